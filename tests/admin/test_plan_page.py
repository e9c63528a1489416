"""The page where the plan is edited: as a screen reader has it, by keys, and that nothing is cut."""

from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from admin.device_places import AtDevices
from admin.planning import errands as wants
from admin.planning import happenings as did
from admin.planning.fields import SECTIONS
from admin.planning.form_view import form_view
from admin.planning.parts import Rows
from admin.planning.places import AtPlan, step
from admin.planning.plan_page import PlanPage
from admin.planning.plan_view import plan_view
from admin.scene import Scene
from admin.session import PagePressed, ReadStandards, SignedIn, SignedOut
from admin.session import step as session_step
from admin.window import AdminWindow
from admin.window_view import DeskView, view_of
from journal.drafted import checked
from office import signing_in as it
from office.drafting.document import document_of
from office.drafting.leaving import Leaving
from office.staff import Member
from resources.words import words_for
from tests.admin.conftest import MakeWindow
from tests.admin.test_window import SIZES, words_of
from tests.counter.examples import KADRI, NOW, OPENING, STAFF, morning, the_plan
from tests.cutting import cut, settled
from tests.visits.access import find, press, words_on, write

DOCUMENT = document_of(the_plan())
SCENE = Scene(day=morning(), plan=the_plan(), members=STAFF, ratings=(), now=NOW)
WORDS = words_for("en", "admin")
READ = did.PlanRead(
    version=2,
    document=DOCUMENT,
    versions=(
        did.VersionKnown(version=2, at=OPENING, by="kadri"),
        did.VersionKnown(version=1, at=OPENING - timedelta(days=9), by="walkin plan import"),
    ),
    planned=(
        did.PlannedKnown(
            number=1, by="kadri", in_force_at=OPENING + timedelta(days=6), document={**DOCUMENT, "hours": {}}
        ),
    ),
    kept_at="drafts",
)
URVE = Member(id="urve", name="Urve", roles=("supervisor",))
INNO = Member(id="inno", name="Inno", roles=("installer",))
PROMISE = ("services", 0, "promise_minutes")


def after(*happenings: object) -> AtPlan:
    """Where one is after these, each draft checked as it is in the office."""
    task = AtPlan()
    for happening in (READ, *happenings):
        task, errands = step(task, happening)
        for errand in errands:
            if isinstance(errand, wants.CheckPlan):
                found = checked(errand.document)
                task, _ = step(task, did.PlanChecked(edits=errand.edits, faults=found.faults, plan=found.plan))
    return task


@cache
def places() -> list[AtPlan]:
    """Every section with its first rows open in turn, and what stands in place of the forms."""
    found = []
    for section in SECTIONS:
        here = did.SectionPressed(section=section.id)
        found.append(after(here))
        for part in section.parts:
            found += [after(here, did.AddPressed(path=part.path))] if isinstance(part, Rows) else []
    changed = (did.Typed(path=PROMISE, text="5"), did.RemovePressed(path=("counters", 1)))
    found += [
        after(*changed, did.PanelPressed(panel=panel)) for panel in ("comparing", "discarding", "versions", "files")
    ]
    losing = replace(after(*changed), panel="comparing", leaving=(Leaving(what="service", id="meters", people=12),))
    overtaken = after(*changed, replace(READ, version=3, document={**DOCUMENT, "hours": {}}))
    return [*found, losing, overtaken]


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", [*SIZES, (1366, 768, 1.5)])
def test_nothing_is_cut(window_of: MakeWindow, size: tuple[int, int, float], language: str) -> None:
    window = window_of(*size)
    page = window.findChild(PlanPage)
    assert isinstance(page, PlanPage)
    for task in places():
        window.render_view(view_of(SignedIn(member=KADRI, task=task), SCENE, words_of(language, "admin")))
        assert cut(window) == [], (task.section, task.panel)
        assert not page.overflowing, (task.section, task.opened)


def shown(window: AdminWindow, task: AtPlan) -> None:
    window.render_view(view_of(SignedIn(member=KADRI, task=task), SCENE, WORDS))
    settled(window)


