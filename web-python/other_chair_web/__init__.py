"""Pyodide, in the folder `pyodide` beside this; `other-chair export` puts it into a play."""
