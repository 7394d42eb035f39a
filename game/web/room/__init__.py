"""The room's local web server: phones, the trainer's desk page, and nobody from outside.

`live` conducts the room on the server's own thread, `phones` and `desk` are its pages, `serving`
starts and stops it, `place` and `joining` are how phones find it. No screen is drawn here; rules
of voting are in `game.room`, files in `game.library`.
"""
