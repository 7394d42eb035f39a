"""The pages as files: templates, one style sheet, and the scripts that only make them quicker."""
