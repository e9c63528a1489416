"""The plan in the manager's window: read with its history, checked, put into force, planned, withdrawn; files of it."""

import logging
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from admin.planning.errands import (
    CheckPlan,
    ForcePlan,
    KeepDraft,
    PlanErrand,
    ReadFile,
    ReadPlan,
    ReadVersion,
    WithdrawPlan,
    WriteFile,
)
from admin.planning.happenings import (
    Draft,
    FileFaulty,
    FileRead,
    FileWritten,
    PlanBarred,
    PlanChecked,
    PlannedKnown,
    PlanNotWritten,
    PlanRead,
    PlanResult,
    PlanTakenBack,
    PlanWritten,
    VersionKnown,
    VersionRead,
)
from office.drafting.document import Document, document_of, text_at
from office.drafting.leaving import Leaving, kept_today, leaving
from office.hours import Clock
from office.plan import Plan
from office.plan_fault import PlanFault
from station.errands.drafts import Drafts, KeptDraft
from station.errands.plans_to_come import come_into_force
from station.errands.storage import Books
from station.errands.trouble import ErrandFailed
from station.faults import Fault
from station.house import House
from station.logo_check import logo_faults, with_logo

LOG = logging.getLogger("walkin")


class PlanDesk:
    """What a manager's window wants done about the plan. `drafts` are the kept ones of this machine."""

    def __init__(self, house: House, drafts: Drafts) -> None:
        self._house, self._drafts = house, drafts

    async def do(self, errand: PlanErrand, by: str) -> PlanResult | None:
        """Do it for `by`, who is signed in; None where nothing is answered."""
        if not self._may(by):
            return PlanBarred()
        try:
            return await self._done(errand, by)
        except ErrandFailed as failed:
            LOG.warning("The manager's window: %s", failed)
            return PlanNotWritten()

    def _may(self, by: str) -> bool:
        office = self._house.office
        roles = frozenset(office.plan.rights.change_plan) if office else frozenset()
        return office is not None and any(member.id == by and member.may(roles) for member in office.members)

    async def _done(self, errand: PlanErrand, by: str) -> PlanResult | None:
        match errand:
            case ReadPlan():
                return await self._read(by)
            case CheckPlan(edits=edits, document=document):
                return replace(self._checked(document), edits=edits)
            case KeepDraft(draft=draft):
                self._drafts.keep(self._office_id, by, _kept(draft))
                return None
            case ForcePlan():
                return await self._forced(errand, by)
            case WithdrawPlan(number=number):
                return await self._withdrawn(number, by)
            case ReadVersion(version=version):
                return await self._house.storage.with_books(lambda books: _version(books, version))
            case ReadFile(name=name):
                return self._file(name)
            case WriteFile(name=name, document=document):
                return _written(name, document)

    @property
    def _office_id(self) -> str:
        return self._house.office.day.office if self._house.office else ""

    async def _read(self, by: str) -> PlanRead:
        kept = self._drafts.of(self._office_id, by)
        read = await self._house.storage.with_books(_read)
        draft = Draft(base=kept.base, before=kept.before, document=kept.document) if kept else None
        return replace(read, draft=draft, kept_at=self._place(by))

    def _place(self, by: str) -> str:
        try:
            return str(self._drafts.place(self._office_id, by).parent)
        except Fault as fault:
            return str(fault)

    def _checked(self, document: Document) -> PlanChecked:
        """What is wrong with the document, and what people here today would lose."""
        from journal.drafted import checked  # noqa: PLC0415  # msgspec's part of the journal, where it is needed

        office = self._house.office
        found = checked(document)
        more = [PlanFault("office.logo", told) for told in logo_faults(text_at(document, ("office", "logo")))]
        if text_at(document, ("office", "id")) != self._office_id:
            more.append(PlanFault("office.id", "the office keeps its short name"))
        lost = leaving(office.day, document_of(office.plan), document) if office else ()
        return PlanChecked(edits=0, faults=(*found.faults, *more), leaving=lost, plan=found.plan)

    async def _forced(self, errand: ForcePlan, by: str) -> PlanResult:
        found = self._checked(errand.draft.document)
        if found.plan is None or found.faults:
            return PlanNotWritten(why=found.faults[0].text if found.faults else "")
        now = self._house.now()
        wanted = _wanted(errand, found, found.plan, now)
        if isinstance(wanted, PlanNotWritten):
            return wanted
        at = _Signing(at=now, by=by, station=self._house.storage.station, base=errand.draft.base)
        written = await self._house.storage.with_books(lambda books: _planned(books, wanted, at))
        if isinstance(written, int):
            kept = found.leaving if errand.now else ()
            return PlanWritten(version=written if errand.now else 0, kept=kept)
        return written

    async def _withdrawn(self, number: int, by: str) -> PlanResult:
        now, station = self._house.now(), self._house.storage.station
        gone = await self._house.storage.with_books(lambda books: _withdrawn(books, number, now, station, by))
        return PlanTakenBack() if gone else PlanNotWritten(why="it is in force already, or withdrawn")

    def _file(self, name: str) -> PlanResult:
        from journal.codec import read_plan  # noqa: PLC0415  # as above
        from journal.trouble import PlanUnreadable  # noqa: PLC0415  # likewise

        path = Path(name).expanduser()
        try:
            plan = with_logo(read_plan(path), path.parent)
        except PlanUnreadable as unreadable:
            return FileFaulty(sentences=unreadable.faults)
        return FileRead(document=document_of(plan))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signing:
    """Who puts a draft into force, where and when, and from which version it was made."""

    at: datetime
    by: str
    station: str
    base: int


