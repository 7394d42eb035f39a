"""Drives yaml-language-server as an editor does: over its standard input and output (LSP).

`driver` starts it and asks. Nothing here installs it.
"""
