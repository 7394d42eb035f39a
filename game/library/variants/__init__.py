"""The same story in other words: easier ones, another language; read, aligned and marked stale."""
