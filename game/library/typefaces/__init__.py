"""Typefaces as files: what one says of itself, and which there are on this computer."""
