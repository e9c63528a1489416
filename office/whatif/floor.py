"""The counters of a replayed day: they open, pause and close by their stints, never while somebody is there."""

from collections.abc import Iterator

from office import commands as wanted
from office.whatif.agenda import Agenda, us
from office.whatif.lineup import Guest, Lineup, Place
from office.whatif.recorded import Stint


class Floor:
    """All counters, and the line before them.

    A break, or the end of a stint, begins once the customer is done and the clerk has wrapped up. A clerk who is still
    at another counter comes afterwards. `fresh`: somebody has become free, or has come or gone.
    """

    def __init__(self, crew: tuple[Stint, ...], agenda: Agenda) -> None:
        self._crew, self._agenda = crew, agenda
        self.places = {stint.counter: Place(stint.counter) for stint in crew}
        self.line = Lineup(self.places.values())
        self._open_us = 0
        self._elsewhere: list[tuple[Place, int]] = []
        self.fresh = False
        for at, stint in enumerate(crew):
            self._plan(at, stint)

    def idle(self) -> list[Place]:
        """Where somebody is free, the longest idle first."""
        idle = [place for place in self.places.values() if place.state == "idle"]
        if len(idle) > 1:
            idle.sort(key=lambda place: (place.since, place.counter))
        return idle

    def reachable(self, counter: str | None, clerk: str | None) -> tuple[str | None, str | None]:
        """For whom somebody can be kept: not for a counter that is shut, nor for a clerk who is not there."""
        if counter is not None and not (counter in self.places and self.places[counter].is_open):
            counter = None
        if clerk is not None and not any(place.is_for((counter, clerk)) for place in self.places.values()):
            clerk = None
        return counter, clerk

    def is_left_by(self, now: int, place: Place, gap_s: float) -> Guest:
        """The customer goes; the clerk needs so long before the next one."""
        guest = place.guest
        if guest is None:
            message = f"nobody is at counter {place.counter}"
            raise LookupError(message)
        gap = us(gap_s)
        place.busy_us += now - guest.called + gap
        place.guest, place.since, place.state = None, now, "wrapping"
        self._agenda.push(now + gap, self._free, place, place.stint)
        return guest

    def open_us(self, ends: int) -> int:
        """How long counters were open in all, without pauses; who stayed to the end did so at least until then."""
        staying = (place for place in self.places.values() if place.is_open)
        return self._open_us + sum(max(0, max(ends, p.since) - p.opened - p.paused_us) for p in staying)

    def busy_us(self) -> int:
        """How long customers were at counters in all, and clerks wrapped up."""
        return sum(place.busy_us for place in self.places.values())

    def shut(self, now: int, place: Place) -> None:
        """The clerk leaves."""
        if place.state == "paused":
            place.paused_us += now - place.since
        self._open_us += max(0, now - place.opened - place.paused_us)
        place.state, self.fresh = "shut", True
        self._agenda.says(now, wanted.CloseCounter(counter=place.counter))
        if place.stints:
            self._opens(now, place, place.stints.pop(0))
        coming, self._elsewhere = self._elsewhere, []
        for other, at in coming:
            self._opens(now, other, at)

    def _plan(self, at: int, stint: Stint) -> None:
        place, opens = self.places[stint.counter], self._agenda.since_midnight(stint.opens)
        self._agenda.push(opens, self._opens, place, at)
        for start, length in self._pauses(stint):
            self._agenda.push(max(opens, start), self._pause_due, place, at, length)
        if stint.closes is not None:
            self._agenda.push(self._agenda.since_midnight(stint.closes), self._close_due, place, at)

    def _pauses(self, stint: Stint) -> Iterator[tuple[int, int]]:
        for start, end in stint.pauses:
            start_us = self._agenda.since_midnight(start)
            yield start_us, self._agenda.since_midnight(end) - start_us

    def _opens(self, now: int, place: Place, at: int) -> None:
        if place.is_open:
            place.stints.append(at)
            return
        stint = self._crew[at]
        if stint.clerk and any(other.is_open and other.clerk == stint.clerk for other in self.places.values()):
            self._elsewhere.append((place, at))
            return
        place.opens(now, at, stint.clerk, stint.services)
        self.fresh = True
        self._agenda.says(now, wanted.OpenCounter(counter=place.counter, clerk=stint.clerk, services=stint.services))

    def _pause_due(self, now: int, place: Place, at: int, length: int) -> None:
        if place.is_open and place.stint == at:
            place.pauses.append(length)
            if place.state == "idle":
                self._free(now, place, at)

    def _close_due(self, now: int, place: Place, at: int) -> None:
        if at in place.stints:
            place.stints.remove(at)
        elif (place, at) in self._elsewhere:
            self._elsewhere.remove((place, at))
        elif place.is_open and place.stint == at:
            place.closing = True
            pauses_on = place.state == "paused" and self._crew[at].stays  # back first: somebody may wait then
            if place.state in {"idle", "paused"} and not pauses_on:
                self._free(now, place, at)

    def _free(self, now: int, place: Place, at: int) -> None:
        """Nobody is at the counter: it closes, pauses or is idle."""
        if not place.is_open or place.stint != at:
            return
        if place.closing and not (self._crew[at].stays and self.line.next_for(place)):
            self.shut(now, place)
        elif place.pauses:
            length = place.pauses.pop(0)
            place.state, place.since = "paused", now
            self._agenda.says(now, wanted.PauseCounter(counter=place.counter))
            self._agenda.push(now + length, self._resumes, place, at)
        else:
            place.state, self.fresh = "idle", True

    def _resumes(self, now: int, place: Place, at: int) -> None:
        if place.stint != at or place.state != "paused":
            return
        self._agenda.says(now, wanted.ResumeCounter(counter=place.counter))
        place.paused_us += now - place.since
        place.since = now
        self._free(now, place, at)
