"""Where `serve` keeps plays: one narrow store, in a file of SQLite or a PostgreSQL database."""
