"""Appointments from tables, as offices and their programs write them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from station.csv_wishes import read_csv
from station.wishes import Wish, Wishes

TALLINN = ZoneInfo("Europe/Tallinn")
HALF_PAST_TEN = datetime(2026, 3, 5, 8, 30, tzinfo=UTC)


def read(*lines: str) -> Wishes:
    return read_csv("\n".join(lines), "appointments.csv", TALLINN)


def only(*lines: str) -> Wish:
    found = read(*lines)
    assert found.faults == ()
    (wish,) = found.wishes
    return wish


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("id,date,time,service", "4711,2026-03-05,10:30,loans"),
        ("number;date;slot;service", "4711;05.03.2026;10.30;loans"),
        ("Number; Date ;TIME;Service", " 4711 ; 5.3.2026 ; 10:30:00 ; loans "),
        ("id,slot,service", "4711,2026-03-05 10:30,loans"),
        ("id,slot,service", "4711,05.03.2026 10:30,loans"),
        ("id,slot,service", "4711,2026-03-05T10:30,loans"),
        ("id,slot,service", "4711,2026-03-05T08:30:00Z,loans"),
        ("id,slot,service", "4711,2026-03-05T10:30+02:00,loans"),
        ("service,time,date,id", 'loans,"10:30","2026-03-05","4711"'),
    ],
)
def test_a_time_may_be_written_in_each_of_these_ways(head: str, row: str) -> None:
    wish = only(head, row)
    assert (wish.id, wish.slot, wish.services) == ("4711", HALF_PAST_TEN, ("loans",))
    assert wish.place == "appointments.csv line 2"


def test_language_needs_and_name_are_kept() -> None:
    wish = only(
        "date;time;service;language;needs;name",
        '2026-03-05;10:30;Laenud;ET-ee;"walks_slowly, hears_badly";"Tamm; Mari"',
    )
    assert (wish.language, wish.needs, wish.name) == ("et", ("walks_slowly", "hears_badly"), "Tamm; Mari")
    assert wish.id == ""


def test_the_same_row_has_the_same_seed_and_another_one_another() -> None:
    head = "slot,service,name"
    same = [only(head, row).seed for row in ("2026-03-05 10:30,loans,Mari", "2026-03-05T08:30Z,Loans,MARI")]
    assert same[0] == same[1]
    assert only(head, "2026-03-05 10:30,loans,Jaan").seed != same[0]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("4711,2026-02-30,10:30,loans", "'2026-02-30' is no date, like 2026-03-05 or 05.03.2026"),
        ("4711,,10:30,loans", "it has the time 10:30, and no date"),
        ("4711,2026-03-05,,loans", "it has no time"),
        ("4711,2026-03-05,25:00,loans", "'25:00' is no time of the day, like 10:30"),
        ("4711,2026-03-05,noon,loans", "'noon' is no time, like 10:30 or 2026-03-05 10:30"),
        ("47/11,2026-03-05,10:30,loans", "the number '47/11' may have letters, digits and . _ - only, 32 at the most"),
        ("4711,2026-03-29,03:30,loans", "there is no 03:30 on 2026-03-29: the clock is put forward over it"),
        ("4711,2026-03-05,10:30,loans,more", "it has 5 cells, and the head 4"),
    ],
)
def test_each_fault_is_one_sentence_with_its_line(row: str, why: str) -> None:
    found = read("id,date,time,service", "1,2026-03-05,10:30,loans", "", row)
    assert found.faults == (f"appointments.csv line 4: {why}",)
    assert [wish.id for wish in found.wishes] == ["1"]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    found = read("time,date,name", '10:30,2026-03-05,"Mari', 'Tamm"', "noon,2026-03-05,Jaan")
    assert found.faults[0].startswith("appointments.csv line 4: ")


def test_a_table_without_times_or_with_a_column_twice_is_refused() -> None:
    assert read("id,date").faults[0].startswith("appointments.csv line 1: the head names no column “time” or “slot”")
    assert read("id,time,time").faults == ("appointments.csv line 1: the head names the column “time” twice",)
    assert len(read("").faults) == 1
    assert read("id,time", '1,"10:30').faults[0].startswith("appointments.csv is no table")


def test_columns_that_nobody_knows_are_told_and_left_out() -> None:
    found = read("date,time,e-mail,phone", "2026-03-05,10:30,mari@example.com,555")
    assert found.told == ("appointments.csv line 1: left out, because unknown: e-mail, phone",)
    assert len(found.wishes) == 1


def test_the_hour_that_comes_twice_is_the_first_one() -> None:
    assert only("slot", "2026-10-25 03:30").slot == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
