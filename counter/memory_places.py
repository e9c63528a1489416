"""Where the counter's window can be while a customer is remembered, or notes are read before a call."""

from dataclasses import dataclass, field
from typing import TypeAlias

from counter.happenings import Notice
from office.staff import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembering:
    """A card for the customer of this number, or what the one shows that they brought; after the last `leaf` the first.

    `typed`: the code of a card; `notice`: why the last one did nothing.
    """

    member: Member
    number: str
    typed: str = field(default="", repr=False)
    leaf: int = 0
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingToForget:
    """Everything under the card of this number is about to be forgotten."""

    member: Member
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingNotes:
    """What colleagues wrote about those who wait for this counter; after the last `leaf` the first."""

    member: Member
    leaf: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepingCard:
    """A card is being given, brought to this visit, taken off it or forgotten."""

    member: Member
    number: str
    typed: str = field(default="", repr=False)


OfMemory: TypeAlias = Remembering | AskingToForget | ReadingNotes
