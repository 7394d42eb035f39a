"""The command line: what a command is made of, which there are, and which one was meant."""
