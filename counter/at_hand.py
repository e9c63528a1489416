"""The card of the service standard at hand: which one is open, and what is ticked on it. Beside the sitting; pure.

It is never in the way: nothing has to be ticked, every act works while a card is open. What is ticked stays in memory
until the customer is finished, and is told once then.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from counter.actions import Action
from counter.errands import Decide, Errand
from counter.happenings import CardClosed, Happening, Pressed, SituationPicked, StepPressed
from office.commands import DayCommand, FinishService, Ticked


@dataclass(frozen=True, slots=True, kw_only=True)
class OfService:
    """The card of whatever service the customer at the counter came for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situations:
    """The list of uncommon situations."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfSituation:
    """The card of this situation."""

    standard: str


Opened: TypeAlias = OfService | Situations | OfSituation

_Ticks: TypeAlias = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHand:
    """`opened`: what is shown, and `opened_for` whom it was opened; `ticks`: steps by card, of each number."""

    opened: Opened | None = None
    opened_for: str = ""
    ticks: Mapping[str, _Ticks] = field(default_factory=dict)

    def ticked(self, number: str, standard: str) -> frozenset[str]:
        """The steps of this card that are ticked for this number."""
        return self.ticks.get(number, {}).get(standard, frozenset())


def after(at_hand: AtHand, happening: Happening, number: str) -> AtHand:
    """What is at hand once this has happened, while this number is at the counter; empty: nobody."""
    match happening:
        case Pressed(action=Action.CARD):
            return _opened(at_hand, OfService(), number)
        case Pressed(action=Action.SITUATIONS):
            return _opened(at_hand, Situations(), number)
        case SituationPicked(standard=standard):
            return replace(at_hand, opened=OfSituation(standard=standard), opened_for=number)
        case CardClosed():
            back = isinstance(at_hand.opened, OfSituation)
            return replace(at_hand, opened=Situations() if back else None)
        case StepPressed(standard=standard, step=step) if number:
            return _turned(at_hand, number, standard, step)
        case _:
            return at_hand


def _opened(at_hand: AtHand, wanted: Opened, number: str) -> AtHand:
    """The same key closes it again; a card that was opened for somebody who is gone is closed already."""
    same = at_hand.opened == wanted and at_hand.opened_for == number
    return replace(at_hand, opened=None if same else wanted, opened_for=number)


def _turned(at_hand: AtHand, number: str, standard: str, step: str) -> AtHand:
    of_number = at_hand.ticks.get(number, {})
    steps = of_number.get(standard, frozenset()) ^ {step}
    return replace(at_hand, ticks={**at_hand.ticks, number: {**of_number, standard: steps}})


def told(errands: tuple[Errand, ...], at_hand: AtHand, number: str) -> tuple[Errand, ...]:
    """The errands, of which a finish tells what was ticked for this number."""
    ticked = tuple(
        Ticked(standard=standard, steps=tuple(sorted(steps)))
        for standard, steps in sorted(at_hand.ticks.get(number, {}).items())
        if steps
    )
    return tuple(_telling(errand, ticked) for errand in errands) if ticked else errands


def _telling(errand: Errand, ticked: tuple[Ticked, ...]) -> Errand:
    if not isinstance(errand, Decide):
        return errand
    return replace(errand, commands=tuple(_with(command, ticked) for command in errand.commands))


def _with(command: DayCommand, ticked: tuple[Ticked, ...]) -> DayCommand:
    return replace(command, ticked=ticked) if isinstance(command, FinishService) else command
