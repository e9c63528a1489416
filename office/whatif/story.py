"""One visit as it is heard from the journal, entry by entry, and one counter; told back by an undone act."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from office.events import TicketTaken
from office.whatif.recorded import Ends, GaveUp, Handled, NotThere, PutBack, RecordedVisit, SentOn, Then, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A visit so far. `first`, `service`: what it came for, and what it waits for now.

    `joined`: since when it waits in this leg; `lined`: since when it is in the line without a break; `waits`: whether
    it is; `at`: when its last turn ended; `also`: added later; `kept`: still waits for whom it was taken for.
    """

    taken: TicketTaken
    came: datetime
    first: str
    service: str
    joined: datetime
    lined: datetime
    waits: bool = True
    called: datetime | None = None
    by: str = ""
    arrived: datetime | None = None
    at: datetime | None = None
    away: datetime | None = None
    also: tuple[str, ...] = ()
    kept: bool = True
    aways: tuple[tuple[datetime, datetime], ...] = ()
    turns: tuple[Turn, ...] = ()

    def with_turn(self, turn: Turn, at: datetime, *, waits: bool) -> "Story":
        """One wait more has ended so; `waits`: and the next one has begun."""
        joined = at if isinstance(turn, Handled) else self.joined
        turns = (*self.turns, turn)
        return replace(self, turns=turns, waits=waits, called=None, arrived=None, at=at, lined=at, joined=joined)

    def with_then(self, then: Then) -> "Story":
        """The last time at a counter led to this."""
        last = self.turns[-1]
        return replace(self, turns=(*self.turns[:-1], replace(last, then=then))) if isinstance(last, Handled) else self

    def back(self, at: datetime) -> "Story":
        """In the line again."""
        story = self
        if self.away is not None:
            story = replace(story, aways=(*self.aways, (self.away, at)), away=None)
        return replace(story, waits=True, lined=at)

    def handled(self, at: datetime, then: Then) -> Handled:
        """The time at the counter that ends now."""
        called = self.called or at
        walk_s = None if self.arrived is None else _seconds(called, self.arrived)
        return Handled(
            service=self.service, seconds=_seconds(called, at), by=self.by, gap_s=0.0, then=then, walk_s=walk_s
        )

    def changed(self, service: str) -> "Story":
        """Another service is wanted; it counts from the beginning of this wait."""
        last = self.turns[-1] if self.turns else None
        if isinstance(last, Handled) and isinstance(last.then, SentOn):
            return replace(self.with_then(SentOn(service=service)), service=service)
        if any(isinstance(turn, Handled) for turn in self.turns):
            return replace(self, service=service)
        return replace(self, service=service, first=service, kept=False)

    def gave_up(self, at: datetime | None) -> "Story":
        """The visit ended in a wait. At the end of the day a call that led nowhere is none."""
        turns = self.turns
        if at is None and turns and isinstance(turns[-1], PutBack):
            turns = turns[:-1]
        if turns and isinstance(turns[-1], NotThere) and turns[-1].back_s is None:
            return replace(self, turns=turns, waits=False)  # had gone already
        after_s = None if at is None else max(0.0, _seconds(self.joined, at))
        return replace(self, turns=(*turns, GaveUp(after_s=after_s)), waits=False, away=None)

    def visit(self, gap_of: Callable[[int], float], *, promising: bool) -> RecordedVisit:
        """The visit as it is replayed. `gap_of`: what the clerk needed after a turn; `promising`: the service does."""
        taken = self.taken
        turns = tuple(
            turn if isinstance(turn, GaveUp) else replace(turn, gap_s=gap_of(at)) for at, turn in enumerate(self.turns)
        )
        if not turns or not _is_end(turns[-1]):
            turns = (*turns, GaveUp())
        return RecordedVisit(
            number=taken.number,
            serial=taken.serial,
            service=self.first,
            came=self.came,
            turns=turns,
            standing=taken.standing,
            language=taken.language,
            needs=taken.needs,
            slot=taken.set_time or taken.slot,
            also=(*taken.also, *self.also),
            for_counter=taken.for_counter if self.kept else None,
            for_clerk=taken.for_clerk if self.kept else None,
            unpromised=promising and taken.promised_by is None,
            aways=self.aways,
            level=taken.level,
        )


def _is_end(turn: Turn) -> bool:
    match turn:
        case Handled(then=then):
            return isinstance(then, Ends)
        case NotThere(back_s=back_s):
            return back_s is None
        case _:
            return isinstance(turn, GaveUp)


def _seconds(start: datetime, end: datetime) -> float:
    return (end - start).total_seconds()
