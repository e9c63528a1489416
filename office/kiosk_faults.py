"""What is wrong with what a plan says of its kiosk: pages, words that have no room, times that are too short."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from office.plan import Plan
from office.plan_fault import PlanFault, text_faults

LONGEST: Mapping[str, int] = MappingProxyType({"title": 40, "welcome": 60, "closed": 110, "thanks": 80})
"""Letters of each text that fit in every size on the smallest panel."""

LONGEST_WORD: Mapping[str, int] = MappingProxyType({"title": 15, "welcome": 24, "closed": 24, "thanks": 24})
"""Letters of one word that fit on a line in bigger text: no word is parted."""

LEAST_S: Mapping[str, float] = MappingProxyType(
    {
        "idle_seconds": 15,
        "warning_seconds": 20,
        "long_idle_seconds": 15,
        "long_warning_seconds": 20,
        "ticket_seconds": 5,
        "thanks_seconds": 5,
    }
)
"""Nobody is hurried: no page goes sooner, and whoever is asked has twenty seconds to answer (WCAG 2.2.1)."""

MOST_S = 600.0


def kiosk_faults(plan: Plan) -> Iterator[PlanFault]:
    """Everything that is wrong with the kiosk's table."""
    for at, page in enumerate(plan.kiosk.pages):
        if page in plan.kiosk.pages[:at]:
            yield PlanFault(f"kiosk.pages[{at}]", f"page {page!r} stands twice")
    for name, longest in LONGEST.items():
        yield from _text(name, getattr(plan.kiosk.texts, name), longest)
    yield from _times(plan)


def _text(name: str, text: Mapping[str, str], longest: int) -> Iterator[PlanFault]:
    place, of_word = f"kiosk.texts.{name}", LONGEST_WORD[name]
    yield from text_faults(place, text)
    for language, words in text.items():
        if len(words.strip()) > longest:
            told = f"there is room for {longest} letters, not {len(words.strip())}"
            yield PlanFault(f"{place}.{language}", told)
        for word in words.split():
            if len(word) > of_word:
                yield PlanFault(f"{place}.{language}", f"{word!r} is longer than {of_word} letters, and is cut")


def _times(plan: Plan) -> Iterator[PlanFault]:
    times = plan.kiosk.times
    for name, least in LEAST_S.items():
        seconds = getattr(times, name)
        if not least <= seconds <= MOST_S:
            yield PlanFault(f"kiosk.times.{name}", f"expected {least:g} to {MOST_S:g} seconds, not {seconds:g}")
    for name in ("idle_seconds", "warning_seconds"):
        usual, longer = getattr(times, name), getattr(times, f"long_{name}")
        if longer < usual:
            told = f"whoever is helped has at least the {usual:g} seconds of {name}, not {longer:g}"
            yield PlanFault(f"kiosk.times.long_{name}", told)
