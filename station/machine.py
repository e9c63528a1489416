"""What this machine says of itself: its windows, its version, its settings, the room on its disk. No secrets."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from office.clocks import ClockFault, ClockIsBehind, ClockJumped
from office.stations import ClockTrouble, StationTold
from station.settings import Settings

_KEPT_HERE = frozenset({"database", "log"})
"""Sections that nobody else reads: an address may hold a password."""

_SECTIONS = {
    "kiosk": "kiosk",
    "speech": "kiosk",
    "board": "board",
    "boards": "board",
    "signs": "sign",
    "counter": "counter",
}
"""Sections that mean something where the machine shows this window; the others always do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """This machine: what it says, since when it runs, and the folder on whose disk its data stands."""

    told: StationTold = field(default_factory=StationTold)
    since: datetime | None = None
    folder: str = ""


def told_of(settings: Settings, windows: Sequence[str], file: str = "") -> StationTold:
    """What the machine of these settings says, once its windows are known; `file` is where they stand."""
    return StationTold(
        version=_version(), windows=tuple(windows), settings=tuple(_rows(settings)), file=Path(file).name
    )


def _version() -> str:
    try:
        return version("walkin")
    except PackageNotFoundError:
        return ""


def _rows(settings: Settings) -> Iterator[tuple[str, str]]:
    for section in fields(settings):
        window = _SECTIONS.get(section.name, "")
        if section.name not in _KEPT_HERE and (not window or window in settings.station.windows):
            yield from _told(section.name, getattr(settings, section.name))


def _told(key: str, value: object) -> Iterator[tuple[str, str]]:
    """A row for each key, as the file spells them; the keys of lists are numbered from 0."""
    if is_dataclass(value):
        for one in fields(value):
            yield from _told(f"{key}.{one.name}", getattr(value, one.name))
    elif isinstance(value, tuple) and any(is_dataclass(item) for item in value):
        for at, item in enumerate(value):
            yield from _told(f"{key}[{at}]", item)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _told(f"{key}.{name}", item)
    else:
        yield key, _spelled(value)


def _spelled(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case tuple():
            return ", ".join(map(str, value))
        case float():
            return f"{value:g}"
        case _:
            return str(value)


def clock_trouble(fault: ClockFault | None) -> ClockTrouble:
    """What is wrong with this machine's clock, for others."""
    match fault:
        case None:
            return ""
        case ClockJumped():
            return "jumped"
        case ClockIsBehind():
            return "behind"
        case _:
            return "differs"


def room_mb(folder: str) -> int | None:
    """How many megabytes are free where this folder stands; None where that cannot be known."""
    try:
        return shutil.disk_usage(folder).free // 2**20 if folder else None
    except OSError:
        return None
