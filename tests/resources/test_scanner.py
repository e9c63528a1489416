"""What a scanner types is told from single keys, and read on any keyboard."""

import pytest

from resources.scanner import PAUSE_S, Scanner, latin

SQUARE = "WALKIN/tartu/voucher/K4TX72M9"


def scanned(scanner: Scanner, text: str, at: float = 0.0, each: float = 0.01) -> str:
    for n, letter in enumerate(text):
        scanner.took(letter, at + n * each)
    return scanner.finished(at + len(text) * each)


@pytest.mark.parametrize(
    ("typed", "begins", "read"),
    [
        (SQUARE, "", SQUARE),
        (SQUARE, "WЦ", SQUARE),
        ("ЦФДЛШТ.ефкег.мщгсрук.Л4ЕЧ72Ь9", "WЦ", SQUARE),
        ("цфдлшт.ЕФКЕГ.МЩГСРУК.л4еч72ь9", "WЦ", "walkin/TARTU/VOUCHER/k4tx72m9"),
        ("48213", "", "48213"),
        ("48213", "WЦ", ""),
        ("K4TX72M9", "WЦ", ""),
        ("WAL", "WЦ", ""),
        ("", "", ""),
    ],
)
def test_a_code_is_whole_at_enter(typed: str, begins: str, read: str) -> None:
    assert scanned(Scanner(begins=begins), typed) == read


def test_letters_far_apart_are_not_one_code() -> None:
    assert scanned(Scanner(), SQUARE, each=PAUSE_S + 0.1) == ""


def test_what_a_person_types_does_not_begin_a_code() -> None:
    scanner = Scanner(begins="W")
    assert [scanner.took(letter, n * 0.01) for n, letter in enumerate("1w2")] == [False, True, True]


@pytest.mark.parametrize("code", ["K4TX72M9", "Петрова", "Ц", SQUARE])
def test_only_our_own_squares_are_read_as_latin(code: str) -> None:
    assert latin(code) == code
