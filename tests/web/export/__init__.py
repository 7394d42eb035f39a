"""An export: one file, a folder, a package for a learning platform."""
