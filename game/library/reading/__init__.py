"""The parts of the scenario reader: trees to model values, each mistake told at its place.

A part a file. The way in is `game.library.reading.scenario_reader`.
"""
