"""A planned break that is due is remembered calmly at the counter: after everything that is about customers."""

from counter.actions import Action
from counter.happenings import Pressed
from counter.scene import Scene
from office.breaks import break_due
from office.desk import Busy
from resources.desk_views import Alert, ButtonView
from resources.words import Words


def break_alert(scene: Scene, clerk: str, words: Words) -> Alert | None:
    """The break of the roster that is to be taken now; with whoever is at the counter it begins afterwards."""
    found = break_due(scene.day, scene.plan, scene.counter, scene.now) if scene.open_for(clerk) else None
    if found is None or scene.desk is None:
        return None
    starts, ends = (scene.clock(words, at) for at in found)
    if isinstance(scene.desk.state, Busy):
        said = words.say("Your break is planned for {start}–{end}: after this customer.", start=starts, end=ends)
        return Alert(words=said, icon="coffee", tone="note")
    return Alert(
        words=words.say("Your break is planned for {start}–{end}.", start=starts, end=ends),
        icon="coffee",
        tone="note",
        button=ButtonView(words=words.say("Take the break"), happening=Pressed(action=Action.PAUSE)),
    )
