"""Relate: what statements have to do with one another, derived and never written by hand."""
