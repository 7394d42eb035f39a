"""One meeting played by one or two people: the twin of `game.room`. Pure; no screen, file or clock.

Who sits where is in `sitting`, the play in progress in `meeting`, its steps between two keys in
`playing`, what the other chair is hoped to do in `hopes`; what is to be kept of it is in
`changes`, and `keeper` hands that on.
"""
