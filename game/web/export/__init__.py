"""A play without a server: one file, a folder, or a package for a learning platform.

The pages are `game.pages`, and the rules are this same Python, run by the browser's own
(Pyodide) in a worker; `in_browser` is what runs there. `scripts/` has the page's own script. What
is kept stays in the browser, or with the learning platform.
"""
