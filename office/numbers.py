"""Which numbers the tickets of a service bear. Series never meet; no number comes twice in a day.

A series runs from the number after its name (100: from 101) to the next series, at most 999 numbers. The last one
runs to where the first goes on. A full series goes on with a digit in front: 101 … 199, 1101 … 1199, 2101 … 2199. Where
services have letters (A, K, M, T), those of one letter share its series: A101, K101.
"""

from collections.abc import Iterator
from itertools import count, takewhile

from office.plan import Plan, Service

HIGHEST = 9999
"""Voices and plates are made for numbers up to this one."""

LETTERS = "AKMT"
"""Of the same shape, and nearly the same name, in Latin and Cyrillic."""

CONTINUES = 1000
"""A full series goes on this much higher."""


def block(plan: Plan, service: Service) -> range:
    """The first run of numbers of the service's series."""
    bases = sorted(other.series for other in plan.services if other.letter == service.letter)
    following = [base for base in bases if base > service.series]
    end = following[0] if following else bases[0] + CONTINUES
    return range(service.series + 1, min(end, service.series + CONTINUES))


def series(plan: Plan, service: Service) -> Iterator[str]:
    """The numbers of the service's series in their order, up to 9999."""
    run = block(plan, service)
    numbers = (number + turn for turn in count(step=CONTINUES) for number in run)
    if not run:
        return iter(())
    return (f"{service.letter}{number}" for number in takewhile(lambda number: number <= HIGHEST, numbers))
