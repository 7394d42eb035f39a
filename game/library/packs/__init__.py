"""Packs: a scenario and all it needs in one file to hand on, and what is refused of one."""
