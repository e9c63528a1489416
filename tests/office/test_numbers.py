"""Numbers: series, where they end, how they go on; no number twice, none left out."""

from itertools import islice

import pytest

from office import numbers
from office.commands import TakeTicket
from office.plan import Plan, Service
from office.refusals import NoNumberLeft
from tests.office.branch import PLAN, Branch


def offering(*series: int) -> Plan:
    """A plan with a service of each series, named after it."""
    services = tuple(Service(id=f"s{base}", name={"en": str(base)}, series=base) for base in series)
    return Plan(office=PLAN.office, services=services, counters=())


def numbers_of(series: int, *of: int) -> list[int]:
    plan = offering(*of)
    return [int(number) for number in numbers.series(plan, plan.services[of.index(series)])]


RUNS = [
    # the series, all series of the plan, its first run
    (100, (100, 200), range(101, 200)),
    (200, (100, 200), range(201, 1100)),
    (100, (100,), range(101, 1100)),
    (0, (0,), range(1, 1000)),
    (0, (0, 500), range(1, 500)),
    (500, (0, 500), range(501, 1000)),
    (100, (300, 100, 200), range(101, 200)),
    (1000, (1000, 1500), range(1001, 1500)),
    (9998, (9998,), range(9999, 10000)),
]


@pytest.mark.parametrize(("series", "of", "run"), RUNS)
def test_a_series_runs_to_where_the_next_one_begins(series: int, of: tuple[int, ...], run: range) -> None:
    assert list(islice(numbers_of(series, *of), len(run))) == list(run)


@pytest.mark.parametrize(
    ("series", "of", "after", "comes"),
    [
        (100, (100, 200), 199, 1101),
        (100, (100, 200), 1199, 2101),
        (100, (100, 200), 8199, 9101),
        (200, (100, 200), 1099, 1201),
        (100, (100,), 1099, 1101),
        (0, (0,), 999, 1001),
        (0, (0, 500), 499, 1001),
    ],
)
def test_a_full_series_goes_on_with_a_digit_in_front(series: int, of: tuple[int, ...], after: int, comes: int) -> None:
    found = numbers_of(series, *of)
    assert found[found.index(after) + 1] == comes


@pytest.mark.parametrize("of", [(100,), (0,), (100, 200), (100, 150, 600), (0, 1, 998), (9990,)])
def test_series_never_meet_and_end_at_9999(of: tuple[int, ...]) -> None:
    every = [number for series in of for number in numbers_of(series, *of)]
    assert len(every) == len(set(every))
    assert max(every) <= numbers.HIGHEST


def test_a_run_has_at_most_999_numbers() -> None:
    plan = offering(0)
    assert len(numbers.block(plan, plan.services[0])) == 999


def test_each_service_counts_in_its_own_series() -> None:
    branch = Branch()
    taken = [branch.takes(service) for service in ("payments", "loans", "payments", "other", "loans")]
    assert taken == ["101", "201", "102", "301", "202"]


def test_the_hundredth_customer_of_a_series_gets_1101() -> None:
    branch = Branch()
    taken = [branch.takes("payments") for _ in range(101)]
    assert taken[-3:] == ["199", "1101", "1102"]
    assert branch.takes("loans") == "201"


def test_when_9999_is_taken_no_number_is_left() -> None:
    branch = Branch(offering(9997))
    assert [branch.takes("s9997") for _ in range(2)] == ["9998", "9999"]

    assert branch.is_refused(TakeTicket(service="s9997")) == NoNumberLeft("s9997")


def test_a_series_that_the_plan_moves_today_begins_at_its_beginning() -> None:
    branch = Branch(offering(100, 200))
    first = [branch.takes("s100") for _ in range(3)]
    branch.plan = Plan(
        office=PLAN.office, services=(Service(id="s100", name={"en": "moved"}, series=700),), counters=()
    )
    assert [*first, branch.takes("s100")] == ["101", "102", "103", "701"]


def test_series_that_change_places_today_repeat_no_number() -> None:
    branch = Branch(offering(100, 200))
    taken = [branch.takes(service) for service in ("s100", "s100", "s200")]
    low, high = branch.plan.services
    branch.plan = Plan(
        office=PLAN.office,
        services=(
            Service(id=low.id, name=low.name, series=high.series),
            Service(id=high.id, name=high.name, series=low.series),
        ),
        counters=(),
    )
    assert [*taken, branch.takes("s100"), branch.takes("s200")] == ["101", "102", "201", "202", "103"]


def lettered(*services: tuple[str, int]) -> Plan:
    made = tuple(
        Service(id=f"{letter or 'n'}{base}", name={"en": "S"}, series=base, letter=letter) for letter, base in services
    )
    return Plan(office=PLAN.office, services=made, counters=())


@pytest.mark.parametrize(
    ("services", "taken", "numbered"),
    [
        ((("A", 100), ("K", 100)), ("A100", "K100", "A100"), ["A101", "K101", "A102"]),
        ((("A", 100), ("", 100)), ("A100", "n100"), ["A101", "101"]),
        ((("A", 100), ("A", 200), ("K", 150)), ("A200", "A100", "K150"), ["A201", "A101", "K151"]),
        ((("M", 0), ("T", 0)), ("M0", "T0", "T0"), ["M1", "T1", "T2"]),
    ],
)
def test_each_letter_counts_by_itself(
    services: tuple[tuple[str, int], ...], taken: tuple[str, ...], numbered: list[str]
) -> None:
    branch = Branch(lettered(*services))
    assert [branch.takes(service) for service in taken] == numbered


def test_series_of_one_letter_never_meet() -> None:
    plan = lettered(("A", 100), ("A", 200), ("K", 100), ("", 100))
    every = [number for service in plan.services for number in numbers.series(plan, service)]
    assert len(every) == len(set(every))
    runs = [list(numbers.series(plan, service))[98:100] for service in plan.services[:2]]
    assert runs == [["A199", "A1101"], ["A299", "A300"]]  # the last series of a letter runs on


def test_a_series_of_another_letter_ends_no_series() -> None:
    plan = lettered(("A", 100), ("K", 150), ("", 120), ("A", 200))
    run = list(islice(numbers.series(plan, plan.services[0]), 100))
    assert run == [*(f"A{number}" for number in range(101, 200)), "A1101"]


def test_letters_are_those_that_look_alike_in_every_alphabet() -> None:
    assert numbers.LETTERS == "AKMT"
