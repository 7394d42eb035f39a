"""The picture: one lamp, one table, two chairs; it answers the balance.

Here: what a scene is (`scene`), where it lies in the window (`frame`), how it moves (`motion`), and
how it is drawn (`room` and its parts). Not here: how it answers power and who has which place
(`game.cast.response`, `game.cast.places`), which a page in a browser follows too, the balance
itself (`game.window.meter`) and the words beside the picture.
"""
