"""Tells the office how the voice of this machine's board is, so that staff at other machines hear of it."""

from collections.abc import Callable

from office.paper_events import VoiceChanged, VoiceTrouble
from station.house import House
from station.one_at_a_time import OneAtATime


class VoiceWatch:
    """Lives in the house like a window. Written is only what changes; `warn` takes why something could not be."""

    def __init__(
        self, house: House, station: str, failing: Callable[[], VoiceTrouble], warn: Callable[[str], None]
    ) -> None:
        self._house, self._station, self._failing = house, station, failing
        self._written: VoiceTrouble | None = None
        self._writing = OneAtATime(self._write, house.do, warn)

    def render(self) -> None:
        """Nothing of it is shown here."""

    def pass_time(self) -> None:
        """A moment has passed: look."""
        office = self._house.office
        if office is not None and office.lost_since is None and self._failing() != self._known():
            self._writing.begin()

    def _known(self) -> VoiceTrouble:
        """What is written of it: by this run of the station, or by an earlier one."""
        if self._written is not None:
            return self._written
        office = self._house.office
        known = office.papers.voices.get(self._station) if office else None
        return known.trouble if known else ""

    async def _write(self) -> None:
        failing = self._failing()
        await self._house.storage.write_papers((VoiceChanged(trouble=failing),), self._house.now())
        self._written = failing
