import pytest

from resources.parts.text import Type, block, fitted, wrapped

pytestmark = pytest.mark.usefixtures("qapp")

TYPE = Type(px=40, weight=600)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Call a person", 1000, ("Call a person",)),
        ("Call a person", 200, ("Call a", "person")),
        ("One.\nTwo.", 1000, ("One.", "Two.")),
        ("Donaudampfschiff", 50, ("Donaudampfschiff",)),
        ("by 10:54 at\u00a0the latest", 230, ("by 10:54", "at\u00a0the latest")),
        ("", 100, ("",)),
    ],
)
def test_text_breaks_between_words(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrapped(text, TYPE, width) == lines


def test_a_block_says_that_it_does_not_fit() -> None:
    assert block("Donaudampfschiff", TYPE, 100).overflowing
    assert block("one two three", TYPE, 90, 80).overflowing
    assert not block("one two three", TYPE, 110, 140).overflowing


def test_the_narrow_cut_is_taken_only_where_it_helps() -> None:
    wide = TYPE.wide("подключение")
    assert not fitted("подключение", TYPE, wide).type.narrow
    assert fitted("подключение", TYPE, wide * 0.96).type.narrow
    assert not fitted("подключение", TYPE, wide * 0.96).overflowing


def test_a_word_that_is_too_wide_breaks_at_its_soft_hyphen() -> None:
    assert wrapped("Donau\u00addampf\u00adschiff", TYPE, 290) == ("Donaudampf-", "schiff")
    assert wrapped("Donau\u00addampf\u00adschiff", TYPE, 900) == ("Donaudampfschiff",)


def test_a_word_without_hope_is_broken_and_says_so() -> None:
    set_words = fitted("Donaudampfschiff", TYPE, 150)
    assert set_words.overflowing
    assert set_words.width <= 150
    assert "".join(line.removesuffix("-") for line in set_words.lines) == "Donaudampfschiff"
