"""The world of the synthetic corpus: who signs, where, of what kind, on what, citing what.

The ids and the names are a short copy of what the registry knows; a test keeps the two together.
Names are limited to states whose name in UN use did not change between 1995 and 2025.
"""

import random
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

_NAMES = """
    Afghanistan| Albania| Algeria| Andorra| Angola| Antigua and Barbuda| Argentina|
    Armenia| Australia| Austria| Azerbaijan| Bahamas| Bahrain| Bangladesh| Barbados|
    Belarus| Belgium| Belize| Benin| Bhutan| Bosnia and Herzegovina| Botswana| Brazil|
    Brunei Darussalam| Bulgaria| Burkina Faso| Burundi| Cambodia| Cameroon| Canada|
    Central African Republic| Chad| Chile| China| Colombia| Comoros| Congo| Costa Rica|
    Croatia| Cuba| Cyprus| Democratic People's Republic of Korea| Denmark| Djibouti|
    Dominica| Dominican Republic| Ecuador| Egypt| El Salvador| Equatorial Guinea| Eritrea|
    Estonia| Ethiopia| Fiji| Finland| France| Gabon| Georgia| Germany| Ghana| Greece|
    Grenada| Guatemala| Guinea| Guinea-Bissau| Guyana| Haiti| Honduras| Hungary| Iceland|
    India| Indonesia| Iraq| Ireland| Israel| Italy| Jamaica| Japan| Jordan| Kazakhstan|
    Kenya| Kuwait| Kyrgyzstan| Lao People's Democratic Republic| Latvia| Lebanon| Lesotho|
    Liberia| Liechtenstein| Lithuania| Luxembourg| Madagascar| Malawi| Malaysia| Maldives|
    Mali| Malta| Marshall Islands| Mauritania| Mauritius| Mexico| Monaco| Mongolia|
    Morocco| Mozambique| Myanmar| Namibia| Nepal| New Zealand| Nicaragua| Niger| Nigeria|
    Norway| Oman| Pakistan| Palau| Panama| Papua New Guinea| Paraguay| Peru| Philippines|
    Poland| Portugal| Qatar| Republic of Korea| Republic of Moldova| Romania|
    Russian Federation| Rwanda| Saint Kitts and Nevis| Saint Lucia|
    Saint Vincent and the Grenadines| San Marino| Sao Tome and Principe| Saudi Arabia|
    Senegal| Seychelles| Sierra Leone| Singapore| Slovakia| Slovenia| Solomon Islands|
    Somalia| South Africa| Spain| Sri Lanka| Sudan| Suriname| Sweden| Switzerland|
    Syrian Arab Republic| Tajikistan| Thailand| Togo| Trinidad and Tobago| Tunisia|
    Turkmenistan| Uganda| Ukraine| United Arab Emirates| United Republic of Tanzania|
    United States of America| Uruguay| Uzbekistan| Vanuatu| Viet Nam| Yemen| Zambia|
    Zimbabwe| United Kingdom of Great Britain and Northern Ireland
"""
SHORT_NAMES = tuple(name.strip() for name in " ".join(_NAMES.split()).split("|"))

FORMAL_NAMES = {
    "Armenia": "Republic of Armenia",
    "Belarus": "Republic of Belarus",
    "Bulgaria": "Republic of Bulgaria",
    "China": "People's Republic of China",
    "Cuba": "Republic of Cuba",
    "Denmark": "Kingdom of Denmark",
    "Germany": "Federal Republic of Germany",
    "Kazakhstan": "Republic of Kazakhstan",
    "Nicaragua": "Republic of Nicaragua",
    "Poland": "Republic of Poland",
    "Tajikistan": "Republic of Tajikistan",
    "Uzbekistan": "Republic of Uzbekistan",
    "Viet Nam": "Socialist Republic of Viet Nam",
    "Zimbabwe": "Republic of Zimbabwe",
}

GROUPS = ("European Union", "Group of 77 and China", "Non-Aligned Movement")

KINDS = ("joint-statement", "declaration", "explanation-of-position", "communique")

FORUMS = (
    ("unga", "New York"),
    ("unga-first-committee", "New York"),
    ("unga-third-committee", "New York"),
    ("unsc", "New York"),
    ("hrc", "Geneva"),
    ("osce-pc", "Vienna"),
    ("g7", ""),
    ("g20", ""),
)

TOPICS = (
    "climate",
    "development",
    "human-rights",
    "ict-security",
    "nuclear-weapons",
    "terrorism",
    "women-and-girls",
)

INSTRUMENTS = (
    "the Charter of the United Nations",
    "the Treaty on the Non-Proliferation of Nuclear Weapons",
    "the Paris Agreement",
    "the Universal Declaration of Human Rights",
    "the United Nations Convention on the Law of the Sea",
)


class Bloc(NamedTuple):
    """States that tend to sign together, in the order in which they print their names."""

    members: tuple[str, ...]
    core: int  # how many of them sign almost everything


def blocs(rng: random.Random, count: int = 60) -> tuple[Bloc, ...]:
    """Blocs of 2 to 60 states with heavy-tailed sizes, about 20 on average."""
    return tuple(_bloc(rng) for _ in range(count))


def _bloc(rng: random.Random) -> Bloc:
    size = min(60, 2 + int(rng.lognormvariate(2.6, 0.9)))
    members = sorted(rng.sample(SHORT_NAMES, size))
    return Bloc(tuple(members), max(1, size * 2 // 3))


def signatories(rng: random.Random, bloc: Bloc) -> list[str]:
    """Who of a bloc signs this time: nearly all, and now and then a guest."""
    signing = [name for name in bloc.members if rng.random() < 0.9]
    if len(signing) < 2:
        signing = list(bloc.members[:2])
    guest = rng.choice(SHORT_NAMES)
    if rng.random() < 0.2 and guest not in signing:
        signing.append(guest)
    return sorted(signing)


class Symbols:
    """About 300 UN document symbols, of which a few are cited often and most seldom."""

    def __init__(self, rng: random.Random, count: int = 300) -> None:
        found = dict.fromkeys(_symbol(rng) for _ in range(count * 2))
        self._dated = list(found)[:count]
        self._weights = list(accumulate(1 / (rank + 1) for rank in range(len(self._dated))))

    def cited(self, rng: random.Random, year: int) -> str:
        """A symbol that existed in a year, or an instrument by its title."""
        if rng.random() < 0.25:
            return rng.choice(INSTRUMENTS)
        drawn = rng.choices(self._dated, cum_weights=self._weights, k=4)
        return next((text for since, text in drawn if since <= year), INSTRUMENTS[0])


def _symbol(rng: random.Random) -> tuple[int, str]:
    year = rng.randint(1990, 2024)
    if rng.random() < 0.3:
        number = 650 + (year - 1990) * 60 + rng.randrange(50)
        return year, f"Security Council resolution {number} ({year})"
    number = rng.randint(1, 260)
    wording = rng.choice(("General Assembly resolution {}", "A/RES/{}", "resolution {}"))
    return year, wording.format(f"{year - 1945}/{number}")


def pick(rng: random.Random, choices: Sequence[str]) -> str:
    """One of several strings; faster than `Random.choice`."""
    return choices[int(rng.random() * len(choices))]
