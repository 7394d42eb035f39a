"""The rules: pure functions of model values.

No files, no clock, no chance: a seed is an argument.
"""
