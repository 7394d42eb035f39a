"""How a line of text becomes runs that one face can draw: faces, directions, other alphabets."""
