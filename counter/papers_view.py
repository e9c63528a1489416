"""What a clerk is told of printers and papers: trouble at once, then who has no paper, and what is no alarm."""

from counter.happenings import CopyWanted
from counter.scene import Scene
from resources.desk_views import Alert, ButtonView
from resources.words import Words


def trouble_alert(scene: Scene) -> Alert | None:
    """A printer cannot print."""
    return Alert(words=scene.devices.trouble, icon="printer") if scene.devices.trouble else None


def voice_alert(scene: Scene) -> Alert | None:
    """Calls cannot be heard: who does not see the board misses them."""
    return Alert(words=scene.devices.voice, icon="speaker-high") if scene.devices.voice else None


def papers_alert(scene: Scene, words: Words) -> Alert | None:
    """Copies on their way, a roll that runs low."""
    return _copying(scene, words) or _hint(scene)


def unprinted_alert(scene: Scene, words: Words) -> Alert | None:
    """Tickets without a paper, the oldest one first; the others are counted."""
    if not scene.devices.unprinted:
        return None
    first, *others = scene.devices.unprinted
    more = words.count("{n} more ticket too.", "{n} more tickets too.", len(others)) if others else ""
    copy = ButtonView(words=words.say("Print a copy"), happening=CopyWanted(number=first.number), key="F12")
    return Alert(
        words=f"{first.said}. {more}".strip(), icon="ticket", tone="note", button=copy if scene.devices.prints else None
    )


def _copying(scene: Scene, words: Words) -> Alert | None:
    numbers = ", ".join(scene.devices.copying)
    said = words.say("A copy is on its way: {numbers}.", numbers=numbers)
    return Alert(words=said, icon="printer", tone="note") if numbers else None


def _hint(scene: Scene) -> Alert | None:
    return Alert(words=scene.devices.hint, icon="printer", tone="note") if scene.devices.hint else None
