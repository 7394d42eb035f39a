"""Runs that were kept: rows in SQLite, what was put aside, what was erased."""
