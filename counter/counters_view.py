"""All counters of the office in a row: who works there, with which number, for how long."""

from dataclasses import dataclass
from datetime import datetime

from counter.phrases import minutes, pause_phrase, services_phrase
from counter.scene import Scene
from office.desk import Busy, Desk, Free, Paused, Shut
from office.staff import name_of
from office.stages import Serving
from resources.desk_views import ChipWords
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterView:
    """One counter. `number` is empty where nobody is there, `mine` is this window's own."""

    counter: str
    clerk: str = ""
    number: str = ""
    time: str = ""
    chip: ChipWords | None = None
    line: str = ""
    mine: bool = False

    @property
    def spoken(self) -> str:
        """The whole card in one line, for a screen reader."""
        chip = self.chip.words if self.chip else ""
        return ", ".join(part for part in (self.counter, self.clerk, self.number, self.time, chip, self.line) if part)


def counter_views(scene: Scene, words: Words) -> tuple[CounterView, ...]:
    """Every counter of the plan, in its order."""
    return tuple(_counter(scene, counter.id, words) for counter in scene.plan.counters)


def _counter(scene: Scene, counter: str, words: Words) -> CounterView:
    desk, mine = scene.day.desks.get(counter), counter == scene.counter
    if desk is None or isinstance(desk.state, Shut):
        back_at = desk.state.back_at if desk and isinstance(desk.state, Shut) else None
        chip = ChipWords(words=words.say("Closed"), icon="lock-simple", tone="calm")
        return CounterView(counter=counter, chip=chip, line=_back(scene, back_at, words), mine=mine)
    return _open(scene, desk, words, mine=mine)


def _open(scene: Scene, desk: Desk, words: Words, *, mine: bool) -> CounterView:
    clerk = name_of(scene.members, desk.clerk).split(" ")[0]
    offer = services_phrase(scene.plan, desk.services, words)
    if desk.counter in scene.vanished:
        return _vanished(scene, desk, clerk, words)
    match desk.state:
        case Busy(number=number):
            time = _at_counter(scene, number, words)
            return CounterView(counter=desk.counter, clerk=clerk, number=number, time=time, line=offer, mine=mine)
        case Paused(reason=reason, back_at=back_at):
            chip = ChipWords(words=words.say("Pause"), icon="coffee", tone="calm")
            why = pause_phrase(scene.plan, words, reason) if reason else ""
            line = ", ".join(part for part in (why, _back(scene, back_at, words)) if part)
            return CounterView(counter=desk.counter, clerk=clerk, chip=chip, line=line, mine=mine)
        case Free(since=since):
            chip = ChipWords(words=words.say("Free"), icon="check-circle", tone="good")
            time = minutes(words, scene.now - since)
            return CounterView(counter=desk.counter, clerk=clerk, time=time, chip=chip, line=offer, mine=mine)
        case _:
            return CounterView(counter=desk.counter, mine=mine)


def _vanished(scene: Scene, desk: Desk, clerk: str, words: Words) -> CounterView:
    """Its machine does not answer; a card is too narrow for the time beside the word."""
    chip = ChipWords(words=words.say("No answer"), icon="wifi-slash", tone="late")
    time = words.clock(scene.vanished[desk.counter].astimezone(scene.plan.zone))
    return CounterView(counter=desk.counter, clerk=clerk, chip=chip, line=words.say("since {time}", time=time))


def _at_counter(scene: Scene, number: str, words: Words) -> str:
    ticket = scene.day.tickets[number]
    since = ticket.stage.arrived if isinstance(ticket.stage, Serving) else ticket.called_at
    return minutes(words, scene.now - (since or scene.now))


def _back(scene: Scene, back_at: datetime | None, words: Words) -> str:
    if back_at is None:
        return ""
    return words.say("back {time}", time=scene.clock(words, back_at))
