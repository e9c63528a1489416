"""A manager's changes of the plan, on both stores: who may, what is told, and when they come into force."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from admin.planning import errands as wants
from admin.planning import happenings as did
from journal.store import open_journal
from office.drafting.document import Document, Value, document_of, value_at
from office.drafting.edits import Put, RowRemoved, edited
from station.errands.drafts import Drafts
from station.errands.plan_at_desk import PlanDesk
from tests.postgres import Postgres
from tests.station.small_station import SmallStation, all_end
from tests.visits.office import MORNING, Clock, lived, until

UNDO = ("calling", "undo_minutes")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return str(tmp_path / "office.db")
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()


class Desk:
    """What Kadri wants done at a station."""

    def __init__(self, station: SmallStation, folder: Path) -> None:
        self.station = station
        self.desk = PlanDesk(station.live.house, Drafts(lambda: folder))

    async def does(self, errand: wants.PlanErrand, by: str = "kadri") -> did.PlanResult | None:
        return await self.desk.do(errand, by)

    async def reads(self) -> did.PlanRead:
        read = await self.does(wants.ReadPlan())
        assert isinstance(read, did.PlanRead)
        return read

    async def draft(self, path: tuple[str | int, ...] = UNDO, value: Value = 7) -> did.Draft:
        read = await self.reads()
        document = edited(read.document, Put(path=path, value=value))
        return did.Draft(base=read.version, before=read.document, document=document)


def plan_of(station: SmallStation) -> Document:
    office = station.live.house.office
    return document_of(office.plan) if office else {}


def test_it_takes_force_at_whatever_station_runs_then(qapp: QApplication, url: str, tmp_path: Path) -> None:
    async def story() -> None:
        clock = Clock()
        here = await SmallStation(url, clock, name="here").opens()
        there = await SmallStation(url, clock, name="there").opens()
        desk = Desk(here, tmp_path)
        planned = await desk.does(wants.ForcePlan(draft=await desk.draft(), now=False, day="2026-03-03", clock="11:30"))
        assert planned == did.PlanWritten()
        await here.ends()
        assert value_at(plan_of(there), UNDO) == 15
        clock.goes_on(hours=2, minutes=31)
        await until(lambda: value_at(plan_of(there), UNDO) == 7)
        await all_end(there)

    lived(qapp, story())
    with_plan(url, version=2, minutes=7)


def with_plan(url: str, version: int, minutes: float) -> None:
    journal = open_journal(url)
    newest = journal.newest_plan("tartu")
    journal.close()
    assert newest is not None
    assert (newest[0], newest[1].calling.undo_minutes) == (version, minutes)


def test_who_starts_after_its_moment_has_it(qapp: QApplication, url: str, tmp_path: Path) -> None:
    async def story() -> None:
        clock = Clock()
        here = await SmallStation(url, clock).opens()
        desk = Desk(here, tmp_path)
        await desk.does(wants.ForcePlan(draft=await desk.draft(), now=False, day="2026-03-05", clock="06:00"))
        await here.ends()
        clock.goes_on(days=3)
        later = await SmallStation(url, clock).opens()
        assert value_at(plan_of(later), UNDO) == 7
        await all_end(later)

    lived(qapp, story())
    with_plan(url, version=2, minutes=7)


def test_now_is_now_for_all_and_a_withdrawn_one_never_comes(qapp: QApplication, url: str, tmp_path: Path) -> None:
    async def story() -> None:
        clock = Clock()
        here = await SmallStation(url, clock, name="here").opens()
        there = await SmallStation(url, clock, name="there").opens()
        desk = Desk(here, tmp_path)
        await desk.does(wants.ForcePlan(draft=await desk.draft(value=3), now=False, day="2026-03-03", clock="12:00"))
        assert await desk.does(wants.ForcePlan(draft=await desk.draft(), now=True)) == did.PlanWritten(version=2)
        await until(lambda: value_at(plan_of(there), UNDO) == 7)
        (planned,) = (await desk.reads()).planned
        assert await desk.does(wants.WithdrawPlan(number=planned.number)) == did.PlanTakenBack()
        assert isinstance(await desk.does(wants.WithdrawPlan(number=planned.number)), did.PlanNotWritten)
        clock.goes_on(hours=4)
        await until(lambda: here.live.house.office is not None)
        assert (await desk.reads()).version == 2
        await all_end(here, there)

    lived(qapp, story())
    with_plan(url, version=2, minutes=7)


def test_what_is_not_written_is_told(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        here = await SmallStation(str(tmp_path / "office.db"), Clock()).opens()
        desk = Desk(here, tmp_path)
        draft = await desk.draft()
        for day, clock in (("2026-03-02", "23:00"), ("2026-03-03", "09:00")):
            late = await desk.does(wants.ForcePlan(draft=draft, now=False, day=day, clock=clock))
            assert late == did.PlanNotWritten(why="the moment lies in the past")
        for day, clock in (("monday", "08:00"), ("2026-03-09", "8"), ("2026-02-30", "08:00")):
            unread = await desk.does(wants.ForcePlan(draft=draft, now=False, day=day, clock=clock))
            assert unread == did.PlanNotWritten(why="the moment reads like 2026-03-09, 08:00")
        faulty = await desk.draft(("services", 0, "series"), 200)
        refused = await desk.does(wants.ForcePlan(draft=faulty, now=True))
        assert isinstance(refused, did.PlanNotWritten)
        assert "series" in refused.why
        assert isinstance(await desk.does(wants.ForcePlan(draft=draft, now=True)), did.PlanWritten)
        moved = await desk.does(wants.ForcePlan(draft=draft, now=True))
        assert moved == did.PlanNotWritten(why="another version is in force meanwhile")
        renamed = wants.CheckPlan(edits=4, document=edited(draft.document, Put(path=("office", "id"), value="other")))
        found = await desk.does(renamed)
        assert isinstance(found, did.PlanChecked)
        assert (found.edits, [fault.place for fault in found.faults]) == (4, ["office.id"])
        await all_end(here)

    lived(qapp, story())


def test_others_may_not(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        here = await SmallStation(str(tmp_path / "office.db"), Clock()).opens()
        desk = Desk(here, tmp_path)
        draft = await desk.draft()
        for by in ("mari", "", "nobody"):
            for errand in (wants.ReadPlan(), wants.ForcePlan(draft=draft, now=True), wants.KeepDraft(draft=draft)):
                assert await desk.does(errand, by) == did.PlanBarred()
        assert (await desk.reads()).version == 1
        await all_end(here)

    lived(qapp, story())


def test_a_draft_and_files_are_kept_and_told(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        here = await SmallStation(str(tmp_path / "office.db"), Clock()).opens()
        desk = Desk(here, tmp_path)
        draft = await desk.draft()
        assert await desk.does(wants.KeepDraft(draft=draft)) is None
        assert (await Desk(here, tmp_path).reads()).draft == draft
        assert await desk.does(wants.KeepDraft(draft=None)) is None
        assert (await desk.reads()).draft is None
        name = str(tmp_path / "mine.toml")
        (tmp_path / "wrong.toml").write_text("[office]\nname = 3\n", encoding="utf-8")
        assert await desk.does(wants.WriteFile(name=name, document=draft.document)) == did.FileWritten()
        read = await desk.does(wants.ReadFile(name=name))
        assert isinstance(read, did.FileRead)
        assert value_at(read.document, UNDO) == 7
        faulty = await desk.does(wants.ReadFile(name=str(tmp_path / "wrong.toml")))
        assert isinstance(faulty, did.FileFaulty)
        assert faulty.sentences[0].startswith("wrong.toml: ")
        nowhere = await desk.does(wants.WriteFile(name=str(tmp_path / "no" / "x.toml"), document=draft.document))
        assert isinstance(nowhere, did.FileFaulty)
        await all_end(here)

    lived(qapp, story())


def test_versions_are_read_with_what_they_changed(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        here = await SmallStation(str(tmp_path / "office.db"), Clock()).opens()
        desk = Desk(here, tmp_path)
        await desk.does(wants.ForcePlan(draft=await desk.draft(), now=True))
        read = await desk.reads()
        assert [(one.version, one.by) for one in read.versions] == [(2, "kadri"), (1, "test")]
        seen = await desk.does(wants.ReadVersion(version=2))
        assert isinstance(seen, did.VersionRead)
        assert (value_at(seen.before, UNDO), value_at(seen.document, UNDO)) == (15, 7)
        await all_end(here)

    lived(qapp, story())


def test_people_who_wait_for_a_removed_service_are_counted(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        here = await SmallStation(str(tmp_path / "office.db"), Clock()).opens()
        desk = Desk(here, tmp_path)
        assert await here.takes() == "101"
        read = await desk.reads()
        document = edited(read.document, RowRemoved(path=("services",), at=0))
        found = await desk.does(wants.CheckPlan(edits=1, document=document))
        assert isinstance(found, did.PlanChecked)
        assert [(one.id, one.people) for one in found.leaving] == [("payments", 1)]
        draft = did.Draft(base=1, before=read.document, document=document)
        written = await desk.does(wants.ForcePlan(draft=draft, now=True))
        assert written == did.PlanWritten(version=2, kept=found.leaving)
        (planned,) = (await desk.reads()).planned
        assert planned.in_force_at == MORNING + timedelta(hours=15)
        await all_end(here)

    lived(qapp, story())
