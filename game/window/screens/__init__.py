"""The screens of the window, one a file; each is reached by a `Push` or `Replace` of another."""
