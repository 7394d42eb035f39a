"""The plot of the debrief: power from moment to moment, and the labels beside its bands."""
