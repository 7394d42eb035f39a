"""Widgets that show a scenario: its people, chairs, measures, lines, choices and pictures."""
