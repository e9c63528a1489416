"""Hundreds of tickets on a printer that fails at random: no wrong claim, and no ticket twice on paper."""

import random
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count
from math import inf

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

HASTY = Patience(connect=0.3, status=0.15, clear=0.15, spare=0.4, mm_per_second=4000.0)
TICKETS = 500
Days = dict[str, tuple[dict[str, Outcome], Counter[str]]]
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
        bytes_per_second=chance.choice([300_000.0, inf]),
        late_seconds=chance.choice([0.0, 0.02, 0.2]),
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


class Kiosk:
    """A kiosk that prints at the printer, and now and then is started anew and knows nothing of it."""

    def __init__(self, thermal: ThermalPrinter, first: int, chance: random.Random) -> None:
        self._line = line_to(NetworkTarget("127.0.0.1", thermal.port))
        self._acquaintance = Acquaintance()
        self._numbers = map(str, count(first))
        self._chance = chance
        self.claims: dict[str, Outcome] = {}

    def prints(self) -> None:
        number = next(self._numbers)
        job = partial(raster_job, ticket(number, bring={}), PAPER_58)
        printed = print_paper(self._line, job, self._acquaintance, HASTY)
        self._acquaintance = printed.printer if self._chance.random() < 0.9 else Acquaintance()
        self.claims[number] = printed.result.outcome


def soak(day: "SoakDay") -> tuple[dict[str, Outcome], Counter[str]]:
    """Print the tickets; what was claimed of each, and how often each came out whole."""
    chance = random.Random(day.seed)  # noqa: S311 - a seeded day, no secret
    with (
        ThermalPrinter(dots=PAPER_58.dots, dpi=PAPER_58.dpi) as thermal,
        ThreadPoolExecutor(day.kiosks) as pool,
    ):
        kiosks = [Kiosk(thermal, 1000 * at, random.Random(chance.random())) for at in range(1, day.kiosks + 1)]  # noqa: S311 - likewise
        for _ in range(day.tickets // day.kiosks):
            day.poorer(thermal, random.Random(day.seed))  # noqa: S311 - the same model all day
            for mischief in chance.choice(MISCHIEF):
                mischief(thermal, chance)
            list(pool.map(Kiosk.prints, kiosks))
            if chance.random() < 0.8:
                mended(thermal)
        mended(thermal)
        codes = Counter(code for paper in (*thermal.papers, *thermal.machine.torn) for code in paper.codes())
        whole = Counter(code for paper in thermal.papers for code in paper.codes())
    claims = {number: claim for kiosk in kiosks for number, claim in kiosk.claims.items()}
    assert set(codes) <= {code_of(number) for number in claims}
    return claims, whole


@dataclass(frozen=True, slots=True)
class SoakDay:
    """A day of random trouble: how many kiosks share the printer, how many tickets, which model it is."""

    seed: int
    tickets: int
    kiosks: int = 1
    poorer: Mischief = all_is_well


ALLOWED = {
    Outcome.PRINTED: {1},
    Outcome.NOT_STARTED: {0},
    Outcome.CLEARED: {0},
    Outcome.UNKNOWN: {0, 1},
}


DAYS = {
    **{f"one kiosk {seed}": SoakDay(seed, 45) for seed in range(4)},
    **{f"two kiosks {seed}": SoakDay(seed, 60, kiosks=2) for seed in range(20, 24)},
    **{f"poorer model {seed}": SoakDay(seed, 40, poorer=a_poorer_model) for seed in (10, 11)},
}


@pytest.fixture(scope="module")
def days() -> Days:
    """All days, each with a printer of its own; most of their time is patience."""
    with ThreadPoolExecutor(len(DAYS)) as pool:
        running = {name: pool.submit(soak, day) for name, day in DAYS.items()}
        return {name: day.result() for name, day in running.items()}


@pytest.mark.parametrize("name", DAYS)
def test_no_claim_is_wrong_and_none_comes_out_twice(days: Days, name: str) -> None:
    claims, whole = days[name]
    wrong = {
        number: (claim, whole[code_of(number)])
        for number, claim in claims.items()
        if whole[code_of(number)] not in ALLOWED[claim]
    }
    assert wrong == {}


def test_there_were_500_tickets_and_every_outcome(days: Days) -> None:
    claims = [claim for claimed, _ in days.values() for claim in claimed.values()]
    assert len(claims) == TICKETS
    assert set(claims) == set(Outcome)
