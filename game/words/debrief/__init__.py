"""A debrief in words: the whole of it, and the parts that tell what stood behind it."""
