"""Who went before whom: calls out of turn, the most passed-by customer, appointments; counted by hand."""

import pytest

from admin.fairness_view import FairnessView, fairness_view
from admin.scene import Scene
from office import commands as wanted
from office.commands import DayCommand
from resources.words import words_for
from tests.counter.examples import STAFF, minute, opened, played, taken, the_plan

STORY: list[tuple[float, DayCommand]] = [
    *opened(("3", "mari"), ("1", "jaan")),
    taken(2, "payments"),  # 101 is passed by four
    taken(3, "payments"),  # 102
    (4, wanted.BookAppointment(id="early", service="payments", slot=minute(20))),
    (4, wanted.BookAppointment(id="late", service="payments", slot=minute(5))),
    (4, wanted.BookAppointment(id="gone", service="payments", slot=minute(10))),
    (4, wanted.BookAppointment(id="comes", service="payments", slot=minute(400))),
    (4, wanted.BookAppointment(id="not", service="payments", slot=minute(30))),
    (5, wanted.CancelAppointment(id="not")),
    (6, wanted.CallNumber(counter="3", number="102", reason="urgent")),
    (7, wanted.FinishService(counter="3")),
    (12, wanted.TakeTicket(appointment="early")),  # 103
    (13, wanted.CallNext(counter="3")),
    (14, wanted.FinishService(counter="3")),
    (22, wanted.TakeTicket(appointment="late")),  # 104
    (23, wanted.CallNext(counter="3")),
    (24, wanted.FinishService(counter="3")),
    taken(24, "payments"),  # 105
    (25, wanted.CallNumber(counter="1", number="105", reason="quick")),
    (26, wanted.FinishService(counter="1")),
]


def card(*more: tuple[float, DayCommand], at: float = 27, language: str = "en") -> FairnessView:
    scene = Scene(day=played([*STORY, *more]), plan=the_plan(), members=STAFF, ratings=(), now=minute(at))
    return fairness_view(scene, words_for(language, "admin"))


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            (
                "Out of turn: 2 – Urgent (Mari Tamm), A quick question (Jaan Mägi)",
                "Passed by most: 101 – 2 out of turn, 1 had an appointment, 1 had priority",
                "Appointments: 4 – 1 kept, 1 late, 1 not come",
            ),
        ),
        (
            "et",
            (
                "Järjekorraväliselt: 2 – Kiire (Mari Tamm), Lühike küsimus (Jaan Mägi)",
                "Enim möödutud: 101 – 2 järjekorraväliselt, 1 broneeritud ajaga, 1 eelisjärjekorras",
                "Broneeringuid: 4 – 1 ajal, 1 hiljem, 1 tulemata",
            ),
        ),
        (
            "ru",
            (
                "Вне очереди: 2 – Срочно (Mari Tamm), Короткий вопрос (Jaan Mägi)",
                "Обошли чаще всех: 101 – 2 вне очереди, 1 по записи, 1 с приоритетом",
                "Записей: 4 – 1 вовремя, 1 поздно, 1 без явки",
            ),
        ),
    ],
)
def test_the_card_tells_it_in_three_lines(language: str, lines: tuple[str, ...]) -> None:
    assert card(language=language).lines == lines


def test_the_full_list_is_in_its_meaning() -> None:
    assert card().meaning.splitlines()[1:] == ["102: Urgent, Mari Tamm", "105: A quick question, Jaan Mägi"]


def test_a_call_that_was_undone_counts_nowhere() -> None:
    undone = card(
        (26.5, wanted.CallNumber(counter="1", number="101", reason="urgent")), (26.6, wanted.UndoAct(counter="1"))
    )
    assert undone.lines == card().lines


def test_the_clerk_is_known_also_after_the_visit_has_gone_on() -> None:
    more = (
        taken(26, "payments"),
        (26.2, wanted.CallNumber(counter="3", number="106", reason="health")),
        (26.4, wanted.TransferTicket(counter="3", service="contracts")),
        (26.6, wanted.CloseCounter(counter="3")),
    )
    assert "106: Does not feel well, Mari Tamm" in card(*more).meaning


def test_many_reasons_are_shortened_and_told_in_full_in_the_meaning() -> None:
    more = (
        taken(26, "payments"),
        taken(26, "payments"),
        (26.2, wanted.CallNumber(counter="3", number="106", reason="health")),
        (26.3, wanted.CallNumber(counter="1", number="107", reason="health")),
    )
    assert card(*more).lines[0].startswith("Out of turn: 4 – ")
    assert card(*more).lines[0].endswith(", 2 more")
    assert len(card(*more).meaning.splitlines()) == 5


def test_whoever_is_called_is_passed_by_no_more() -> None:
    assert len(card((26.5, wanted.CallNext(counter="3"))).lines) == 2


def test_an_appointment_is_missed_at_the_latest_when_the_day_ends() -> None:
    closed = card(
        (26.5, wanted.CallNext(counter="3")), (26.6, wanted.FinishService(counter="3")), (27, wanted.CloseDay())
    )
    assert closed.lines[-1] == "Appointments: 4 – 1 kept, 1 late, 2 not come"


def test_on_a_quiet_day_it_says_so() -> None:
    scene = Scene(day=played(opened()), plan=the_plan(), members=STAFF, ratings=(), now=minute(5))
    assert fairness_view(scene, words_for("en", "admin")).lines == ("Nobody was called out of turn today.",)
