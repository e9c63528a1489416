"""Hundreds of tickets on a printer that fails at random: no wrong claim, and no ticket twice on paper."""

import random
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from printer.dialogue import Patience
from printer.opening import line_to
from printer.paper import PAPER_58
from printer.printing import Acquaintance, print_paper
from printer.raster_job import raster_job
from printer.results import Outcome
from printer.target import NetworkTarget
from tests.printer.examples import code_of, ticket
from tests.thermal_printer import ThermalPrinter
from tests.thermal_printer.switches import Event, Switches

HASTY = Patience(connect=0.3, status=0.15, clear=0.15, spare=0.25, mm_per_second=4000.0)
TICKETS = 240
Days = dict[int, tuple[dict[str, Outcome], Counter[str]]]
Mischief = Callable[[ThermalPrinter, random.Random], None]


def all_is_well(_thermal: ThermalPrinter, _chance: random.Random) -> None:
    pass


def something_before(thermal: ThermalPrinter, chance: random.Random) -> None:
    fault = chance.choice(["paper_out", "cover_open", "offline", "broken", "cutter_jammed", "mute", "near_end"])
    thermal.switch(**{fault: True})


def something_midway(thermal: ThermalPrinter, chance: random.Random) -> None:
    events: list[Event] = ["paper_out", "cover_open", "offline", "broken", "reset", "mute"]
    thermal.happens_after(chance.uniform(0.0, 250.0), chance.choice(events))


def something_at_the_end(thermal: ThermalPrinter, chance: random.Random) -> None:
    switch = chance.choice(["loses_confirmations", "dies_before_confirming", "jams_at_next_cut"])
    thermal.switch(**{switch: True})


def a_slow_or_small_printer(thermal: ThermalPrinter, chance: random.Random) -> None:
    thermal.switch(
        mm_per_second=chance.choice([1000.0, 3000.0]),
        buffer_bytes=chance.choice([1024, 4096, 65_536]),
        late_seconds=chance.choice([0.0, 0.02]),
    )


def a_poorer_model(thermal: ThermalPrinter, chance: random.Random) -> None:
    thermal.switch(**{chance.choice(["knows_process_ids", "knows_clearing"]): False})


MISCHIEF: list[tuple[Mischief, ...]] = [
    (all_is_well,),
    (something_before,),
    (something_midway,),
    (something_at_the_end,),
    (a_slow_or_small_printer,),
    (a_slow_or_small_printer, something_midway),
    (a_slow_or_small_printer, something_at_the_end),
]


def mended(thermal: ThermalPrinter) -> None:
    """Somebody has looked at the printer: all is as it was new, and what hung out is torn off."""
    thermal.machine.nothing_happens()
    fresh = Switches()
    thermal.switch(**{name: getattr(fresh, name) for name in Switches.__dataclass_fields__})
    thermal.new_roll()
    thermal.comes_to_rest(1.0)


def soak(seed: int, poorer: Mischief = all_is_well) -> tuple[dict[str, Outcome], Counter[str]]:
    """Print the tickets; what was claimed of each, and how often each came out whole."""
    chance = random.Random(seed)  # noqa: S311 - a seeded day, no secret
    claims: dict[str, Outcome] = {}
    with ThermalPrinter(dots=PAPER_58.dots, dpi=PAPER_58.dpi) as thermal:
        line = line_to(NetworkTarget("127.0.0.1", thermal.port))
        acquaintance = Acquaintance()
        for number in map(str, range(1001, 1001 + TICKETS // 4)):
            poorer(thermal, random.Random(seed))  # noqa: S311 - the same model all day
            for mischief in chance.choice(MISCHIEF):
                mischief(thermal, chance)
            slip = ticket(number, bring={})
            printed = print_paper(line, partial(raster_job, slip, PAPER_58), acquaintance, HASTY)
            acquaintance = printed.printer if chance.random() < 0.9 else Acquaintance()
            claims[number] = printed.result.outcome
            if chance.random() < 0.8:
                mended(thermal)
        mended(thermal)
        codes = Counter(code for paper in (*thermal.papers, *thermal.machine.torn) for code in paper.codes())
        whole = Counter(code for paper in thermal.papers for code in paper.codes())
        assert set(codes) <= {code_of(number) for number in claims}
    return claims, whole


ALLOWED = {
    Outcome.PRINTED: {1},
    Outcome.NOT_STARTED: {0},
    Outcome.CLEARED: {0},
    Outcome.UNKNOWN: {0, 1},
}


SEEDS: list[tuple[int, Mischief]] = [
    *((seed, all_is_well) for seed in range(4)),
    *((seed, a_poorer_model) for seed in (10, 11)),
]


@pytest.fixture(scope="module")
def days() -> Days:
    """The days of all seeds, each with a printer of its own; most of their time is patience."""
    with ThreadPoolExecutor(len(SEEDS)) as pool:
        running = {seed: pool.submit(soak, seed, poorer) for seed, poorer in SEEDS}
        return {seed: day.result() for seed, day in running.items()}


@pytest.mark.parametrize("seed", [seed for seed, _ in SEEDS])
def test_no_claim_is_wrong_and_none_comes_out_twice(days: Days, seed: int) -> None:
    claims, whole = days[seed]
    wrong = {
        number: (claim, whole[code_of(number)])
        for number, claim in claims.items()
        if whole[code_of(number)] not in ALLOWED[claim]
    }
    assert wrong == {}


def test_every_outcome_was_claimed(days: Days) -> None:
    claimed = {claim for claims, _ in days.values() for claim in claims.values()}
    assert claimed == set(Outcome)
