"""What a pause does to the waits that customers are told: said before it begins, never a reason to refuse it."""

import math

from counter.phrases import short_service
from counter.scene import Scene
from office.waits.pausing import PauseForeseen
from resources.words import Words

_MINUTE = 60
_NO_BREAK = "\u00a0"


def foreseen_lines(foreseen: PauseForeseen | None, scene: Scene, words: Words) -> tuple[str, ...]:
    """Two lines: what customers wait now, and with each length of the pause; none where nobody can say."""
    if foreseen is None or foreseen.now_s is None:
        return ()
    service = short_service(scene.plan, foreseen.service, words)
    now = _minutes(foreseen.now_s)
    longest = max((after for after in foreseen.after_s.values() if after is not None), default=foreseen.now_s)
    if None not in foreseen.after_s.values() and _minutes(longest) <= now:
        return (words.say("Waits stay as they are: others serve meanwhile. Customers are told when you are back."),)
    told = words.count(
        "Customers are told. “{service}”: {n} minute now, with a pause of",
        "Customers are told. “{service}”: {n} minutes now, with a pause of",
        now,
        service=service,
    )
    return told, " · ".join(_after(minutes, after, now, words) for minutes, after in foreseen.after_s.items())


def _after(minutes: int, after_s: float | None, now: int, words: Words) -> str:
    if after_s is None:
        return words.say("{n} min: nobody serves", n=minutes)
    after = max(now, _minutes(after_s))
    return words.say("{n} min → {after}", n=minutes, after=after).replace(" ", _NO_BREAK)


def _minutes(seconds: float) -> int:
    return math.ceil(seconds / _MINUTE)
