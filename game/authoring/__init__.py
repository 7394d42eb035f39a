"""Tools for authors: checking a scenario and running its plays. Nothing here plays for a person."""
