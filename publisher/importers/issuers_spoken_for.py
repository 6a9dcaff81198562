"""For whom a text is spoken: the speech's own words, or the title where it says it better."""

from collections.abc import Sequence

from publisher.importers.issuers_in_speech import read_speech, read_words_of_speaker
from publisher.importers.issuers_in_title import read_title
from publisher.importers.name_lists import World
from publisher.importers.readings import Reading
from publisher.importers.titles_of_one import is_of_one

_OF_A_GROUP = 2  # parties; more of them are named one by one


def read_spoken(title: str, paragraphs: Sequence[str], world: World) -> tuple[Reading | None, str]:
    """A speech names its parties itself; a joint text may quote speeches, so its title rules.

    But a speech may spell out whom its title names as groups.
    """
    if title and is_of_one(title, world):
        return read_words_of_speaker(paragraphs, world)
    in_title = read_title(title, world) if title else None
    reading, group = read_speech(paragraphs, world)
    if in_title and not (reading and _spells_out(reading, in_title, world)):
        return None, ""
    return reading, group


def _spells_out(reading: Reading, title: Reading, world: World) -> bool:
    """Whether a reading names everybody a title names, the members of its groups one by one.

    Of a group whose members nobody has recorded, the speaker in the title must be one of them.
    """
    of_group = title.means == "on behalf of" and len(reading.parties) > _OF_A_GROUP
    if of_group and title.speaker and title.speaker.party.id in reading.ids:
        return True
    named = (world.members(p.party.id) or {p.party.id} for p in title.parties)
    covered = all(ids & reading.ids for ids in named)
    return covered and len(reading.parties) > len(title.parties)
