"""Whether the office's colour can be read, told in one sentence with the nearest colour that can."""

from collections.abc import Iterator

from office.contrast import contrast_ratio, darkened, is_colour
from office.look_plan import ACCENT, BESIDE, LEAST_SHAPE, LEAST_TEXT, WHITE, OfficeLook
from office.plan_fault import PlanFault


def look_faults(look: OfficeLook) -> Iterator[PlanFault]:
    """Why the accent cannot be read, in one sentence with the nearest colour that can."""
    accent = look.accent
    if not is_colour(accent):
        yield PlanFault("look.accent", f"{accent!r} is no colour like {ACCENT}")
        return
    pairs = [(f"white words ({WHITE}) on", WHITE, LEAST_TEXT)]
    pairs += [(f"{name} ({ground}) beside", ground, LEAST_SHAPE) for name, ground in BESIDE.items()]
    for told, other, least in pairs:
        reached = contrast_ratio(other, accent)
        if reached < least:
            low = f"{told} the accent {accent}: a contrast of {_told(reached)}:1, and {least:g}:1 is needed"
            yield PlanFault("look.accent", f"{low}; the nearest colour that would do is {nearest_accent(accent)}")
            return


def nearest_accent(accent: str) -> str:
    """The lightest shade of the colour on which white words are read, and which is seen on every ground."""
    nearest = darkened(accent, WHITE, LEAST_TEXT)
    for ground in BESIDE.values():
        nearest = darkened(nearest, ground, LEAST_SHAPE)
    return nearest


def _told(reached: float) -> str:
    """Rounded down: what is a little too little does not read as enough."""
    return f"{int(reached * 10 + 1e-9) / 10:.1f}"
