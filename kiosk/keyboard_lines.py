"""A written text in lines and parts, as it stands above the keys. Pure: how wide words are is asked of the window."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

Wide = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines of a text. `ends`: the text ends here, and the next letter comes behind the last line."""

    lines: tuple[str, ...] = field(repr=False)
    ends: bool


def lines_of(text: str, wide: Wide, width: float) -> tuple[str, ...]:
    """The text in lines not wider than `width`, broken behind spaces, else between letters; none is added or lost."""
    lines = [""]
    for word in _words(text):
        if wide((lines[-1] + word).rstrip(" ")) <= width:
            lines[-1] += word
        else:
            lines.extend(_broken(word, wide, width))
    return tuple(line for at, line in enumerate(lines) if line or at == len(lines) - 1)


def parts_of(lines: tuple[str, ...], rows: int) -> tuple[Part, ...]:
    """The lines in parts of at most `rows` lines, so that the last part is full: its end is what is written on."""
    first = len(lines) % rows or rows
    cuts = [0, *range(first, len(lines) + 1, rows)]
    return tuple(Part(lines[start:end], ends=end == len(lines)) for start, end in pairwise(cuts))


def _words(text: str) -> list[str]:
    """Each with the spaces behind it."""
    words: list[str] = []
    for letter in text:
        if words and (letter == " " or words[-1][-1] != " "):
            words[-1] += letter
        else:
            words.append(letter)
    return words


def _broken(word: str, wide: Wide, width: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and letter != " " and wide(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces
