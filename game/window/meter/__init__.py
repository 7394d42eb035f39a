"""The strip of light: the floor of the picture, where the lamp's light falls between two names.

Here: what it shows (`view`), how it moves (`motion`), where its parts stand (`places`), and how it
is drawn (`strip`, with `track` and `things`). It has no number and no word for a kind of move.
Not here: the picture, and the arithmetic of power, which the model does.
"""
