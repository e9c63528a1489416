"""The page where the plan is edited, as a state machine."""

from dataclasses import replace

from admin.planning import errands as wants
from admin.planning import happenings as did
from admin.planning.places import AtPlan, Told, step
from office.drafting.document import document_of, rows_at, text_at, value_at
from office.drafting.edits import Put, edited
from office.plan_fault import PlanFault
from tests.counter.examples import the_plan

DOCUMENT = document_of(the_plan())
READ = did.PlanRead(version=3, document=DOCUMENT)
PROMISE = ("services", 0, "promise_minutes")


def after(*happenings: object, task: AtPlan | None = None) -> AtPlan:
    """Where one is after these."""
    task = task or AtPlan()
    for happening in happenings:
        task, _ = step(task, happening)
    return task


def at_forms() -> AtPlan:
    return after(READ)


def test_before_the_plan_is_read_nothing_can_be_changed() -> None:
    assert after(did.Typed(path=PROMISE, text="5")) == AtPlan()
    assert after(did.PlanBarred()).barred


def test_what_is_typed_is_kept_checked_and_shown_as_it_was_typed() -> None:
    typed = did.Typed(path=PROMISE, text="20,")
    task, errands = step(at_forms(), typed)
    assert task.draft is not None
    assert value_at(task.draft.document, PROMISE) == 20
    assert task.typed == typed
    assert errands == (
        wants.CheckPlan(edits=1, document=task.draft.document),
        wants.KeepDraft(draft=task.draft),
    )
    finished = after(did.Typed(path=PROMISE, text="20,5"), task=task)
    assert finished.draft is not None
    assert value_at(finished.draft.document, PROMISE) == 20.5


def test_a_draft_that_is_as_before_is_forgotten() -> None:
    task = after(READ, did.Typed(path=PROMISE, text="5"))
    task, errands = step(task, did.Typed(path=PROMISE, text="30"))
    assert not task.changes
    assert errands[1] == wants.KeepDraft(draft=None)


def test_an_answer_about_an_older_draft_tells_nothing() -> None:
    task = after(READ, did.Typed(path=PROMISE, text="x"), did.Typed(path=PROMISE, text="5"))
    late = did.PlanChecked(edits=1, faults=(PlanFault("services[0].promise_minutes", "expected float, got str"),))
    assert after(late, task=task).faults == ()
    assert after(replace(late, edits=2), task=task).faults == late.faults


def test_a_new_row_is_open_and_has_what_it_must_have() -> None:
    task = after(READ, did.SectionPressed(section="services"), did.AddPressed(path=("services",)))
    assert task.opened == ("services", 7)
    assert task.draft is not None
    row = rows_at(task.draft.document, ("services",))[7]
    assert (text_at(row, ("id",)), value_at(row, ("series",))) == ("service-1", 800)
    moved = after(did.MovePressed(path=("services", 7), by=-1), task=task)
    assert moved.opened == ("services", 6)
    assert after(did.RemovePressed(path=("services", 6)), task=moved).opened == ()


def test_a_step_of_a_card_opens_nothing_else() -> None:
    task = after(READ, did.RowPressed(path=("standards", 0)), did.AddPressed(path=("standards", 0, "steps")))
    assert task.opened == ("standards", 0)


def test_a_date_is_renamed_in_its_place() -> None:
    task = after(READ, did.AddPressed(path=("hours",)), did.DateTyped(path=("hours", "20"), text="2026-06-24"))
    assert task.draft is not None
    hours = value_at(task.draft.document, ("hours",))
    assert isinstance(hours, dict)
    assert list(hours)[-1] == "2026-06-24"
    taken = after(did.DateTyped(path=("hours", "2026-06-24"), text="2026-12-24"), task=task)
    assert taken.draft is not None
    assert value_at(taken.draft.document, ("hours",)) == hours


def test_a_faulty_an_unchanged_or_an_overtaken_draft_is_not_put_into_force() -> None:
    now = did.ForcePressed(now=True)
    changed = after(READ, did.Typed(path=PROMISE, text="5"))
    assert changed.draft is not None
    assert step(changed, now)[1] == (wants.ForcePlan(draft=changed.draft, now=True),)
    assert step(at_forms(), now)[1] == ()
    assert step(replace(changed, faults=(PlanFault("x", "y"),)), now)[1] == ()
    overtaken = after(replace(READ, version=4), task=changed)
    assert overtaken.overtaken
    assert step(overtaken, now)[1] == ()


def test_who_changed_nothing_is_simply_shown_the_newer_version() -> None:
    newer = replace(READ, version=4, document=edited(DOCUMENT, Put(path=PROMISE, value=10)))
    task = after(READ, newer)
    assert not task.overtaken
    assert task.draft is not None
    assert value_at(task.draft.document, PROMISE) == 10


def test_joining_keeps_both_and_tells_where_mine_stands() -> None:
    theirs = edited(edited(DOCUMENT, Put(path=PROMISE, value=10)), Put(path=("calling", "undo_minutes"), value=3))
    task = after(
        READ,
        did.Typed(path=PROMISE, text="5"),
        replace(READ, version=4, document=theirs),
        did.JoinPressed(),
    )
    assert task.draft is not None
    assert (task.draft.base, task.overtaken) == (4, False)
    assert value_at(task.draft.document, PROMISE) == 5
    assert value_at(task.draft.document, ("calling", "undo_minutes")) == 3
    assert task.clashes == (("services", "payments", "promise_minutes"),)


def test_a_written_draft_is_gone_and_everything_is_read_again() -> None:
    task = after(READ, did.Typed(path=PROMISE, text="5"))
    then, errands = step(task, did.PlanWritten(version=4))
    assert then.draft is None
    assert then.told == Told(how="in_force", version=4)
    assert errands == (wants.KeepDraft(draft=None), wants.ReadPlan())
    assert after(replace(READ, version=4), task=then).told == Told(how="in_force", version=4)


def test_a_moment_is_told_only_where_the_draft_is_for_later() -> None:
    task = after(
        READ,
        did.Typed(path=PROMISE, text="5"),
        did.WhenTyped(part="day", text="2026-03-09"),
        did.WhenTyped(part="clock", text="8:00"),
    )
    (errand,) = step(task, did.ForcePressed(now=False))[1]
    assert isinstance(errand, wants.ForcePlan)
    assert (errand.day, errand.clock) == ("2026-03-09", "8:00")
    chosen = after(did.WhenChosen(day="2026-03-16", clock="00:00"), task=task)
    assert chosen.when == ("2026-03-16", "00:00")


def test_going_back_makes_a_draft_of_the_old_version() -> None:
    old = edited(DOCUMENT, Put(path=PROMISE, value=10))
    seen = did.VersionRead(version=2, document=old, before=DOCUMENT)
    task = after(READ, did.PanelPressed(panel="versions"), seen, did.GoBackPressed(version=2))
    assert task.draft is not None
    assert (task.panel, task.draft.base, task.draft.document) == ("comparing", 3, old)
    assert after(did.GoBackPressed(version=1), task=after(READ, seen)).draft == after(READ).draft


def test_a_file_becomes_a_draft() -> None:
    task, errands = step(after(READ, did.FileTyped(text=" mine.toml ")), did.FilePressed(reads=True))
    assert errands == (wants.ReadFile(name="mine.toml"),)
    other = edited(DOCUMENT, Put(path=PROMISE, value=10))
    then, errands = step(task, did.FileRead(document=other))
    assert (then.panel, then.changes) == ("comparing", True)
    assert wants.CheckPlan(edits=then.edits, document=other) in errands
    assert step(after(READ), did.FilePressed(reads=True))[1] == ()
