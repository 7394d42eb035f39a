"""The parts screens are made of, one a file.

A widget is data that can measure itself for a width, be placed, be painted, and say in words
what it is. `page` holds a tree of them with one focus. Not here: which words stand on them.
"""