def _kept(draft: Draft | None) -> KeptDraft | None:
    if draft is None:
        return None
    return KeptDraft(base=draft.base, before=dict(draft.before), document=dict(draft.document))


def _read(books: Books) -> PlanRead:
    from journal.codec import stored_plan  # noqa: PLC0415  # as above

    office = books.book.office
    newest = books.journal.newest_plan(office)
    if newest is None:
        raise ErrandFailed("The office has no plan.")
    versions = reversed(books.journal.plan_versions(office))
    return PlanRead(
        version=newest[0],
        document=document_of(newest[1]),
        versions=tuple(VersionKnown(version=one.version, at=one.at, by=one.by) for one in versions),
        planned=tuple(
            PlannedKnown(
                number=one.number, by=one.by, in_force_at=one.in_force_at, document=document_of(stored_plan(one.plan))
            )
            for one in books.planbook.planned().in_order
        ),
    )


def _version(books: Books, version: int) -> VersionRead:
    office = books.book.office
    document = document_of(books.journal.plan(office, version))
    before = document_of(books.journal.plan(office, version - 1)) if version > 1 else document
    return VersionRead(version=version, document=document, before=before)


Wanted = tuple[tuple[Plan, datetime], ...]


def _wanted(errand: ForcePlan, found: PlanChecked, plan: Plan, now: datetime) -> Wanted | PlanNotWritten:
    """The plans with their moments: what people still need stays for today, and goes at midnight."""
    if not errand.now:
        at = _moment(errand.day, errand.clock, plan)
        if at is None:
            return PlanNotWritten(why="the moment reads like 2026-03-09, 08:00")
        return ((plan, at),) if at > now else PlanNotWritten(why="the moment lies in the past")
    if not found.leaving:
        return ((plan, now),)
    staying = _staying(errand.draft.before, errand.draft.document, found.leaving)
    if isinstance(staying, PlanNotWritten):
        return staying
    midnight = datetime.combine(now.astimezone(plan.zone).date() + timedelta(days=1), Clock(0), plan.zone)
    return (staying, now), (plan, midnight.astimezone(UTC))


def _staying(before: Document, then: Document, kept: tuple[Leaving, ...]) -> Plan | PlanNotWritten:
    from journal.drafted import checked  # noqa: PLC0415  # as above

    today = checked(kept_today(before, then, kept))
    if today.plan is None or today.faults:
        return PlanNotWritten(why="people are here for what would go: let it be in force from tomorrow on")
    return today.plan


def _moment(day: str, clock: str, plan: Plan) -> datetime | None:
    """The moment in the office's time, as UTC; None where it is none."""
    try:
        return Clock.parse(clock.strip().replace(".", ":").zfill(5)).on(date.fromisoformat(day.strip()), plan.zone)
    except ValueError:
        return None


def _planned(books: Books, wanted: Wanted, at: _Signing) -> int | PlanNotWritten:
    """Plan them, and put into force what is due; the version in force, or why nothing is written."""
    from journal.planbook import PlanMoved  # noqa: PLC0415  # as above
    from journal.signed import Signed  # noqa: PLC0415  # likewise
    from journal.trouble import PlanUnreadable  # noqa: PLC0415  # likewise

    signed = Signed(at=at.at, station=at.station, by=at.by)
    try:
        books.planbook.plan(wanted, at.base, signed)
    except PlanMoved:
        return PlanNotWritten(why="another version is in force meanwhile")
    except PlanUnreadable as unreadable:
        return PlanNotWritten(why=str(unreadable))
    come_into_force(books.planbook, books.book, signed)
    newest = books.journal.newest_plan(books.book.office)
    return newest[0] if newest else 0


def _withdrawn(books: Books, number: int, now: datetime, station: str, by: str) -> bool:
    from journal.signed import Signed  # noqa: PLC0415  # as above

    return books.planbook.withdraw(number, Signed(at=now, station=station, by=by))


def _written(name: str, document: Document) -> PlanResult:
    from journal.codec import plan_toml  # noqa: PLC0415  # as above
    from journal.drafted import checked  # noqa: PLC0415  # likewise

    plan = checked(document).plan
    if plan is None:
        return FileFaulty(sentences=("something is to be mended first",))
    try:
        Path(name).expanduser().write_text(plan_toml(plan), encoding="utf-8")
    except OSError as error:
        return FileFaulty(sentences=(f"{name}: the plan cannot be written: {error.strerror}",))
    return FileWritten()