class Desk:
    """A window whose happenings are stepped and shown, as the station does it."""

    def __init__(self, window: AdminWindow, *happenings: object) -> None:
        self.window, self.told = window, list(happenings)
        self.task = after(*happenings)
        window.happened.connect(self.happen)
        shown(window, self.task)

    def happen(self, happening: object) -> None:
        self.told.append(happening)
        self.task = after(*self.told)
        shown(self.window, self.task)


def test_whoever_types_goes_on_typing(window_of: MakeWindow) -> None:
    desk = Desk(window_of(1366, 768, 1.0), did.SectionPressed(section="services"), did.RowPressed(path=("services", 0)))
    field = next(one for one in desk.window.findChildren(QLineEdit) if one.accessibleName() == "Promise, minutes")
    field.setFocus()
    field.selectAll()
    for letter in "7,50":
        QTest.keyClicks(field, letter)
    assert field.text() == "7,50"
    assert desk.window.focusWidget() is field
    assert desk.task.draft is not None
    assert "7.5" in str(desk.task.draft.document)
    QTest.keyClicks(field, "x")
    assert "This is no number." in words_on(desk.window)
    assert field.property("wrong") == "true"


def test_a_new_row_has_the_keys_of_the_keyboard(window_of: MakeWindow, qtbot: QtBot) -> None:
    desk = Desk(window_of(1366, 768, 1.0), did.SectionPressed(section="services"))
    press(desk.window, "Add a service")
    qtbot.waitUntil(lambda: find(desk.window, "Name, English", QAccessible.Role.EditableText) is not None)
    field = desk.window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.accessibleName() == "Name, English"
    QTest.keyClicks(field, "Passports")
    write(desk.window, "Name, Eesti", "Passid")
    assert "2 changes" not in words_on(desk.window)
    assert find(desk.window, "1 change · not in force yet") is not None
    assert find(desk.window, "Passports") is not None


def test_a_choice_is_made_by_key_and_never_by_the_wheel(window_of: MakeWindow) -> None:
    desk = Desk(window_of(1366, 768, 1.0), did.SectionPressed(section="line"))
    choice = next(one for one in desk.window.findChildren(QComboBox) if one.accessibleName() == "Who is put back waits")
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert desk.told[-1] == did.Chosen(path=("line", "put_back"), value="as_returned")
    assert choice.currentText() == "As after a missed call"


def test_a_colour_that_cannot_be_read_offers_the_nearest(window_of: MakeWindow, qtbot: QtBot) -> None:
    desk = Desk(window_of(1366, 768, 1.0), did.SectionPressed(section="look"))
    field = next(one for one in desk.window.findChildren(QLineEdit) if one.accessibleName() == "Colour")
    field.selectAll()
    QTest.keyClicks(field, "#FFAA00")
    qtbot.waitUntil(lambda: find(desk.window, "Take #7B5000", QAccessible.Role.Button) is not None)
    press(desk.window, "Take #7B5000")
    qtbot.waitUntil(lambda: field.text() == "#7B5000")
    assert desk.task.faults == ()


def test_what_is_in_force_keeps_its_short_name() -> None:
    form = form_view(after(did.SectionPressed(section="services"), did.RowPressed(path=("services", 0))), SCENE, WORDS)
    added = form_view(after(did.SectionPressed(section="services"), did.AddPressed(path=("services",))), SCENE, WORDS)
    assert "fixed=True" in str(form)
    assert "fixed=True" not in str(added)


def test_a_policy_is_seen_with_the_figures_of_the_draft() -> None:
    task = after(
        did.Typed(path=PROMISE, text="7"),
        did.SectionPressed(section="policies"),
        did.RowPressed(path=("policies", 0)),
    )
    assert "Bills and payments: 7 minutes" in str(form_view(task, SCENE, WORDS))


