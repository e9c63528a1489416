"""What a customer does at the on-screen keyboard."""

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class LetterPressed:
    """A letter, figure, sign or space, as it is to stand in the text."""

    letter: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LetterErased:
    """The last letter is wrong."""


@dataclass(frozen=True, slots=True)
class ShiftPressed:
    """The next letter is a capital, or is none after all: as it is to be now."""

    capital: bool


@dataclass(frozen=True, slots=True)
class FiguresPressed:
    """Figures and signs are to stand on the keys."""


@dataclass(frozen=True, slots=True)
class AlphabetChosen:
    """The letters of this language are to stand on the keys."""

    alphabet: str


@dataclass(frozen=True, slots=True)
class TextConfirmed:
    """What was written is complete, or is left out."""


KeyboardTouch: TypeAlias = LetterPressed | LetterErased | ShiftPressed | FiguresPressed | AlphabetChosen | TextConfirmed
"""What a customer does at the on-screen keyboard."""
