"""What things are: frozen values of the field, and nothing that acts.

Standard library only. No files, no clock, no chance, no screen.
"""
