import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.codec import event_body, event_of
from journal.trouble import JournalTrouble
from office.events import KINDS, CounterPaused, DayOpened, Event, TicketTaken
from office.hours import Clock
from office.plan import Shift
from tests.journal.examples import taken
from tests.journal.strategies import any_of


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_read_back_as_it_was(kind: str) -> None:
    @given(any_of(KINDS[kind]))
    def holds(event: Event) -> None:
        assert event_of(kind, event_body(event)) == event

    holds()


def test_a_body_is_plain_json() -> None:
    shift = Shift(counter="1", opens=Clock(9), closes=Clock(17), breaks=((Clock(12), Clock(12, 30)),))
    body = json.loads(event_body(DayOpened(roster=(shift,))))
    assert body["roster"][0]["opens"] == "09:00"
    assert body["roster"][0]["breaks"] == [["12:00", "12:30"]]


def test_a_body_from_before_a_field_was_added_has_its_default() -> None:
    old = {"number": "7", "serial": 7, "service": "payments", "key": taken(7).key.isoformat()}
    expected = TicketTaken(number="7", serial=7, service="payments", key=taken(7).key)
    assert event_of("TicketTaken", json.dumps(old)) == expected


def test_a_body_from_before_a_field_was_dropped_is_read_without_it() -> None:
    assert event_of("CounterPaused", '{"counter": "1", "mood": "good"}') == CounterPaused(counter="1")


@pytest.mark.parametrize("body", ["", "{", "[]", "{}", '{"counter": 1}', '{"counter": "1", "back_at": "soon"}'])
def test_a_damaged_body_is_told_in_one_sentence(body: str) -> None:
    with pytest.raises(JournalTrouble, match=r"^The journal has a CounterPaused that cannot be read: .*\.$"):
        event_of("CounterPaused", body)


@given(st.text())
def test_any_other_kind_is_told_in_one_sentence(kind: str) -> None:
    with pytest.raises(JournalTrouble, match="of a kind that this version does not know"):
        event_of(f"no{kind}", "{}")
