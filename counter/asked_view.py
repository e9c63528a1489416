"""What a counter's window is told by a manager: that it is asked to open, and the notices of the day."""

from counter.happenings import AskedAnswered
from counter.scene import Scene
from office.overseen import Asked, still_asked
from resources.desk_views import Alert, ButtonView
from resources.words import Words


def asked_alert(scene: Scene, words: Words, *, others: bool = False) -> Alert | None:
    """A counter that is asked to open and has not answered: this one, or with `others` any one, this one first."""
    found = sorted(_asked(scene), key=lambda one: (one.counter != scene.counter, one.since))
    asked = next((one for one in found if others or one.counter == scene.counter), None)
    if asked is None:
        return None
    said = words.say("The manager asks you to open counter {counter}.", counter=asked.counter)
    coming, not_now = (AskedAnswered(counter=asked.counter, coming=coming) for coming in (True, False))
    return Alert(
        words=said,
        icon="megaphone",
        button=ButtonView(words=words.say("I am coming"), happening=coming, key="F12"),
        other=ButtonView(words=words.say("Not now"), happening=not_now),
    )


def _asked(scene: Scene) -> tuple[Asked, ...]:
    asked = scene.day.overseen.asked.values()
    return tuple(
        one for one in asked if one.coming is None and still_asked(one, scene.day.desks.get(one.counter), scene.now)
    )


def notice_alert(scene: Scene, words: Words) -> Alert | None:
    """The newest notice of the day that is told at counters."""
    notice = next(iter(scene.day.overseen.told("counters", scene.now)), None)
    if notice is None:
        return None
    until = scene.clock(words, notice.ends)
    said = words.say("{notice} (until {time})", notice=words.pick(notice.text), time=until)
    return Alert(words=said, icon="megaphone", tone="note")
