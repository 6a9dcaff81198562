"""Work that need not be repeated: everything here can be deleted, and is made again.

The files lie in `.cache/`, are written and read by this program only, and hold Python objects:
never take one from somebody you would not let run a program.
"""
