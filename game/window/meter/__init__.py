"""The balance under the floor: the same thing as the picture, as a ruler.

Here: its eight zones (`zones`), what it shows (`view`), how it moves (`motion`), how it is drawn
(`plate`, with `track` and `strands`), and the flag that says what a move was (`flag`). Not here:
the picture, and the arithmetic of power, which the model does.
"""
