"""From a day's entries to what is independent of who was working: visits and what they took, and who was there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from statistics import median

from office import events as happened
from office.events import Entry
from office.hours import last_closing
from office.plan import Plan, Shift
from office.waits.learned import LONGEST_GAP_S, USUAL_HANDLING_S, Learned
from office.waits.lessons import clerk_of
from office.whatif.presence import Presence
from office.whatif.recorded import Ends, GoesOn, Handled, NotThere, Parks, PutBack, RecordedDay, SentOn, Stint
from office.whatif.story import Story


def recorded(of: date, entries: Iterable[Entry], plan: Plan) -> RecordedDay:
    """The service day of these entries, all of its stream; `plan` is that in force. What was undone did not happen."""
    recorder = _Recorder()
    for entry in entries:
        recorder.hears(entry.event, entry.at)
    return recorder.day(of, plan)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gap:
    """What a clerk needed after the turn `at` of a visit. `sure`: somebody waited, so it was that; else at the most."""

    seconds: float
    sure: bool


@dataclass(slots=True)
class _Counter:
    """A counter so far; `last`: whose turn ended here, which one it was and when."""

    presence: Presence
    last: tuple[str, int, datetime] | None = None
    acts: "list[tuple[str | None, Story | None, Presence, tuple[str, int, datetime] | None]]" = field(
        default_factory=list
    )


class _Recorder:
    def __init__(self) -> None:
        self._roster: tuple[Shift, ...] = ()
        self._stories: dict[str, Story] = {}
        self._counters: dict[str, _Counter] = {}
        self._gaps: dict[tuple[str, int], _Gap] = {}

    def hears(self, event: happened.Event, at: datetime) -> None:
        match event:
            case happened.DayOpened():
                self._roster = event.roster
            case (
                happened.CounterOpened()
                | happened.ClerkChanged()
                | happened.CounterPaused()
                | happened.CounterResumed()
                | happened.CounterClosed()
            ):
                self._at_counter(event, at)
            case happened.ActUndone() | happened.CounterVanished():
                self._repaired(event, at)
            case happened.TicketCalled():
                self._called(event, at)
            case (
                happened.ServiceFinished()
                | happened.TicketMissed()
                | happened.TicketPutBack()
                | happened.TicketParked()
                | happened.TicketTransferred()
            ):
                self._ended(event, at)
            case happened.VisitorArrived():
                self._tell(event.number, replace(self._stories[event.number], arrived=at))
            case happened.VisitContinued():
                story = self._stories[event.number].with_then(GoesOn())
                self._tell(event.number, replace(story, service=event.service, waits=True))
            case _:
                self._in_line(event, at)

    def day(self, of: date, plan: Plan) -> RecordedDay:
        usual = self._usual_gap()
        services = {service.id: service for service in plan.services}

        def gap(number: str, at: int) -> float:
            found = self._gaps.get((number, at))
            return usual if found is None else found.seconds if found.sure else min(usual, found.seconds)

        visits = tuple(
            story.visit(
                lambda at, number=number: gap(number, at),  # type: ignore[misc]  # the default binds it
                promising=story.taken.service in services and services[story.taken.service].promise is not None,
            )
            for number, story in self._stories.items()
        )
        ends = last_closing(plan.hours, of, plan.zone)
        stints = tuple(stint for desk in self._counters.values() for stint in desk.presence.stints)
        latest = max((visit.came for visit in visits), default=datetime.combine(of, datetime.min.time(), plan.zone))
        return RecordedDay(
            office=plan.office.id,
            date=of,
            ends=latest if ends is None else ends,
            visits=visits,
            stints=_staying(stints, ends),
            roster=self._roster,
            usual_s=self._usual_handling(plan),
            gap_s=usual,
        )

    def _usual_gap(self) -> float:
        known = [gap.seconds for gap in self._gaps.values() if gap.sure and gap.seconds < LONGEST_GAP_S]
        return median(known) if known else Learned().gap.value

    def _usual_handling(self, plan: Plan) -> Mapping[str, float]:
        seconds: dict[str, list[float]] = {}
        for story in self._stories.values():
            first = next((turn for turn in story.turns if isinstance(turn, Handled)), None)
            if first is not None:
                seconds.setdefault(story.first, []).append(first.seconds)
        planned = {s.id: s.handling_minutes * 60 if s.handling_minutes else USUAL_HANDLING_S for s in plan.services}
        return {**planned, **{service: median(values) for service, values in seconds.items()}}

    def _tell(self, number: str, story: Story) -> None:
        self._stories[number] = story

    def _act(self, counter: str, number: str | None = None) -> _Counter:
        """The counter, which remembers how everything is now: its next act can be undone."""
        desk = self._counters.setdefault(counter, _Counter(Presence(counter=counter)))
        desk.acts.append((number, self._stories.get(number or ""), desk.presence, desk.last))
        return desk

    def _at_counter(self, event: happened.CounterEvent, at: datetime) -> None:
        desk = self._act(event.counter)
        if isinstance(event, happened.CounterPaused | happened.CounterClosed):
            self._free_until(desk, at)
            desk.last = None
        desk.presence = desk.presence.after(event, at)

    def _free_until(self, desk: _Counter, at: datetime) -> None:
        """The counter called nobody since its last turn, until it stopped: it was not free where somebody waited."""
        if desk.last is None:
            return
        number, turn, end = desk.last
        waited = any(
            story.waits and story.lined <= end and story.service in desk.presence.services
            for story in self._stories.values()
        )
        self._gaps[number, turn] = _Gap(seconds=_seconds(end, at), sure=waited)

    def _called(self, event: happened.TicketCalled, at: datetime) -> None:
        desk = self._act(event.counter, event.number)
        story = self._stories[event.number]
        if desk.last is not None:
            number, turn, end = desk.last
            soon = story.lined < at and _seconds(end, at) < LONGEST_GAP_S
            self._gaps[number, turn] = _Gap(seconds=_seconds(end, at), sure=soon or story.lined <= end)
        desk.last = None
        if not story.waits:
            story = _fetched(story, at)
        by = clerk_of(desk.presence.clerk, event.counter)
        self._tell(event.number, replace(story, waits=False, called=at, by=by, arrived=None))

    def _ended(self, event: happened.CallEvent, at: datetime) -> None:
        desk, story = self._act(event.counter, event.number), self._stories[event.number]
        called = story.called or at
        lost_s = _seconds(called, at)
        match event:
            case happened.TicketMissed():
                waited_s = _seconds(story.lined, called)
                then = story.with_turn(NotThere(seconds=lost_s, gap_s=0.0, waited_s=waited_s), at, waits=False)
            case happened.TicketPutBack():
                then = story.with_turn(PutBack(seconds=lost_s, gap_s=0.0), at, waits=True)
            case happened.TicketParked():
                stays_s = _seconds(at, event.until)
                then = story.with_turn(story.handled(at, Parks(seconds=stays_s)), at, waits=False)
            case happened.TicketTransferred():
                sent = SentOn(
                    service=event.service,
                    to_counter=event.for_counter,
                    to_clerk=event.for_clerk,
                    comes_back=event.comes_back,
                )
                then = replace(story.with_turn(story.handled(at, sent), at, waits=True), service=event.service)
            case _:
                then = story.with_turn(story.handled(at, Ends()), at, waits=False)
        self._tell(event.number, then)
        desk.last = event.number, len(then.turns) - 1, at

    def _repaired(self, event: happened.ActUndone | happened.CounterVanished, at: datetime) -> None:
        desk = self._counters[event.counter]
        if isinstance(event, happened.ActUndone):
            number, story, desk.presence, desk.last = desk.acts.pop()
            if number is not None and story is not None:
                self._tell(number, story)
            return
        desk.acts.clear()
        desk.last = None
        desk.presence = desk.presence.closed(at)
        story = self._stories.get(event.number or "")
        if event.number is not None and story is not None:
            lost_s = _seconds(story.called or at, at)
            self._tell(event.number, story.with_turn(PutBack(seconds=lost_s, gap_s=0.0), at, waits=True))

    def _in_line(self, event: happened.Event, at: datetime) -> None:
        match event:
            case happened.TicketTaken():
                service = event.service
                story = Story(taken=event, came=at, first=service, service=service, joined=at, lined=at)
                self._tell(event.number, replace(story, waits=False, away=at) if event.set_time else story)
            case happened.VisitPaused():
                self._tell(event.number, replace(self._stories[event.number], waits=False, away=at))
            case happened.TicketReturned():
                self._tell(event.number, _returned(self._stories[event.number], event.since))
            case happened.TicketRejoined():
                self._tell(event.number, _rejoined(self._stories[event.number], at))
            case happened.NeedsChanged() | happened.TicketReleased():
                self._tell(event.number, _told(self._stories[event.number], event, at))
            case happened.ServiceChanged() | happened.ServiceAdded():
                self._tell(event.number, _wished(self._stories[event.number], event))
            case happened.TicketCancelled(wrong_choice=True):
                del self._stories[event.number]
            case happened.TicketCancelled():
                self._tell(event.number, self._stories[event.number].gave_up(at))
            case happened.TicketNotServed():
                self._tell(event.number, self._stories[event.number].gave_up(None))
            case _:
                pass  # papers, appointments, services that paused: nothing that a counter spends time on


def _told(story: Story, event: happened.NeedsChanged | happened.TicketReleased, at: datetime) -> Story:
    """Needs, level, employee and set time count from the beginning; whoever has a set time is gone until then.

    A level that was told after a call gave no place. That an employee has left is seen anew in the replay; that a
    promise was near is not.
    """
    if isinstance(event, happened.TicketReleased):
        return replace(story, kept=story.kept and event.why != "promise")
    before = story.taken
    same = event.employee == before.employee
    taken = replace(
        before,
        needs=event.needs,
        level=before.level if story.turns else event.level,
        standing=event.standing,
        employee=event.employee,
        for_clerk=before.for_clerk if same else event.employee or None,
        set_time=event.set_time,
    )
    story = replace(story, taken=taken, kept=story.kept if same else bool(event.employee))
    if event.set_time == before.set_time:
        return story
    if event.set_time is None:
        return story.back(at)
    return replace(story, waits=False, away=story.away or at)


def _wished(story: Story, event: happened.ServiceChanged | happened.ServiceAdded) -> Story:
    """What a customer wants instead, or besides."""
    match event:
        case happened.ServiceChanged():
            return story.changed(event.service)
        case happened.ServiceAdded():
            return replace(story, also=(*story.also, event.service))


def _returned(story: Story, since: datetime) -> Story:
    """Back in the line: after being away, or after being parked, which begins another wait."""
    if story.away is not None:
        return story.back(since)
    parked_s = 0.0 if story.at is None else _seconds(story.at, since)
    return replace(story.with_then(Parks(seconds=parked_s)), joined=since).back(since)


def _rejoined(story: Story, at: datetime) -> Story:
    last = story.turns[-1] if story.turns else None
    if not isinstance(last, NotThere):
        return story.back(at)
    back_s = 0.0 if story.at is None else _seconds(story.at, at)
    return replace(story, turns=(*story.turns[:-1], replace(last, back_s=back_s))).back(at)


def _fetched(story: Story, at: datetime) -> Story:
    """Called while away, parked or after a missed call: back by then."""
    last = story.turns[-1] if story.turns else None
    return _rejoined(story, at) if isinstance(last, NotThere) and story.away is None else _returned(story, at)


def _staying(stints: tuple[Stint, ...], ends: datetime | None) -> tuple[Stint, ...]:
    """Who left when the office had closed would have stayed for everybody who was still inside."""
    return tuple(
        replace(stint, closes=None) if stint.closes is not None and ends is not None and stint.closes >= ends else stint
        for stint in stints
    )


def _seconds(start: datetime, end: datetime) -> float:
    return (end - start) / timedelta(seconds=1)
