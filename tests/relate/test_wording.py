"""Where the words of a paragraph were used before."""

import datetime as dt
import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.model import Language, StatementId
from publisher.relate.families import families, statement_pairs
from publisher.relate.wording import kin_among, shared_wording
from publisher.relate.wording_cache import WordingCache
from publisher.wording.model import Passage, Reuse

SOVEREIGNTY = (
    "We reaffirm our full respect for the sovereignty, independence and territorial integrity "
    "of every State in the region, and call upon all parties to settle their differences by "
    "peaceful means, in good faith and without further delay."
)
HUMANITARIAN = (
    "Humanitarian convoys must reach those in need through the most direct routes, and those "
    "who obstruct them must be held to account before an independent court."
)
OCEANS = (
    "Rising seas already force coastal communities to leave their homes; we therefore ask the "
    "development banks to open a window for adaptation loans that small islands can afford."
)


def passage(
    statement: str, text: str, anchor: str = "p-1", year: int = 2000, language: str = "en"
) -> Passage:
    """A paragraph of a statement of 1 January of a year."""
    order = (dt.date(year, 1, 1), statement)
    return Passage(StatementId(statement), anchor, Language(language), order, text)


def told(reuses: tuple[Reuse, ...]) -> list[tuple[str, str, str]]:
    return [(r.earlier.statement, r.later.statement, r.kind) for r in reuses]


# --- what is found ----------------------------------------------------------------------------


def test_a_paragraph_used_again_word_for_word_is_the_same():
    found = shared_wording([passage("a", SOVEREIGNTY), passage("b", SOVEREIGNTY, year=2001)])
    assert told(found) == [("a", "b", "same")]
    assert found[0].overlap == 1.0


def test_capitals_spaces_and_the_shape_of_punctuation_make_no_new_wording():
    other = SOVEREIGNTY.upper().replace(", ", " – ").replace(" AND ", "  and\n")
    found = shared_wording([passage("a", SOVEREIGNTY), passage("b", other, year=2001)])
    assert told(found) == [("a", "b", "same")]


def test_a_paragraph_with_some_other_words_is_changed():
    other = SOVEREIGNTY.replace("full", "unwavering").replace("further ", "")
    (found,) = shared_wording([passage("a", SOVEREIGNTY), passage("b", other, year=2001)])
    assert found.kind == "changed"
    assert 0.9 < found.overlap < 1


def test_a_sentence_inside_a_longer_paragraph_is_lifted():
    longer = f"{OCEANS} {HUMANITARIAN} {OCEANS[::-1]}"
    found = shared_wording([passage("a", HUMANITARIAN), passage("b", longer, year=2001)])
    assert told(found) == [("a", "b", "lifted")]


def test_paragraphs_on_the_same_matter_in_other_words_share_nothing():
    found = shared_wording([passage("a", HUMANITARIAN), passage("b", OCEANS, year=2001)])
    assert found == ()


def test_the_earlier_statement_comes_first_whatever_order_they_arrive_in():
    later, earlier = passage("a", SOVEREIGNTY, year=2010), passage("b", SOVEREIGNTY, year=1999)
    assert told(shared_wording([later, earlier])) == [("b", "a", "same")]


def test_a_statement_that_repeats_itself_is_no_reuse():
    twice = [passage("a", SOVEREIGNTY, "p-1"), passage("a", SOVEREIGNTY, "p-2")]
    assert shared_wording(twice) == ()


def test_texts_in_two_languages_are_not_compared():
    found = shared_wording(
        [passage("a", SOVEREIGNTY), passage("b", SOVEREIGNTY, year=2001, language="fr")]
    )
    assert found == ()


