"""Exports: the archive as data, in the formats that people's tools read."""
