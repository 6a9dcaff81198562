"""The publisher: turns a folder of joint statements into the pages of a publication site.

The road (ARCHITECTURE.md draws it): read, validate, resolve, relate, render, write.
"""

__version__ = "0.1.0"
