"""The service standard: cards of the plan, what is ticked of them, and what is wrong with them."""

from dataclasses import replace

import pytest

from office import standards
from office.commands import FinishService, Ticked
from office.day import foreseen
from office.deciding import decide
from office.events import DayEvent, ServiceFinished, StepsTicked
from office.plan import Plan
from office.plan_faults import faults
from office.refusals import Refused
from office.standards_plan import SITUATIONS, Standard, Step
from tests.office.branch import PLAN, Branch

EN = {"en": "Text"}
STEPS = (Step(id="greet", text=EN), Step(id="solve", text=EN), Step(id="thank", text=EN))
PAYMENTS = Standard(id="pay", title=EN, services=("payments",), version="4", steps=STEPS)
ROBBERY = Standard(id="robbery", title=EN, situation=True, steps=STEPS)
CARDS = replace(PLAN, standards=(PAYMENTS,))


def finishing(*ticked: Ticked, plan: Plan = CARDS) -> tuple[DayEvent, ...]:
    """What follows from a finish of 101 at counter 1, with these ticks."""
    branch = Branch().staffs("1", "mari").at("09:00")
    branch.takes()
    branch.brings_to("serving").at("09:10")
    events = decide(branch.day, plan, FinishService(counter="1", ticked=ticked), branch.now)
    assert not isinstance(events, Refused)
    then = foreseen(branch.day, events, branch.now)
    assert then.tickets["101"].stage_name == "served"
    return events


def test_what_is_ticked_is_told_once_before_the_finish_and_in_the_order_of_the_card() -> None:
    assert finishing(Ticked(standard="pay", steps=("thank", "greet"))) == (
        StepsTicked(number="101", standard="pay", version="4", steps=("greet", "thank"), service="payments"),
        ServiceFinished(number="101", counter="1"),
    )


def test_nothing_has_to_be_ticked() -> None:
    assert finishing() == (ServiceFinished(number="101", counter="1"),)


def test_the_same_card_told_twice_is_one() -> None:
    twice = finishing(Ticked(standard="pay", steps=("greet",)), Ticked(standard="pay", steps=("solve", "greet")))
    assert [event for event in twice if isinstance(event, StepsTicked)] == [
        StepsTicked(number="101", standard="pay", version="4", steps=("greet", "solve"), service="payments")
    ]


@pytest.mark.parametrize(
    "told",
    [
        Ticked(standard="pay", steps=("gone",)),
        Ticked(standard="gone", steps=("greet",)),
        Ticked(standard="pay", steps=()),
    ],
)
def test_what_another_version_of_the_plan_took_away_keeps_nobody_from_finishing(told: Ticked) -> None:
    assert finishing(told) == (ServiceFinished(number="101", counter="1"),)


def test_a_situation_of_every_office_is_ticked_without_a_plan_for_it() -> None:
    told = finishing(Ticked(standard="emergency", steps=("call_112", "stay")), plan=PLAN)
    assert told[0] == StepsTicked(
        number="101", standard="emergency", version="1", steps=("call_112", "stay"), service="payments"
    )


def test_own_situations_take_the_place_of_the_usual_ones() -> None:
    assert standards.situations(CARDS) == SITUATIONS
    assert standards.situations(replace(PLAN, standards=(PAYMENTS, ROBBERY))) == (ROBBERY,)
    assert standards.standard_of(replace(PLAN, standards=(ROBBERY,)), "emergency") is None


def test_a_service_has_the_card_that_names_it() -> None:
    assert standards.of_service(CARDS, "payments") == PAYMENTS
    assert standards.of_service(CARDS, "loans") is None


LONG = {"en": "x" * 161}


@pytest.mark.parametrize(
    ("cards", "place", "text"),
    [
        ((replace(PAYMENTS, id="a b"),), "standards[0].id", "is not a name"),
        ((replace(PAYMENTS, title={}),), "standards[0].title", "a name is missing"),
        ((replace(PAYMENTS, services=()),), "standards[0].services", "one of the two"),
        ((replace(ROBBERY, services=("loans",)),), "standards[0].services", "one of the two"),
        ((replace(PAYMENTS, services=("nothing",)),), "standards[0].services[0]", "there is no service 'nothing'"),
        ((replace(PAYMENTS, version=" "),), "standards[0].version", "1 to 20 letters"),
        ((replace(PAYMENTS, steps=()),), "standards[0].steps", "1 to 9 steps, not 0"),
        (
            (replace(PAYMENTS, steps=tuple(Step(id=f"s{n}", text=EN) for n in range(10))),),
            "standards[0].steps",
            "1 to 9 steps, not 10",
        ),
        ((replace(PAYMENTS, steps=(STEPS[0], STEPS[0])),), "standards[0].steps[1].id", "stands twice"),
        ((replace(PAYMENTS, steps=(Step(id="x"),)),), "standards[0].steps[0].text", "a name is missing"),
        ((replace(PAYMENTS, steps=(Step(id="x", text=LONG),)),), "standards[0].steps[0].text.en", "at most 90 letters"),
        (
            (replace(PAYMENTS, steps=(Step(id="x", text=EN, say=LONG),)),),
            "standards[0].steps[0].say.en",
            "at most 160 letters, not 161",
        ),
        (
            (replace(PAYMENTS, steps=(Step(id="x", text=EN, call={"EN": "me"}),)),),
            "standards[0].steps[0].call.EN",
            "no language code",
        ),
        ((replace(PAYMENTS, greeting=LONG),), "standards[0].greeting.en", "at most 160 letters"),
        ((PAYMENTS, replace(PAYMENTS, services=("loans",))), "standards[1].id", "id 'pay' stands twice"),
        ((PAYMENTS, replace(PAYMENTS, id="b")), "standards[1].services[0]", "'payments' has a standard already"),
        (
            tuple(replace(ROBBERY, id=f"r{n}") for n in range(10)),
            "standards",
            "there are at most 9 situations, not 10",
        ),
    ],
)
def test_a_fault_of_a_card_is_told_with_its_place(cards: tuple[Standard, ...], place: str, text: str) -> None:
    found = faults(replace(PLAN, standards=cards))
    assert [(fault.place, text in fault.text) for fault in found] == [(place, True)]


def test_a_plan_with_cards_is_without_faults() -> None:
    assert faults(replace(PLAN, standards=(PAYMENTS, ROBBERY))) == ()
