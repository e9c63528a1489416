"""The book of an office's plans to come: planned for a moment, withdrawn, in force once their time has come."""

import logging
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from journal.batch import Batch
from journal.codec import plan_body, stored_plan
from journal.drafted import checked
from journal.signed import Signed
from journal.trouble import JournalTrouble, Overtaken, PlanUnreadable
from office.drafting.document import document_of
from office.drafting.joining import joined
from office.events import Entry
from office.plan import Plan
from office.plan_events import STREAM, PlanEvent, PlannedCame, PlanPlanned, PlanWithdrawn
from office.plan_faults import faults
from office.planned import PlannedPlan, PlannedPlans, planned_after

LOG = logging.getLogger("walkin")


class PlanStreams(Protocol):
    """What the book is written in."""

    def read(self, office: str, stream: str, after: int = 0) -> tuple[Entry, ...]:
        """The entries of a stream after a place."""

    def append(self, office: str, batches: Sequence[Batch]) -> None:
        """Write all or nothing. Raises Overtaken."""

    def alone(self, office: str, stream: str) -> AbstractContextManager[None]:
        """Nobody else appends to the stream inside; what is written is kept at the end."""

    def plan(self, office: str, version: int) -> Plan:
        """The plan of this version."""

    def newest_plan(self, office: str) -> tuple[int, Plan] | None:
        """The newest version's number and plan."""

    def put_plan(self, office: str, plan: Plan, at: datetime, by: str) -> int:
        """Keep the plan as the next version."""


class PlanMoved(JournalTrouble):
    """Somebody else has put another version into force meanwhile: `newest`. Nothing was written."""

    def __init__(self, newest: int) -> None:
        super().__init__(f"Version {newest} of the plan is in force meanwhile.")
        self.newest = newest


class Planbook:
    """The planned plans of one office, held as far as they were read. To be used from one thread at a time."""

    def __init__(self, streams: PlanStreams, office: str) -> None:
        self._streams, self._office = streams, office
        self._plans = PlannedPlans()

    def planned(self) -> PlannedPlans:
        """All of them as they are written now."""
        self._plans = planned_after(self._plans, self._streams.read(self._office, STREAM, self._plans.place))
        return self._plans

    def plan(self, plans: Sequence[tuple[Plan, datetime]], base: int, signed: Signed) -> None:
        """Let these plans, made from version `base`, be in force each from its moment on: all are written, or none.

        Raises PlanMoved where another version is the newest meanwhile, and PlanUnreadable for a faulty plan.
        """
        sentences = [str(fault) for plan, _ in plans for fault in faults(plan, plan.office.languages)]
        if sentences:
            raise PlanUnreadable(*sentences)
        while True:
            self.come(signed)  # whose time has come is first, also where its station went down before that
            try:
                with self._streams.alone(self._office, STREAM):
                    self._still(base)
                    if self.planned().due(signed.at):
                        continue
                    first = self.planned().numbered + 1
                    self._write([_planned(n, plan, at, base) for n, (plan, at) in enumerate(plans, first)], signed)
            except Overtaken:
                continue
            return

    def withdraw(self, number: int, signed: Signed) -> bool:
        """Let this planned plan not take force; False where it is none any more."""
        while True:
            if number not in self.planned().waiting:
                return False
            try:
                self._write((PlanWithdrawn(number=number),), signed)
            except Overtaken:
                continue
            return True

    def come(self, signed: Signed) -> int:
        """Make versions of the planned plans whose time has come; the newest version that one became, 0 for none.

        Whatever station is first does it, once.
        """
        while self.planned().due(signed.at):
            try:
                with self._streams.alone(self._office, STREAM):
                    for planned in self.planned().due(signed.at):
                        self._write((self._came(planned, signed.at),), signed)
            except Overtaken:
                continue
        return self._plans.newest

    def _came(self, planned: PlannedPlan, at: datetime) -> PlanEvent:
        """It is a version; one that the rules of a newer Walkin refuse does not hold up the others."""
        try:
            return PlannedCame(number=planned.number, version=self._made(planned, at))
        except PlanUnreadable as unreadable:
            LOG.warning("The plan that was planned for %s cannot be in force: %s", planned.in_force_at, unreadable)
            return PlanWithdrawn(number=planned.number)

    def _made(self, planned: PlannedPlan, at: datetime) -> int:
        """The next version; what was changed since the planned one was made stays, where it did not change it too."""
        wanted, newest = stored_plan(planned.plan), self._streams.newest_plan(self._office)
        if newest is not None and newest[0] != planned.base:
            base = self._streams.plan(self._office, planned.base)
            both = joined(document_of(base), document_of(wanted), document_of(newest[1]))
            found = checked(both.document)
            wanted = found.plan if found.fits and found.plan is not None else wanted
        return self._streams.put_plan(self._office, wanted, at, planned.by)

    def _still(self, base: int) -> None:
        newest = self._streams.newest_plan(self._office)
        if newest is not None and newest[0] != base:
            raise PlanMoved(newest[0])

    def _write(self, events: Sequence[PlanEvent], signed: Signed) -> None:
        place = self.planned().place
        entries = signed.entries(place, events)
        self._streams.append(self._office, (Batch(stream=STREAM, after=place, entries=entries),))
        self._plans = planned_after(self._plans, entries)


def _planned(number: int, plan: Plan, at: datetime, base: int) -> PlanPlanned:
    return PlanPlanned(number=number, in_force_at=at, base=base, plan=plan_body(plan))
