"""The kinds of fields that a form of the plan has, each with what is read from what somebody types. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from office.drafting.document import Value


def say(sentence: str) -> str:
    """Mark a sentence for the catalogues; a view says it in the window's language."""
    return sentence


Unit: TypeAlias = Literal["", "minutes", "seconds", "days", "times"]
Named: TypeAlias = Literal["services", "groups", "counters", "icons", "zones", "topics"]
"""Choices that come from the office itself, or from what this program has."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: its value in the plan, and its words."""

    value: str
    words: str


Choices: TypeAlias = Named | tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A text on one line, the same in each language."""


@dataclass(frozen=True, slots=True)
class Id:
    """A short name for computers. Where the row is in force, figures hang on it: it stays."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure; a `whole` one without a fraction. `optional`: an empty field has a meaning of its own."""

    unit: Unit = ""
    whole: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money, or none."""


@dataclass(frozen=True, slots=True)
class Switch:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What people read, by language; `long`: more than a line."""

    long: bool = False


@dataclass(frozen=True, slots=True)
class Markdown:
    """A page of the office's own, by language, with how it looks beside it."""


@dataclass(frozen=True, slots=True)
class One:
    """One of these; `none` are the words for none of them, where that may be."""

    choices: Choices
    none: str = ""


@dataclass(frozen=True, slots=True)
class Many:
    """Some of these, in their order."""

    choices: Choices


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of the day."""


@dataclass(frozen=True, slots=True)
class DayDate:
    """A date, or none."""


@dataclass(frozen=True, slots=True)
class Spans:
    """Times of one day: 09:00-12:00, 13:00-18:00."""


@dataclass(frozen=True, slots=True)
class Breaks:
    """Breaks of one day, likewise; the plan keeps each as two times."""


@dataclass(frozen=True, slots=True)
class Codes:
    """Languages by their two letters, in their order."""


@dataclass(frozen=True, slots=True)
class HoursGrid:
    """Times by weekday, and dates that are otherwise."""


@dataclass(frozen=True, slots=True)
class Skills:
    """What each of the staff has learned."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour, #RRGGBB."""


Kind: TypeAlias = (
    Word
    | Id
    | Number
    | Money
    | Switch
    | Texts
    | Markdown
    | One
    | Many
    | ClockTime
    | DayDate
    | Spans
    | Breaks
    | Codes
    | HoursGrid
    | Skills
    | Colour
)

CLOSED = frozenset({"-", "–", "closed", "suletud", "закрыто"})
"""What means that a day has no times, as one types it."""

_DASHES = re.compile(r"\s*[-–—]\s*")
_SPLIT = re.compile(r"[,;]\s*|\s{2,}|\n")


def read(kind: Kind, typed: str) -> Value:
    """What the plan keeps of a typed text; None for nothing. A text that cannot be read is kept as it was typed."""
    text = typed.strip()
    match kind:
        case Number(whole=whole):
            return _number(text, whole=whole) if text else None
        case Money() | DayDate():
            return text.replace(",", ".") or None
        case ClockTime():
            return _clock(text) or None
        case Spans():
            return _spans(text)
        case Breaks():
            return [one.split("-") for one in _spans(text)]
        case Codes():
            return [code.lower() for code in re.split(r"[,;\s]+", text) if code]
        case HoursGrid():
            return None if not text else [] if text.lower() in CLOSED else _spans(text)
        case Id() | Colour():
            return text
        case _:
            return typed


def _number(text: str, *, whole: bool) -> Value:
    """A figure where it is one; with a comma or a point."""
    try:
        value = float(text.replace(",", ".").replace("\u00a0", ""))
    except ValueError:
        return text
    if whole:
        return int(value) if value.is_integer() else text
    return value if value not in (float("inf"), float("-inf")) and value == value else text  # noqa: PLR0124  # not NaN


def _clock(text: str) -> str:
    """9:00 and 9.00 are 09:00."""
    found = re.fullmatch(r"(\d{1,2})[:.](\d\d)", text)
    return f"{int(found[1]):02}:{found[2]}" if found else text


def _spans(text: str) -> list[str]:
    parts = [part for part in _SPLIT.split(text) if part.strip()]
    return ["-".join(_clock(time) for time in _DASHES.split(part.strip(), maxsplit=1)) for part in parts]


def shown(kind: Kind, value: Value) -> str:
    """What a field on one line shows of a value."""
    match kind, value:
        case _, None:
            return ""
        case Number(), int() | float() if not isinstance(value, bool):
            return f"{value:.10g}"
        case ((Spans() | HoursGrid()), list()):
            return ", ".join(str(one).replace("-", "–") for one in value)
        case Breaks(), list():
            return ", ".join("–".join(_texts(one)) for one in value)
        case Codes(), list():
            return ", ".join(_texts(value))
        case _:
            return str(value)


def _texts(value: Value) -> Sequence[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
