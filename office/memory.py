"""The card of a customer who wants to be remembered: a random code on paper, and what it leads to. Pure.

The code says nothing of its customer and stands in no event. Whoever brings the card shows what is kept under it.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from office.plan import Plan
from office.visits import VisitLeg
from office.vouchers import ALPHABET

LENGTH = 10
"""Signs: so many are never found by trying, and never taken for a voucher's eight."""

SHOWN = 5
"""So many earlier visits are told, the newest first."""

_HALF = LENGTH // 2
_CYRILLIC = str.maketrans("АСЕНКМРТХ", "ACEHKMPTX")
_SQUARE = re.compile(r"WALKIN/([\w.-]{1,32})/CARD/(.+)", re.ASCII | re.IGNORECASE)
_BETWEEN = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLeft:
    """What a colleague wrote when sending the customer on; it is personal."""

    by: str
    note: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegThen:
    """One service of an earlier visit: `how` is that of VisitLeg, `outcome` one of the plan's, or empty."""

    service: str
    how: str
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierVisit:
    """A visit that the card remembers, in its order of legs and notes."""

    day: date
    number: str
    legs: tuple[LegThen, ...] = ()
    notes: tuple[NoteLeft, ...] = field(default=(), repr=False)


def drawn(draw: Callable[[str], str], taken: Callable[[str], bool]) -> str:
    """A code that is not taken: `draw` picks one of these signs at random, each as likely as the others."""
    while taken(code := "".join(draw(ALPHABET) for _ in range(LENGTH))):
        pass
    return code


def spoken(code: str) -> str:
    """As it is printed and read aloud: two halves."""
    return f"{code[:_HALF]}-{code[_HALF:]}"


def square(office: str, code: str) -> str:
    """What the card's square says."""
    return f"WALKIN/{office}/card/{code}"


def is_square(text: str) -> bool:
    """Whether this was scanned from the card of some office."""
    return _SQUARE.fullmatch(text.strip()) is not None


def read_card(text: str, office: str) -> str | None:
    """The code that was typed or scanned, in any case and alphabet; None where it is none, or another office's."""
    scanned = _SQUARE.fullmatch(text.strip())
    if scanned is not None and scanned[1].casefold() != office.casefold():
        return None
    code = _BETWEEN.sub("", scanned[2] if scanned else text).upper().translate(_CYRILLIC)
    return code if len(code) == LENGTH and all(sign in ALPHABET for sign in code) else None


def erased_after(plan: Plan, day: date) -> date:
    """The last day on which a visit of this day is kept under a card."""
    return day + timedelta(days=plan.memory.keep_days)


def legs_then(legs: Iterable[VisitLeg]) -> tuple[LegThen, ...]:
    """What is told of the legs of one visit, in their order."""
    ordered = sorted(legs, key=lambda leg: leg.leg)
    return tuple(LegThen(service=leg.service, how=leg.how, outcome=leg.outcome or "") for leg in ordered)
