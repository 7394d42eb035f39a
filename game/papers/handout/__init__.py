"""A scenario on paper: for workshops without screens, for read-throughs, for a dead projector.

`handout` puts the sheets together; `exporters` sets them. Nothing here plays.
"""
