"""The counters as a manager sees them: who works there, with which number, for how long."""

from dataclasses import dataclass, replace
from datetime import datetime

from admin.alert_places import CounterAskPressed
from admin.durations import live_minutes
from admin.pausing_view import named
from admin.scene import Scene
from admin.vanished_view import vanished_chip
from office.alerts import begun_by, overdue_by
from office.desk import Busy, Desk, DeskState, Free, Paused, Shut
from office.overseen import Asked, still_asked
from office.staff import name_of
from office.stages import Serving
from resources.desk_views import ButtonView, ChipWords, Tone
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterRow:
    """One counter. `number` is empty where nobody is there; `second` is why it pauses, or what was asked of it.

    `since`: when its clerk sat down, or until when the roster wants somebody there; `ask`: what asks it to open.
    `short` stands in the place of `second` where there is little room.
    """

    counter: str
    clerk: str = ""
    second: str = ""
    number: str = ""
    time: str = ""
    chip: ChipWords | None = None
    since: str = ""
    ask: ButtonView | None = None
    short: str = ""

    @property
    def spoken(self) -> str:
        """The whole row in one line, for a screen reader."""
        chip = self.chip.words if self.chip else ""
        parts = (self.counter, self.clerk, self.second, self.number, self.time, chip, self.since)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountersView:
    """All counters of the plan, in its order."""

    heading: str
    aside: str
    rows: tuple[CounterRow, ...]


def counters_view(scene: Scene, words: Words) -> CountersView:
    """The counters at this moment."""
    counters = scene.plan.counters
    serving = sum(1 for desk in scene.day.desks.values() if isinstance(desk.state, Busy))
    return CountersView(
        heading=words.say("Counters"),
        aside=words.say("{serving} of {all} serving", serving=serving, all=len(counters)),
        rows=tuple(_row(scene, counter.id, words) for counter in counters),
    )


def _row(scene: Scene, counter: str, words: Words) -> CounterRow:
    desk = scene.day.desks.get(counter)
    if desk is None or isinstance(desk.state, Shut):
        return _closed(scene, counter, desk.state if desk else Shut(), words)
    return replace(_open(scene, desk, words), since=words.say("since {time}", time=_clock(desk.opened, scene, words)))


def _closed(scene: Scene, counter: str, state: DeskState, words: Words) -> CounterRow:
    """Nobody works there: who was asked, or that the roster wants somebody there."""
    return CounterRow(
        counter=counter,
        second=_asked(scene, counter, words),
        since=_rostered(scene, counter, words),
        chip=_shut(state, scene, words),
        ask=_ask(scene, counter, words),
    )


def _open(scene: Scene, desk: Desk, words: Words) -> CounterRow:
    counter, clerk = desk.counter, name_of(scene.members, desk.clerk)
    if counter in scene.vanished:
        return CounterRow(counter=counter, clerk=clerk, chip=vanished_chip(scene, scene.vanished[counter], words))
    match desk.state:
        case Busy(number=number):
            return CounterRow(counter=counter, clerk=clerk, number=number, time=_with_number(scene, number, words))
        case Free(awaits=True):
            chip = ChipWords(words=words.say("Waits for the next one"), icon="check-circle", tone="good")
            return CounterRow(counter=counter, clerk=clerk, chip=chip)
        case Free(since=since):
            time = _minutes(words, live_minutes(scene.now - since))
            chip = ChipWords(words=words.say("Free"), icon="check-circle", tone="good")
            return CounterRow(counter=counter, clerk=clerk, time=time, chip=chip)
        case Shut():
            return _closed(scene, counter, desk.state, words)
        case pause:
            asked, overdue = _asked(scene, counter, words), _overdue(scene, pause, words)
            why = asked or _why_paused(scene, pause, words)
            chip, ask = _pause(scene, pause, words), _ask(scene, counter, words)
            return CounterRow(counter=counter, clerk=clerk, second=why, chip=chip, ask=ask, short=asked or overdue)


def _why_paused(scene: Scene, pause: Paused, words: Words) -> str:
    """The reason, and how long the announced return is past."""
    why = named(scene.plan.pause_reasons, pause.reason, words)
    return ", ".join(part for part in (why, _overdue(scene, pause, words)) if part)


def _overdue(scene: Scene, pause: Paused, words: Words) -> str:
    overdue = overdue_by(pause.back_at, scene.now)
    return words.say("{n} min overdue", n=live_minutes(overdue)) if overdue is not None else ""


def _rostered(scene: Scene, counter: str, words: Words) -> str:
    """That the roster wants somebody there now, and until when."""
    for shift in scene.day.roster:
        if shift.counter == counter and begun_by(scene.day, scene.plan, shift, scene.now) is not None:
            return words.say("rostered until {time}", time=words.clock(shift.closes))
    return ""


def _asked(scene: Scene, counter: str, words: Words) -> str:
    """What came of asking the counter to open."""
    asked = _lasting(scene, counter)
    if asked is None:
        return ""
    if asked.coming is None:
        return words.say("asked {time}", time=_clock(asked.since, scene, words))
    said = words.say("coming") if asked.coming else words.say("not now")
    time = _clock(asked.answered_at or asked.since, scene, words)
    return f"{said}, {time}"


def _lasting(scene: Scene, counter: str) -> Asked | None:
    asked = scene.day.overseen.asked.get(counter)
    return asked if asked is not None and still_asked(asked, scene.day.desks.get(counter), scene.now) else None


def _ask(scene: Scene, counter: str, words: Words) -> ButtonView | None:
    """What asks the counter to open; nothing while an answer is awaited, somebody comes, or the day takes nothing."""
    asked = _lasting(scene, counter)
    if not scene.day.is_open or (asked is not None and asked.coming is not False):
        return None
    return ButtonView(words=words.say("Ask to open"), happening=CounterAskPressed(counter=counter))


def _shut(state: DeskState, scene: Scene, words: Words) -> ChipWords:
    if isinstance(state, Shut) and state.vanished:
        return ChipWords(words=words.say("Connection lost"), icon="wifi-slash", tone="late")
    if isinstance(state, Shut) and state.back_at is not None and state.back_at > scene.now:
        time = words.clock(state.back_at.astimezone(scene.plan.zone))
        return ChipWords(words=words.say("Closed, back {time}", time=time), icon="lock-simple", tone="calm")
    return ChipWords(words=words.say("Closed"), icon="lock-simple", tone="calm")


def _with_number(scene: Scene, number: str, words: Words) -> str:
    ticket = scene.day.tickets[number]
    since = ticket.stage.arrived if isinstance(ticket.stage, Serving) else ticket.called_at
    return _minutes(words, live_minutes(scene.now - (since or scene.now)))


def _clock(at: datetime, scene: Scene, words: Words) -> str:
    return words.clock(at.astimezone(scene.plan.zone))


def _minutes(words: Words, n: int) -> str:
    return words.say("{n} min", n=n) if n else words.say("<1 min")


def _pause(scene: Scene, pause: Paused, words: Words) -> ChipWords:
    if pause.back_at is not None:
        time = words.clock(pause.back_at.astimezone(scene.plan.zone))
        tone: Tone = "due" if pause.back_at < scene.now else "calm"
        return ChipWords(words=words.say("Pause, back {time}", time=time), icon="coffee", tone=tone)
    time = words.clock(pause.since.astimezone(scene.plan.zone))
    return ChipWords(words=words.say("Pause since {time}", time=time), icon="coffee", tone="calm")
