"""What a manager is told of counters that do not answer any more."""

from datetime import datetime

from admin.scene import Scene
from admin.session import ShutPressed
from resources.desk_views import Alert, ButtonView, ChipWords
from resources.words import Words


def vanished_alert(scene: Scene, words: Words) -> Alert | None:
    """A counter does not answer, and whoever sees it can shut it."""
    counter, since = min(scene.vanished.items(), key=lambda found: found[1], default=("", None))
    if since is None:
        return None
    told = words.say(
        "Counter {counter} has not answered since {time}.", counter=counter, time=_time(scene, since, words)
    )
    number = scene.day.desks[counter].number
    waits = words.say("Shut it, and number {number} waits again.", number=number) if number else ""
    button = ButtonView(words=words.say("Shut it"), happening=ShutPressed(counter=counter))
    return Alert(words=f"{told} {waits}".strip(), icon="wifi-slash", tone="late", button=button)


def vanished_chip(scene: Scene, since: datetime, words: Words) -> ChipWords:
    """In the list of counters."""
    said = words.say("Silent since {time}", time=_time(scene, since, words))
    return ChipWords(words=said, icon="wifi-slash", tone="late")


def clock_alert(scene: Scene) -> Alert | None:
    """The clock of this machine is wrong."""
    return Alert(words=scene.clock, icon="clock", tone="late") if scene.clock else None


def _time(scene: Scene, at: datetime, words: Words) -> str:
    return words.clock(at.astimezone(scene.plan.zone))
