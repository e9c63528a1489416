"""What can be wrong with a plan: each fault in one sentence, with its place."""

from dataclasses import replace

import pytest

from office.hours import Clock, Hours, Span
from office.plan import Choice, Counter, Line, Office, Plan, Service, Shift, Text
from office.plan_fault import PlanFault
from office.plan_faults import faults, roster_faults
from tests.office.branch import PLAN

PAYMENTS, LOANS, OTHER = PLAN.services
BACKWARDS = Span(Clock(18), Clock(9))


def office(**fields: object) -> Plan:
    return replace(PLAN, office=replace(PLAN.office, **fields))  # type: ignore[arg-type]  # each row names its field


def payments(**fields: object) -> Plan:
    service = replace(PAYMENTS, **fields)  # type: ignore[arg-type]  # likewise
    return replace(PLAN, services=(service, LOANS, OTHER), counters=())


def series(*bases: int) -> Plan:
    services = tuple(Service(id=f"s{base}-{at}", name={"en": "S"}, series=base) for at, base in enumerate(bases))
    return replace(PLAN, services=services, counters=())


def head_start(**minutes: float) -> Plan:
    return replace(PLAN, line=Line(head_start_minutes=minutes))


def open_on(hours: Hours) -> Plan:
    return replace(PLAN, hours=hours)


def counters(*rows: Counter) -> Plan:
    return replace(PLAN, counters=rows)


def roster(*shifts: Shift) -> Plan:
    return replace(PLAN, roster=shifts)


def shift(opens: str, closes: str, counter: str = "1", *breaks: tuple[str, str], days: tuple[str, ...] = ()) -> Shift:
    return Shift(
        counter=counter,
        opens=Clock.parse(opens),
        closes=Clock.parse(closes),
        weekdays=days or ("monday", "tuesday"),
        breaks=tuple((Clock.parse(start), Clock.parse(end)) for start, end in breaks),
    )


def ruled(part: str, **fields: object) -> Plan:
    """A plan with these rules of a part: line, calling, appointments or times."""
    return replace(PLAN, **{part: replace(getattr(PLAN, part), **fields)})


def choices(field: str, *rows: Choice) -> Plan:
    return replace(PLAN, **{field: rows})  # type: ignore[arg-type]  # one of the three lists


def lettered(*services: tuple[str, int]) -> Plan:
    made = tuple(
        Service(id=f"s{at}", name={"en": "S"}, series=base, letter=letter) for at, (letter, base) in enumerate(services)
    )
    return replace(PLAN, services=made, counters=())


