"""A recorded day played again: the same people, through the rule of the line, with whoever is there in the variant.

Work conserving: whoever is idle and may call somebody does so at once, the longest idle counter first. A break, or the
end of a stint, begins once the customer at the counter is done. Nothing is drawn: the same day gives the same answer.
"""

import math
from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType

from office import commands as wanted
from office.waits.lessons import clerk_of
from office.whatif.agenda import MICROSECOND, Agenda, Tell, us
from office.whatif.crew import crew_of
from office.whatif.floor import Floor
from office.whatif.lineup import Guest, HeadStarts, Place
from office.whatif.recorded import Ends, GaveUp, GoesOn, Handled, NotThere, Parks, PutBack, RecordedDay, SentOn, Turn
from office.whatif.replayed import ReplayedDay
from office.whatif.rows import Rows
from office.whatif.variant import Variant

NO_SPEEDS: Mapping[str, float] = MappingProxyType({})
_SECOND = 1_000_000


def replayed(
    day: RecordedDay, variant: Variant, speeds: Mapping[str, float] = NO_SPEEDS, tell: Tell | None = None
) -> ReplayedDay:
    """The day as it would have gone. `speeds`: how much slower each clerk is, in ln(seconds) (`Learned.speed_of`).

    Who gave up is served, as long as the service usually takes, where they are called before they left; who was not
    there when called had left after two thirds of the wait.
    """
    return _Replay(day, variant, speeds, Agenda(day.date, tell)).played()


