"""Under which terms the files may be used. A change here reaches every file that names them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its Open Definition id ("" where it has none), its title, where it stands."""

    id: str
    title: str
    url: str


# What the archive itself records (who, when, what cites what) are facts.
FACTS = Licence(
    "CC0-1.0",
    "Creative Commons Zero 1.0",
    "https://creativecommons.org/publicdomain/zero/1.0/",
)
# The words are those of the parties: the archive quotes official documents and grants nothing.
# A place of the site, so the address is completed by who writes it.
TEXTS = Licence("", "Rights in the words remain with the parties that issued them", "data/#terms")
