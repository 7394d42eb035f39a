"""The YAML beneath a scenario: its tree with places, what broke in it, and lines mended by hand."""
