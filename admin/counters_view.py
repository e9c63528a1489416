"""The counters as a manager sees them: who works there, with which number, for how long."""

from dataclasses import dataclass

from admin.durations import live_minutes
from admin.pausing_view import named
from admin.scene import Scene
from admin.vanished_view import vanished_chip
from office.desk import Busy, DeskState, Free, Paused, Shut
from office.staff import name_of
from office.stages import Serving
from resources.desk_views import ChipWords, Tone
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterRow:
    """One counter. `number` is empty where nobody is there; `second` is why it pauses."""

    counter: str
    clerk: str = ""
    second: str = ""
    number: str = ""
    time: str = ""
    chip: ChipWords | None = None

    @property
    def spoken(self) -> str:
        """The whole row in one line, for a screen reader."""
        chip = self.chip.words if self.chip else ""
        return ", ".join(part for part in (self.counter, self.clerk, self.second, self.number, self.time, chip) if part)


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
        return CounterRow(counter=counter, chip=_shut(desk.state if desk else Shut(), scene, words))
    clerk = name_of(scene.members, desk.clerk)
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
        case _:
            pause = desk.state
            why = named(scene.plan.pause_reasons, pause.reason, words)
            return CounterRow(counter=counter, clerk=clerk, second=why, chip=_pause(scene, pause, words))


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


def _minutes(words: Words, n: int) -> str:
    return words.say("{n} min", n=n) if n else words.say("<1 min")


def _pause(scene: Scene, pause: Paused, words: Words) -> ChipWords:
    if pause.back_at is not None:
        time = words.clock(pause.back_at.astimezone(scene.plan.zone))
        tone: Tone = "due" if pause.back_at < scene.now else "calm"
        return ChipWords(words=words.say("Pause, back {time}", time=time), icon="coffee", tone=tone)
    time = words.clock(pause.since.astimezone(scene.plan.zone))
    return ChipWords(words=words.say("Pause since {time}", time=time), icon="coffee", tone="calm")
