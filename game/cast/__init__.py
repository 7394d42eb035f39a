"""People drawn from words: a description in, SVG text out; and where people are in a room.

`figure` has what is drawn: whole figures, portraits, and the chair that somebody brings along. The
box is that of the drawn figures, 520 by 760 with the floor at y=740, facing right. The closed words
stand in `game.model.picture`; what each means in paint and line stands here. The same description
gives the same text on every machine. `places` say who sits and stands where
in every room, `response` how a picture answers power, `outside` what light is behind a window.
Not here: a window, files, chance.
"""
