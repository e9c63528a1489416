"""The demo's past: four weeks made up beside the running demo, in a process of their own, so that it starts at once."""

import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from office.day import stream_of
from station.demo import Demo

if TYPE_CHECKING:
    from journal.store import Journal

DAYS = 20


class DemoPast:
    """Makes up the days before today of a demo that has none, once its journal is ready."""

    def __init__(self, demo: Demo, days: int = DAYS) -> None:
        self._demo, self._days = demo, days
        self._making: subprocess.Popen[bytes] | None = None

    def prepare(self, journal: "Journal") -> None:
        """Give the journal what the demo needs, and begin to write its past where it has none."""
        self._demo.prepare(journal)
        office = self._demo.settings.station.office
        newest = journal.newest_plan(office)
        today = datetime.now(UTC if newest is None else newest[1].zone).date()
        if any(stream < stream_of(today) for stream in journal.streams(office, "day/")):
            return
        words = (
            "simulate",
            "--days",
            str(self._days),
            "--database",
            self._demo.settings.database.url,
            "--office",
            office,
        )
        self._making = subprocess.Popen(  # noqa: S603  # our own program
            [sys.executable, "-m", "station.command_line", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def wait(self) -> int | None:
        """Until all of it is there; the code of the process, None where there was nothing to make."""
        return None if self._making is None else self._making.wait()

    def end(self) -> None:
        """Stop making it: only whole days stay."""
        if self._making is not None and self._making.poll() is None:
            self._making.terminate()
            self._making.wait()
