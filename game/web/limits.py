"""The numbers that keep one phone, one page or one prankster from stopping a server."""

BODY = 2_048
"""Bytes of a request's body at most."""
FIELDS = 40
"""Fields of a form at most."""
WHOLE_BODY = 10.0
"""Seconds in which a form must have come whole."""
PAGE_BODY = 262_144
"""Bytes of a form of a person's own play, in which they may have written."""
PLAY_BURST, PLAY_REFILL = 60.0, 5.0
"""Forms that one play takes at once, and how many more each second."""
BEGIN_BURST, BEGIN_REFILL = 400.0, 20.0
"""Plays that may be begun at once, and how many more each second."""
HEADERS = 60
HEADER_BYTES = 16_384
FIRST_REQUEST = 5.0
"""Seconds in which a connection must have sent its first request whole."""
KEEP_ALIVE = 75
PHONES = 400
STREAMS, A_PHONES_STREAMS = 1_100, 6
"""Pages that are told news, of all phones and of one."""
CONNECTIONS = 1_500
RESERVED, A_PHONE = 96, 2
"""Open files that are no connections, and how many connections a phone holds."""
BURST, REFILL = 10.0, 2.0
"""Requests that a phone may send at once, and how many more each second."""
HEARTBEAT = 15.0
"""Seconds between signs of life; a page takes 35 s of silence for a lost connection."""
COALESCE = 0.1
"""Seconds between two new states at least."""
COUNTS = 0.4
"""Seconds in which joinings and votes are gathered into one count."""
LOOK_AGAIN = 5.0
"""Seconds between two looks whether this computer has changed its network."""