def test_a_section_with_a_fault_is_marked() -> None:
    view = plan_view(after(did.Typed(path=PROMISE, text="x")), SCENE, "", WORDS)
    assert [section.words for section in view.sections if section.icon == "warning"] == ["Services"]
    assert view.foot == "1 change · 1 thing to mend"
    assert [key.words for key in view.keys] == ["Show what to mend", "Compare and put into force", "Discard"]
    there = after(did.Typed(path=PROMISE, text="x"), view.keys[0].happening)
    assert (there.section, there.opened) == ("services", ("services", 0))
    assert "Show what to mend" not in [key.words for key in plan_view(there, SCENE, "", WORDS).keys]


def test_what_is_planned_already_is_told_before_something_is_put_into_force() -> None:
    view = plan_view(after(did.Typed(path=PROMISE, text="5"), did.PanelPressed(panel="comparing")), SCENE, "", WORDS)
    assert view.panel is not None
    assert "What is planned for Monday, 9 March 2026, 09:00 joins with it then." in view.panel.notes


def test_from_monday_is_one_press() -> None:
    view = plan_view(after(did.Typed(path=PROMISE, text="5"), did.PanelPressed(panel="comparing")), SCENE, "", WORDS)
    assert view.panel is not None
    monday, later = view.panel.keys
    assert (monday.words, monday.happening) == ("From Monday", did.WhenChosen(day="2026-03-09", clock="00:00"))
    assert later.why_not == "Type a date and a time first."
    then = after(did.Typed(path=PROMISE, text="5"), did.PanelPressed(panel="comparing"), monday.happening)
    chosen = plan_view(then, SCENE, "", WORDS).panel
    assert chosen is not None
    assert [field.text for field in chosen.fields] == ["2026-03-09", "00:00"]
    assert chosen.keys[1].why_not == ""


def test_a_new_service_that_no_counter_has_is_told_before_it_is_put_into_force() -> None:
    at = len(the_plan().services)
    added = (
        did.SectionPressed(section="services"),
        did.AddPressed(path=("services",)),
        did.Typed(path=("services", at, "name", "en"), text="Passports"),
        did.PanelPressed(panel="comparing"),
    )
    told = "No counter serves “Passports” yet: choose some under Counters."
    view = plan_view(after(*added), SCENE, "", WORDS)
    assert view.panel is not None
    assert view.panel.notes[0] == told
    served = did.Ticked(path=("counters", 0, "services"), value="service-1", on=True)
    there = plan_view(after(*added[:-1], served, added[-1]), SCENE, "", WORDS)
    assert there.panel is not None
    assert told not in there.panel.notes


def test_a_faults_sentence_is_heard_at_its_field(window_of: MakeWindow) -> None:
    desk = Desk(window_of(1366, 768, 1.0), did.SectionPressed(section="line"))
    desk.happen(did.Typed(path=("calling", "undo_minutes"), text="soon"))
    field = find(desk.window, "A clerk can undo within, minutes", QAccessible.Role.EditableText)
    assert field is not None
    assert field.text(QAccessible.Text.Description).startswith("This is no number.")


def test_who_may_not_change_the_plan_does_not_see_it() -> None:
    desk = view_of(SignedIn(member=URVE), SCENE, WORDS)
    assert isinstance(desk, DeskView)
    assert "Office" not in [entry.words for entry in desk.rail.entries]
    barred, _ = step(AtPlan(), did.PlanBarred())
    assert plan_view(barred, SCENE, "", WORDS).waiting == "Changing the plan is for managers and installers."


def test_an_installer_has_machines_staff_and_plan_alone() -> None:
    checking = SignedOut(signing_in=it.CheckingPin(member=INNO))
    inside, errands = session_step(checking, it.PinAccepted(member=INNO))
    assert (inside, errands) == (SignedIn(member=INNO, task=AtDevices()), ())
    assert session_step(inside, PagePressed(page="standards")) == (inside, ())
    desk = view_of(inside, SCENE, WORDS)
    assert isinstance(desk, DeskView)
    assert [entry.words for entry in desk.rail.entries] == ["Devices", "Staff", "Office"]
    assert desk.rail.role == "installer"
    _, reads = session_step(SignedIn(member=KADRI), PagePressed(page="standards"))
    assert reads == (ReadStandards(),)
