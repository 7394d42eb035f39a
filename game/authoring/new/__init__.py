"""A first scenario: templates to start from, and eight questions whose answers make one.

The templates are data, in `templates/`: a folder each, with a story and its plays. Writing
them to a folder is in `start`, asking in `questions`.
"""
