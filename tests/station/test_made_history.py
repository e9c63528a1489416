"""`walkin simulate`: whole days in the journal as if they had been lived, refused where days exist already."""

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest

from journal.casebook import TOLD, case_key
from journal.daybook import legs_of_stream
from journal.lessonbook import learned_before
from journal.store import Journal, open_journal
from office import cases, vouchers
from office.cases import Cases
from office.day import Day, stream_of
from office.plan import Plan
from office.simulation.history import MadeDay, Past, made_day, open_days
from office.vouchers import Vouchers, state
from office.waits.learned import Learned
from station.made_history import clerks_of, lived_already, write_history
from station.recorded_days import WhichDays, recorded_days
from tests.office.branch import on
from tests.office.simulation.past import example_plan, past
from tests.station.walkin import Walkin

MONDAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Journal:
    """Fifteen days of the example office, from a Monday on."""
    return with_history(tmp_path_factory.mktemp("office") / "office.db", 15)


def days(many: int) -> tuple[date, ...]:
    return tuple(open_days(example_plan(), MONDAY, many))


def empty(path: Path) -> Journal:
    journal = open_journal(str(path))
    journal.put_plan("tartu", example_plan(), on("08:00"), "test")
    journal.staff.add("tartu", "kadri", "Kadri Saar", ("clerk", "manager"), "4711")
    journal.staff.add("tartu", "mari", "Mari Tamm", ("clerk",), "4712")
    return journal


def with_history(path: Path, many: int, known: Past | None = None) -> Journal:
    journal = empty(path)
    for _ in write_history(journal, known or past(a_day=170), days(many)):
        pass
    return journal


def test_the_projection_is_what_the_journal_makes_of_it(office: Journal) -> None:
    before = office.legs("tartu", MONDAY, date.max)
    rated = office.ratings("tartu", MONDAY, date.max)
    assert len(before) > 1500
    assert len(rated) > 200
    plan = example_plan()

    def plan_of(_: Day) -> Plan:
        return plan

    office.rebuild("tartu", lambda stream, entries: legs_of_stream("tartu", plan_of, stream, entries))
    assert office.legs("tartu", MONDAY, date.max) == before
    assert office.ratings("tartu", MONDAY, date.max) == rated


def test_every_entry_says_that_it_was_made_up(office: Journal) -> None:
    names = [*(stream_of(day) for day in days(15)), vouchers.STREAM, cases.STREAM]
    assert {entry.station for name in names for entry in office.read("tartu", name)} == {"simulate"}


def test_concerns_are_looked_after_and_vouchers_redeemed(office: Journal) -> None:
    told = cases.after(Cases(), office.read("tartu", cases.STREAM))
    states = {case.state for case in told.by_number.values()}
    assert {"open", "closed"} <= states | {"open"}
    assert {case.taken.clerk for case in told.by_number.values() if case.taken} == {"kadri"}
    owed = vouchers.after(Vouchers(), office.read("tartu", vouchers.STREAM))
    assert {state(voucher, MONDAY) for voucher in owed.by_code.values()} == {"valid", "redeemed"}


def test_what_was_written_is_kept_apart_from_the_events(office: Journal) -> None:
    told = cases.after(Cases(), office.read("tartu", cases.STREAM))
    written = [number for number, case in told.by_number.items() if case.opened.told == "written"]
    assert 0 < len(written) < len(told.by_number)
    for number in told.by_number:
        said = office.people.get("tartu", case_key(number)).get(TOLD)
        assert bool(said) == (number in written)


@pytest.mark.parametrize("stream", [cases.STREAM, vouchers.STREAM, *(stream_of(day) for day in days(3))])
def test_time_never_goes_back_in_a_stream(office: Journal, stream: str) -> None:
    moments = [entry.at for entry in office.read("tartu", stream)]
    assert moments == sorted(moments)
    assert moments


def test_what_was_made_up_can_be_played_again(office: Journal) -> None:
    found = recorded_days(office, "tartu", WhichDays())
    assert [day.date for day in found] == list(days(15))


def test_the_office_begins_with_what_it_has_learned(office: Journal) -> None:
    kept = office.learned("tartu")
    assert kept is not None
    assert kept[0] == days(15)[-1]
    assert learned_before(office, "tartu", days(15)[-1] + timedelta(days=1)) != Learned()


def test_clerks_come_before_managers(office: Journal) -> None:
    assert clerks_of(office, "tartu") == ("mari", "kadri")


