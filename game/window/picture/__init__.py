"""The picture: one lamp, one table, two chairs; it answers the balance.

Here: what a scene is (`scene`), how it answers power (`response`), where it lies in the window
(`frame`), how it moves (`motion`), and how it is drawn (`room` and its parts). Not here: the
balance itself (`game.window.meter`) and the words beside the picture.
"""
