"""`walkin replay`, command by command: the rules' answers as lines of JSON."""

import json
from dataclasses import replace
from datetime import date

import pytest

from journal.daybook import Daybook
from journal.memory import MemoryJournal
from journal.trouble import JournalTrouble
from office.needs_plan import Employee, Level
from station.replay import Replay
from tests.office.branch import PLAN, UNPROMISED
from tests.station.replaying import Answer, Told, line, opened


def kinds(answer: Answer) -> list[str]:
    return [event["kind"] for event in answer["events"]]


def test_a_day_opens_with_the_roster_of_the_line() -> None:
    shift = {"counter": "1", "opens": "06:00", "closes": "23:00", "breaks": [["12:00", "12:30"]]}
    answer = Told().does("05:00", "open_day", roster=[shift])
    weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    assert answer["events"] == [
        {"kind": "DayOpened", "roster": [{**shift, "weekdays": weekdays}]},
        {"kind": "PlanTookEffect", "version": 1},
    ]


def test_a_ticket_is_answered_with_its_number_and_who_is_ahead() -> None:
    told = opened()
    told.does("09:00", "take", service="payments")
    answer = told.does("09:01", "take", service="payments", language="et", needs=["walks_slowly"], priority="priority")
    (event,) = answer["events"]
    assert len(event.pop("secret")) == 16
    assert event == {
        "kind": "TicketTaken",
        "number": "102",
        "serial": 2,
        "service": "payments",
        "key": "2026-03-02T08:31:00+02:00",
        "language": "et",
        "needs": ["walks_slowly"],
        "standing": "priority",
        "ahead": 0,
        "promised_by": "2026-03-02T09:21:00+02:00",
        "also": [],
        "for_counter": None,
        "for_clerk": None,
        "appointment": None,
        "slot": None,
        "said": None,
        "level": "",
        "turn": "",
        "taken_as": None,
        "plain_promise": None,
        "employee": "",
        "set_time": None,
    }
    assert {key: answer[key] for key in ("number", "ahead", "wait")} == {"number": "102", "ahead": 0, "wait": None}


def test_a_morning_at_one_counter() -> None:
    told = opened(UNPROMISED)
    for _ in range(4):
        told.does("09:00", "take", service="payments")
    assert [
        kinds(told.does(clock, do, counter="1", **keys))
        for clock, do, keys in [
            ("09:01", "call_next", {}),
            ("09:02", "call_again", {}),
            ("09:03", "arrived", {}),
            ("09:10", "finish", {"outcome": "solved"}),
            ("09:11", "call_next", {}),
            ("09:12", "miss", {}),
            ("09:13", "call_next", {}),
            ("09:14", "put_back", {}),
            ("09:15", "pause", {"reason": "lunch", "back_at": "2026-03-02T09:45:00+02:00"}),
            ("09:45", "resume", {}),
            ("09:46", "close_counter", {}),
        ]
    ] == [
        ["TicketCalled"],
        ["TicketCalledAgain"],
        ["VisitorArrived"],
        ["ServiceFinished"],
        ["TicketCalled"],
        ["TicketMissed"],
        ["TicketCalled"],
        ["TicketPutBack"],
        ["CounterPaused"],
        ["CounterResumed"],
        ["CounterClosed"],
    ]
    assert kinds(told.does("09:50", "rejoin", number="102")) == ["TicketRejoined"]
    assert kinds(told.does("09:51", "cancel", number="104")) == ["TicketCancelled"]
    assert kinds(told.does("09:52", "rate", number="101", solved="yes", treated=5)) == ["VisitRated"]
    assert kinds(told.does("18:00", "close_day")) == ["TicketNotServed", "TicketNotServed", "DayClosed"]
    assert told.replay.code == 0


def test_nobody_waits_and_nobody_is_called() -> None:
    assert opened().does("09:00", "call_next", counter="1") == {"ok": True, "events": []}


def test_every_event_of_a_ticket_carries_its_number() -> None:
    told = opened()
    told.does("09:00", "take", service="payments")
    answers = [told.does("09:01", do, counter="1") for do in ("call_next", "call_again", "arrived", "finish")]
    assert [event["number"] for answer in answers for event in answer["events"]] == ["101"] * 4


