"""The pygame window: the only package that imports pygame.

Here: colours, lettering, shapes, the picture of the room and the balance below it, and (beside
them) widgets, screens and the loop. Not here: rules, files of scenarios, or anything a terminal
or a report would need too.
"""
