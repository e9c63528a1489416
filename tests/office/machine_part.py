"""One table of the page of all states: what is tried, where, and how it is told where things stand then."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from office.commands import DayCommand, RateVisit
from tests.office.branch import Branch

Tried: TypeAlias = DayCommand | RateVisit


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A table of the page: states, commands, and in words where things stand after a command."""

    title: str
    introduction: str
    states: Mapping[str, Callable[[], Branch]]
    commands: Callable[[str], Mapping[str, Tried]]
    where: Callable[[Branch], str]
