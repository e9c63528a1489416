"""The machines of an office that run Walkin: what each shows, since when, and whether it is still heard of."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from office.presence import Listening, silence

FORGOTTEN = timedelta(days=14)
"""A machine that was not heard of for so long is no machine of the office any more."""

ClockTrouble: TypeAlias = Literal["", "jumped", "behind", "differs"]
"""What is wrong with a machine's clock, as it says itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StationTold:
    """What a machine says of itself. `windows`: kiosk, board, counter 3, …; `settings`: keys of its file and values.

    `disk_mb`: how much room is left where its data stands, None where that is not known. `left`: it was ended, as one
    ends it in the evening.
    """

    version: str = ""
    windows: tuple[str, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    file: str = ""
    disk_mb: int | None = None
    clock: ClockTrouble = ""
    left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StationNow:
    """A machine as it is known now: since when it runs, or ran, and when it was heard of last."""

    name: str
    since: datetime
    at: datetime
    told: StationTold = field(default_factory=StationTold)

    def shows(self, window: str) -> bool:
        """Whether it has a window of this kind: kiosk, board, counter, admin, sign."""
        return any(shown.split(" ")[0] == window for shown in self.told.windows)


def known(stations: Iterable[StationNow], now: datetime) -> tuple[StationNow, ...]:
    """The machines that belong to the office now, by name."""
    return tuple(sorted((one for one in stations if now - one.at < FORGOTTEN), key=lambda one: one.name))


def silent(stations: Iterable[StationNow], listening: Listening, patience: timedelta) -> tuple[StationNow, ...]:
    """Those that were not ended, and that were silent for longer than `patience` while one listened."""
    return tuple(one for one in stations if not one.told.left and silence(listening, one.at) >= patience)
