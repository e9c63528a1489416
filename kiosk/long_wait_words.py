"""What is said of a long wait before a ticket is taken: when it is better today, and that no time is promised."""

from kiosk.scene import Scene
from kiosk.wait_words import lowered, wait_words
from office.events import Wait
from office.plan import Plan
from resources.words import Words


def is_long(plan: Plan, wait: Wait) -> bool:
    """Whether the wait is told before the ticket is taken, as the plan says."""
    longest_s = plan.times.long_wait_minutes * 60
    return 0 < longest_s < wait.point_s


def no_promise(words: Words) -> str:
    """Where the service promises a time, and this one would not be kept."""
    return words.say("We cannot promise you a time now.")


def better_time_of(service: str, scene: Scene, words: Words) -> str:
    """When it is better to come today, and how long it takes then; nothing where that is not known."""
    better = scene.better.get(service)
    if better is None:
        return ""
    told, clock = wait_words(better.wait, words), words.clock(better.at.astimezone(scene.plan.zone))
    if told is None:
        return words.say("Better today: after {clock}, without waiting.", clock=clock)
    return words.say("Better today: after {clock}, {wait}.", clock=clock, wait=lowered(told.tile))


def better_in_short(service: str, scene: Scene, words: Words) -> str:
    """The same for a tile."""
    better = scene.better.get(service)
    if better is None:
        return ""
    return words.say("Better after {clock}", clock=words.clock(better.at.astimezone(scene.plan.zone)))