class _Replay:
    def __init__(self, day: RecordedDay, variant: Variant, speeds: Mapping[str, float], agenda: Agenda) -> None:
        self._day, self._plan, self._speeds, self._agenda = day, variant.plan, speeds, agenda
        self._push, self._says = agenda.push, agenda.says
        self._floor = Floor(crew_of(day, variant), agenda)
        self._line = self._floor.line
        self._plan = variant.plan
        self._heads = HeadStarts(variant.plan)
        self._services = {service.id: service for service in variant.plan.services}
        self._factors: dict[tuple[str, str], float] = {}
        self._rows = Rows(day, variant.plan, agenda.at)

    def played(self) -> ReplayedDay:
        since = self._agenda.since_midnight
        for visit in self._day.visits:
            guest = Guest(visit, since(visit.came), None if visit.slot is None else since(visit.slot))
            self._push(guest.came, self._comes, guest)
        last = 0
        while (now := self._agenda.next_moment()) is not None:
            last = now
            if self._line.waiting and (self._line.fresh or self._floor.fresh):
                self._offer(now)
        for guest in self._line.left():
            self._rows.add(guest, "not_served", last)
        return ReplayedDay(
            date=self._day.date,
            legs=self._rows.legs(),
            open_s=self._floor.open_us(since(self._day.ends)) / _SECOND,
            busy_s=self._floor.busy_us() / _SECOND,
        )

    # in the line

    def _comes(self, now: int, guest: Guest) -> None:
        visit, counts_from = guest.visit, max(now, guest.slot or now)
        guest.key = counts_from - self._heads.of(visit.standing, visit.level)
        promise = None if visit.unpromised else self._promise(guest.service, visit.level)
        if promise is not None:
            guest.promised = counts_from + promise // MICROSECOND
        wanted_by = (visit.for_counter, visit.for_clerk)
        if any(wanted_by) and self._floor.reachable(*wanted_by) == wanted_by:
            guest.kept = wanted_by
        self._says_take(now, guest)
        for start, end in visit.aways:
            gone, back = self._agenda.since_midnight(start), self._agenda.since_midnight(end)
            self._push(gone, self._goes_away, guest, back)
        self._waits(now, guest)

    def _promise(self, service_id: str, level_id: str) -> timedelta | None:
        """The shorter one of what the service promises and the level of service; none where the level has none."""
        service, level = self._services.get(service_id), self._plan.level(level_id)
        own = None if level is None or level.promise_minutes is None else timedelta(minutes=level.promise_minutes)
        made = [promise for promise in (service.promise if service else None, own) if promise is not None]
        return None if level is not None and not level.promise_holds else min(made, default=None)

    def _waits(self, now: int, guest: Guest) -> None:
        """Into the line; whoever is to give up does so from the beginning of this wait."""
        guest.lined = now
        self._line.joins(guest)
        turn = guest.turns[guest.next] if guest.next < len(guest.turns) else None
        if isinstance(turn, GaveUp) and turn.after_s is not None:
            self._push(max(now, guest.joined + us(turn.after_s)), self._gives_up, guest, guest.next)

    def _gives_up(self, now: int, guest: Guest, turn: int) -> None:
        if guest.next != turn or not (guest.waits or guest.away_since is not None):
            return
        if guest.waits:
            self._line.leaves(guest)
        guest.next, guest.away_since = len(guest.turns), None
        self._says(now, wanted.CancelTicket(number=""), guest.visit.number)
        self._rows.add(guest, "cancelled", now)

    def _goes_away(self, now: int, guest: Guest, until: int) -> None:
        if not guest.waits or until <= now:
            return
        self._line.leaves(guest)
        guest.away_since = now
        self._says(now, wanted.PauseVisit(number="", minutes=(until - now) / (60 * _SECOND)), guest.visit.number)
        self._agenda.push_due(until, self._is_back, guest, now)

    def _is_back(self, now: int, guest: Guest, since: int) -> None:
        if guest.away_since != since:
            return
        guest.away_since = None
        guest.away_us += now - since
        if guest.promised is not None:
            slot = guest.slot or 0
            guest.promised += max(now, slot) - max(since, slot)
        self._says(now, wanted.LetTimePass())
        self._waits(now, guest)

    # from the line to a counter

    def _offer(self, now: int) -> None:
        self._line.fresh = self._floor.fresh = False
        for place in self._floor.idle():
            guest = self._line.next_for(place)
            if guest is not None:
                self._line.leaves(guest)
                place.state, place.guest, guest.called = "busy", guest, now
                self._says(now, wanted.CallNext(counter=place.counter), guest.visit.number)
                self._begins(now, place, guest, (now - guest.lined) / _SECOND)
            elif place.closing:
                self._floor.shut(now, place)  # stayed for somebody whom another counter has called

    def _begins(self, now: int, place: Place, guest: Guest, waited_s: float | None) -> None:
        """What the next of the recorded turns takes here. `waited_s` None: the customer is there already."""
        for turn in guest.turns[guest.next :]:
            guest.next += 1
            match turn:
                case Handled():
                    self._push(now + self._handling(place, turn), self._is_done, place, turn)
                    return
                case PutBack() if waited_s is not None:
                    self._push(now + us(turn.seconds), self._puts_back, place, turn)
                    return
                case NotThere() if waited_s is not None and _had_left(turn, waited_s):
                    self._push(now + us(turn.seconds), self._misses, place, turn)
                    return
                case _:
                    pass  # called before they left, or here already: they have not left
        usual_s = self._day.usual_s.get(guest.service, 0.0)
        reached = Handled(service=guest.service, seconds=usual_s, by="", gap_s=self._day.gap_s, then=Ends())
        self._push(now + us(usual_s), self._is_done, place, reached)

    def _handling(self, place: Place, turn: Handled) -> int:
        by = clerk_of(place.clerk, place.counter)
        if by == turn.by or not self._speeds:
            return us(turn.seconds)
        factor = self._factors.get((turn.by, by))
        if factor is None:
            factor = math.exp(self._speeds.get(by, 0.0) - self._speeds.get(turn.by, 0.0))
            self._factors[turn.by, by] = factor
        walk_s = turn.walk_s or 0.0
        return us(walk_s + (turn.seconds - walk_s) * factor)

    # from a counter

    def _misses(self, now: int, place: Place, turn: NotThere) -> None:
        guest = self._floor.is_left_by(now, place, turn.gap_s)
        self._says(now, wanted.MarkMissed(counter=place.counter), guest.visit.number)
        if turn.back_s is None:
            self._rows.add(guest, "missed", now, place)
        else:
            self._push(now + us(turn.back_s), self._rejoins, guest)

    def _rejoins(self, now: int, guest: Guest) -> None:
        guest.key = min(guest.key, now - self._heads["returned"])
        self._says(now, wanted.RejoinLine(number=""), guest.visit.number)
        self._waits(now, guest)

    def _puts_back(self, now: int, place: Place, turn: PutBack) -> None:
        guest = self._floor.is_left_by(now, place, turn.gap_s)
        guest.key = self._put_back_key(now, place, guest)
        self._says(now, wanted.PutBack(counter=place.counter), guest.visit.number)
        self._waits(now, guest)

    def _put_back_key(self, now: int, place: Place, guest: Guest) -> int:
        match self._plan.line.put_back:
            case "same_place":
                return guest.key
            case "behind_next":
                following = self._line.next_for(place)
                return guest.key if following is None else max(guest.key, following.key + 1)
            case "as_returned":
                return max(guest.key, now - self._heads["returned"])
            case "end":
                return max(guest.key, now)

    def _is_done(self, now: int, place: Place, turn: Handled) -> None:
        guest = place.guest
        if guest is None:
            return
        if not self._goes(place, guest, turn):
            self._begins(now, place, guest, None)  # where they would go to they are: the next turn follows here
            return
        self._floor.is_left_by(now, place, turn.gap_s)
        match turn.then:
            case Ends():
                self._says(now, wanted.FinishService(counter=place.counter, visit_ends=True), guest.visit.number)
                self._rows.add(guest, "served", now, place)
            case GoesOn():
                self._goes_on(now, place, guest)
            case SentOn():
                self._sends_on(now, place, guest, turn.then)
            case Parks(seconds=seconds):
                self._says(now, wanted.ParkTicket(counter=place.counter, minutes=seconds / 60), guest.visit.number)
                self._rows.add(guest, "parked", now, place, final=False)
                self._agenda.push_due(now + us(seconds), self._returns, guest)

    def _goes(self, place: Place, guest: Guest, turn: Handled) -> bool:
        """Whether the customer leaves this counter; not where what follows is here."""
        match turn.then:
            case GoesOn():
                return bool(guest.senders or guest.also)
            case SentOn(service=service) if service in self._services:
                counter, clerk = self._floor.reachable(turn.then.to_counter, turn.then.to_clerk)
                here = counter in (None, place.counter) and clerk in (None, place.clerk)
                return service != guest.service or not here
            case SentOn():
                return False
            case Parks(seconds=seconds):
                return seconds > 0
            case Ends():
                return True

    def _goes_on(self, now: int, place: Place, guest: Guest) -> None:
        self._says(now, wanted.FinishService(counter=place.counter), guest.visit.number)
        self._rows.add(guest, "served", now, place, final=False)
        guest.kept = None
        if guest.senders:
            counter, clerk, guest.service = guest.senders.pop()
            guest.kept = (None, clerk) if clerk else (counter, None)
        else:
            guest.service = guest.also.pop(0)
        self._next_leg(now, guest, "transfer")

    def _sends_on(self, now: int, place: Place, guest: Guest, then: SentOn) -> None:
        counter, clerk = self._floor.reachable(then.to_counter, then.to_clerk)
        command = wanted.TransferTicket(
            counter=place.counter,
            service=then.service,
            to_counter=counter,
            to_clerk=clerk,
            comes_back=then.comes_back,
        )
        self._says(now, command, guest.visit.number)
        self._rows.add(guest, "transferred", now, place, final=False)
        guest.senders = _without(guest.senders, counter, clerk)
        if then.comes_back:
            senders = _without(guest.senders, place.counter, place.clerk)
            guest.senders = [*senders, (place.counter, place.clerk, guest.service)]
        guest.service = then.service
        guest.kept = (counter, clerk) if counter or clerk else None
        self._next_leg(now, guest, "transfer")

    def _returns(self, now: int, guest: Guest) -> None:
        self._says(now, wanted.LetTimePass())
        self._next_leg(now, guest, "returned")

    def _next_leg(self, now: int, guest: Guest, turn: str) -> None:
        guest.key = min(guest.key, now - self._heads[turn])
        guest.joined, guest.leg = now, guest.leg + 1
        guest.slot, guest.promised, guest.away_us = None, None, 0
        self._waits(now, guest)

    def _says_take(self, now: int, guest: Guest) -> None:
        if not self._agenda.listens:
            return
        counter, clerk = guest.kept or (None, None)
        level = self._plan.level(guest.visit.level)
        command = wanted.TakeTicket(
            service=guest.service,
            standing=guest.visit.standing,
            level=level.id if level is not None and (level.asks, level.standing) == ("nothing", "normal") else "",
            also=guest.visit.also,
            for_counter=counter,
            for_clerk=clerk,
            by_staff=True,
        )
        self._says(now, command, guest.visit.number)


def _had_left(turn: Turn, waited_s: float) -> bool:
    """Whether somebody who was not there when called is not there now.

    When they left nobody knows. That people leave grows likelier with the wait; where it grows evenly, those who had
    left by the end of a wait did so after two thirds of it in the mean.
    """
    return isinstance(turn, NotThere) and 3 * waited_s >= 2 * turn.waited_s


def _without(senders: list[tuple[str, str, str]], counter: str | None, clerk: str | None) -> list[tuple[str, str, str]]:
    """Those to whom the customer comes back, but for this counter or clerk."""
    return [row for row in senders if not (row[0] == counter or (bool(row[1]) and row[1] == clerk))]
