"""The wall: the workshop as a whole room sees it, from joining to the end.

It draws a `game.room.board.Board` and sends the desk's commands through `ports.Led`; it knows
nothing of the server or of anybody's vote.
"""
