"""What can be wrong with the settings of the counters' windows: keys that are none, or stand for two acts."""

from collections.abc import Iterator

from counter.keys import EVERYWHERE, canonical, key_fault, key_faults, keys_of, parts_of
from station.settings import Desks


def counter_faults(desks: Desks) -> Iterator[str]:
    """What is wrong, each in a sentence with its place."""
    for act, sentence in key_faults(desks.own_keys, pad=desks.keypad):
        yield f"{sentence} - at counter.keys.{act}"
    if desks.next_everywhere:
        for sentence in _everywhere(desks):
            yield f"{sentence} - at counter.next_everywhere"


def _everywhere(desks: Desks) -> Iterator[str]:
    """A key that every program loses must be one that no program types with."""
    key = desks.next_everywhere
    modifiers, struck = parts_of(key)
    fault = key_fault(key)
    if fault:
        yield fault
    elif "Num" in modifiers or struck not in EVERYWHERE:
        yield f"{key!r} cannot be taken from other programs: use Ctrl, Alt or Meta with F1 to F24, A to Z or 0 to 9"
    elif not {"Ctrl", "Alt", "Meta"} & set(modifiers):
        yield f"{key!r} would be lost to every other program: use it with Ctrl, Alt or Meta"
    else:
        for act, keys in keys_of(desks.own_keys, pad=desks.keypad).table.items():
            if canonical(key) in map(canonical, keys):
                yield f"{key!r} stands for {act} already"
