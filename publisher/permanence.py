"""Nothing that was published vanishes: every recorded address and anchor leads somewhere.

A recorded address is there, or is covered by a statement's `formerly`, by a redirect, or by a
withdrawal. The message for one that is not names the line to add.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from publisher.model import Corpus, ResolvedStatement
from publisher.problems import Problem
from publisher.published import (
    LOCK,
    REDIRECTS,
    WITHDRAWN,
    Addresses,
    Published,
    Redirect,
    addresses_of,
    current_addresses,
    version_address,
)

Now = Mapping[str, tuple[str, ...]]  # each address of today, with its anchors


def check_permanence(corpus: Corpus, addresses: Addresses) -> list[Problem]:
    """What was published and is neither there nor led on, and redirects that lead nowhere."""
    now = current_addresses(corpus)
    leads = led_on(corpus, addresses, now)
    return [
        *_vanished_pages(corpus, addresses.published, now, leads),
        *_vanished_anchors(addresses, now, leads),
        *_wrong_redirects(addresses.redirects, now, leads),
        *_wrong_withdrawals(corpus, addresses),
    ]


def led_on(corpus: Corpus, addresses: Addresses, now: Now) -> dict[str, str]:
    """Each old address and the address it leads to now.

    A version in another language leads to its like under the new id, or else to the new id.
    """
    leads = {r.old: r.new for r in addresses.redirects if not r.anchor and r.old not in now}
    moved = {
        version_address(former): version_address(resolved.id)
        for resolved in corpus.statements.values()
        for former in resolved.statement.formerly
    }
    gone = {w.address: w.address for w in addresses.withdrawn}
    for old in {*addresses.published, *moved}:
        page = "/".join(old.split("/")[:2])
        if page in moved:
            like = moved[page] + old.removeprefix(page)
            leads.setdefault(old, like if like in now else moved[page])
        elif page in gone:
            leads.setdefault(old, page)
    return leads


def lost_anchors(resolved: ResolvedStatement, addresses: Addresses) -> set[str]:
    """The anchors recorded of a statement's pages that are neither on them nor led on."""
    moved = {(redirect.old, redirect.anchor) for redirect in addresses.redirects}
    lost = set()
    for address, anchors in addresses_of(resolved):
        if recorded := addresses.published.get(address):
            gone = {*recorded.anchors} - {*anchors}
            lost |= {f"{address}#{anchor}" for anchor in gone if (address, anchor) not in moved}
    return lost


def not_recorded(corpus: Corpus, addresses: Addresses) -> list[Problem]:
    """Statements whose address or anchors a deployment would publish without recording them."""
    recorded = addresses.published
    problems = []
    for resolved in corpus.statements.values():
        statement = resolved.statement
        checked = statement.review == "checked"
        anchors = {block.anchor for block in statement.text.blocks} if checked else set()
        known = recorded.get(version_address(resolved.id))
        if known is None or not anchors <= {*known.anchors}:
            message = "the statement's address and anchors are not recorded yet"
            hint = f"run 'python build_pages.py record' and commit {LOCK}"
            problems.append(Problem(statement.file, 0, "not-recorded", message, hint))
    return problems


def shortened(before: Mapping[str, Published], after: Mapping[str, Published]) -> list[Problem]:
    """Entries of an earlier lock file that a later one lost: it only ever grows."""
    return [
        Problem(LOCK, 0, "lock-shortened", f"'{address}' was recorded and is no longer", "restore")
        for address, published in before.items()
        if address not in after or not {*published.anchors} <= {*after[address].anchors}
    ]


def _vanished_pages(
    corpus: Corpus, published: Mapping[str, Published], now: Now, leads: Mapping[str, str]
) -> Iterator[Problem]:
    fresh = [s for s in corpus.statements if version_address(s) not in published]
    for address, recorded in published.items():
        if address in now or address in leads:
            continue
        folder, _, rest = address.partition("/")
        message = f"the page /{address}/ was published and has gone"
        if folder == "statements" and "/" not in rest:
            yield _vanished_statement(corpus, rest, fresh, recorded.line)
        else:
            nearest = difflib.get_close_matches(address, now, n=1, cutoff=0)
            hint = f"add '{address}: {nearest[0] if nearest else '…'}' to {REDIRECTS}"
            yield Problem(LOCK, recorded.line, "vanished-page", message, hint)


