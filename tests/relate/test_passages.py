"""Which text of a statement is compared, and the words it is compared by."""

from publisher.dates import parse_span
from publisher.model import (
    Block,
    BlockKind,
    Language,
    ResolvedStatement,
    RichText,
    Statement,
    StatementId,
    Version,
)
from publisher.relate.passages import passages_of
from publisher.wording.tokens import sentences_of, weight, words_of


def block(kind: BlockKind, anchor: str, text: str) -> Block:
    return Block(kind, anchor, RichText(text), label="1." if kind == "entry" else "")


def resolved(*versions: Version) -> ResolvedStatement:
    statement = Statement(
        id=StatementId("2001-05-02-x"),
        file="statements/2001-05-02-x.md",
        title="X",
        short_title="X",
        kind="joint-statement",
        date=parse_span("2001-05-02/2001-05-04"),
        versions=versions,
    )
    return ResolvedStatement(statement, (), (), (), None, (), ())


def version(language: str, *blocks: Block, authentic: bool = True) -> Version:
    return Version(Language(language), "X", blocks, "x.md", authentic=authentic)


def test_paragraphs_and_list_entries_are_compared_and_nothing_else():
    text = version(
        "en",
        block("heading", "p-1", "Heading"),
        block("paragraph", "p-2", "Paragraph."),
        block("entry", "para-1", "Entry."),
        block("quotation", "p-4", "Quotation."),
        block("table", "p-5", "a\tb"),
        block("footnote", "fn-1", "Footnote."),
    )
    found = [(passage.anchor, passage.text) for passage in passages_of([resolved(text)])]
    assert found == [("p-2", "Paragraph."), ("para-1", "Entry.")]


def test_a_translation_that_is_not_authentic_is_not_compared():
    english = version("en", block("paragraph", "p-1", "Text."))
    russian = version("ru", block("paragraph", "p-1", "Текст."))
    french = version("fr", block("paragraph", "p-1", "Texte."), authentic=False)
    found = passages_of([resolved(english, french, russian)])
    assert [passage.language for passage in found] == ["en", "ru"]


def test_a_statement_over_several_days_stands_at_its_first():
    text = version("en", block("paragraph", "p-1", "Text."))
    (found,) = passages_of([resolved(text)])
    assert (found.order[0].isoformat(), found.order[1]) == ("2001-05-02", "2001-05-02-x")


def test_the_same_quotation_is_one_and_the_same_word():
    one = words_of("They said: “We shall not fail those who wait for us.” We agree.")
    other = words_of("He adds «we shall NOT fail those, who wait for us» again.")
    assert [word for word in one if word in other and len(word) > 9] == one[2:3]
    assert one[3:] == ["We", "agree"]


def test_short_words_in_quotation_marks_are_words_like_others():
    assert words_of("the “New Agenda” of 2023") == ["the", "New", "Agenda", "of", "2023"]


def test_a_sentence_ends_before_a_capital_and_at_a_chinese_full_stop():
    assert sentences_of("We agree. They do, e.g. in part. Good") == [
        ["We", "agree"],
        ["They", "do", "e", "g", "in", "part"],
        ["Good"],
    ]
    assert sentences_of("同意。支持") == [["同", "意"], ["支", "持"]]


def test_two_characters_weigh_as_much_as_a_word():
    assert weight(words_of("我们同意 resolution 75")) == 4
