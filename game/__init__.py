"""The Other Chair: one meeting, played from both chairs.

The rooms of the program and what each may not do are described in `game/README.md`.
Nothing is imported here, so that each part can be used without the others.
"""
