"""Pages in a browser, from this computer: `room/` is the room that phones vote in.

`guards` keeps others out, `connections` and `limits` what takes too long or too much, `addresses`
finds where to be reached, `forms` is what pages send and are sent.
"""
