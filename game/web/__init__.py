"""Pages in a browser: the room that phones vote in."""
