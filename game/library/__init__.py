"""What reads and writes files: scenarios, theory, plays, saved runs, settings.

The only package that opens them and the only one that imports yaml. No rules, no screen.
"""
