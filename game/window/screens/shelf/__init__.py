"""The shelf, what is seen of it before anything is read, and bringing a scenario in."""
