"""The letters of each language, in the order in which keyboards have them, and the figures and signs. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

ENDS_OF_SENTENCES = ".!?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alphabet:
    """The letters of one language. `sample` stands on the key that brings them.

    rows: as on a usual keyboard of this language. compact: the same letters with at most ten in a row, for panels on
    which keys of twelve would be too narrow; what is left of the long rows stands in the last one.
    """

    sample: str
    rows: tuple[str, ...]
    compact: tuple[str, ...]

    @property
    def letters(self) -> str:
        """All letters, in the order of the usual rows."""
        return "".join(self.rows)


ALPHABETS = MappingProxyType(
    {
        "en": Alphabet(
            sample="ABC",
            rows=("qwertyuiop", "asdfghjkl", "zxcvbnm"),
            compact=("qwertyuiop", "asdfghjkl", "zxcvbnm"),
        ),
        "et": Alphabet(
            sample="ÕÄ",
            rows=("qwertyuiopüõ", "asdfghjklöä", "zxcvbnmšž"),
            compact=("qwertyuiop", "asdfghjklä", "zxcvbnmõöü", "šž"),
        ),
        "ru": Alphabet(
            sample="АБВ",
            rows=("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбюё"),
            compact=("йцукенгшщз", "фывапролдж", "ячсмитьбюэ", "хъё"),
        ),
    }
)
"""By language."""

PLAIN = "en"
"""What e-mail addresses are written in, and whoever's language has no keys here."""

FIGURES = ("12345", "67890", ".,?!-:'@+_")
"""Figures, then the signs that are needed."""


def alphabet_of(language: str) -> str:
    """Whose letters stand on the keys where the page is in this language."""
    return language if language in ALPHABETS else PLAIN


def alphabets_beside(alphabet: str, languages: Iterable[str]) -> tuple[str, ...]:
    """The other alphabets that an office of these languages needs: the plain one always."""
    wanted = dict.fromkeys((*(one for one in languages if one in ALPHABETS), PLAIN))
    return tuple(one for one in wanted if one != alphabet)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """How the letters stand: those of each row, by their places in `Alphabet.letters`, in one or more pages of rows."""

    pages: tuple[tuple[str, ...], ...]

    @property
    def columns(self) -> int:
        """How many keys the widest row has."""
        return max(len(row) for page in self.pages for row in page)


def fitting(alphabet: Alphabet, columns: int, rows: int) -> Fitting:
    """The letters where so many keys fit beside and below each other: before one is too small they stand on pages.

    The last row of the compact order is no row of its own: its few letters stand beside the space.
    """
    if max(map(len, alphabet.rows)) <= columns and len(alphabet.rows) <= rows:
        return Fitting(pages=(alphabet.rows,))
    if max(map(len, alphabet.compact)) <= columns and len(alphabet.compact[:3]) <= rows:
        return Fitting(pages=(alphabet.compact,))
    return Fitting(pages=tuple(_pages("".join(alphabet.compact), max(1, columns), max(1, rows))))


def _pages(letters: str, columns: int, rows: int) -> Iterable[tuple[str, ...]]:
    lines = [letters[at : at + columns] for at in range(0, len(letters), columns)]
    return (tuple(lines[at : at + rows]) for at in range(0, len(lines), rows))


def begins_sentence(text: str) -> bool:
    """Whether the next letter begins a sentence, and is a capital by itself."""
    written = text.rstrip(" ")
    return not written or (written != text and written[-1] in ENDS_OF_SENTENCES)


def begins_name(text: str) -> bool:
    """Whether the next letter begins a name."""
    return not text or text[-1] in " -"
