"""Pausing a service: what is asked, what can be answered, and how a pause is told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from admin import session as at
from admin.now_view import now_view
from admin.pausing_view import choice_view
from admin.scene import Scene
from office import commands as wanted
from office.commands import DayCommand
from office.refusals import NeedsRole
from resources.desk_views import TextCell
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.examples import NOW, STAFF, minute, opened, played, the_plan

WORDS = words_for("en", "admin")
PAUSES: list[tuple[float, DayCommand]] = [
    *opened(("3", "mari")),
    (90, wanted.PauseService(service="payments", reason="system", back_at=minute(120))),
    (92, wanted.PauseService(service="moving", reason="staff")),
    (93, wanted.PauseService(service="meters", reason="staff", back_at=minute(97))),
]
SCENE = Scene(day=played(PAUSES), plan=the_plan(), members=STAFF, ratings=(), now=NOW)


def test_each_service_can_be_paused_or_goes_on() -> None:
    view = choice_view(at.ChoosingService(), SCENE, WORDS)
    assert view.question == "Which service gives no tickets for now?"
    assert [answer.words for answer in view.answers] == [
        "Resume: Bills",
        "Contracts",
        "Meters",
        "Resume: Moving",
        "Debts",
        "Other",
        "Manager",
    ]
    assert view.answers[0].happening == at.ResumePressed(service="payments")
    assert view.answers[1].happening == at.ServicePressed(service="contracts")
    assert view.leave.happening == at.LeavePressed()
    assert view.notes == (
        "Bills: paused until 11:00, Our system is down",
        "Moving: paused since 10:32, Nobody can serve this now",
    )


@pytest.mark.parametrize(
    ("language", "question", "reasons"),
    [
        ("en", "“Bills”: why? Customers see it.", ["Our system is down", "Nobody can serve this now"]),
        ("et", "„Arved“: miks? Kliendid näevad seda.", ["Meie süsteem ei tööta", "Praegu ei ole teenindajat"]),
        ("ru", "«Счета»: почему? Клиенты это увидят.", ["Не работает наша система", "Сейчас некому обслужить"]),
    ],
)
def test_the_reasons_are_the_offices(language: str, question: str, reasons: list[str]) -> None:
    view = choice_view(at.ChoosingReason(service="payments"), SCENE, words_for(language, "admin"))
    assert (view.question, [answer.words for answer in view.answers]) == (question, reasons)
    assert view.answers[0].happening == at.ReasonPressed(reason="system")


def test_an_office_without_reasons_tells_none() -> None:
    plain = replace(SCENE, plan=replace(the_plan(), service_pause_reasons=()))
    view = choice_view(at.ChoosingReason(service="payments"), plain, WORDS)
    assert [answer.happening for answer in view.answers] == [at.ReasonPressed(reason="")]


def returns(scene: Scene) -> list[str]:
    view = choice_view(at.ChoosingReturn(service="payments", reason="system"), scene, WORDS)
    return [answer.words for answer in view.answers]


def test_it_goes_on_at_a_half_hour_or_when_somebody_says_so() -> None:
    assert returns(SCENE) == [
        *(f"Until {clock}" for clock in ("11:00", "11:30", "12:00", "12:30", "13:00", "13:30", "14:00")),
        "Until it is resumed",
    ]
    view = choice_view(at.ChoosingReturn(service="payments", reason="system"), SCENE, WORDS)
    assert view.answers[0].happening == at.ReturnPressed(back_at=minute(120))
    assert view.answers[-1].happening == at.ReturnPressed(back_at=None)


def test_no_pause_ends_in_a_moment_or_after_the_office_has_closed() -> None:
    assert returns(replace(SCENE, now=minute(118)))[0] == "Until 11:30"
    assert returns(replace(SCENE, now=minute(8 * 60 + 10)))[:2] == ["Until 17:30", "Until it is resumed"]


def test_the_table_shows_what_is_paused() -> None:
    view = now_view(SCENE, WORDS)
    cells = [row.cells[0] for row in view.services.rows]
    names = [(cell.words, cell.icon) for cell in cells if isinstance(cell, TextCell)]
    assert names[:4] == [
        ("Bills and payments, paused until 11:00", "pause"),
        ("Contracts and plans", "handshake"),
        ("Meter and readings", "gauge"),
        ("Moving house, new connection, paused", "pause"),
    ]
    assert view.services_aside == "2 services are paused"
    assert view.services_meaning.splitlines()[0] == "Bills: paused until 11:00, Our system is down"
    assert view.choice is None


def test_a_question_stands_in_the_place_of_the_table() -> None:
    view = now_view(SCENE, WORDS, at.ChoosingService())
    assert view.choice == choice_view(at.ChoosingService(), SCENE, WORDS)


def test_a_press_that_did_nothing_is_told() -> None:
    assert now_view(SCENE, WORDS, at.Looking(failed=True)).services_aside == "Nothing was changed. Please try again."
    right = at.Looking(failed=True, needs=NeedsRole(("supervisor", "manager")))
    assert now_view(SCENE, WORDS, right).services_aside == "Only a supervisor or a manager may do that."
    in_russian = now_view(SCENE, words_for("ru", "admin"), right).services_aside
    assert in_russian == sentence(NeedsRole(("supervisor", "manager")), words_for("ru", "resources"))
    quiet = replace(SCENE, now=SCENE.now + timedelta(hours=1), day=played(opened()))
    assert now_view(quiet, WORDS).services_aside == "waits in minutes"
