"""The window told to a screen reader: a tree of what stands on it, and what the reader asks for.

`tree` makes it from the widgets that lay out and draw; `listening` sends it when it has changed;
`accesskit_carrier` alone knows the package that carries it.
"""
