"""What the machine does to a build: a full disk, a folder without access, a spoiled cache."""

import sqlite3

FAULTS = (OSError, sqlite3.DatabaseError)


def said_of(fault: Exception) -> str:
    """The fault in words: the file, where one is known, and what happened to it."""
    if isinstance(fault, OSError):
        return f"{fault.filename or 'a file'}: {fault.strerror or fault}"
    return f"the archive's cache: {fault}"
