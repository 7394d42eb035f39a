"""One meeting played by one or two people: the twin of `game.room`. Pure; no screen, file or clock.

Who sits where is in `sitting`, the play in progress in `meeting`.
"""
