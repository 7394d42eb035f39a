"""One telling of what happens: values in, sentences out. Screens, pages and papers only set them.

Every sentence of the program's own goes through a `Catalogue` (`catalogue`), which has English by
itself and may have another language. Not here: what an author wrote, drawing, files.
"""
