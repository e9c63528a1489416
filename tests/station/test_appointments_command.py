"""`walkin appointments` as it is typed."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from journal.daybook import Daybook
from journal.store import open_journal
from resources.example import example_plan_path
from station.wishes import person_key
from tests.station.walkin import Walkin

AHEAD = datetime.now(UTC).date() + timedelta(days=30)
DAY = AHEAD + timedelta(days=(1 - AHEAD.weekday()) % 7)
"""A Tuesday that is still to come."""


@pytest.fixture
def office(walkin: Walkin) -> Walkin:
    """An office with a plan, and a table of two appointments."""
    walkin.says("plan", "import", str(example_plan_path()), "--database", walkin.database)
    table = f"id;date;time;service;language;name\n4711;{DAY};10:30;Lepingud;et;Mari Tamm\n;{DAY};11:00;payments;;\n"
    walkin.writes("appointments.csv", "\ufeff" + table)
    return walkin


def told(office: Walkin, *words: str) -> object:
    answer = office.says("appointments", *words, "--json", "--database", office.database)
    assert answer.code == 0, answer
    return json.loads(answer.out)


def test_a_table_is_imported_listed_and_imported_again(office: Walkin) -> None:
    first = office.says("appointments", "import", "appointments.csv", "--database", office.database)
    assert (first.code, first.out, first.err) == (0, "2 booked, 0 moved, 0 cancelled, 0 unchanged\n", "")
    assert told(office, "import", "appointments.csv") == {
        "ok": True,
        "booked": 0,
        "moved": 0,
        "cancelled": 0,
        "unchanged": 2,
        "told": [],
    }
    rows = told(office, "list", "--day", str(DAY))
    assert isinstance(rows, list)
    assert rows[0] == {
        "id": "4711",
        "service": "contracts",
        "slot": rows[0]["slot"],
        "language": "et",
        "needs": [],
        "state": "booked",
        "number": None,
        "name": "Mari Tamm",
    }
    assert rows[0]["slot"].startswith(f"{DAY}T10:30:00+0")
    listed = office.says("appointments", "list", "--day", str(DAY), "--database", office.database).out.splitlines()
    assert listed[0] == "10:30  4711  contracts  booked  Mari Tamm"
    assert told(office, "list") == []


def test_names_stand_apart_and_are_erased_after_the_day(office: Walkin) -> None:
    told(office, "import", "appointments.csv")
    journal = open_journal(office.database)
    bodies = [str(entry) for entry in journal.read("tartu", f"day/{DAY}")]
    assert len(bodies) == 2
    assert not any("Mari" in body for body in bodies)
    assert journal.people.get("tartu", person_key(DAY, "4711")) == {"appointment": {"name": "Mari Tamm"}}
    assert journal.people.erase_due("tartu", DAY) == 0
    assert journal.people.erase_due("tartu", DAY + timedelta(days=1)) == 1
    journal.close()


def test_every_fault_is_told_and_nothing_is_written(office: Walkin) -> None:
    office.writes("faulty.csv", f"date,time,service\n{DAY},10:30,loans\n{DAY},9:00,payments\n{DAY},noon,payments\n")
    answer = office.says("appointments", "import", "faulty.csv", "--database", office.database)
    assert (answer.code, answer.out) == (2, "")
    lines = answer.err.splitlines()
    assert lines[1] == "walkin appointments: faulty.csv line 4: 'noon' is no time, like 10:30 or 2026-03-05 10:30."
    assert lines[0].startswith("walkin appointments: faulty.csv line 2: there is no service 'loans' (known: payments,")
    assert len(lines) == 2
    answer = office.says("appointments", "import", "faulty.csv", "--json", "--database", office.database)
    assert (answer.code, json.loads(answer.out)["ok"], len(json.loads(answer.out)["why"])) == (2, False, 2)
    assert written(office, DAY) == ()


def written(office: Walkin, day: date) -> tuple[str, ...]:
    journal = open_journal(office.database)
    bookings = Daybook(journal, "tartu").day(day).bookings
    journal.close()
    return tuple(bookings)


def test_a_calendar_is_imported_and_what_it_cancels_goes(office: Walkin) -> None:
    event = f"BEGIN:VEVENT\r\nUID:a@x\r\nDTSTART:{DAY:%Y%m%d}T103000\r\nSUMMARY:Lepingud ja paketid\r\n"
    end = "END:VEVENT\r\nEND:VCALENDAR\r\n"
    office.writes("office.ics", f"BEGIN:VCALENDAR\r\n{event}RRULE:FREQ=WEEKLY\r\n{end}")
    first = office.says("appointments", "import", "office.ics", "--database", office.database)
    assert first.out == "1 booked, 0 moved, 0 cancelled, 0 unchanged\n"
    assert first.err == "walkin appointments: office.ics line 2: it repeats itself; only its first time is taken.\n"
    office.writes("office.ics", f"BEGIN:VCALENDAR\r\n{event}STATUS:CANCELLED\r\n{end}")
    assert told(office, "import", "office.ics") == {
        "ok": True,
        "booked": 0,
        "moved": 0,
        "cancelled": 1,
        "unchanged": 0,
        "told": [],
    }
    (number,) = written(office, DAY)
    assert len(number) == 5


def test_an_appointment_is_cancelled_once(office: Walkin) -> None:
    told(office, "import", "appointments.csv")
    said = office.says("appointments", "cancel", "4711", "--day", str(DAY), "--database", office.database)
    assert said.out == f"The appointment 4711 of {DAY} is cancelled.\n"
    again = office.says("appointments", "cancel", "4711", "--day", str(DAY), "--database", office.database)
    assert (again.code, again.out) == (2, "")
    assert again.err == f"walkin appointments: {DAY}: The appointment 4711 was cancelled already.\n"
    unknown = office.says("appointments", "cancel", "99", "--database", office.database)
    assert "There is no appointment 99 on that day." in unknown.err
    rows = told(office, "list", "--day", str(DAY))
    assert isinstance(rows, list)
    assert (rows[0]["state"], rows[0]["name"]) == ("cancelled", None)


def test_what_cannot_be_read_is_told_in_one_sentence(office: Walkin) -> None:
    (office.home / "latin.csv").write_bytes("date;time\nMägi".encode("latin-1"))
    for words in (("import", "none.csv"), ("import", "latin.csv"), ("import", "appointments.csv", "--office", "võru")):
        answer = office.says("appointments", *words, "--database", office.database)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
