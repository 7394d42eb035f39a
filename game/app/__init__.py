"""What the window, the terminal and a room are handed: kept runs, own stories, rooms, reports.

Here chance, the clock and this computer's folders come in. No words of commands, no rules.
"""
