"""The pages of a play in a browser: one telling for a server and for a file without one.

Pure: no server, no file but the page's own templates, no clock, no chance. `answer.answer` takes
what is kept of a play and what was asked, and gives the page and what is to be kept now. Every
step is a link or a form, so that it works without scripts. Who serves them is not here.
"""
