"""Services on two levels: which tiles the first page has, and what a plan may not say of groups."""

from dataclasses import replace

import pytest

from office.groups import GroupOf, entries, within
from office.plan import Group, Plan, Service
from office.plan_faults import faults
from tests.office.branch import PLAN

EVERYDAY, LOANS = (Group(id=name, name={"en": name}) for name in ("everyday", "loans"))


def service(name: str, series: int, group: str = "", *, catch_all: bool = False) -> Service:
    return Service(id=name, name={"en": name}, series=series, group=group, catch_all=catch_all)


def plan_of(*services: Service, groups: tuple[Group, ...] = (EVERYDAY, LOANS)) -> Plan:
    return replace(PLAN, services=services, groups=groups, counters=(), roster=(), appointments=PLAN.appointments)


OTHER = service("other", 900, catch_all=True)
TWO_LEVELS = plan_of(
    OTHER,
    service("payments", 100, "everyday"),
    service("mortgage", 200, "loans"),
    service("insurance", 300),
    service("cards", 400, "everyday"),
    service("leasing", 500, "loans"),
)


def told(plan: Plan, services: tuple[Service, ...] | None = None) -> list[str]:
    """Each tile of the first page: "everyday: payments, cards" or "insurance"."""
    return [
        f"{one.group.id}: {', '.join(service.id for service in one.services)}" if isinstance(one, GroupOf) else one.id
        for one in entries(plan, services)
    ]


def test_a_group_stands_where_its_first_service_would_and_the_last_tile_is_the_last() -> None:
    assert told(TWO_LEVELS) == ["everyday: payments, cards", "loans: mortgage, leasing", "insurance", "other"]
    assert [one.id for one in within(TWO_LEVELS, "loans")] == ["mortgage", "leasing"]
    assert within(TWO_LEVELS, "") == ()
    assert faults(TWO_LEVELS) == ()


def test_a_group_of_one_is_that_service() -> None:
    offered = tuple(one for one in TWO_LEVELS.services if one.id != "leasing")
    assert told(TWO_LEVELS, offered) == ["everyday: payments, cards", "mortgage", "insurance", "other"]
    assert told(plan_of(service("payments", 100, "everyday"), groups=(EVERYDAY,))) == ["payments"]


def test_without_groups_each_service_is_a_tile() -> None:
    assert told(PLAN) == [one.id for one in PLAN.services]


SEVEN = tuple(service(f"s{at}", 100 * at, "everyday") for at in range(1, 8))
SINGLES = tuple(service(f"single{at}", 200 + 100 * at) for at in range(1, 6))
PAIR = (service("payments", 100, "everyday"), service("cards", 200, "everyday"))
FAULTY = [
    (plan_of(service("payments", 100, "lons"), groups=()), "services[0].group", "there is no group 'lons'"),
    (plan_of(*PAIR), "groups[1]", "no service is in this group"),
    (plan_of(*SEVEN, groups=(EVERYDAY,)), "groups[0]", "a group has room for 6 services, not 7"),
    (plan_of(*PAIR, groups=(EVERYDAY, EVERYDAY)), "groups[1].id", "id 'everyday' stands twice"),
    (plan_of(*PAIR, groups=(replace(EVERYDAY, name={}),)), "groups[0].name", "a name is missing"),
    (plan_of(*PAIR, *SINGLES, groups=(EVERYDAY,)), "groups", "room for 5 groups and services, not 6"),
    (plan_of(*PAIR, *SINGLES, OTHER, groups=(EVERYDAY,)), "groups", "room for 6 groups and services, not 7"),
    (
        plan_of(*PAIR, replace(OTHER, group="everyday"), groups=(EVERYDAY,)),
        "services[2].group",
        "stands on the first page, in no group",
    ),
]


@pytest.mark.parametrize(("plan", "place", "sentence"), FAULTY)
def test_a_faulty_group_is_told_with_its_place(plan: Plan, place: str, sentence: str) -> None:
    found = {fault.place: fault.text for fault in faults(plan)}
    assert sentence in found[place]


def test_so_many_tiles_have_room() -> None:
    assert faults(plan_of(*PAIR, *SINGLES[:4], OTHER, groups=(EVERYDAY,))) == ()
