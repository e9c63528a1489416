"""What is said for a call: which clips in which order, with how much silence between them. No sound yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from office.numbers import LETTERS
from voice.numbers import letter_and_number, number_parts

CHIME = "chime"
HIGHEST_COUNTER = 99

AFTER_CHIME_S = 0.5
AFTER_WORD_S = 0.35
AFTER_LETTER_S = 0.2
BEFORE_COUNTER_S = 0.65
AGAIN_S = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A clip of a voice, or the chime. Two in a row are joined without a gap."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Nothing, for so long."""

    seconds: float


Piece: TypeAlias = Part | Silence


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What is played in one breath, in one language; without a language it is the chime alone."""

    language: str = ""
    pieces: tuple[Piece, ...]
    slower: bool = False

    @property
    def chime_alone(self) -> "Utterance | None":
        """What is left of it where the words cannot be played; nothing where it has no chime, or only that."""
        chime = Part(name=CHIME)
        return Utterance(pieces=(chime,)) if chime in self.pieces and len(self.pieces) > 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a call is spoken: so many times in each language, and slower than usual or not."""

    times: int = 2
    slower: bool = False


USUAL = Manner()


def phrase(language: str, number: str, counter: str) -> tuple[Piece, ...]:
    """A noun phrase with real silence in it: "Number … 142 … Counter number 3". Raises Unspeakable.

    A counter that is neither 1 to 99 nor a letter of tickets is not read: "Please look at the screen."
    """
    letter, value = letter_and_number(number)
    spelt = (Part(name=letter), Silence(seconds=AFTER_LETTER_S)) if letter else ()
    return (
        Part(name="number"),
        Silence(seconds=AFTER_WORD_S),
        *spelt,
        *(Part(name=name) for name in number_parts(language, value)),
        Silence(seconds=BEFORE_COUNTER_S),
        *_counter(counter),
    )


def _counter(counter: str) -> tuple[Part, ...]:
    known = counter.isascii() and counter.isdigit() and 0 < int(counter) <= HIGHEST_COUNTER
    if not known and counter not in tuple(LETTERS):
        return (Part(name="look"),)
    return Part(name="counter"), Part(name=str(int(counter)) if known else counter)


def call(
    number: str, counter: str, languages: Sequence[str], manner: Manner = USUAL, *, chime: bool = True
) -> tuple[Utterance, ...]:
    """The chime, then the phrase so many times in each language, with a pause before each one that follows.

    `languages`: those that have a voice, in their order. Without any the chime rings alone. Raises Unspeakable.
    """
    phrases = [(language, phrase(language, number, counter)) for language in languages for _ in range(manner.times)]
    return _after_chime(phrases, slower=manner.slower, chime=chime)


def notice(name: str, languages: Sequence[str], *, chime: bool = True) -> tuple[Utterance, ...]:
    """The chime, then the notice once in each language."""
    phrases: list[tuple[str, tuple[Piece, ...]]] = [(language, (Part(name=name),)) for language in languages]
    return _after_chime(phrases, slower=False, chime=chime) if phrases else ()


def _after_chime(
    phrases: Sequence[tuple[str, tuple[Piece, ...]]], *, slower: bool, chime: bool
) -> tuple[Utterance, ...]:
    opening: tuple[Piece, ...] = (Part(name=CHIME), Silence(seconds=AFTER_CHIME_S)) if chime else ()
    if not phrases:
        return (Utterance(pieces=(Part(name=CHIME),)),) if chime else ()
    again: tuple[Piece, ...] = (Silence(seconds=AGAIN_S),)
    return tuple(
        Utterance(language=language, pieces=(*(again if at else opening), *pieces), slower=slower)
        for at, (language, pieces) in enumerate(phrases)
    )
