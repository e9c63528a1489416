"""A visit is one visit in every figure, however many legs it has; and its promise counts once."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from office.commands import ChangeService, FinishService, PauseVisit
from office.figures import Figures, figures
from office.legs import legs_of
from office.visits import VisitLeg
from tests.office.branch import Branch


def visit() -> Branch:
    """101 (payments, promised by 09:20) came at nine; Mari at 1, Jaan at 3; called at 09:10."""
    branch = Branch().staffs("1", "mari").staffs("3", "jaan").at("09:00")
    branch.takes()
    return branch.at("09:10")


def simple(branch: Branch) -> None:
    branch.serves("1")


def transferred(branch: Branch) -> None:
    branch.calls_next("1")
    branch.sends("1", service="loans")
    branch.at("09:30").serves("3")


def there_and_back(branch: Branch) -> None:
    branch.calls_next("1")
    branch.sends("1", service="loans", comes_back=True)
    branch.at("09:30").serves("3")
    branch.at("09:40").serves("1")


def sent_twice(branch: Branch) -> None:
    branch.calls_next("1")
    branch.sends("1", service="loans")
    branch.at("09:30").calls_next("3")
    branch.sends("3", to_counter="1")
    branch.at("09:40").serves("1")


def parked(branch: Branch) -> None:
    branch.calls_next("1")
    branch.parks("1", 10)
    branch.at("09:30").serves("1")


def parked_and_gone(branch: Branch) -> None:
    branch.calls_next("1")
    branch.parks("1", 10)
    branch.at("09:15").cancels("101")


def missed(branch: Branch) -> None:
    branch.brings_to("missed")


def missed_and_back(branch: Branch) -> None:
    branch.brings_to("rejoined")
    branch.at("09:30").serves("1")


def put_back(branch: Branch) -> None:
    branch.brings_to("put back")
    branch.at("09:30").serves("1")


def away(branch: Branch) -> None:
    branch.does(PauseVisit(number="101", minutes=5))
    branch.at("09:15").serves("1")


def changed(branch: Branch) -> None:
    branch.does(ChangeService(number="101", service="loans"))
    branch.serves("3")


def vanished(branch: Branch) -> None:
    branch.brings_to("serving")
    branch.vanishes("1")
    branch.at("09:30").serves("3")


def undone(branch: Branch) -> None:
    branch.calls_next("1")
    branch.sends("1", service="loans")
    branch.undoes("1")
    branch.at("09:15").does(FinishService(counter="1"))


def withdrawn(branch: Branch) -> None:
    branch.cancels("101", wrong_choice=True)


def night(branch: Branch) -> None:
    branch.calls_next("1")
    branch.sends("1", service="loans")
    branch.at("18:00").closes()


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the figures and the legs say of the one visit."""

    legs: tuple[str, ...] = ("served",)
    arrived: int = 1
    served: int = 1
    missed: int = 0
    left: int = 0
    promised: int = 1
    kept: float | None = 1.0
    waits_s: tuple[float | None, ...] = (600.0,)


VISITS: list[tuple[Callable[[Branch], None], Told]] = [
    (simple, Told()),
    (transferred, Told(legs=("transferred", "served"), waits_s=(600, 1200))),
    (there_and_back, Told(legs=("transferred", "served", "served"), waits_s=(600, 1200, 600))),
    (sent_twice, Told(legs=("transferred", "transferred", "served"), waits_s=(600, 1200, 600))),
    (parked, Told(legs=("parked", "served"), waits_s=(600, 600))),
    (parked_and_gone, Told(legs=("parked", "cancelled"), served=0, left=1, waits_s=(600, None))),
    (missed, Told(legs=("missed",), served=0, missed=1)),
    (missed_and_back, Told(waits_s=(1800,))),
    (put_back, Told(kept=0.0, waits_s=(1800,))),
    (away, Told(waits_s=(900,))),
    (changed, Told(promised=0, kept=None)),
    (vanished, Told(waits_s=(1800,))),
    (undone, Told()),
    (withdrawn, Told(legs=("withdrawn",), arrived=0, served=0, promised=0, kept=None, waits_s=(None,))),
    (night, Told(legs=("transferred", "not_served"), served=0, left=1, waits_s=(600, None))),
]


@pytest.mark.parametrize(("happens", "told"), VISITS, ids=[happens.__name__ for happens, _ in VISITS])
def test_a_visit_is_one_visit_in_every_figure(happens: Callable[[Branch], None], told: Told) -> None:
    branch = visit()
    happens(branch)
    legs = legs_of(branch.day, branch.plan, branch.ticket("101"))
    found = figures(legs, branch.now)
    assert (
        Told(
            legs=tuple(leg.how for leg in legs),
            arrived=found.arrived,
            served=found.served,
            missed=found.missed,
            left=found.left,
            promised=found.promised,
            kept=found.kept,
            waits_s=tuple(leg.wait_s for leg in legs),
        )
        == told
    )
    assert [leg.final for leg in legs] == [*[False] * (len(legs) - 1), True]


def all_of(*branches: Branch) -> Figures:
    legs: list[VisitLeg] = []
    for branch in branches:
        legs += [leg for ticket in branch.day.tickets.values() for leg in legs_of(branch.day, branch.plan, ticket)]
    return figures(legs, branches[0].now)


def test_a_transfer_is_no_second_customer_and_both_waits_count() -> None:
    branches = []
    for happens in (simple, transferred, there_and_back):
        branch = visit()
        happens(branch)
        branches.append(branch)
    found = all_of(*branches)
    assert (found.arrived, found.served, found.waits.called) == (3, 3, 6)


def test_every_leg_names_its_own_service_counter_and_clerk() -> None:
    branch = visit()
    there_and_back(branch)
    legs = legs_of(branch.day, branch.plan, branch.ticket("101"))
    assert [(leg.leg, leg.service, leg.counter, leg.clerk) for leg in legs] == [
        (1, "payments", "1", "mari"),
        (2, "loans", "3", "jaan"),
        (3, "payments", "1", "mari"),
    ]
