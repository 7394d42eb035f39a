"""Rooms that were led: what happened in each, kept a file a room, and the lines it wrote."""
