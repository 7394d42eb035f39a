"""Who is in a story: each word of how people look as a picture, for whoever writes one."""