@pytest.mark.parametrize(
    ("do", "keys", "why"),
    [
        ("open_day", {}, "The service day has begun already."),
        ("take", {"service": "cars"}, "There is no service “cars”."),
        ("take", {"service": "payments", "language": "fi"}, "The office does not speak the language “fi”."),
        ("open_counter", {"counter": "9"}, "There is no counter “9”."),
        ("open_counter", {"counter": "1"}, "mari works at counter 1 already."),
        ("open_counter", {"counter": "2", "clerk": "mari"}, "mari works at counter 1 already."),
        ("open_counter", {"counter": "2", "services": ["cars"]}, "There is no service “cars”."),
        ("call_next", {"counter": "2"}, "Counter 2 is not open."),
        ("finish", {"counter": "1"}, "No number is called to counter 1."),
        ("resume", {"counter": "1"}, "Counter 1 is not on a pause."),
        ("rejoin", {"number": "101"}, "Number 101 did not miss a call: it is waiting."),
        ("cancel", {"number": "999"}, "Nobody took number 999 that day."),
        ("rate", {"number": "101", "treated": 5}, "Number 101 cannot be rated: it is waiting."),
    ],
)
def test_what_is_refused_says_why_in_one_sentence_and_writes_nothing(
    do: str, keys: dict[str, object], why: str
) -> None:
    told = opened()
    told.does("09:00", "take", service="payments")
    before = told.state("09:01")
    assert told.asks("09:02", do, **keys) == {"ok": False, "why": why}
    assert told.state("09:03") == before
    assert told.replay.code == 0


def test_before_the_day_is_open_nothing_is_done() -> None:
    assert Told().asks("09:00", "take", service="payments")["why"] == "The service day has not begun."


def test_time_that_goes_back_is_refused_for_every_command() -> None:
    told = opened()
    told.does("09:00", "state")
    for do, keys in (("take", {"service": "payments"}), ("state", {}), ("rate", {"number": "101", "treated": 5})):
        why = told.asks("08:59", do, **keys)["why"]
        assert why == "The time goes back: 2026-03-02T09:00:00+02:00 is written already."
    told.does("09:00", "take", service="payments")


def test_a_day_that_is_past_is_not_opened_any_more() -> None:
    told = opened()
    assert told.tells(line("09:00", "open_day", date(2026, 3, 1)))["ok"] is False


def test_a_refused_line_does_not_move_the_time() -> None:
    told = opened()
    assert not told.asks("17:00", "take", service="cars")["ok"]
    told.does("09:00", "take", service="payments")


def test_each_day_begins_with_its_first_number_and_closed_counters() -> None:
    told = opened()
    assert told.does("09:00", "take", service="payments")["number"] == "101"
    assert told.does("18:00", "close_day")["ok"]
    assert told.asks("18:01", "take", service="payments")["why"] == "The service day is over."
    told.date = date(2026, 3, 3)
    assert told.asks("08:00", "take", service="payments")["why"] == "The service day has not begun."
    told.does("08:45", "open_day")
    assert told.does("09:00", "take", service="payments")["number"] == "101"
    assert told.asks("09:01", "call_next", counter="1")["why"] == "Counter 1 is not open."


def test_a_day_that_nobody_closed_does_not_end_the_next_one() -> None:
    told = opened()
    told.does("09:00", "take", service="payments")
    told.date = date(2026, 3, 3)
    told.does("08:45", "open_day")
    assert told.state("08:50")["waiting"] == []


def test_the_state_is_the_whole_day() -> None:
    told = opened()
    for _ in range(3):
        told.does("09:00", "take", service="payments")
    told.does("09:05", "call_next", counter="1")
    told.does("09:06", "arrived", counter="1")
    told.does("09:15", "finish", counter="1", outcome="solved")
    told.does("09:16", "rate", number="101", solved="partly", treated=4)
    told.does("09:20", "call_next", counter="1")
    state = told.state("09:21")
    assert {key: state[key] for key in ("office", "date", "place", "open", "opened_at", "closed_at", "waiting")} == {
        "office": "tartu",
        "date": "2026-03-02",
        "place": 10,
        "open": True,
        "opened_at": "2026-03-02T08:45:00+02:00",
        "closed_at": None,
        "waiting": ["103"],
    }
    assert state["counters"] == [
        {
            "counter": "1",
            "clerk": "mari",
            "services": ["payments", "other"],
            "state": "busy",
            "number": "102",
            "since": None,
            "reason": None,
            "back_at": None,
            "awaits": False,
            "undo": "TicketCalled",
        }
    ]
    assert state["tickets"][0] == {
        "number": "101",
        "service": "payments",
        "language": "en",
        "needs": [],
        "level": "",
        "employee": "",
        "set_time": None,
        "priority": "normal",
        "stage": "served",
        "joined": "2026-03-02T09:00:00+02:00",
        "key": "2026-03-02T09:00:00+02:00",
        "promised_by": "2026-03-02T09:20:00+02:00",
        "counter": "1",
        "clerk": "mari",
        "called": "2026-03-02T09:05:00+02:00",
        "arrived": "2026-03-02T09:06:00+02:00",
        "ended": "2026-03-02T09:15:00+02:00",
        "outcome": "solved",
        "wait": 300.0,
        "turn": "normal",
        "until": None,
        "also": [],
        "for_counter": None,
        "for_clerk": None,
        "appointment": None,
        "slot": None,
        "legs": [],
        "overtaken_by": {},
        "released": None,
        "broken": None,
        "rating": {"solved": "partly", "treated": 4},
    }
    assert [ticket["stage"] for ticket in state["tickets"]] == ["served", "called", "waiting"]