LUNCH = Choice(id="lunch", name={"en": "Lunch"})
NAN = float("nan")
NO_NAME: Text = {"en": "  "}
FAULTY: list[tuple[Plan, str, str]] = [
    (office(id=""), "office.id", "is not a name of 1 to 32 letters"),
    (office(id="a/b"), "office.id", "'a/b' is not a name"),
    (office(id="тарту"), "office.id", "letters of English"),
    (office(id="x" * 33), "office.id", "is not a name"),
    (office(name={}), "office.name", "a name is missing"),
    (office(name=NO_NAME), "office.name", "a name is missing"),
    (office(name={"EN": "Office"}), "office.name.EN", "no language code"),
    (office(company={"english": "Office"}), "office.company.english", "no language code"),
    (office(footer={"english": "x"}), "office.footer.english", "no language code"),
    (office(time_zone="Europe/Tartu"), "office.time_zone", "there is no time zone 'Europe/Tartu'"),
    (office(languages=()), "office.languages", "at least one language"),
    (office(languages=("en", "xx")), "office.languages[1]", "there is no language 'xx'"),
    (
        office(languages=("en", "et", "ru", "fi", "lv", "lt", "uk")),
        "office.languages",
        "a kiosk has room for 6 languages, not 7",
    ),
    (office(languages=("en", "et", "en")), "office.languages[2]", "language 'en' stands twice"),
    (open_on({"mondays": ()}), "hours.mondays", "neither a weekday nor a date that exists"),
    (open_on({"2026-02-30": ()}), "hours.2026-02-30", "neither a weekday nor a date that exists"),
    (open_on({"20261224": ()}), "hours.20261224", "neither a weekday nor a date that exists"),
    (open_on({"monday": (BACKWARDS,)}), "hours.monday", "18:00-09:00 closes before it opens"),
    (open_on({"monday": (Span(Clock(9), Clock(9)),)}), "hours.monday", "09:00-09:00 closes before it opens"),
    (
        open_on({"monday": (Span.parse("13:00-18:00"), Span.parse("09:00-13:01"))}),
        "hours.monday",
        "two opening times overlap",
    ),
    (head_start(vip=10), "line.head_start_minutes.vip", "there is no class 'vip'"),
    (head_start(normal=10), "line.head_start_minutes.normal", "there is no class 'normal'"),
    (head_start(priority=-1), "line.head_start_minutes.priority", "between 0 and 1440 minutes, not -1"),
    (head_start(priority=1441), "line.head_start_minutes.priority", "not 1441"),
    (head_start(priority=float("nan")), "line.head_start_minutes.priority", "not nan"),
    (replace(PLAN, services=(), counters=()), "services", "at least one service"),
    (payments(id="loans"), "services[1].id", "id 'loans' stands twice"),
    (payments(series=200), "services[1].series", "series 200 stands twice"),
    (payments(id="to pay"), "services[0].id", "'to pay' is not a name"),
    (payments(name={}), "services[0].name", "a name is missing"),
    (payments(short_name={"x": "P"}), "services[0].short_name.x", "no language code"),
    (payments(bring={"est": "x", "E": "x"}), "services[0].bring.E", "no language code"),
    (payments(note={"E": "x"}), "services[0].note.E", "no language code"),
    (payments(hours={"someday": ()}), "services[0].hours.someday", "neither a weekday nor a date"),
    (payments(catch_all=True), "services[2].catch_all", "only one service"),
    (payments(promise_minutes=-5), "services[0].promise_minutes", "more than 0 minutes and at most 1440, not -5"),
    (payments(promise_minutes=0), "services[0].promise_minutes", "not 0"),
    (payments(handling_minutes=1441), "services[0].handling_minutes", "not 1441"),
    (series(-1), "services[0].series", "between 0 and 9998, not -1"),
    (series(9999), "services[0].series", "between 0 and 9998, not 9999"),
    (series(100, 1100), "services[1].series", "would meet series 100 when that goes on at 1101"),
    (series(100, 1099), "services[1].series", "series 1099 has no number"),
    (series(100, 101), "services[0].series", "series 100 has no number: 101 is where another series begins"),
    (ruled("line", rejoin_minutes=-1), "line.rejoin_minutes", "expected 0 to 1440 minutes, not -1"),
    (ruled("line", rejoin_minutes=1441), "line.rejoin_minutes", "not 1441"),
    (ruled("line", pause_minutes=0), "line.pause_minutes", "expected 1 to 1440 minutes, not 0"),
    (ruled("line", pause_minutes=NAN), "line.pause_minutes", "not nan"),
    (ruled("calling", calls_before_missed=0), "calling.calls_before_missed", "expected 1 to 20 calls, not 0"),
    (ruled("calling", calls_before_missed=21), "calling.calls_before_missed", "not 21"),
    (ruled("calling", seconds_before_missed=-1), "calling.seconds_before_missed", "expected 0 to 3600 seconds, not -1"),
    (ruled("calling", seconds_before_missed=3601), "calling.seconds_before_missed", "not 3601"),
    (ruled("calling", undo_minutes=-0.5), "calling.undo_minutes", "expected 0 to 1440 minutes, not -0.5"),
    (ruled("appointments", early_minutes=-1), "appointments.early_minutes", "expected 0 to 1440 minutes"),
    (ruled("appointments", late_minutes=1500), "appointments.late_minutes", "not 1500"),
    (ruled("times", last_ticket_minutes=-1), "times.last_ticket_minutes", "expected 0 to 1440 minutes"),
    (ruled("times", ends_minutes=-1), "times.ends_minutes", "expected 0 to 1440 minutes"),
    (ruled("times", vanished_seconds=29), "times.vanished_seconds", "expected 30 to 3600 seconds, not 29"),
    (ruled("times", vanished_seconds=3601), "times.vanished_seconds", "not 3601"),
    (ruled("sign_in", lock_minutes=-1), "sign_in.lock_minutes", "expected 0 to 1440 minutes, not -1"),
    (ruled("sign_in", lock_busy_minutes=1441), "sign_in.lock_busy_minutes", "not 1441"),
    (ruled("rights", take_over=()), "rights.take_over", "expected at least one role"),
    (choices("pause_reasons", LUNCH, LUNCH), "pause_reasons[1].id", "id 'lunch' stands twice"),
    (choices("call_reasons", replace(LUNCH, id="a lunch")), "call_reasons[0].id", "'a lunch' is not a name"),
    (choices("service_pause_reasons", replace(LUNCH, name={})), "service_pause_reasons[0].name", "a name is missing"),
    (choices("pause_reasons", replace(LUNCH, name={"EN": "x"})), "pause_reasons[0].name.EN", "no language code"),
    (replace(PLAN, skills={"mari": ("payments", "cars")}), "skills.mari[1]", "there is no service 'cars'"),
    (payments(letter="B"), "services[0].letter", "a letter is one of A, K, M, T"),
    (payments(letter="AK"), "services[0].letter", "not 'AK'"),
    (payments(most_per_day=0), "services[0].most_per_day", "expected 1 to 9999 tickets a day, not 0"),
    (payments(most_per_day=10_000), "services[0].most_per_day", "not 10000"),
    (payments(outcomes=(LUNCH, LUNCH)), "services[0].outcomes[1].id", "id 'lunch' stands twice"),
    (lettered(("A", 100), ("A", 100)), "services[1].series", "series 'A100' stands twice"),
    (lettered(("A", 100), ("A", 1100)), "services[1].series", "would meet series 100"),
    (lettered(("A", 100), ("A", 101)), "services[0].series", "series 100 has no number"),
    (counters(Counter(id=" ", services=())), "counters[0].id", "1 to 8 letters or digits"),
    (counters(Counter(id="123456789", services=())), "counters[0].id", "1 to 8 letters or digits"),
    (
        counters(Counter(id="1", services=()), Counter(id="1", services=())),
        "counters[1].id",
        "id '1' stands twice",
    ),
    (
        counters(Counter(id="1", services=("payments", "cars"))),
        "counters[0].services[1]",
        "there is no service 'cars'",
    ),
    (roster(shift("09:00", "17:00", "9")), "roster[0].counter", "there is no counter '9'"),
    (roster(shift("09:00", "17:00", days=("monday", "mon"))), "roster[0].weekdays[1]", "no weekday 'mon'"),
    (roster(shift("17:00", "09:00")), "roster[0].closes", "closes at 09:00, before it opens at 17:00"),
    (roster(shift("09:00", "09:00")), "roster[0].closes", "closes at 09:00, before it opens at 09:00"),
    (roster(shift("09:00", "17:00", "1", ("12:00", "12:00"))), "roster[0].breaks[0]", "is not inside the shift"),
    (roster(shift("09:00", "17:00", "1", ("08:30", "09:30"))), "roster[0].breaks[0]", "is not inside the shift"),
    (roster(shift("09:00", "17:00", "1", ("12:30", "12:00"))), "roster[0].breaks[0]", "is not inside the shift"),
    (
        roster(shift("09:00", "13:00"), shift("12:59", "17:00", days=("tuesday",))),
        "roster[1]",
        "meets another one of counter 1, roster[0]",
    ),
]


