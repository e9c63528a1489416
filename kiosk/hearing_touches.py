"""What somebody does who listens to the kiosk, or uses it by keys."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ReadAloudPressed:
    """Read this aloud; where that is done already, its own page: again, louder, quieter, the end."""


@dataclass(frozen=True, slots=True)
class ReadingStopped:
    """Do not read aloud any more."""


@dataclass(frozen=True, slots=True)
class RepeatPressed:
    """Say it again."""


@dataclass(frozen=True, slots=True)
class VolumePressed:
    """One step louder, or quieter."""

    louder: bool


@dataclass(frozen=True, slots=True)
class HeadphonesPlugged:
    """Headphones were plugged in, or pulled out: whoever does it is there, and listens or does not."""

    plugged: bool


@dataclass(frozen=True, slots=True)
class KeysUsed:
    """Somebody moves through the page by keys: they are still here."""


HearingTouch: TypeAlias = (
    ReadAloudPressed | ReadingStopped | RepeatPressed | VolumePressed | HeadphonesPlugged | KeysUsed
)
