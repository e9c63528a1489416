"""Slips: what a paper says, in finished sentences. Pure; how it looks is `printer.layout`."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Whose paper this is. `logo` is the file of a picture, or nothing."""

    company: str
    office: str
    logo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """A QR code and the sentence beside it."""

    content: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketSlip:
    """A queue ticket. `second` says the same shortly in the office's first language, where it is another one.

    `large`: its number as large as the paper allows, everything else at twice the size.
    """

    head: Letterhead
    plate_title: str
    number: str
    service: str
    taken: str
    facts: tuple[str, ...] = ()
    promise_title: str = ""
    promise: str = ""
    notes: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    square: Square | None = None
    footer: str = ""
    duplicate: str = ""
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One of a list, behind its mark: "•" or "2."."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A line of a report: what it is at the left, how much at the right, one value or several in columns.

    The name takes at most `lines` lines.
    """

    name: str
    values: tuple[str, ...]
    lines: int = 3


Part: TypeAlias = str | Item | Figure
"""What a section is made of; a text is a paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One thing that a letter says: a heading (or none), and what stands below it."""

    heading: str = ""
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSlip:
    """Any other paper: voucher, receipt, policy, report. `plate` is what must be found at a glance, if anything."""

    head: Letterhead
    title: str
    dated: str
    plate_title: str = ""
    plate: str = ""
    sections: tuple[Section, ...] = ()
    square: Square | None = None
    footer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulerSlip:
    """The test page for whoever puts up the printer: rulers, patterns and what the page was made for."""

    title: str
    dated: str
    lines: tuple[str, ...]


Slip: TypeAlias = TicketSlip | LetterSlip | RulerSlip
"""All that can be printed."""
