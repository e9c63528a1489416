"""The square on a ticket: written, read back, and nothing else taken for one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.code import TicketCode, read_code

CODE = TicketCode(office="tartu", day=date(2026, 3, 2), number="101", secret="aB3-_x")  # noqa: S106  # an example


def test_a_code_is_written_plainly() -> None:
    assert str(CODE) == "WALKIN/tartu/2026-03-02/101/aB3-_x"


@pytest.mark.parametrize("typed", ["{}", " {}\r\n", "\t{}"])
def test_a_scanner_types_it_back(typed: str) -> None:
    assert read_code(typed.format(CODE)) == CODE


def test_its_first_word_may_come_in_any_case() -> None:
    assert read_code("walkin/tartu/2026-03-02/101/aB3-_x") == CODE


def test_a_letter_before_the_number_is_a_capital() -> None:
    code = read_code("WALKIN/tartu/2026-03-02/k12/secret")
    assert code is not None
    assert code.number == "K12"


@given(
    st.from_regex(r"[A-Za-z0-9_.-]{1,32}", fullmatch=True),
    st.dates(),
    st.integers(1, 9999).map(str),
    st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True),
)
def test_every_code_comes_back(office: str, day: date, number: str, secret: str) -> None:
    code = TicketCode(office=office, day=day, number=number, secret=secret)
    assert read_code(str(code)) == code


HOSTILE = [
    "",
    " ",
    "WALKIN",
    "WALKIN////",
    "https://example.org/",
    "WALKIN/tartu/2026-03-02/101",
    "WALKIN/tartu/2026-03-02/101/",
    "WALKIN/tartu/2026-03-02/101/s/more",
    "WALKIN/tartu/2026-02-30/101/s",
    "WALKIN/tartu/2026-13-01/101/s",
    "WALKIN/tartu/0000-00-00/101/s",
    "WALKIN/tartu/02.03.2026/101/s",
    "WALKIN/tartu/2026-03-02/10001/s",
    "WALKIN/tartu/2026-03-02/B12/s",
    "WALKIN/tartu/2026-03-02/-1/s",
    "WALKIN/tartu/2026-03-02/1 1/s",
    "WALKIN/tartu/2026-03-02/١٠١/s",
    "WALKIN/tartu/２０２６-03-02/101/s",
    "WALKIN/тарту/2026-03-02/101/s",
    "WALKIN/../2026-03-02/101/../../etc",
    "WALKIN/tartu/2026-03-02/101/" + "s" * 65,
    "WALKIN/" + "t" * 33 + "/2026-03-02/101/s",
    "WALKIN/tartu/2026-03-02/101/s\nWALKIN/tartu/2026-03-02/102/s",
    "WALKIN/tartu/2026-03-02/101/'; DROP TABLE journal; --",
    "WALKIN/tartu/2026-03-02/101/\x00",
    "WALKIN/tartu/2026-03-02/101/\ud800",
    "WALKIN/" * 100_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_none_of_ours_is_not_read(text: str) -> None:
    assert read_code(text) is None


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    assert read_code(text) is None
