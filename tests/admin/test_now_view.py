"""The page "Now" against figures that were counted by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from admin.curve import people_waiting
from admin.durations import begun_minutes, minutes, minutes_within, percent
from admin.now_view import NowView, now_view
from admin.ratings_view import ratings_view
from admin.scene import Scene
from admin.session import PagePressed, SignedIn, SignedOut
from admin.window_view import DeskView, view_of
from office import commands as wanted
from office.commands import DayCommand
from office.day import Day, foreseen
from office.deciding import decide
from office.events import Wait
from office.refusals import Refused
from office.visits import Rating
from resources.desk_views import words_of
from resources.sign_in_view import SignInView
from resources.words import words_for
from tests.counter.examples import DATE, KADRI, NOW, STAFF, minute, morning, opened, played, taken, the_plan

WORDS = words_for("en", "admin")


def scene_of(happened: list[tuple[float, DayCommand]], at: float) -> Scene:
    return Scene(day=played(happened), plan=the_plan(), members=STAFF, ratings=(), now=minute(at))


SCENE = Scene(day=morning(), plan=the_plan(), members=STAFF, ratings=(), now=NOW)

TOLD = Wait(point_s=400, low_s=200, high_s=700, from_s=320, to_s=500)
"""From 5 to 10 minutes."""


def told_and_called(*called_after: float) -> list[tuple[float, DayCommand]]:
    """So many customers who are told this wait, each called after so many minutes."""
    happened: list[tuple[float, DayCommand]] = [*opened(("3", "mari"))]
    for n, after in enumerate(called_after):
        start = n * 20
        happened += [
            (start, wanted.TakeTicket(service="payments", said=TOLD)),
            (start + after, wanted.CallNext(counter="3")),
            (start + after + 1, wanted.FinishService(counter="3")),
        ]
    return happened


@pytest.mark.parametrize(
    ("called_after", "aside"),
    [
        ((), "today, by time"),
        ((7, 12), "estimates kept: 50 % of 2"),
        ((7, 7, 7), "estimates kept: 100 % of 3"),
        ((12,) * 5, "estimates seldom kept"),
    ],
)
def test_the_manager_sees_how_many_of_the_told_waits_came_true(called_after: tuple[float, ...], aside: str) -> None:
    view = now_view(scene_of([*told_and_called(*called_after), taken(150, "debts")], 151), WORDS)
    assert view.curve.aside == aside
    assert bool(view.curve.meaning) is bool(called_after)


BY_HAND: list[tuple[float, DayCommand]] = [
    *opened(("3", "mari"), ("2", "liis")),
    taken(2, "payments"),  # 101 waits 0
    (2, wanted.CallNext(counter="3")),
    (5, wanted.FinishService(counter="3")),
    taken(3, "payments"),  # 102 waits 2 min
    (5, wanted.CallNext(counter="3")),
    (5.5, wanted.CallAgain(counter="3")),
    (6, wanted.MarkMissed(counter="3")),
    taken(3, "payments"),  # 103 waits 33 min: promised 30
    (36, wanted.CallNext(counter="3")),
    (37, wanted.ConfirmArrival(counter="3")),
    taken(4, "contracts"),  # 201 gave up
    (9, wanted.CancelTicket(number="201")),
    taken(10, "contracts"),  # 202 was a wrong choice: no visit
    (10.2, wanted.CancelTicket(number="202", wrong_choice=True)),
    taken(20, "payments"),  # 104 waits since 20, promised by 50
    taken(25, "debts"),  # 501 waits since 25, promised by 65
    (51, wanted.LetTimePass()),
]
"""At minute 51: waits 0, 2, 33; 104 is one minute late."""


def figures_of(view: NowView) -> list[tuple[str, str, str, str]]:
    return [(card.label, card.value, card.unit, card.second) for card in view.figures]


def test_the_key_figures_are_those_counted_by_hand() -> None:
    view = now_view(scene_of(BY_HAND, 51), WORDS)
    assert figures_of(view) == [
        ("Waiting now", "2", "people", "2 counters are open"),
        ("Longest wait now", "31", "min", "number 104, Bills"),
        ("Median wait today", "2", "min", "mean 12 · 9 of 10 within 33 min"),
        ("Promise kept today", "50 %", "", "2 of 4 · 1 waits on"),
        ("Missed today", "1", "", "of 3 called · 1 left"),
    ]
    chip = view.figures[1].chip
    assert chip is not None
    assert chip.words == "1 min late"
    assert all(card.meaning for card in view.figures)


def rows_of(view: NowView) -> dict[str, list[str]]:
    rows = ([words_of(cell) for cell in row.cells] for row in view.services.rows)
    return {name: rest for name, *rest in rows}


def test_the_table_is_that_counted_by_hand() -> None:
    rows = rows_of(now_view(scene_of(BY_HAND, 51), WORDS))
    assert rows["Bills and payments"] == ["1", "31", "–", "0", "1", "1", "1", "12", "2", "33", "33", "50 %"]
    assert rows["Contracts and plans"] == ["0", "–", "–", "0", "0", "0", "0", "–", "–", "–", "–", "–"]
    assert rows["Debts and instalments, opens 13:00"] == ["1", "26", "–", "0", "0", "0", "0", "–", "–", "–", "–", "–"]
    assert rows["Meter and readings"] == ["0", "–", "–", "0", "0", "0", "0", "–", "–", "–", "–", "–"]
    assert rows["Whole office"] == ["2", "31", "–", "0", "1", "1", "1", "12", "2", "33", "33", "50 %"]
    assert list(rows)[-1] == "Whole office"


def test_only_the_late_service_is_marked() -> None:
    table = now_view(scene_of(BY_HAND, 51), WORDS).services
    late = [words_of(row.cells[0]) for row in table.rows if getattr(row.cells[5], "late", False)]
    assert late == ["Bills and payments", "Whole office"]
    assert all(column.meaning for column in table.columns[1:])


def test_before_the_first_customer_nothing_is_claimed() -> None:
    view = now_view(scene_of(opened(), 5), WORDS)
    assert figures_of(view) == [
        ("Waiting now", "0", "people", "0 counters are open"),
        ("Longest wait now", "–", "", "nobody is waiting"),
        ("Median wait today", "–", "", "nobody was called yet"),
        ("Promise kept today", "–", "", "no promise is decided yet"),
        ("Missed today", "0", "", "of 0 called · 0 left"),
    ]
    assert view.alert is None
    assert view.curve.steps[-1][1] == 0


def test_the_head_says_where_and_when() -> None:
    view = now_view(SCENE, WORDS)
    assert view.title == "Now"
    told = ["Customer office, Tartu", "Tuesday, 3 March 2026, 10:38", "open until 18:00"]
    assert view.subtitle.split("   ·   ") == told
    assert view.report_button.words == "Report of today"
    assert view.report_button.happening == PagePressed(page="reports", today=date(2026, 3, 3), of_today=True)
    early = now_view(replace(SCENE, now=minute(-30)), WORDS)
    assert early.subtitle.endswith("opens at 09:00")
    late = now_view(replace(SCENE, now=minute(600)), WORDS)
    assert late.subtitle.endswith("closed for today")


def alert_of(scene: Scene) -> str:
    alert = now_view(scene, WORDS).alert
    return alert.words if alert else ""


def test_the_strip_says_what_somebody_must_do() -> None:
    late = scene_of(BY_HAND, 51)
    assert alert_of(late) == "Number 104 waits 1 minute longer than promised."
    assert (
        alert_of(replace(late, now=minute(66)))
        == "Number 104 waits 16 minutes longer than promised. 1 more person is late."
    )
    assert alert_of(replace(late, connected=False)) == "No connection to the office. What you see may be old."
    hanging = scene_of([*opened(("1", "jaan")), taken(2, "debts")], 3)
    assert alert_of(hanging) == "1 person waits, and no open counter serves them: Debts and instalments (1)."
    asked = scene_of([*opened(), (2, wanted.AskForHelp(kiosk="door"))], 2.9)
    assert alert_of(asked) == "Somebody at the kiosk wants a person (English)."
    assert alert_of(replace(asked, now=minute(5))) == "Somebody at the kiosk has been calling for a person for 3 min."


def test_the_counters() -> None:
    counters = now_view(SCENE, WORDS).counters
    assert counters.aside == "4 of 5 serving"
    assert [row.spoken for row in counters.rows] == [
        "1, Jaan Mägi, 105, 26 min, since 09:01",
        "2, Liis Kask, 501, 14 min, since 09:01",
        "3, Mari Tamm, 104, 3 min, since 09:01",
        "4, Olga Petrova, 404, 2 min, since 09:01",
        "5, Peeter Rand, Break, Pause, back 10:45, since 09:01",
    ]
    happened = [*opened(("3", "mari"), ("1", "jaan")), (4, wanted.PauseCounter(counter="1"))]
    rows = now_view(scene_of(happened, 9), WORDS).counters.rows
    assert [row.spoken for row in rows[:3]] == [
        "1, Jaan Mägi, Pause since 09:04, since 09:01",
        "2, Closed, rostered until 18:00",
        "3, Mari Tamm, 8 min, Free, since 09:01",
    ]


def test_a_counter_that_awaits_or_is_gone_says_so() -> None:
    plan = replace(the_plan(), calling=replace(the_plan().calling, automatic=True))
    story = [*opened(("3", "mari"), ("1", "jaan"), ("2", "liis")), (4, wanted.ShutVanished(counter="1"))]
    day = played([*story, (5, wanted.CloseCounter(counter="2", back_at=minute(60)))])
    events = decide(day, plan, wanted.CallNext(counter="3"), minute(9))
    assert not isinstance(events, Refused)
    scene = Scene(day=foreseen(day, events, minute(9)), plan=plan, members=STAFF, ratings=(), now=minute(9))
    rows = now_view(scene, WORDS).counters.rows
    assert [row.spoken for row in rows[:3]] == [
        "1, Connection lost, rostered until 18:00",
        "2, Closed, back 10:00",
        "3, Mari Tamm, Waits for the next one, since 09:01",
    ]
    later = now_view(replace(scene, now=minute(61)), WORDS).counters.rows
    assert later[1].spoken == "2, Closed, rostered until 18:00"


def test_people_waiting_at_each_moment() -> None:
    day = played(BY_HAND)
    steps = [(int((at - minute(0)) / timedelta(minutes=1)), people) for at, people in people_waiting(day, minute(51))]
    assert steps == [(2, 0), (3, 2), (4, 3), (5, 2), (9, 1), (20, 2), (25, 3), (36, 2), (51, 2)]
    assert people_waiting(Day(office="tartu", date=DATE), NOW) == ((NOW, 0),)


def test_each_leg_is_a_wait_and_whoever_is_away_does_not_wait() -> None:
    happened: list[tuple[float, DayCommand]] = [
        *opened(("3", "mari"), ("2", "liis")),
        taken(2, "payments"),  # 101: called, sent on at 6, called again at 9, parked at 10, back at 20
        (4, wanted.CallNext(counter="3")),
        (6, wanted.TransferTicket(counter="3", service="contracts")),
        (9, wanted.CallNext(counter="2")),
        (10, wanted.ParkTicket(counter="2", minutes=10)),
        taken(11, "payments"),  # 102 goes away at 12 and has not come back
        (12, wanted.PauseVisit(number="102", minutes=30)),
        (20, wanted.LetTimePass()),
    ]
    steps = [
        (int((at - minute(0)) / timedelta(minutes=1)), people)
        for at, people in people_waiting(played(happened), minute(25))
    ]
    assert steps == [(2, 1), (4, 0), (6, 1), (9, 0), (11, 1), (12, 0), (20, 1), (25, 1)]


def test_who_comes_early_for_an_appointment_waits_from_its_time_on() -> None:
    happened: list[tuple[float, DayCommand]] = [
        *opened(("3", "mari")),
        (1, wanted.BookAppointment(id="1", service="payments", slot=minute(30))),
        (10, wanted.TakeTicket(appointment="1")),
        taken(25, "payments"),
    ]
    longest = now_view(scene_of(happened, 40), WORDS).figures[1]
    assert (longest.value, longest.second) == ("15", "number 102, Bills")
    assert rows_of(now_view(scene_of(happened, 40), WORDS))["Bills and payments"][:2] == ["2", "15"]


def test_the_axis_runs_from_opening_to_closing() -> None:
    curve = now_view(SCENE, WORDS).curve
    assert (curve.length, curve.hours[0], curve.hours[-1]) == (540.0, (0.0, "09:00"), (540.0, "18:00"))
    assert curve.steps[-1] == (98.0, 8)
    assert curve.spoken == "People waiting today: 8 now, at most 8"
    sunday = replace(
        SCENE, day=Day(office="tartu", date=date(2026, 3, 8)), now=datetime(2026, 3, 8, 10, 20, tzinfo=UTC)
    )
    assert now_view(sunday, WORDS).curve.length == 60.0


def rated(solved: str, treated: int, n: int = 1) -> tuple[Rating, ...]:
    return tuple(Rating(day=DATE, number=str(number), solved=solved, treated=treated) for number in range(n))


def test_few_ratings_are_counted_but_not_compared() -> None:
    view = ratings_view((*rated("yes", 5, 3), *rated("no", 1)), WORDS)
    assert view.aside == "4 visits rated"
    assert [[answer.spoken for answer in question.answers] for question in view.questions] == [
        ["Yes: 3", "Partly: 0", "No: 1"],
        ["Very well: 3", "Well: 0", "So-so: 0", "Badly: 0", "Very badly: 1"],
    ]
    assert [question.note for question in view.questions] == ["n = 4: too few to compare"] * 2


def test_from_thirty_ratings_on_a_share_has_its_interval() -> None:
    view = ratings_view((*rated("yes", 4, 27), *rated("partly", 2, 3)), WORDS)
    assert [question.note for question in view.questions] == [
        "90 % solved (74 % to 97 %), n = 30",
        "90 % well treated (74 % to 97 %), n = 30",
    ]


def test_answers_that_were_left_out_are_not_counted() -> None:
    some = Rating(day=DATE, number="1", solved=None, treated=3)
    assert [question.note for question in ratings_view((some,), WORDS).questions] == [
        "n = 0: too few to compare",
        "n = 1: too few to compare",
    ]
    assert ratings_view((), WORDS).empty == "Nobody has rated a visit today yet."


@pytest.mark.parametrize(
    ("seconds", "rounded", "within"),
    [(None, "–", "–"), (0, "0", "0"), (29, "0", "1"), (30, "1", "1"), (60, "1", "1"), (61, "1", "2"), (90, "2", "2")],
)
def test_minutes(seconds: float | None, rounded: str, within: str) -> None:
    assert (minutes(seconds), minutes_within(seconds)) == (rounded, within)


@pytest.mark.parametrize(
    ("share", "words"),
    [(None, "–"), (0.0, "0 %"), (0.001, "1 %"), (0.125, "13 %"), (0.999, "99 %"), (1.0, "100 %")],
)
def test_percent_is_never_rounded_to_all_or_nothing(share: float | None, words: str) -> None:
    assert percent(share, WORDS) == words


def test_begun_minutes() -> None:
    assert [begun_minutes(timedelta(seconds=s)) for s in (-1, 0, 1, 60, 61)] == [0, 0, 1, 1, 2]


def test_the_window_shows_the_sign_in_or_the_desk() -> None:
    out = view_of(SignedOut(), SCENE, WORDS)
    assert isinstance(out, SignInView)
    assert [name.words for name in out.names] == ["Kadri Saar"]
    desk = view_of(SignedIn(member=KADRI), SCENE, WORDS)
    assert isinstance(desk, DeskView)
    assert (desk.rail.company, desk.rail.office) == ("Hommik Energy", "Customer office, Tartu")
    assert (desk.rail.member, desk.rail.role) == ("Kadri Saar", "manager")
    assert [entry.words for entry in desk.rail.entries] == [
        "Now",
        "Reports",
        "Why?",
        "Promises",
        "Estimates",
        "Standard",
        "Cases",
        "Devices",
        "Staff",
        "Office",
    ]
    assert [entry.words for entry in desk.rail.entries if entry.chosen] == ["Now"]


@pytest.mark.parametrize(("language", "n", "unit"), [("et", 1, "inimene"), ("et", 2, "inimest"), ("ru", 1, "человек")])
def test_plural_forms(language: str, n: int, unit: str) -> None:
    happened = [*opened(("3", "mari")), *(taken(2, "payments") for _ in range(n))]
    assert now_view(scene_of(happened, 3), words_for(language, "admin")).figures[0].unit == unit
