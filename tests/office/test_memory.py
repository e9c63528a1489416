"""The code of a visit card: what is read as one, and until when a visit is kept under it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import cycle

import pytest

from office.memory import LENGTH, LegThen, drawn, erased_after, is_square, legs_then, read_card, spoken, square
from office.memory_plan import MemoryRules
from office.plan_faults import faults
from office.vouchers import ALPHABET
from office.vouchers import read_code as read_voucher
from tests.journal.examples import PLAN, leg, served

CODE = "K4TX72M9AC"


def dealing(*signs: str) -> Callable[[str], str]:
    dealt = cycle("".join(signs))

    def deal(of: str) -> str:
        sign = next(dealt)
        assert sign in of
        return sign

    return deal


@pytest.mark.parametrize(
    "text",
    [
        "K4TX7-2M9AC",
        " k4tx7 2m9ac ",
        CODE,
        "К4ТХ7-2М9АС",
        "WALKIN/tartu/card/K4TX72M9AC",
        "walkin/TARTU/CARD/k4tx72m9ac",
    ],
)
def test_a_code_is_read_however_it_is_typed_or_scanned(text: str) -> None:
    assert read_card(text, "tartu") == CODE


@pytest.mark.parametrize(
    "text", ["", "K4TX72M9", "K4TX72M9A0", "WALKIN/narva/card/K4TX72M9AC", "WALKIN/tartu/voucher/K4TX72M9"]
)
def test_anything_else_is_no_card(text: str) -> None:
    assert read_card(text, "tartu") is None


def test_a_card_is_no_voucher_and_no_ticket() -> None:
    assert read_voucher(CODE, "tartu") is None
    assert is_square(square("tartu", CODE))
    assert not is_square("WALKIN/tartu/2026-03-03/101/secret")
    assert not is_square(CODE)


def test_what_is_printed_is_read_again() -> None:
    assert spoken(CODE) == "K4TX7-2M9AC"
    assert read_card(spoken(CODE), "tartu") == read_card(square("tartu", CODE), "tartu") == CODE


def test_a_code_is_drawn_sign_by_sign_until_one_is_free() -> None:
    first, second = "2" * LENGTH, "3" * LENGTH
    assert drawn(dealing(first, second), {first}.__contains__) == second
    assert set(drawn(dealing(ALPHABET), lambda _: False)) <= set(ALPHABET)


def test_a_visit_is_kept_for_as_many_days_as_the_plan_says() -> None:
    assert erased_after(replace(PLAN, memory=MemoryRules(on=True, keep_days=30)), date(2026, 3, 2)) == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("days", "told"), [(1, []), (3650, []), (0, ["memory.keep_days"]), (3651, ["memory.keep_days"])]
)
def test_the_days_of_a_plan_are_checked(days: int, told: list[str]) -> None:
    plan = replace(PLAN, memory=MemoryRules(keep_days=days))
    assert [fault.place for fault in faults(plan)] == told


def test_an_office_remembers_nobody_unless_it_says_so() -> None:
    assert not PLAN.memory.on


def test_the_legs_of_a_visit_are_told_in_their_order() -> None:
    legs = (replace(served(leg("101", 2)), outcome="solved"), replace(leg("101", 1), how="transferred"))
    assert legs_then(legs) == (
        LegThen(service="payments", how="transferred"),
        LegThen(service="payments", how="served", outcome="solved"),
    )
