"""What is wrong with a draft, each fault at its place in the forms."""

import re
from collections.abc import Iterator, Sequence

from admin.planning.fault_words import fault_sentence
from admin.planning.fields import BY_ID
from admin.planning.happenings import SectionPressed
from admin.planning.parts import Rows, Section
from office.drafting.document import Path, place_of
from office.plan_fault import PlanFault
from resources.words import Words

_ROW = re.compile(r"\[(\d+)\]")


class Faults:
    """What is wrong, by place; what a field has said is not said again by what lies around it."""

    def __init__(self, faults: Sequence[PlanFault], words: Words) -> None:
        self._faults, self._words = faults, words

    def inside(self, path: Path) -> tuple[str, ...]:
        """All that is wrong at the path or below it."""
        place = place_of(path)
        return self._said(fault for fault in self._faults if _lies(fault.place, place))

    def at(self, path: Path) -> tuple[str, ...]:
        """What is wrong with the thing itself."""
        place = place_of(path)
        return self._said(fault for fault in self._faults if fault.place == place)

    def _said(self, faults: Iterator[PlanFault]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fault_sentence(fault.text, self._words) for fault in faults))


def _lies(place: str, above: str) -> bool:
    return place == above or place.startswith((f"{above}.", f"{above}["))


def faulty_sections(faults: Sequence[PlanFault]) -> dict[str, int]:
    """How many faults each page of forms has, by its id; those that no page has are with the first."""
    counts: dict[str, int] = {}
    for fault in faults:
        section = next((one.id for one in BY_ID.values() if _has(one, fault.place)), next(iter(BY_ID)))
        counts[section] = counts.get(section, 0) + 1
    return counts


def first_to_mend(faults: Sequence[PlanFault]) -> SectionPressed | None:
    """Where the first fault is: its page, and the row that has it."""
    for fault in faults:
        for section in BY_ID.values():
            part = next((part for part in section.parts if _lies(fault.place, place_of(part.path))), None)
            if part is not None:
                row = _ROW.match(fault.place[len(place_of(part.path)) :]) if isinstance(part, Rows) else None
                return SectionPressed(section=section.id, row=(*part.path, int(row[1])) if row else ())
    return None


def _has(section: Section, place: str) -> bool:
    return any(_lies(place, place_of(part.path)) for part in section.parts)