@pytest.mark.parametrize(
    ("language", "earlier", "later"),
    [
        (
            "zh",
            "我们重申充分尊重本区域各国的主权、独立和领土完整，呼吁各方以和平方式解决分歧。",
            "我们再次重申充分尊重本区域所有国家的主权、独立和领土完整，呼吁各方以和平方式解决分歧。",
        ),
        (
            "th",
            "เราขอยืนยันความเคารพอย่างเต็มที่ต่ออธิปไตยและบูรณภาพแห่งดินแดนของทุกรัฐในภูมิภาค",
            "เราขอยืนยันอีกครั้งความเคารพอย่างเต็มที่ต่ออธิปไตยและบูรณภาพแห่งดินแดนของทุกรัฐในภูมิภาค",
        ),
        (
            "ar",
            "نؤكد من جديد احترامنا الكامل لسيادة جميع دول المنطقة واستقلالها وسلامة أراضيها وندعو "
            "جميع الأطراف إلى تسوية خلافاتها بالوسائل السلمية",
            "نؤكد احترامنا الكامل لسيادة جميع دول المنطقة واستقلالها وسلامة أراضيها وندعو "
            "جميع الأطراف إلى تسوية خلافاتها بالوسائل السلمية",
        ),
    ],
)
def test_changed_wording_is_found_in_scripts_with_and_without_spaces(language, earlier, later):
    found = shared_wording(
        [passage("a", earlier, language=language), passage("b", later, "p-1", 2001, language)]
    )
    assert told(found) == [("a", "b", "changed")]


# --- what is left out -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "boilerplate",
    [
        "Mr. President, distinguished delegates, ladies and gentlemen, dear colleagues,",
        "We request that this statement be attached to the journal of the day of this meeting.",
        "I thank you, Madam Chair, and I wish you and your team every success in this session.",
        "Albania, Austria, Belgium, Bosnia and Herzegovina, Costa Rica, Denmark, Norway, Peru.",
        "I have the honour to deliver this statement on behalf of Benin, France and Vanuatu.",
        "Done at Vienna.",
    ],
)
def test_salutations_closings_and_lists_of_states_are_no_wording(boilerplate):
    found = shared_wording([passage("a", boilerplate), passage("b", boilerplate, year=2001)])
    assert found == ()


def test_quoting_the_same_document_is_not_sharing_wording():
    quotation = f"“{SOVEREIGNTY}”"
    one = f"The Council said in its resolution, adopted last week in Geneva: {quotation}"
    other = f"Nobody has explained to our delegations what was really meant by {quotation}"
    assert shared_wording([passage("a", one), passage("b", other, year=2001)]) == ()


def test_the_title_of_a_treaty_is_no_shared_sentence():
    title = (
        "as set out in the Treaty on the Non-Proliferation of Nuclear Weapons and the "
        "Comprehensive Nuclear-Test-Ban Treaty"
    )
    found = shared_wording(
        [passage("a", f"{OCEANS} {title}."), passage("b", f"{HUMANITARIAN} {title}.", year=2001)]
    )
    assert found == ()


def test_a_lifted_sentence_is_found_beside_a_longer_run_that_is_the_end_of_one_and_a_beginning():
    lifted = "those who obstruct them must be held to account before an independent court at once"
    across = "for as long as the talks among neighbours go on. In the same spirit all of us agree"
    earlier = f"{OCEANS} We said {across} on little. Convoys must pass safely: {lifted}."
    later = f"{SOVEREIGNTY} They waited {across} with much. Help needs visas and {lifted}."
    found = shared_wording([passage("a", earlier), passage("b", later, year=2001)])
    assert told(found) == [("a", "b", "lifted")]


def test_a_name_is_no_shared_sentence_though_one_of_two_texts_writes_it_small():
    name = "International Centre for the Prosecution of the Grave Offence of Piracy on High Seas"
    earlier = f"{OCEANS} Some of the ministers visited the {name.lower()} before lunch."
    later = f"{SOVEREIGNTY} Everybody who took part in the debate thanked the {name} warmly."
    for one, other in ((earlier, later), (later, earlier)):
        assert not shared_wording([passage("a", one), passage("b", other, year=2001)])


