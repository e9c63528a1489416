"""A document that forms have edited, made a plan: every fault of it a value with its place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from journal.codec import plan_of
from journal.shape import Misshapen
from office.drafting.document import Path, Value, value_at
from office.drafting.edits import Put, edited
from office.plan import Plan
from office.plan_fault import PlanFault
from office.plan_faults import faults

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
_MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The plan that a document spells, and what is wrong with it. `plan` is None where it cannot even be read."""

    plan: Plan | None
    faults: tuple[PlanFault, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether it could be in force."""
        return self.plan is not None and not self.faults


def checked(document: Mapping[str, Value]) -> Checked:
    """Read and check a document. What cannot be read is left out, so that the rest is checked nevertheless."""
    found: list[PlanFault] = []
    while len(found) < _MOST:
        try:
            plan = plan_of(document)
        except Misshapen as fault:
            found.append(PlanFault(fault.place, fault.sentence))
            path = _path(fault.place)
            if value_at(document, path) is None:
                break
            document = edited(document, Put(path=path, value=None))
        else:
            return Checked(plan=plan, faults=(*found, *faults(plan)))
    return Checked(plan=None, faults=tuple(found[:1]))


def _path(place: str) -> Path:
    return tuple(int(row) if row else key for row, key in _STEP.findall(place))
