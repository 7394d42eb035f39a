"""Reports: what is left of a room or of a playthrough, as a document to keep or to take home.

`room_record` and `play_record` gather what happened; `room_document` and `play_document` lay it
out as a `document.Report`, which `web`, `pdf` and `markdown` set. Tables for other programs are
in `sheet`. Nothing is told here that was not told in the room.
"""
