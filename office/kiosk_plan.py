"""What the office sets of its kiosk: which pages exist, its own words, how long pages stay, and what sounds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

KioskPage: TypeAlias = Literal["rating", "my_visit", "information", "appointments", "cases", "needs"]
"""A page that an office may leave out: what is left out is offered nowhere."""

KIOSK_PAGES: tuple[KioskPage, ...] = get_args(KioskPage)


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskTexts:
    """The office's own words by language; where one is missing, the kiosk's own words stand in its place.

    title, welcome: of the first page, and the sentence below. closed: one more sentence while the office is closed.
    thanks: the last line of the thanks after a rating.
    """

    title: Mapping[str, str] = field(default_factory=dict)
    welcome: Mapping[str, str] = field(default_factory=dict)
    closed: Mapping[str, str] = field(default_factory=dict)
    thanks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskTimes:
    """How long the kiosk waits for whoever stands before it, in seconds.

    idle: before it asks "Are you still here?"; warning: then, before it begins anew. The long ones are for whoever
    called a person or has the page read aloud. ticket, thanks: how long these pages stay.
    """

    idle_seconds: float = 60.0
    warning_seconds: float = 30.0
    long_idle_seconds: float = 120.0
    long_warning_seconds: float = 60.0
    ticket_seconds: float = 30.0
    thanks_seconds: float = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskSounds:
    """What is heard besides speech. warning: two notes half a second after "Are you still here?" came up.

    A touch is never heard: it is seen at once, and a sound would stand over the speech.
    """

    warning: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Kiosk:
    """The kiosk as the office wants it; with nothing said it has every page and its own words."""

    pages: tuple[KioskPage, ...] = KIOSK_PAGES
    texts: KioskTexts = field(default_factory=KioskTexts)
    times: KioskTimes = field(default_factory=KioskTimes)
    sounds: KioskSounds = field(default_factory=KioskSounds)

    def has(self, page: KioskPage) -> bool:
        """Whether the office wants this page."""
        return page in self.pages
