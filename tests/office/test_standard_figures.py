"""Shares of ticked steps: counted anew one visit after the other, and never told of few visits or of one clerk."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from office.events import StepsTicked
from office.standard_figures import ENOUGH, CardFigures, standard_figures
from office.standards_plan import SITUATIONS, Standard, Step
from office.visits import VisitLeg
from tests.office.branch import MONDAY, PLAN

STEPS = tuple(Step(id=id_, text={"en": id_}) for id_ in ("a", "b", "c"))
CARD = Standard(id="card", title={"en": "Card"}, services=("payments", "loans"), version="2", steps=STEPS)
CARDS = replace(PLAN, standards=(CARD,))
NINE = datetime(2026, 3, 2, 7, tzinfo=UTC)


def leg(number: int, service: str = "payments", clerk: str = "mari", how: str = "served") -> VisitLeg:
    return VisitLeg(
        office="tartu",
        day=MONDAY,
        number=str(number),
        leg=1,
        final=True,
        service=service,
        language="et",
        needs="",
        standing="normal",
        joined_at=NINE,
        half_hour=18,
        promised_by=None,
        how=how,
        counter="1",
        clerk=clerk,
    )


def ticked(number: int, *steps: str, service: str = "payments", card: str = "card", version: str = "2") -> StepsTicked:
    return StepsTicked(number=str(number), standard=card, version=version, steps=steps, service=service)


def of_card(legs: list[VisitLeg], told: list[StepsTicked], service: str = "payments") -> CardFigures:
    found = standard_figures(CARDS, [(MONDAY, one) for one in told], legs)
    return next(one for one in found if one.standard is CARD and one.service == service)


VISITS = [leg(n, clerk=("mari", "jaan")[n % 2]) for n in range(12)]


def test_a_card_tells_how_often_it_was_used_and_each_step() -> None:
    found = of_card(VISITS, [ticked(n, "a", *(("b",) if n < 3 else ())) for n in range(10)])
    assert (found.n, found.served) == (10, 12)
    assert [(one.step, one.ticked) for one in found.steps] == [("a", 10), ("b", 3), ("c", 0)]
    assert found.used == 10 / 12


def test_nothing_is_told_of_fewer_than_ten_visits() -> None:
    found = of_card(VISITS, [ticked(n, "a") for n in range(ENOUGH - 1)])
    assert (found.n, found.served, found.steps, found.used) == (None, None, (), None)


def test_nothing_is_told_where_one_clerk_served_all_of_them() -> None:
    alone = [leg(n, clerk="mari") for n in range(30)]
    assert of_card(alone, [ticked(n, "a") for n in range(30)]).n is None
    assert of_card([*alone, leg(30, clerk="jaan")], [ticked(n, "a") for n in range(31)]).n == 31


def test_another_version_and_another_card_are_not_mixed_in() -> None:
    told = [*(ticked(n, "a") for n in range(10)), ticked(10, "b", version="1"), ticked(11, "b", card="emergency")]
    assert of_card(VISITS, told).n == 10


def test_who_was_not_served_after_all_does_not_count() -> None:
    legs = [*VISITS[:9], leg(9, clerk="jaan", how="missed")]
    assert of_card(legs, [ticked(n, "a") for n in range(10)]).n is None


def test_situations_are_counted_over_all_services() -> None:
    legs = [leg(n, ("payments", "loans")[n % 2], ("mari", "jaan")[n % 2]) for n in range(10)]
    told = [ticked(n, "stay", service=legs[n].service, card="emergency", version="1") for n in range(10)]
    found = {one.standard.id: one for one in standard_figures(CARDS, [(MONDAY, one) for one in told], legs)}
    assert (found["emergency"].n, found["emergency"].service) == (10, "")
    assert {one.id for one in SITUATIONS} | {"card"} == set(found)


TOLD = st.lists(
    st.tuples(
        st.integers(0, 19), st.lists(st.sampled_from("abc"), min_size=1, max_size=3), st.sampled_from(["1", "2"])
    ),
    max_size=60,
)
LEGS = st.lists(
    st.tuples(st.sampled_from(["payments", "loans"]), st.sampled_from(["mari", "jaan"]), st.booleans()),
    min_size=20,
    max_size=20,
)


@given(told=TOLD, visits=LEGS)
def test_figures_are_what_one_counts_by_hand(
    told: list[tuple[int, list[str], str]], visits: list[tuple[str, str, bool]]
) -> None:
    legs = [
        leg(n, service, clerk, "served" if served else "missed") for n, (service, clerk, served) in enumerate(visits)
    ]
    events = [ticked(n, *steps, service=visits[n][0], version=version) for n, steps, version in told]
    for service in ("payments", "loans"):
        by_hand: Counter[str] = Counter()
        clerks: set[str] = set()
        used = 0
        for n, (of, clerk, served) in enumerate(visits):
            steps = {step for number, ticks, version in told if number == n and version == "2" for step in ticks}
            if of == service and served and steps:
                used, clerks = used + 1, clerks | {clerk}
                by_hand.update(steps)
        found = of_card(legs, events, service)
        if used < 10 or len(clerks) < 2:
            assert (found.n, found.steps) == (None, ())
        else:
            assert found.n == used
            assert {one.step: one.ticked for one in found.steps} == {step: by_hand[step] for step in "abc"}


def test_days_are_kept_apart() -> None:
    other = date(2026, 3, 3)
    legs = [*VISITS[:5], *(replace(one, day=other) for one in VISITS[:5])]
    told = [(day, ticked(n, "a")) for day in (MONDAY, other) for n in range(5)]
    assert standard_figures(CARDS, told, legs)[0].n == 10
