"""The debrief: its parts, its turns, the theory cards, a playthrough kept as a play."""
