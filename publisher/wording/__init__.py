"""Agreed language: its words, its types, and how one text became another."""
