"""Concerns and praise in the manager's window: the list, one case with what was said, and what can be done."""

from dataclasses import replace
from datetime import timedelta

import pytest

from admin import case_places as at
from admin.case_alerts import due_alert, manager_alert
from admin.case_places import AtCase, AtCases, CaseRead, CaseSaid
from admin.case_view import CaseView
from admin.cases_view import MOST_LINES, CasesView, cases_view
from admin.scene import Scene
from admin.session import HelpTaken, PagePressed, SignedIn, step
from office import cases
from office.case_commands import AnswerCase, CloseCase, NoteCase, OpenCase, TakeCase
from office.case_events import CaseEvent, CaseVisit
from office.cases import Cases
from office.events import Entry
from office.plan import Counter, Service
from office.staff import Member
from resources.words import words_for
from tests.office.branch import MONDAY, PLAN, Branch, on

WORDS = words_for("en", "admin")
KADRI = Member(id="kadri", name="Kadri Saar", roles=("manager",))
MANAGED = replace(
    PLAN,
    services=(*PLAN.services, Service(id="manager", name={"en": "A manager"}, series=700, kiosk=False)),
    counters=(*PLAN.counters, Counter(id="4", services=("manager",))),
    cases=replace(PLAN.cases, line="manager", answer_days=1),
)
SAID = CaseSaid(words="I waited an hour.", name="Mari", contact="5550123")


def written(known: Cases, *more: CaseEvent) -> Cases:
    return cases.after(
        known, (Entry(place=known.place + n, at=on("10:00"), event=one) for n, one in enumerate(more, 1))
    )


def told(known: Cases, ticket: str | None = None, **about: object) -> Cases:
    command = OpenCase(**{"topic": "wait", **about})  # type: ignore[arg-type]  # each field is of its own type
    return written(known, cases.opened(known, MANAGED, command, on("10:00"), ticket))


def done(known: Cases, *commands: TakeCase | AnswerCase | CloseCase) -> Cases:
    for command in commands:
        events = cases.decide(known, command)
        assert isinstance(events, tuple)
        known = written(known, *events)
    return known


def scene(known: Cases, days: int = 0) -> Scene:
    branch = Branch(MANAGED).at("09:00")
    branch.takes("payments")
    now = on("11:00") + timedelta(days=days)
    return Scene(day=branch.day, plan=MANAGED, members=(KADRI,), ratings=(), now=now, cases=known)


def page(known: Cases, days: int = 0) -> CasesView:
    return cases_view(AtCases(), scene(known, days), "", WORDS)


def opened(known: Cases, read: CaseRead | None = None, *, failed: bool = False) -> CaseView:
    view = cases_view(AtCase(case="26-0001", read=read, failed=failed), scene(known), "", WORDS).case
    assert view is not None
    return view


def texts(view: CaseView) -> dict[str, str]:
    return {text.heading: text.text for text in view.texts}


CONCERN = told(Cases(), told="written", visit=CaseVisit(day=MONDAY, number="101"))


def test_the_list_tells_number_topic_time_language_and_how_each_case_stands() -> None:
    known = told(CONCERN, kind="praise", topic="employee", language="et")
    assert [line.spoken for line in page(known).lines] == [
        "26-0001, Concern: The wait, 2 March 2026 10:00 · English, answer by 3 March 2026, new",
        "26-0002, Praise: An employee, 2 March 2026 10:00 · Eesti, new",
    ]
    assert page(known).aside == "1 waits for an answer"


def test_what_is_overdue_is_said_and_what_is_due_today_too() -> None:
    assert page(CONCERN, days=1).lines[0].chip.words == "answer today"
    late = page(CONCERN, days=2)
    assert (late.lines[0].chip.words, late.aside) == ("overdue", "1 waits for an answer · 1 overdue")


def test_an_office_without_cases_says_so() -> None:
    assert (page(Cases()).empty, page(Cases()).lines) == ("Nobody has told a concern or praised yet.", ())


def test_of_very_many_cases_the_oldest_are_counted() -> None:
    known = Cases()
    for _ in range(MOST_LINES + 2):
        known = told(known)
    assert len(page(known).lines) == MOST_LINES
    assert page(known).more == "2 older cases are not shown."


def test_a_case_shows_what_was_said_how_to_answer_and_the_story_of_its_visit() -> None:
    ticket = scene(CONCERN).day.tickets["101"]
    view = opened(CONCERN, CaseRead(case="26-0001", said=SAID, visit=ticket))
    assert (view.heading, view.aside) == ("Case 26-0001", "Concern: The wait · English")
    assert texts(view) == {
        "What was said": "I waited an hour.",
        "How to reach the customer": "Mari, 5550123",
        "What happened": "2 March 2026 10:00: told at the kiosk\nAnswer promised by Tuesday, 3 March 2026",
        "The visit": "Number 101 of 2 March 2026\n09:00: ticket taken, Payments",
    }


def test_a_visit_that_was_served_tells_where_and_by_whom() -> None:
    branch = Branch(MANAGED).at("09:00")
    branch.staffs("1", "kadri")
    branch.takes("payments")
    branch.at("09:10").calls_next("1")
    view = opened(CONCERN, CaseRead(case="26-0001", said=SAID, visit=branch.day.tickets["101"]))
    assert texts(view)["The visit"].splitlines()[2:] == ["09:10: called to counter 1, Kadri Saar"]


@pytest.mark.parametrize(
    ("how", "read", "said"),
    [
        ("written", None, "It is being read …"),
        ("written", CaseSaid(), "It was written, and is erased: its time is over."),
        ("spoken", CaseSaid(), "The customer wanted to tell it to an employee."),
        ("silent", CaseSaid(), "Nothing but the topic."),
    ],
)
def test_where_there_are_no_words_it_is_said_why(how: str, read: CaseSaid | None, said: str) -> None:
    known = told(Cases(), told=how)
    assert texts(opened(known, CaseRead(case="26-0001", said=read) if read else None))["What was said"] == said


