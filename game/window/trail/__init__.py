"""The trail of a debrief: the strip of light once a moment, down the page."""
