"""Cite: a reference to one statement, and the formats in which reference managers read it."""
