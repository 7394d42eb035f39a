"""Studies: read-only walks over scenarios and runs.

A study imports neither the library nor a screen; it returns values.
"""
