"""Lines that are no commands: one sentence each, with the number of the line and the place in it, and the code 2."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.replay_lines import SHAPES
from tests.station.replaying import Told, line, opened

AT = '"at": "2026-03-02T09:00:00+02:00"'
BAD: list[tuple[bytes, str]] = [
    (b"nonsense", "this is no JSON: Expecting value at character 1"),
    (b'{"at": ', "this is no JSON: Expecting value at character 8"),
    (b"[]", "a line is a JSON object"),
    (b'"take"', "a line is a JSON object"),
    (b"null", "a line is a JSON object"),
    (b"\xff\xfe", "this is no text in UTF-8"),
    (f'{{{AT}, "do": "take", "service": "\\ud800"}}'.encode(), "this is no text in UTF-8"),
    (b"[" * 100_000, "no JSON that can be read"),
    (b'{"at": ' + b"9" * 5000 + b"}", "no JSON that can be read"),
    (b"{}", "the time is missing - at at"),
    (b'{"at": null, "do": "state"}', "the time is missing - at at"),
    (b'{"at": 1772434800, "do": "state"}', "1772434800 is no time like 2026-03-02T08:45:00+02:00 - at at"),
    (b'{"at": NaN, "do": "state"}', "NaN is no time like"),
    (b'{"at": "tomorrow", "do": "state"}', '"tomorrow" is no time like'),
    (b'{"at": "2026-02-30T09:00:00+02:00", "do": "state"}', "is no time like"),
    (b'{"at": "2026-03-02T25:00:00+02:00", "do": "state"}', "is no time like"),
    (b'{"at": "2026-03-02T09:00:00", "do": "state"}', "2026-03-02T09:00:00 has no offset from UTC - at at"),
    (b'{"at": "2026-03-02", "do": "state"}', "has no offset from UTC - at at"),
    (b'{"at": "0001-01-01T00:00:00+23:59", "do": "state"}', "lies outside the years 1970 to 2999 - at at"),
    (b'{"at": "9999-12-31T23:59:59-23:59", "do": "state"}', "lies outside the years 1970 to 2999 - at at"),
    (f"{{{AT}}}".encode(), "there is no command null (known: open_day,"),
    (f'{{{AT}, "do": "dance"}}'.encode(), 'there is no command "dance" (known: open_day,'),
    (f'{{{AT}, "do": ["take"]}}'.encode(), 'there is no command ["take"]'),
    (f'{{{AT}, "do": "take"}}'.encode(), "take: missing key 'service'"),
    (f'{{{AT}, "do": "take", "service": null}}'.encode(), "take: missing key 'service'"),
    (f'{{{AT}, "do": "take", "service": 7}}'.encode(), "take: expected str, got int - at service"),
    (f'{{{AT}, "do": "take", "service": "a", "servise": "b"}}'.encode(), "take: unknown key 'servise'"),
    (f'{{{AT}, "do": "take", "service": "a", "standing": "normal"}}'.encode(), "take: unknown key 'standing'"),
    (f'{{{AT}, "do": "take", "service": "a", "secret": "s"}}'.encode(), "take: unknown key 'secret'"),
    (
        f'{{{AT}, "do": "take", "service": "a", "priority": "vip"}}'.encode(),
        "take: invalid enum value 'vip' - at priority",
    ),
    (f'{{{AT}, "do": "take", "service": "a", "needs": "all"}}'.encode(), "take: expected array, got str - at needs"),
    (f'{{{AT}, "do": "take", "service": "a", "needs": ["b", 1]}}'.encode(), "expected str, got int - at needs[1]"),
    (f'{{{AT}, "do": "call_next"}}'.encode(), "call_next: missing key 'counter'"),
    (f'{{{AT}, "do": "call_next", "counter": 1}}'.encode(), "call_next: expected str, got int - at counter"),
    (f'{{{AT}, "do": "close_day", "why": "late"}}'.encode(), "close_day: unknown key 'why'"),
    (f'{{{AT}, "do": "state", "all": true}}'.encode(), "state: unknown key 'all'"),
    (f'{{{AT}, "do": "rate", "number": 101}}'.encode(), "rate: expected str, got int - at number"),
    (f'{{{AT}, "do": "rate", "number": "101", "treated": true}}'.encode(), "expected int, got bool - at treated"),
    (f'{{{AT}, "do": "rate", "number": "101", "treated": 4.5}}'.encode(), "expected int, got float - at treated"),
    (f'{{{AT}, "do": "rate", "number": "101", "solved": "maybe"}}'.encode(), "invalid enum value 'maybe' - at solved"),
    (
        f'{{{AT}, "do": "pause", "counter": "1", "back_at": "2026-03-02T10:00:00"}}'.encode(),
        "2026-03-02T10:00:00 has no offset from UTC - at back_at",
    ),
    (
        f'{{{AT}, "do": "close_counter", "counter": "1", "back_at": "9999-12-31T23:59:59-23:59"}}'.encode(),
        "lies outside the years 1970 to 2999 - at back_at",
    ),
    (f'{{{AT}, "do": "pause", "counter": "1", "back_at": "later"}}'.encode(), "- at back_at"),
    (f'{{{AT}, "do": "open_day", "roster": {{}}}}'.encode(), "open_day: expected array, got object - at roster"),
    (f'{{{AT}, "do": "open_day", "roster": [{{}}]}}'.encode(), "open_day: missing key 'counter' - at roster[0]"),
    (
        f'{{{AT}, "do": "open_day", "roster": [{{"counter": "1", "opens": "9", "closes": "17:00"}}]}}'.encode(),
        "open_day: expected \"09:00\", got '9' - at roster[0].opens",
    ),
    (
        f'{{{AT}, "do": "open_day", "roster": [{{"counter": "1", "opens": "17:00", "closes": "09:00"}}]}}'.encode(),
        "open_day: the shift closes at 09:00, before it opens at 17:00 - at roster[0].closes",
    ),
    (
        f'{{{AT}, "do": "open_day", "roster": [{{"counter": "9", "opens": "09:00", "closes": "17:00"}}]}}'.encode(),
        "open_day: there is no counter '9' - at roster[0].counter",
    ),
    (
        f'{{{AT}, "do": "book", "id": "", "service": "payments", "slot": "10:30"}}'.encode(),
        "an appointment needs a number - at book: id",
    ),
    (
        f'{{{AT}, "do": "open_day", "appointments": [{{"id": " ", "service": "loans", "slot": "10:30"}}]}}'.encode(),
        "an appointment needs a number - at open_day: appointments[0].id",
    ),
    *(
        (
            f'{{{AT}, "do": "book", "id": "a1", "service": "payments", "slot": "{slot}"}}'.encode(),
            f'"{slot}" is no time like 10:30 - at book: slot',
        )
        for slot in ("10:30+05:00", "2026", "10", "24:30", "later")
    ),
]


@pytest.mark.parametrize(("text", "words"), BAD, ids=[words for _, words in BAD])
def test_a_line_that_is_no_command_is_told_in_one_sentence(text: bytes, words: str) -> None:
    told = opened()
    answer = told.tells(text)
    assert answer["ok"] is False
    assert answer["why"].startswith("Line 1: ")
    assert answer["why"].endswith(".")
    assert words in answer["why"]
    assert "\n" not in answer["why"]
    assert told.replay.code == 2


def test_a_bad_line_changes_nothing_and_the_next_one_is_read() -> None:
    told = opened()
    before = told.state("09:00")
    told.tells("nonsense")
    assert told.state("09:00") == before
    told.does("09:00", "take", service="payments")
    assert told.replay.code == 2


def test_the_line_is_named_by_its_number() -> None:
    lines = [line("08:45", "open_day"), "", "nonsense", line("09:00", "dance")]
    answers = [json.loads(answer) for answer in Told().replay.answers(text.encode() for text in lines)]
    assert [answer.get("why", "")[:7] for answer in answers] == ["", "Line 3:", "Line 4:"]


@pytest.mark.parametrize("do", SHAPES)
def test_null_is_as_if_the_key_were_not_there(do: str) -> None:
    needed: dict[str, object] = {"counter": "1", "number": "101", "service": "payments", "id": "a1", "slot": "10:30"}
    needed |= {"code": "22222222", "topic": "wait", "case": "26-0001", "alert": "printer", "notice": "1"}
    needed |= {"coming": True, "text": {"en": "Lift"}, "places": ["board"]}
    needed |= {"ends": "2026-03-02T10:00:00+02:00"}
    keys = {key: value for key, value in needed.items() if key in SHAPES[do].__dataclass_fields__}
    optional = {key: None for key in SHAPES[do].__dataclass_fields__ if key not in keys}
    with_nulls, without = Told(), Told()
    assert with_nulls.asks("09:00", do, **keys, **optional) == without.asks("09:00", do, **keys)
    assert with_nulls.replay.code == 0


def test_a_key_to_come_may_be_null_and_a_null_inside_is_a_default() -> None:
    told = Told()
    shift = {"counter": "1", "opens": "09:00", "closes": "17:00", "breaks": None}
    assert told.does("08:45", "open_day", roster=[shift], appointments=None)["events"][0]["roster"][0]["breaks"] == []
    told.does("09:00", "take", service="payments", appointment=None)


def test_a_file_may_begin_with_a_byte_order_mark_and_end_its_lines_with_crlf() -> None:
    told = Told()
    assert told.tells(b"\xef\xbb\xbf" + line("08:45", "open_day").encode() + b"\r\n")["ok"]


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(text: bytes) -> None:
    told = Told()
    for answer in told.replay.answers([text]):
        assert json.loads(answer)["ok"] is False


@given(
    st.dictionaries(
        st.sampled_from(["do", "counter", "service", "number", "roster", "back_at", "needs", "treated", "services"]),
        st.recursive(
            st.none()
            | st.booleans()
            | st.integers()
            | st.floats()
            | st.text()
            | st.sampled_from([*SHAPES, "1", "101"]),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
            max_leaves=6,
        ),
    )
)
def test_no_object_breaks_the_rules(keys: dict[str, object]) -> None:
    told = opened()
    answer = told.tells(json.dumps({"at": "2026-03-02T09:00:00+02:00", **keys}))
    assert answer["ok"] in {True, False}
    assert told.state("09:00")["date"] == "2026-03-02"
