"""Pyodide's files, in the folder `pyodide` beside this; `other-chair export` puts them into a play."""