def test_the_state_of_a_day_that_nobody_opened_is_empty() -> None:
    state = Told().state("09:00")
    assert (state["open"], state["tickets"], state["counters"]) == (False, [], [])


def test_a_visit_is_rated_the_next_morning_by_its_number() -> None:
    told = opened()
    told.does("09:00", "take", service="payments")
    told.does("09:01", "call_next", counter="1")
    told.does("09:02", "finish", counter="1")
    told.does("18:00", "close_day")
    told.date = date(2026, 3, 3)
    assert kinds(told.does("08:00", "rate", number="101", treated=5)) == ["VisitRated"]
    assert told.asks("08:01", "rate", number="101", treated=5)["why"] == "Number 101 is rated already."


def test_todays_number_is_meant_before_yesterdays() -> None:
    told = opened()
    told.does("09:00", "take", service="payments")
    told.does("09:01", "call_next", counter="1")
    told.does("09:02", "finish", counter="1")
    told.date = date(2026, 3, 3)
    told.does("08:45", "open_day")
    told.does("09:00", "take", service="payments")
    assert told.asks("09:01", "rate", number="101", treated=5)["why"] == "Number 101 cannot be rated: it is waiting."


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2026-03-28T21:59:59+00:00", "2026-03-28"),
        ("2026-03-28T22:00:00+00:00", "2026-03-29"),  # midnight in winter time
        ("2026-03-29T20:59:59+00:00", "2026-03-29"),
        ("2026-03-29T21:00:00+00:00", "2026-03-30"),  # midnight in summer time: the day had 23 hours
        ("2026-10-24T21:00:00+00:00", "2026-10-25"),
        ("2026-10-25T21:59:59+00:00", "2026-10-25"),  # the day had 25 hours
        ("2026-10-25T22:00:00+00:00", "2026-10-26"),
        ("2026-10-25T23:30:00+03:30", "2026-10-25"),  # an offset from elsewhere is the same moment
    ],
)
def test_the_date_at_the_office_decides_whose_day_it_is(at: str, day: str) -> None:
    assert Told().tells(json.dumps({"at": at, "do": "state"}))["state"]["date"] == day


def test_the_hour_that_comes_twice_comes_in_order() -> None:
    told = Told(UNPROMISED, day=date(2026, 10, 25))
    told.tells('{"at": "2026-10-25T00:30:00+03:00", "do": "open_day"}')
    first = told.tells('{"at": "2026-10-25T03:30:00+03:00", "do": "take", "service": "payments"}')
    second = told.tells('{"at": "2026-10-25T03:30:00+02:00", "do": "take", "service": "payments"}')
    assert [first["number"], second["number"]] == ["101", "102"]
    assert second["events"][0]["key"] == "2026-10-25T03:30:00+02:00"
    told.tells('{"at": "2026-10-25T04:00:00+02:00", "do": "open_counter", "counter": "1"}')
    called = told.tells('{"at": "2026-10-25T04:00:00+02:00", "do": "call_next", "counter": "1"}')
    assert called["events"][0]["number"] == "101"
    state = told.tells('{"at": "2026-10-25T04:00:00+02:00", "do": "state"}')["state"]
    assert state["tickets"][0]["wait"] == 5400.0


def test_times_are_told_with_the_offset_of_the_office() -> None:
    told = Told(day=date(2026, 7, 1))
    answer = told.tells('{"at": "2026-07-01T05:45:00Z", "do": "open_day"}')
    assert answer["ok"]
    assert told.state("09:00")["opened_at"] == "2026-07-01T08:45:00+03:00"


