"""Each place where somebody with a visit card can be: a class of its own, without fields that are sometimes set."""

from dataclasses import dataclass, field
from typing import TypeAlias

from kiosk.brought import HeldVisit


@dataclass(frozen=True, slots=True, kw_only=True)
class LookingForCard:
    """A card was scanned; it is looked up, and brought to the visit that is shown, if one is.

    `text`: its square as it was scanned.
    """

    text: str = field(repr=False)
    visit: HeldVisit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingCard:
    """The card is known. `visit`: the one that it was brought to; None: it goes with the next ticket."""

    text: str = field(repr=False)
    visit: HeldVisit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownCard:
    """Nothing is kept under the card that was scanned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingForget:
    """Whether everything under the card is really to be forgotten."""

    card: HoldingCard


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgettingCard:
    """Everything under the card is being forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardForgotten:
    """Nothing is known any more."""


MemoryPage: TypeAlias = LookingForCard | HoldingCard | UnknownCard | AskingForget | ForgettingCard | CardForgotten
