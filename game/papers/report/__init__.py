"""Reports: what is left of a room or of a playthrough, to keep or to take home.

`room_record` and `play_record` gather what happened; `room_document` and `play_document` lay it
out as a `document.Report`, which `exporters` sets.
"""
