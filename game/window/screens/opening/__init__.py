"""The opening of a scenario, its problems where it has some, and handing it out."""