def test_a_formula_that_every_statement_uses_links_none_of_them():
    """Fifty statements of different words share one sentence: that is how one writes here."""
    formula = "we attach the greatest importance to continued work on this matter in good faith"
    seeded = random.Random(1)
    own = [" ".join(f"w{seeded.randrange(10**6)}" for _ in range(40)) for _ in range(50)]
    found = shared_wording(
        [passage(f"s{n}", f"{words} {formula}.", year=1950 + n) for n, words in enumerate(own)]
    )
    assert found == ()


# --- which earlier uses a passage is linked with ----------------------------------------------


def series(years: range) -> list[Passage]:
    """A paragraph that returns every year with another word at its end."""
    return [passage(f"s{year}", f"{SOVEREIGNTY} word{year}", year=year) for year in years]


def test_a_wording_that_returns_every_year_is_linked_with_its_first_and_its_latest_use():
    found = [r for r in shared_wording(series(range(2000, 2010))) if r.later.statement == "s2009"]
    assert {"s2000", "s2008"} == {r.earlier.statement for r in found}


def test_the_links_of_a_returning_wording_grow_with_its_uses_not_with_their_pairs():
    assert len(shared_wording(series(range(1990, 2020)))) < 3 * 30


def test_all_uses_of_a_returning_wording_are_one_family_in_order_of_time():
    passages = series(range(2000, 2010))
    (family,) = families(reversed(passages), shared_wording(passages))
    assert [use.passage for use in family.uses] == passages
    assert [use.kind for use in family.uses] == ["first"] + ["changed"] * 9


def test_a_lifted_sentence_belongs_to_the_family_it_comes_from():
    longer = passage("c", f"{OCEANS} {HUMANITARIAN} {OCEANS[::-1]}", year=2002)
    passages = [passage("a", HUMANITARIAN), passage("b", HUMANITARIAN, year=2001), longer]
    (family,) = families(passages, shared_wording(passages))
    assert [use.passage.statement for use in family.uses] == ["a", "b"]
    assert [use.passage for use in family.lifts] == [longer]
    assert family.statements == 3


def test_statements_that_share_most_paragraphs_come_first():
    passages = [
        passage("a", SOVEREIGNTY, "p-1"),
        passage("a", OCEANS, "p-2"),
        passage("b", OCEANS, "p-1", 2001),
        passage("c", OCEANS, "p-1", 2002),
        passage("c", SOVEREIGNTY, "p-2", 2002),
    ]
    pairs = statement_pairs(shared_wording(passages))
    assert pairs[0] == ("a", "c", 2)
    assert {pair[:2] for pair in pairs} == {("a", "b"), ("a", "c"), ("b", "c")}


# --- laws -------------------------------------------------------------------------------------

_TEXTS = st.sampled_from(
    [
        SOVEREIGNTY,
        SOVEREIGNTY.replace("full", "unwavering"),
        SOVEREIGNTY.upper(),
        HUMANITARIAN,
        f"{OCEANS} {HUMANITARIAN}",
        OCEANS,
        OCEANS.replace("small islands", "the poorest"),
        "I thank you.",
        "",
    ]
)
_ARCHIVES = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.tuples(st.integers(1995, 1999), st.lists(_TEXTS, min_size=1, max_size=4)),
)
Archive = dict[str, tuple[int, list[str]]]


def passages_in(archive: Archive) -> list[Passage]:
    return [
        passage(name, text, f"p-{place}", year)
        for name, (year, texts) in archive.items()
        for place, text in enumerate(texts, start=1)
    ]


@given(_ARCHIVES, st.randoms(use_true_random=False))
def test_the_order_in_which_statements_arrive_changes_nothing(archive, rng):
    names = list(archive)
    rng.shuffle(names)
    shuffled = {name: archive[name] for name in names}
    assert shared_wording(passages_in(shuffled)) == shared_wording(passages_in(archive))


@given(_ARCHIVES)
def test_every_reuse_leads_from_an_earlier_to_a_later_statement(archive):
    for reuse in shared_wording(passages_in(archive)):
        earlier, later = reuse.earlier.statement, reuse.later.statement
        assert (archive[earlier][0], earlier) < (archive[later][0], later)
        assert 0 < reuse.overlap <= 1


