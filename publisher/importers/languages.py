"""The language of a text."""

from publisher.importers.received import Doubt

_ENOUGH = 150  # characters; shorter texts are often taken for a neighbour of their language
# English with a long list of states is taken for Nigerian Pidgin, in which no statement is made.
_TAKEN_FOR = {"pcm": "en"}


def read_language(text: str) -> tuple[str, tuple[Doubt, ...]]:
    """The language as BCP 47 in small letters (en, fr, zh), and a doubt for a very short text."""
    import py3langid  # loads a model that only an import needs

    language = str(py3langid.classify(text)[0])
    language = _TAKEN_FOR.get(language, language)
    if len(text) < _ENOUGH:
        return language, (Doubt("language", f"'{language}' is a guess: the text is short"),)
    return language, ()
