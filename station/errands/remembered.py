"""What a station remembers of its windows from one start to the next: a small file in this user's state folder."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import msgspec

from station.faults import Fault

LOG = logging.getLogger("walkin")

Place: TypeAlias = tuple[int, int, int, int]
"""Left, top, width and height, in pixels of the desktop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standings:
    """Where one window stood, small and large, and which of them it was."""

    large: bool = False
    at_small: Place | None = None
    at_large: Place | None = None


class Remembered:
    """A file of standings by the windows' names; `path` names it when it is first needed.

    What cannot be read is forgotten, what cannot be written is logged once: no window waits for it.
    """

    def __init__(self, path: Callable[[], Path]) -> None:
        self._path = path
        self._failed = False

    def of(self, name: str) -> Standings:
        """Where the window of this name stood last."""
        return self._all().get(name, Standings())

    def keep(self, name: str, standings: Standings) -> None:
        """Remember where this window stands; another station of this user may have written meanwhile."""
        known = self._all()
        if known.get(name) == standings:
            return
        try:
            path = self._path()
            beside = path.with_suffix(".new")
            beside.write_bytes(msgspec.json.encode(known | {name: standings}))
            beside.replace(path)
        except (OSError, Fault) as error:
            if not self._failed:
                LOG.warning("Where windows stand cannot be written: %s", error)
            self._failed = True

    def _all(self) -> dict[str, Standings]:
        try:
            return msgspec.json.decode(self._path().read_bytes(), type=dict[str, Standings])
        except (OSError, Fault, msgspec.MsgspecError):
            return {}
