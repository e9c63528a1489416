"""What a clerk is told of counters that do not answer any more: another one, or this one while it was away."""

from counter.happenings import ShutPressed
from counter.scene import Scene
from office.desk import Shut
from resources.desk_views import Alert, ButtonView
from resources.words import Words


def vanished_alert(scene: Scene, words: Words) -> Alert | None:
    """Another counter does not answer, and whoever sees it can shut it."""
    counter, since = min(scene.vanished.items(), key=lambda found: found[1], default=("", None))
    if since is None:
        return None
    time = words.clock(since.astimezone(scene.plan.zone))
    told = words.say("Counter {counter} has not answered since {time}.", counter=counter, time=time)
    number = scene.day.desks[counter].number
    waits = words.say("Shut it, and number {number} waits again.", number=number) if number else ""
    button = ButtonView(words=words.say("Shut it"), happening=ShutPressed(counter=counter), key="F12")
    return Alert(words=f"{told} {waits}".strip(), icon="wifi-slash", tone="late", button=button)


def was_shut_alert(scene: Scene, words: Words) -> Alert | None:
    """This counter was shut from elsewhere while its machine was away."""
    if scene.desk is None or scene.desk.state != Shut(vanished=True):
        return None
    told = words.say("This counter was shut by others, because it did not answer. Please open it again.")
    return Alert(words=told, icon="wifi-slash")


def clock_alert(scene: Scene) -> Alert | None:
    """The clock of this machine is wrong."""
    return Alert(words=scene.clock_trouble, icon="clock", tone="late") if scene.clock_trouble else None
