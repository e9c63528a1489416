"""The places of a counter's window that are about the service standard, the own day and breaks, on the example day."""

from dataclasses import replace
from datetime import timedelta

from counter import places
from counter.at_hand import AtHand, OfService, OfSituation, Opened, Situations
from counter.pausing import RETURNS
from counter.places import Sitting
from counter.scene import Scene
from office.breaks import BreakState, PauseTaken, PlannedBreak, breaks_on
from office.day import Day
from office.desk import Free
from office.own_day import OwnDay, OwnShare, Thanks
from office.plan import Plan
from office.staff import Member
from office.standards import of_service
from office.waits.learned import Learned
from office.waits.moment import Moment
from office.waits.pausing import pause_foreseen


def card_places(scene: Scene, clerk: Member) -> dict[str, tuple[Scene, Sitting]]:
    """Each place with the scene that belongs to it."""
    work = places.AtWork(member=clerk)
    return {
        "card": (_with(scene, OfService()), work),
        "card-ticked": (_with(scene, OfService(), ticked=2), work),
        "card-situations": (_with(scene, Situations()), work),
        "card-angry": (_with(scene, OfSituation(standard="angry_customer")), work),
        "own-day": (scene, places.SeeingOwnDay(member=clerk, own=example_own_day(scene, clerk.id))),
        "pause-foreseen": (scene, _pausing(scene, clerk)),
        "break-due": (_at_break(scene), work),
    }


def _with(scene: Scene, opened: Opened, ticked: int = 0) -> Scene:
    ticket = scene.ticket
    number, standard = (ticket.number, of_service(scene.plan, ticket.service)) if ticket else ("", None)
    steps = frozenset(step.id for step in standard.steps[:ticked]) if standard else frozenset()
    ticks = {number: {standard.id: steps}} if standard else {}
    return replace(scene, at_hand=AtHand(opened=opened, opened_for=number, ticks=ticks))


def example_own_day(scene: Scene, clerk: str) -> OwnDay:
    """The own day of a clerk who had a good morning."""
    began = scene.now - timedelta(minutes=70)
    pause = PauseTaken(
        clerk=clerk, counter=scene.counter, since=began, until=began + timedelta(minutes=10), reason="break"
    )
    return OwnDay(
        served=11,
        handled=12,
        median_s=390.0,
        thanks=(Thanks(topic="employee", n=2), Thanks(topic="service", n=1)),
        solved=OwnShare(n=6, share=5 / 6, span="day"),
        treated=OwnShare(n=23, share=21 / 23, span="week"),
        pauses=(pause,),
    )


def _pausing(scene: Scene, clerk: Member) -> Sitting:
    """What a pause does to waits, once the customer of this moment has gone."""
    desk = scene.day.desks[scene.counter]
    free = {**scene.day.desks, scene.counter: replace(desk, state=Free(since=scene.now))}
    moment = Moment(day=replace(scene.day, desks=free), plan=scene.plan, learned=Learned(), at=scene.now)
    return places.ChoosingReturn(member=clerk, reason="lunch", foreseen=pause_foreseen(moment, scene.counter, RETURNS))


def _at_break(scene: Scene) -> Scene:
    """The planned break of this counter has begun, and nobody waits for anything more pressing."""
    shift = next(shift for shift in scene.day.roster if shift.counter == scene.counter and shift.breaks)
    starts = shift.breaks[0][0].on(scene.day.date, scene.plan.zone)
    served = {number: ticket for number, ticket in scene.day.tickets.items() if not ticket.waits}
    desk = scene.day.desks[scene.counter]
    desks = {scene.counter: replace(desk, state=Free(since=starts), stops=())}
    return replace(scene, day=replace(scene.day, tickets=served, desks=desks), now=starts + timedelta(minutes=4))


def example_breaks(day: Day, plan: Plan) -> tuple[PlannedBreak, ...]:
    """The breaks of the roster, as they stand early in the afternoon."""
    states: tuple[BreakState, ...] = ("taken", "missed", "taken", "nobody", "going_on", "due")
    found = sorted(breaks_on(day, plan), key=lambda row: (row[1], row[0]))
    return tuple(
        PlannedBreak(counter=counter, starts=starts, ends=ends, state=states[n] if n < len(states) else "ahead")
        for n, (counter, starts, ends) in enumerate(found)
    )
