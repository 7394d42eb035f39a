"""The pages of a play, asked for as a browser without scripts would."""
