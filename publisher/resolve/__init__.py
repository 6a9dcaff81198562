"""Resolving: which parties sign, and which documents are cited."""
