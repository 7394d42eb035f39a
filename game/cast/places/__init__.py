"""The rooms in which meetings are held: what each is drawn from, and where people have their place.

Here: what a room is (`plan`), the rooms of care, of work and of life (`care`, `work`, `life`), and
which setting is drawn as which (`settings`). All plain values in pixels of the drawing, 2600 by
1080, its floor at 800, the middle of the table at 1300. Not here: drawing.
"""