def _vanished_statement(corpus: Corpus, gone: str, fresh: Sequence[str], line: int) -> Problem:
    """A statement's id has gone; what it became is the nearest id that is not recorded yet."""
    same_day = [id_ for id_ in fresh if id_[:10] == gone[:10]]
    became = same_day if len(same_day) == 1 else difflib.get_close_matches(gone, fresh, n=1)
    message = f"the statement '{gone}' was published and has gone"
    if became:
        statement = next(s for id_, s in corpus.statements.items() if id_ == became[0]).statement
        ids = ", ".join((*statement.formerly, gone))
        hint = f"if it became this one, add the line 'formerly: [{ids}]'"
        return Problem(statement.file, 2, "vanished-statement", message, hint)
    hint = f"add 'formerly: [{gone}]' to what it became, or an entry '{gone}:' to {WITHDRAWN}"
    return Problem(LOCK, line, "vanished-statement", message, hint)


def _vanished_anchors(
    addresses: Addresses, now: Now, leads: Mapping[str, str]
) -> Iterator[Problem]:
    moved = {(redirect.old, redirect.anchor) for redirect in addresses.redirects}
    withdrawn = {withdrawal.address for withdrawal in addresses.withdrawn}
    for address, recorded in addresses.published.items():
        page = leads.get(address, address)
        if page not in now or page in withdrawn or _other_language(address, page):
            continue
        missing = [
            anchor
            for anchor in recorded.anchors
            if anchor not in now[page] and (address, anchor) not in moved
        ]
        if missing:
            named = ", ".join(f"#{anchor}" for anchor in missing)
            message = f"/{address}/ was published with {named}, which the page no longer has"
            lines = "; ".join(f"'{address}#{a}: {_nearest(a, now[page])}'" for a in missing)
            file = f"statements/{page.split('/')[1]}.md" if "/" in page else LOCK
            hint = f"add to {REDIRECTS}: {lines}"
            yield Problem(file, 0, "vanished-anchor", message, hint)


def _other_language(address: str, page: str) -> bool:
    """Whether an old address leads to a text in another language, with anchors of its own."""
    return address.count("/") != page.count("/")


def _nearest(anchor: str, anchors: Iterable[str]) -> str:
    """The anchor of today that an old one most likely became."""
    number = anchor.partition("-")[2]
    same = [other for other in anchors if other.partition("-")[2] == number]
    close = same or difflib.get_close_matches(anchor, list(anchors), n=1, cutoff=0)
    return close[0] if close else "text"


def _wrong_redirects(
    redirects: Iterable[Redirect], now: Now, leads: Mapping[str, str]
) -> Iterator[Problem]:
    for redirect in redirects:
        if redirect.anchor:
            page = leads.get(redirect.old, redirect.old)
            anchors = now.get(page)
            said = f"{redirect.old}#{redirect.anchor}"
            wrong = (
                f"there is no page /{redirect.old}/"
                if anchors is None
                else f"'{said}' is there"
                if redirect.anchor in anchors
                else f"'{said}' leads to #{redirect.new}, which is not there"
                if redirect.new not in anchors
                else ""
            )
        else:
            wrong = (
                f"'{redirect.old}' is there"
                if redirect.old in now
                else f"'{redirect.old}' leads to '{redirect.new}', which is not there"
                if redirect.new not in now
                else ""
            )
        if wrong:
            yield Problem(REDIRECTS, redirect.line, "redirect", wrong)


def _wrong_withdrawals(corpus: Corpus, addresses: Addresses) -> Iterator[Problem]:
    former = {id_ for s in corpus.statements.values() for id_ in s.statement.formerly}
    for withdrawal in addresses.withdrawn:
        if withdrawal.id in corpus.statements or withdrawal.id in former:
            message = f"'{withdrawal.id}' is withdrawn here, and a statement has this id"
            yield Problem(WITHDRAWN, withdrawal.line, "withdrawal", message, "keep one of the two")
        if withdrawal.instead and withdrawal.instead not in corpus.statements:
            message = f"there is no statement '{withdrawal.instead}' to read instead"
            yield Problem(WITHDRAWN, withdrawal.line, "withdrawal", message)
