"""Every state that any play can reach, packed into whole numbers and walked moment by moment.

The figures made from it are in `game.study.explore.exact_figures`, what is wrong with a story in
`game.study.checks`. Nothing here plays: one decision of one play is `game.engine.play`.
"""
