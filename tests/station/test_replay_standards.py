"""`walkin replay`: what was ticked of the service standard is told with the finish."""

from dataclasses import replace

from office.standards_plan import Standard, Step
from tests.office.branch import PLAN
from tests.station.replaying import opened

CARD = Standard(
    id="pay",
    title={"en": "Payments"},
    services=("payments",),
    steps=(Step(id="greet", text={"en": "Greet"}), Step(id="pay", text={"en": "Pay"})),
)


def test_a_finish_tells_what_was_ticked_and_leaves_out_what_the_plan_does_not_know() -> None:
    told = opened(replace(PLAN, standards=(CARD,)))
    told.does("09:01", "take", service="payments")
    told.does("09:02", "call_next", counter="1")
    ticked = [{"standard": "pay", "steps": ["pay", "gone", "greet"]}, {"standard": "gone", "steps": ["x"]}]
    answer = told.does("09:05", "finish", counter="1", ticked=ticked)
    assert answer["events"] == [
        {
            "kind": "StepsTicked",
            "number": "101",
            "standard": "pay",
            "version": "1",
            "steps": ["greet", "pay"],
            "service": "payments",
        },
        {"kind": "ServiceFinished", "number": "101", "counter": "1", "outcome": ""},
    ]
