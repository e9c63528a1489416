"""What the painted parts of kiosk and board say, as values. No Qt here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyView:
    """What a key says. Its accessible name is `words`. `choosable`: it can be chosen and let go."""

    words: str
    icon: str = ""
    choosable: bool = False
    chosen: bool = False
    closed: bool = False
    short: str = ""  # shorter words for where the others do not fit; the name stays


@dataclass(frozen=True, slots=True, kw_only=True)
class TileView:
    """What a service's tile says. Its accessible name is `name`; the waits are its description."""

    name: str
    icon: str
    wait: str
    wait_icon: str
    short_wait: str = ""  # at most 13 characters, for bigger text
    calmer: str = ""  # a better time, where the queue is long
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceView:
    """One answer of the rating: 5 is the best face, 1 the worst."""

    words: str
    grade: int
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlateView:
    """What a plate says. `spoken` is its accessible name, in lines, else captions and number."""

    number: str
    caption: str = ""  # above the figures, at the left
    aside: str = ""  # above the figures, at the right
    spoken: str = ""

    @property
    def said(self) -> tuple[str, ...]:
        """The same in lines, as a voice reads them: "Your number is 142", "Bills and payments"."""
        called = " ".join(part for part in (self.caption, self.number) if part)
        return tuple(self.spoken.split("\n")) if self.spoken else tuple(line for line in (called, self.aside) if line)

    @property
    def name(self) -> str:
        """The words a screen reader says."""
        return " ".join(self.said)
