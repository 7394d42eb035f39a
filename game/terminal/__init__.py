"""The same play in plain text: for a screen reader, a pipe, or a machine without a screen.

Nothing here draws or decides; it asks, tells and listens line by line.
"""
