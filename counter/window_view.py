"""Which page the counter's window shows: the sign-in, or the clerk's work."""

from typing import TypeAlias

from counter.asking import SayWhy
from counter.places import AskingToMove, AskingToTakeOver, Locked, Opening, SignedOut, Sitting
from counter.scene import Scene
from counter.seating_view import seating_view
from counter.work_view import WorkView, work_view
from resources.sign_in_view import SignInView
from resources.words import Words

CounterWindowView: TypeAlias = SignInView | WorkView


def view_of(sitting: Sitting, scene: Scene, words: Words, say_why: SayWhy) -> CounterWindowView:
    """The window at this moment; `say_why` makes the sentence of a refusal in the window's language."""
    match sitting:
        case SignedOut() | Opening() | AskingToTakeOver() | AskingToMove() | Locked():
            return seating_view(sitting, scene, words, say_why)
        case _:
            return work_view(sitting, scene, words, say_why)
