"""English prose for the synthetic corpus: plausible sentences with few accidental repetitions."""

import random

from corpus import words
from corpus.world import Symbols, pick

NOUN_PHRASES = 40_000


def _spaced(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Lists are written with hyphens in place of spaces, but some adjectives keep theirs."""
    return tuple(phrase.replace("-", " ") for phrase in phrases)


class Prose:
    """A seeded source of sentences and paragraphs."""

    def __init__(self, rng: random.Random, symbols: Symbols) -> None:
        self._rng = rng
        self._symbols = symbols
        self._verbs = _spaced(words.VERBS)
        self._modals = _spaced(words.MODALS)
        self._links = _spaced(words.LINKS)
        self._adverbs = _spaced(words.ADVERBS)
        self._names = tuple(
            "".join(rng.choice(words.SYLLABLES) for _ in range(3)).title() for _ in range(3000)
        )
        self._noun_phrases = tuple(self._noun_phrase() for _ in range(NOUN_PHRASES))
        self._vocabulary = words.ADJECTIVES + words.NOUNS + words.GERUNDS + self._names[:300]

    def _noun_phrase(self) -> str:
        rng = self._rng
        determiner, adjective = rng.choice(words.DETERMINERS), rng.choice(words.ADJECTIVES)
        if determiner == "a" and adjective[0] in "aeiou":
            determiner = "an"
        start = f"{determiner} {adjective}"
        shape = rng.random()
        if shape < 0.3:
            return f"{start} {rng.choice(words.NOUNS)}"
        if shape < 0.6:
            return f"{start} {rng.choice(words.NOUNS)} {rng.choice(words.NOUNS)}"
        if shape < 0.9:
            return f"{start} {rng.choice(words.NOUNS)} of {rng.choice(words.NOUNS)}"
        return f"the {rng.choice(self._names)} {rng.choice(words.PLACES)}"

    def word(self) -> str:
        """Any word, to put in place of another."""
        return pick(self._rng, self._vocabulary)

    def topic(self) -> str:
        """Two words for a title: "verifiable disarmament"."""
        return f"{pick(self._rng, words.ADJECTIVES)} {pick(self._rng, words.NOUNS)}"

    def sentence(self, year: int) -> str:
        """One sentence of about 12 to 30 words."""
        shape = self._rng.random()
        if shape < 0.3:
            return f"{self._claim()}, {self._reason()}."
        if shape < 0.55:
            return f"{pick(self._rng, self._links).capitalize()} {self._thing()}, {self._wish()}."
        if shape < 0.7:
            return f"{self._claim()} and {self._complement()}, while {self._judgment()}."
        if shape < 0.9:
            return f"{self._judgment().capitalize()}, and {self._judgment()} {self._complement()}."
        return f"{self._claim()}, as set out in {self._symbols.cited(self._rng, year)}."

    def paragraph(self, year: int) -> str:
        """Sentences of 40 to 120 words together, joined by spaces."""
        wanted = 38 + int(self._rng.random() * 60)
        sentences, length = [], 0
        while length < wanted:
            sentences.append(self.sentence(year))
            length += sentences[-1].count(" ") + 1
        return " ".join(sentences)

    def _thing(self) -> str:
        return pick(self._rng, self._noun_phrases)

    def _complement(self) -> str:
        return f"{pick(self._rng, self._links)} {self._thing()}"

    def _claim(self) -> str:
        subject = pick(self._rng, words.SUBJECTS)
        adverb = f" {pick(self._rng, self._adverbs)}" if self._rng.random() < 0.5 else ""
        verb = pick(self._rng, self._verbs)
        return f"{subject}{adverb} {verb} {self._thing()} {self._complement()}"

    def _wish(self) -> str:
        claim = self._claim()
        return f"{claim[0].lower()}{claim[1:]} {self._complement()}"

    def _judgment(self) -> str:
        return f"{self._thing()} {pick(self._rng, self._modals)} {self._thing()}"

    def _reason(self) -> str:
        return f"{pick(self._rng, words.GERUNDS)} {self._thing()} {self._complement()}"
