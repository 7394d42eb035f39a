"""The window beside the editor: the play of a file that is still being written.

`screen` joins the parts: the play screen and the pane of problems over it, both as they always
are; `place` keeps where the play stood. Reading, watching and mending the file is the library's.
"""