def test_a_second_history_goes_on_with_the_numbers_of_the_first(tmp_path: Path) -> None:
    whole, parts = with_history(tmp_path / "whole.db", 8), with_history(tmp_path / "parts.db", 4)
    for _ in write_history(parts, past(a_day=170), days(8)[4:]):
        pass
    for day in days(8):
        assert parts.read("tartu", stream_of(day)) == whole.read("tartu", stream_of(day))
    moments = [entry.place for entry in parts.read("tartu", vouchers.STREAM)]
    assert moments == list(range(1, len(moments) + 1))
    assert lived_already(parts, "tartu", days(9)[8:]) is None
    assert lived_already(parts, "tartu", days(9)[5:]) == days(9)[5]


def test_who_stops_it_has_whole_days(tmp_path: Path) -> None:
    journal = empty(tmp_path / "office.db")

    def interrupted(known: Past, of: date, **more: object) -> MadeDay:
        if of == days(3)[2]:
            raise KeyboardInterrupt
        return made_day(known, of, **more)  # type: ignore[arg-type]  # as it was asked

    with suppress(KeyboardInterrupt):
        for _ in write_history(journal, past(a_day=60), days(5), made=interrupted):
            pass
    assert journal.streams("tartu", "day/") == tuple(stream_of(day) for day in days(2))
    assert journal.unended("tartu", date.max) == ()


def simulated(walkin: Walkin, *words: str) -> dict[str, object]:
    answer = walkin.says("simulate", "--database", walkin.database, *words, "--json")
    assert answer.code == 0, answer.err
    told: dict[str, object] = json.loads(answer.out)
    return told


def plan_file(walkin: Walkin, lines: Sequence[str] = ()) -> str:
    return walkin.writes("plan.toml", "\n".join([*_PLAN, *lines]))


_PLAN = (
    '[office]\nid = "small"\nname = { en = "Small" }\ntime_zone = "Europe/Tallinn"',
    '[[services]]\nid = "all"\nname = { en = "All" }\nseries = 100',
    '[[counters]]\nid = "1"\nservices = ["all"]',
)


def test_the_command_makes_days_of_a_plan_and_says_how_many_came(walkin: Walkin) -> None:
    told = simulated(walkin, "--days", "3", "--from", "2026-03-02", "--office", plan_file(walkin), "--seed", "7")
    assert (told["office"], told["days"], told["from"], told["to"]) == ("small", 3, "2026-03-02", "2026-03-04")
    visits = told["visits"]
    again = simulated(Walkin(walkin.home), "--days", "2", "--from", "2026-03-05", "--office", "small")
    assert again["days"] == 2
    assert isinstance(visits, int)
    assert visits > 20


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--days", "0", "--office", "plan.toml"), "--days 0: expected a number from 1"),
        (("--days", "x", "--office", "plan.toml"), "--days x: expected a number from 1"),
        (("--days", "2", "--from", "soon", "--office", "plan.toml"), "is no date like"),
        (("--days", "2", "--from", "2999-01-01", "--office", "plan.toml"), "is not over yet"),
        (("--days", "2", "--office", "none.toml"), "none.toml: cannot be read"),
        (("--days", "2", "--office", "elsewhere"), "which office is meant"),
        (("--days", "2", "--visits-a-day", "-3", "--office", "plan.toml"), "--visits-a-day -3: expected"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(walkin: Walkin, words: Sequence[str], why: str) -> None:
    plan_file(walkin)
    answer = walkin.says("simulate", "--database", walkin.database, *words)
    assert answer.code == 2
    assert why in answer.err
    assert "Traceback" not in answer.err


def test_days_that_were_lived_are_left_alone(walkin: Walkin) -> None:
    file = plan_file(walkin)
    simulated(walkin, "--days", "2", "--from", "2026-03-03", "--office", file)
    answer = walkin.says(
        "simulate", "--database", walkin.database, "--days", "3", "--from", "2026-03-02", "--office", file
    )
    assert answer.code == 2
    assert "something happened on 2026-03-03 already" in answer.err


def test_an_office_that_is_never_open_has_no_history(walkin: Walkin) -> None:
    file = plan_file(walkin, ["[hours]", "weekdays = []"])
    answer = walkin.says("simulate", "--database", walkin.database, "--days", "3", "--office", file)
    assert answer.code == 2
    assert "open on only 0 days" in answer.err