def test_secrets_differ_from_ticket_to_ticket_and_are_the_same_each_time() -> None:
    def secrets() -> list[str]:
        told = Told()
        lines = [line("08:45", "open_day"), *[line("09:00", "take", service="payments")] * 3]
        answers = [json.loads(answer) for answer in told.replay.answers(text.encode() for text in lines)]
        return [answer["events"][0]["secret"] for answer in answers[1:]]

    assert len(set(secrets())) == 3
    assert secrets() == secrets()


def test_blank_lines_are_passed_over_and_counted() -> None:
    told = Told()
    answers = list(told.replay.answers([b"\n", b"  \r\n", b"nonsense\n"]))
    assert [json.loads(answer)["why"][:7] for answer in answers] == ["Line 3:"]


class FullDisk(MemoryJournal):
    """A journal that can be read, and not written."""

    def append(self, *_wanted: object, **_more: object) -> None:
        raise JournalTrouble("The disk of the database is full (walkin.db).")


def test_what_cannot_be_written_is_told_and_ends_with_code_one() -> None:
    replay = Replay(Daybook(FullDisk(PLAN), "tartu"), PLAN)
    lines = [line("08:45", "open_day"), line("08:46", "state")]
    told, state = (json.loads(answer) for answer in replay.answers(text.encode() for text in lines))
    assert told == {"ok": False, "why": "The disk of the database is full (walkin.db)."}
    assert state["state"]["open"] is False
    assert replay.code == 1


def test_a_bad_line_outweighs_a_trouble() -> None:
    replay = Replay(Daybook(FullDisk(PLAN), "tartu"), PLAN)
    list(replay.answers([b"nonsense", line("08:45", "open_day").encode()]))
    assert replay.code == 2


def test_an_appointment_of_a_later_day_can_be_cancelled() -> None:
    told = opened()
    told.does("09:00", "book", id="a1", service="loans", slot="2026-03-09T10:30:00+02:00")
    assert not told.asks("09:01", "cancel_appointment", id="a1")["ok"]
    assert kinds(told.does("09:02", "cancel_appointment", id="a1", of="2026-03-09")) == ["AppointmentCancelled"]


def test_needs_and_a_level_are_told_after_the_ticket_was_taken() -> None:
    levels = (Level(id="quick", head_start_minutes=5),)
    told = opened(replace(PLAN, levels=levels))
    told.does("09:00", "take", service="payments")
    told.does("09:02", "take", service="payments", level="quick")
    answer = told.does("09:03", "change_needs", number="101", needs=["walks_slowly"], level="quick")
    assert answer["events"] == [
        {
            "kind": "NeedsChanged",
            "number": "101",
            "key": "2026-03-02T08:55:00+02:00",
            "needs": ["walks_slowly"],
            "level": "quick",
            "standing": "normal",
            "turn": "level",
            "promised_by": "2026-03-02T09:20:00+02:00",
            "employee": "",
            "set_time": None,
            "said": None,
        }
    ]
    refused = told.asks("09:04", "change_needs", number="101", level="royal")
    assert refused == {"ok": False, "why": "The office has no level of service “royal”."}


def test_an_employee_and_a_time_later_today_are_asked_for() -> None:
    levels = (Level(id="employee", asks="employee"), Level(id="later", asks="time", most_per_slot=2))
    employees = (Employee(id="mari", name={"en": "Mari"}),)
    told = opened(replace(PLAN, levels=levels, employees=employees))
    told.does("09:00", "take", service="payments", employee="mari")
    assert told.does("09:01", "take", service="payments", later="10:00")["wait"] is None
    assert kinds(told.does("09:02", "change_needs", number="101", later="10:30")) == ["NeedsChanged"]
    assert kinds(told.does("09:03", "change_needs", number="101", level="employee", employee="mari")) == [
        "NeedsChanged"
    ]
    tickets = {ticket["number"]: ticket for ticket in told.does("09:04", "state")["state"]["tickets"]}
    assert (tickets["101"]["employee"], tickets["101"]["for_clerk"], tickets["101"]["stage"]) == (
        "mari",
        "mari",
        "waiting",
    )
    assert (tickets["102"]["set_time"], tickets["102"]["until"]) == ("2026-03-02T10:00:00+02:00",) * 2
    assert kinds(told.does("09:05", "close_counter", counter="1")) == ["CounterClosed", "TicketReleased"]
    refused = told.asks("09:06", "take", service="payments", employee="mari")
    assert refused == {"ok": False, "why": "mari works at no counter now."}
    assert told.asks("09:07", "take", service="payments", later="ten")["ok"] is False
