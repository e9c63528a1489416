"""Asking the rules whether something works now: the sentence why not, in the window's language."""

from collections.abc import Callable
from typing import TypeAlias

from counter.scene import Scene
from office.commands import DayCommand
from office.deciding import decide_all
from office.events import DayEvent
from office.refusals import Reason, Refused
from office.rights import not_allowed
from resources.words import Words

SayWhy: TypeAlias = Callable[[Reason], str]
"""The sentence for a refusal, in the window's language."""


def answer(scene: Scene, commands: tuple[DayCommand, ...]) -> tuple[DayEvent, ...] | Refused:
    """What the rules say to these commands at this moment; a clock that is a little late refuses nothing.

    Several buttons ask the same: what was said once is kept with the moment.
    """
    if commands not in scene.said:
        scene.said[commands] = _answer(scene, commands)
    return scene.said[commands]


def _answer(scene: Scene, commands: tuple[DayCommand, ...]) -> tuple[DayEvent, ...] | Refused:
    refused = not_allowed(scene.plan.rights, scene.member, commands) if scene.member else None
    if refused is not None:
        return Refused(refused)
    at = max(scene.now, scene.day.newest_at or scene.now)
    return decide_all(scene.day, scene.plan, commands, at)


def why_not(scene: Scene, commands: tuple[DayCommand, ...], words: Words, say_why: SayWhy) -> str:
    """Why these commands would be refused; empty where they would not."""
    said = answer(scene, commands)
    return say_why(scene.named(said.why, words)) if isinstance(said, Refused) else ""
