"""Where the lines of a scenario may stand, from its form alone, and what a slip among them was."""
