"""A person's own play in a browser: the pages of `game.pages`, each under its own link."""
