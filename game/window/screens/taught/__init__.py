"""The strip taught before the first meeting, with its people and its room: the light by hand.

Here: what is moved (`by_hand`), the words of its four steps (`steps`) and the screen.
"""