@pytest.mark.parametrize(("plan", "place", "words"), FAULTY, ids=[f"{row[1]} {row[2][:24]}" for row in FAULTY])
def test_a_fault_is_told_once_with_its_place(plan: Plan, place: str, words: str) -> None:
    (fault,) = faults(plan)
    assert fault.place == place
    assert words in fault.text
    assert str(fault) == f"{fault.text} - at {place}"


def test_every_fault_is_told_not_only_the_first() -> None:
    plan = replace(payments(promise_minutes=-5), office=replace(PLAN.office, time_zone="Mars"))
    assert [fault.place for fault in faults(plan)] == ["office.time_zone", "services[0].promise_minutes"]


@pytest.mark.parametrize(
    "plan",
    [
        PLAN,
        Plan(office=Office(id="o", name={"et": "Kontor"}), services=(LOANS,), counters=()),
        office(time_zone="America/Argentina/Buenos_Aires"),
        series(0),
        series(9998),
        series(100, 1098),
        open_on({"monday": (Span.parse("09:00-12:00"), Span.parse("12:00-18:00")), "2028-02-29": ()}),
        head_start(priority=0, appointment=1440),
        counters(Counter(id="Õ1", services=()), Counter(id="12345678", services=())),
        payments(promise_minutes=1440, handling_minutes=1440),
        ruled("line", rejoin_minutes=0, pause_minutes=1, put_back="end"),
        ruled("calling", calls_before_missed=20, seconds_before_missed=3600, undo_minutes=0, automatic=True),
        ruled("appointments", early_minutes=0, late_minutes=1440, late_becomes="priority"),
        ruled("times", last_ticket_minutes=0, ends_minutes=1440, vanished_seconds=30),
        ruled("sign_in", lock_minutes=0, lock_busy_minutes=1440),
        choices("pause_reasons", LUNCH, replace(LUNCH, id="meeting")),
        replace(PLAN, skills={"mari": (), "jaan": ("loans",)}),
        payments(letter="K", most_per_day=1, outcomes=(LUNCH,)),
        lettered(("A", 100), ("K", 100), ("", 100), ("A", 1098)),
        roster(shift("09:00", "17:00", "1", ("09:00", "09:15"), ("16:45", "17:00"))),
        roster(shift("12:00", "17:00"), shift("09:00", "12:00")),
        roster(shift("09:00", "12:00"), shift("12:00", "17:00"), shift("09:00", "17:00", "2")),
        roster(shift("09:00", "17:00", days=("monday",)), shift("09:00", "17:00", days=("tuesday",))),
    ],
)
def test_a_plan_without_a_fault_can_take_effect(plan: Plan) -> None:
    assert faults(plan) == ()


def test_a_language_counts_where_the_office_has_its_words() -> None:
    plan = office(languages=("lv",))
    assert faults(plan, ("en", "lv")) == ()
    assert faults(plan, ("en",)) == (PlanFault("office.languages[0]", "there is no language 'lv'"),)


def test_a_roster_of_one_day_is_checked_alike() -> None:
    assert [fault.place for fault in roster_faults((shift("17:00", "09:00", "9"),), PLAN)] == [
        "roster[0].counter",
        "roster[0].closes",
    ]
