"""The story as a picture: where power usually stands, the cards, their places, and four forms.

`drawing` makes the cards and links of a scenario; `svg`, `page`, `dot` and `mermaid` write them.
Reading files and choosing a form is the command's work.
"""
