"""What somebody with a visit card does at the kiosk."""

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class CardScanned:
    """The scanner read the square of a visit card."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CardUsed:
    """A ticket is wanted, and the card goes with it."""


@dataclass(frozen=True, slots=True)
class ForgetPressed:
    """Forget what you know of me; it is asked once again."""


@dataclass(frozen=True, slots=True)
class ForgetConfirmed:
    """Yes, forget everything."""


MemoryTouch: TypeAlias = CardScanned | CardUsed | ForgetPressed | ForgetConfirmed
