"""Documents: one value to a page, a PDF, text, a table or data.

`report/` is what is left of a room or a playthrough, `handout/` a scenario on paper, `story_map/`
its map, `figures` what exploring it found. `page` is the one way to HTML, `pdf` the one way to
PDF. Each kind's `EXPORTERS` says which forms there are. Nothing is told here that was not told
in the room.
"""