@settings(deadline=None)
@given(st.lists(_ARCHIVES, min_size=1, max_size=4))
def test_a_cache_never_changes_what_is_found(tmp_path_factory, archives):
    """However the archive changes from build to build."""
    file = tmp_path_factory.mktemp("cache") / "wording.sqlite"
    for archive in archives:
        passages = passages_in(archive)
        with WordingCache(file) as cache:
            assert shared_wording(passages, cache) == shared_wording(passages)


@given(_ARCHIVES.filter(bool), st.data())
def test_a_passage_like_no_other_leaves_no_trace_in_the_digest_of_what_recurs(archive, data):
    """Only what recurs is looked at anew after an edit."""
    edited, before = data.draw(st.sampled_from(sorted(archive))), passages_in(archive)
    alone = " ".join(f"word{number}" for number in range(30))
    year, texts = archive[edited]
    after = passages_in({**archive, edited: (year, [*texts, alone])})
    assert kin_among(after).digest() == kin_among(before).digest()
    assert shared_wording(after) == shared_wording(before)
    assert families(after, shared_wording(after)) == families(before, shared_wording(before))


@given(st.lists(_ARCHIVES, max_size=6))
def test_what_recurs_in_two_archives_is_the_same_where_its_digests_are(archives):
    found = {}
    for passages in map(passages_in, archives):
        kin = kin_among(passages)
        reuses = kin.reuses()
        expected = found.setdefault(kin.digest(), (reuses, families(passages, reuses)))
        assert (reuses, families(passages, reuses)) == expected


def test_a_formula_is_told_with_a_cache_as_without(tmp_path):
    """The sentence links statements while few use it, and none once many do."""
    formula = "we attach the greatest importance to continued work on this matter in good faith"
    seeded = random.Random(1)
    texts = [
        " ".join(f"w{seeded.randrange(10**6)}" for _ in range(20)) + f" {formula}."
        for _ in range(43)
    ]
    passages = [passage(f"s{n}", text, year=1950 + n) for n, text in enumerate(texts)]
    for count in (38, 39, 40, 41, 42, 43, 40, 39):
        with WordingCache(tmp_path / "wording.sqlite") as cache:
            found = shared_wording(passages[:count], cache)
        assert found == shared_wording(passages[:count])
        assert bool(found) == (count <= 40)


# --- the cache file ---------------------------------------------------------------------------


def test_a_cache_of_another_version_is_started_anew(tmp_path):
    file = tmp_path / "wording.sqlite"
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA user_version = 999")
    assert found_with(file) == found_without()


def test_a_cache_file_that_is_no_database_is_started_anew(tmp_path):
    file = tmp_path / "wording.sqlite"
    file.write_text("this is no database" * 100)
    assert found_with(file) == found_without()


@pytest.mark.parametrize("table", ["statement", "kinship"])
def test_a_cache_file_of_which_a_part_is_spoiled_is_started_anew(table, tmp_path):
    """Each table stands on a page of its own."""
    file = tmp_path / "wording.sqlite"
    assert found_with(file) == found_without()
    with sqlite3.connect(file) as database:
        (size,) = database.execute("PRAGMA page_size").fetchone()
        about = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = database.execute(about, [table]).fetchone()
    content = bytearray(file.read_bytes())
    content[(page - 1) * size : page * size] = b"U" * size
    file.write_bytes(content)
    for _ in range(2):
        assert found_with(file) == found_without()


def test_what_another_build_remembered_meanwhile_is_remembered_once(tmp_path):
    with WordingCache(tmp_path / "wording.sqlite") as cache:
        shared_wording(series(range(2000, 2005)), cache)
        statements, kinships = cache.known()
        cache.remember([], statements, kinships)
        assert cache.known()[0] == statements


def found_with(file: Path) -> tuple[Reuse, ...]:
    with WordingCache(file) as cache:
        return shared_wording(series(range(2000, 2005)), cache)


def found_without() -> tuple[Reuse, ...]:
    return shared_wording(series(range(2000, 2005)))
