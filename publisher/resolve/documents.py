"""What a document symbol says in words, whose document it is, and where it can be read."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from publisher.model import CitedDocument, DocumentId, Instrument

_OTHER_PRESS = ("INFCIRC", "GOV", "GC(", "WT/", "WHA", "ICC-ASP")  # not in the UN's own system
_OSCE = re.compile(r"[A-Z]+(?:\.[A-Z]+)+/")


@dataclass(frozen=True, slots=True)
class _Series:
    """Symbols that match `symbol` are documents of `body`; `title` is a template of the match."""

    symbol: re.Pattern[str]
    body: str
    title: str = "{body} document {symbol}"


def _series(symbol: str, body: str, title: str = "{body} document {symbol}") -> _Series:
    return _Series(re.compile(symbol), body, title)


# The first line that fits decides.
_SERIES = (
    _series(r"A/RES/(\d+)\((.+)\)", "General Assembly", "{body} resolution {0} ({1})"),
    _series(r"A/RES/(.+)", "General Assembly", "{body} resolution {0}"),
    _series(r"A/DEC/(.+)", "General Assembly", "{body} decision {0}"),
    _series(r"A/HRC/RES/(.+)", "Human Rights Council", "{body} resolution {0}"),
    _series(r"A/HRC/DEC/(.+)", "Human Rights Council", "{body} decision {0}"),
    _series(r"A/HRC/.+", "Human Rights Council"),
    _series(r"A/CONF\..+", "United Nations conference", "{body} document {symbol}"),
    _series(r"A/.+", "General Assembly"),
    _series(r"S/RES/(\d+)\((.+)\)", "Security Council", "{body} resolution {0} ({1})"),
    _series(r"S/RES/(.+)", "Security Council", "{body} resolution {0}"),
    _series(
        r"S/PRST/(.+)", "Security Council", "Statement by the President of the {body} {symbol}"
    ),
    _series(r"S/.+", "Security Council"),
    _series(r"E/RES/(\d+)\((.+)\)", "Economic and Social Council", "{body} resolution {0} ({1})"),
    _series(r"E/RES/(.+)", "Economic and Social Council", "{body} resolution {0}"),
    _series(r"E/DEC/(.+)", "Economic and Social Council", "{body} decision {0}"),
    _series(r"E/CN\.4/RES/(.+)", "Commission on Human Rights", "{body} resolution {0}"),
    _series(r"E/CN\.4/.+", "Commission on Human Rights"),
    _series(r"E/.+", "Economic and Social Council"),
    _series(r"T/.+", "Trusteeship Council"),
    _series(r"ST/.+", "United Nations Secretariat"),
    _series(
        r"UNEP/EA\.(\d+)/R[Ee][Ss]\.(\d+)", "UN Environment Assembly", "{body} resolution {0}/{1}"
    ),
    _series(r"UNEP/.+", "UN Environment Programme"),
    _series(r"TD/.+|UNCTAD/.+", "UNCTAD"),
    _series(r"CCPR/.+", "Human Rights Committee"),
    _series(r"CERD/.+", "Committee on the Elimination of Racial Discrimination"),
    _series(r"CEDAW/.+", "Committee on the Elimination of Discrimination against Women"),
    _series(r"CAT/.+", "Committee against Torture"),
    _series(r"CRC/.+", "Committee on the Rights of the Child"),
    _series(r"CRPD/.+", "Committee on the Rights of Persons with Disabilities"),
    _series(r"CD/.+", "Conference on Disarmament"),
    _series(r"NPT/.+", "Parties to the Treaty on the Non-Proliferation of Nuclear Weapons"),
    _series(r"FCCC/.+", "UN Framework Convention on Climate Change"),
    _series(r"CBD/.+", "Convention on Biological Diversity"),
    _series(r"CCW/.+", "Convention on Certain Conventional Weapons"),
    _series(r"BWC/.+", "Biological Weapons Convention"),
    _series(r"INFCIRC/.+", "IAEA", "{body} information circular {symbol}"),
    _series(r"GOV/.+", "IAEA Board of Governors"),
    _series(r"GC\(.+\)/RES/.+", "IAEA General Conference", "{body} resolution {symbol}"),
    _series(r"GC\(.+\)/.+", "IAEA General Conference"),
    _series(r"WT/.+", "World Trade Organization"),
    _series(r"WHA.+", "World Health Assembly", "{body} resolution {symbol}"),
    _series(r"MC\.DEC/(.+)", "OSCE Ministerial Council", "{body} Decision No. {0}"),
    _series(r"PC\.DEC/(.+)", "OSCE Permanent Council", "{body} Decision No. {0}"),
    _series(r"FSC\.DEC/(.+)", "OSCE Forum for Security Co-operation", "{body} Decision No. {0}"),
    _series(r"MC\..+", "OSCE Ministerial Council"),
    _series(r"PC\..+", "OSCE Permanent Council"),
    _series(r"FSC\..+", "OSCE Forum for Security Co-operation"),
    _series(r"[A-Z]+\.[A-Z.]+/.+", "OSCE"),
    _series(r".+", "United Nations"),
)


def document_of_symbol(symbol: str) -> CitedDocument:
    """The document with a canonical symbol."""
    for series in _SERIES:
        match = series.symbol.fullmatch(symbol)
        if match:
            break
    else:
        raise ValueError(f"not a document symbol: {symbol!r}")
    title = series.title.format(*match.groups(), body=series.body, symbol=symbol)
    return CitedDocument(_slug(symbol), symbol, title, series.body, _address(symbol))


def document_of_instrument(instrument: Instrument) -> CitedDocument:
    """The document that an instrument is: its title stands for the symbol it does not have."""
    return CitedDocument(
        instrument.id, instrument.name, instrument.name, "Treaties and declarations", instrument.url
    )


def _slug(symbol: str) -> DocumentId:
    return DocumentId(re.sub(r"[^a-z0-9]+", "-", symbol.lower()).strip("-"))


def _address(symbol: str) -> str:
    if symbol.startswith(_OTHER_PRESS) or _OSCE.match(symbol):
        return ""
    return f"https://docs.un.org/en/{quote(symbol)}"