def test_what_can_be_done_follows_how_far_the_case_has_come() -> None:
    def keys(known: Cases) -> list[str]:
        view = opened(known)
        return [button.words for button in (view.take, view.note, view.answer, view.close) if button]

    taken, answered = TakeCase(case="26-0001", clerk="kadri"), AnswerCase(case="26-0001", clerk="kadri")
    assert keys(CONCERN) == ["I look after it", "The customer has the answer"]
    assert keys(done(CONCERN, taken)) == ["The customer has the answer"]
    assert keys(done(CONCERN, taken, answered)) == ["Close the case"]
    assert keys(done(CONCERN, answered, CloseCase(case="26-0001"))) == []
    assert keys(told(Cases(), kind="praise", topic="service")) == [
        "I look after it",
        "The customer has the answer",
        "Close the case",
    ]
    closed = done(CONCERN, taken, answered, CloseCase(case="26-0001", clerk="kadri"))
    assert opened(closed).field == ""
    assert texts(opened(closed))["What happened"].splitlines()[2:] == [
        "2 March 2026 10:00: Kadri Saar looks after it",
        "2 March 2026 10:00: Kadri Saar has answered",
        "2 March 2026 10:00: closed by Kadri Saar",
    ]


def test_what_a_customer_told_can_be_written_down_until_it_is() -> None:
    known = told(Cases(), told="spoken")
    view = opened(known, CaseRead(case="26-0001", said=CaseSaid()))
    assert view.note is not None
    assert view.note.happening == at.CaseNotePressed()
    assert view.field == "What the customer told you, or what you answer (kept with the case)"
    assert opened(known, CaseRead(case="26-0001", said=SAID)).note is None
    at_case = SignedIn(member=KADRI, task=AtCase(case="26-0001"))
    noted = at.DoCase(command=NoteCase(case="26-0001", clerk="kadri"), words="An hour!")
    assert step(at_case, at.CaseNotePressed(words="An hour!")) == (at_case, (noted,))
    assert step(at_case, at.CaseNotePressed(words="")) == (at_case, ())


def test_whoever_waits_for_a_manager_is_told_until_called() -> None:
    branch = Branch(MANAGED).at("09:00")
    branch.staffs("4", "kadri")
    branch.takes("manager")
    known = told(Cases(), ticket="701", manager=True)
    waiting = replace(scene(known), day=branch.day)
    alert = manager_alert(waiting, WORDS)
    assert alert is not None
    assert alert.words == "Number 701 waits to speak with a manager: case 26-0001."
    assert alert.button is not None
    assert alert.button.happening == PagePressed(page="cases")
    branch.at("09:05").calls_next("4")
    assert manager_alert(replace(waiting, day=branch.day), WORDS) is None


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, ""), (1, "2 answers to concerns are due today."), (2, "2 answers to concerns are overdue.")],
)
def test_answers_that_are_due_are_told_on_the_first_page(days: int, said: str) -> None:
    alert = due_alert(scene(told(CONCERN), days), WORDS)
    assert (alert.words if alert else "") == said


SIGNED_IN = SignedIn(member=KADRI, task=AtCases())


def test_a_case_is_opened_read_taken_answered_and_left() -> None:
    session, errands = step(SIGNED_IN, at.CasePressed(case="26-0001"))
    assert errands == (at.ReadCase(case="26-0001"),)
    read = CaseRead(case="26-0001", said=SAID)
    session, errands = step(session, read)
    assert session == SignedIn(member=KADRI, task=AtCase(case="26-0001", read=read))
    session, errands = step(session, at.CaseTakePressed())
    assert errands == (at.DoCase(command=TakeCase(case="26-0001", clerk="kadri")),)
    session, errands = step(session, at.CaseAnswerPressed(words="Sorry."))
    assert errands == (at.DoCase(command=AnswerCase(case="26-0001", clerk="kadri"), words="Sorry."),)
    session, errands = step(session, at.CaseNotWritten())
    assert session == SignedIn(member=KADRI, task=AtCase(case="26-0001", read=read, failed=True))
    session, errands = step(session, at.CaseWritten())
    assert (session, errands) == (
        SignedIn(member=KADRI, task=AtCase(case="26-0001", read=read)),
        (at.ReadCase(case="26-0001"),),
    )
    session, errands = step(session, at.CaseClosePressed())
    assert errands == (at.DoCase(command=CloseCase(case="26-0001", clerk="kadri")),)
    session, errands = step(session, at.CaseLeft())
    assert session == SIGNED_IN


def test_what_comes_too_late_or_of_another_case_changes_nothing() -> None:
    late = CaseRead(case="26-0002", said=SAID)
    at_case = SignedIn(member=KADRI, task=AtCase(case="26-0001"))
    assert step(at_case, late) == (at_case, ())
    assert step(SIGNED_IN, late) == (SIGNED_IN, ())
    looking = SignedIn(member=KADRI)
    assert step(looking, late) == (looking, ())


def test_the_rail_and_a_call_for_a_person_work_from_a_case_too() -> None:
    at_case = SignedIn(member=KADRI, task=AtCase(case="26-0001", read=CaseRead(case="26-0001", said=SAID)))
    session, _ = step(at_case, PagePressed(page="now"))
    assert isinstance(session, SignedIn)
    assert "waited" not in repr(at_case)
    _, errands = step(at_case, HelpTaken(kiosk="hall"))
    assert len(errands) == 1
