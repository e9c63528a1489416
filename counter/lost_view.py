"""What a clerk is told while the office does not answer: what is shown stays, and nothing is written."""

from typing import Literal, TypeAlias

from counter.scene import Scene
from resources.desk_views import Alert
from resources.words import Words

Pressed: TypeAlias = Literal["nothing", "under_way", "unwritten"]
"""What became of the last press: an answer is awaited, or it is known not to be written."""


def lost_alert(scene: Scene, words: Words, pressed: Pressed = "nothing") -> Alert | None:
    """The strip while the office does not answer, or takes long; None where it does."""
    if scene.slow:
        said = words.say("The office does not answer. What you pressed is not written yet; please wait.")
        return Alert(words=said, icon="hourglass")
    if scene.connected:
        return None
    return Alert(words=_lost(scene, words, pressed), icon="wifi-slash")


def _lost(scene: Scene, words: Words, pressed: Pressed) -> str:
    match pressed:
        case "under_way":
            return words.say("No connection to the office. What you pressed is not written yet; please wait.")
        case "unwritten":
            return words.say("No connection. What you pressed is not written: press it again once it is back.")
        case "nothing" if scene.lost_since is not None:
            return words.say(
                "No connection since {time}. What you see may be old; nothing can be written until it is back.",
                time=scene.clock(words, scene.lost_since),
            )
        case _:
            return words.say("No connection to the office. What you see may be old.")


def lost_reason(words: Words) -> str:
    """Why a button that needs the office does not work now."""
    return words.say("No connection to the office. It is tried again by itself.")
