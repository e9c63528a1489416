"""When somebody was at a counter on a recorded day, heard from its entries."""

from dataclasses import dataclass, replace
from datetime import datetime

from office import events as happened
from office.whatif.recorded import Stint


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """A counter so far: the stints that are over, and since when the present one and its pause last."""

    counter: str
    over: tuple[Stint, ...] = ()
    present: Stint | None = None
    paused: datetime | None = None

    @property
    def clerk(self) -> str:
        """Who is there now."""
        return self.present.clerk if self.present else ""

    @property
    def services(self) -> tuple[str, ...]:
        """What is offered now."""
        return self.present.services if self.present else ()

    @property
    def stints(self) -> tuple[Stint, ...]:
        """All stints of the day. One that nobody ended lasts until everybody is served, unless it ended in a pause."""
        if self.present is None:
            return self.over
        last = self.present if self.paused is None else replace(self.present, closes=self.paused)
        return (*self.over, last)

    def after(self, event: happened.CounterEvent, at: datetime) -> "Presence":
        """The counter after something happened to it alone."""
        match event:
            case happened.CounterOpened() | happened.ClerkChanged():
                stint = Stint(counter=event.counter, clerk=event.clerk, services=event.services, opens=at)
                return replace(self.closed(at), present=stint, paused=None)
            case happened.CounterPaused():
                return replace(self, paused=at)
            case happened.CounterResumed():
                return self._resumed(at)
            case happened.CounterClosed():
                return self.closed(at)
            case _:
                return self

    def closed(self, at: datetime) -> "Presence":
        """The counter after its clerk has left, who left with the pause where there was one."""
        if self.present is None:
            return self
        over = replace(self.present, closes=self.paused or at)
        return replace(self, over=(*self.over, over), present=None, paused=None)

    def _resumed(self, at: datetime) -> "Presence":
        if self.present is None or self.paused is None:
            return self
        pauses = (*self.present.pauses, (self.paused, at))
        return replace(self, present=replace(self.present, pauses=pauses), paused=None)
