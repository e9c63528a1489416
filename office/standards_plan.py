"""What a plan says of the service standard: for each service, and for uncommon situations, a card with its steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

MOST_STEPS = 9
"""A step is ticked by its digit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a card, for the clerk. `say`: a sentence for the customer; `call`: who is called then."""

    id: str
    text: Mapping[str, str] = field(default_factory=dict)
    say: Mapping[str, str] = field(default_factory=dict)
    call: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """A card: of these services, or of a situation. `greeting`: how one begins, in the customer's language.

    `since`: from when on this version holds. The situations of `SITUATIONS` have their words already.
    """

    id: str
    title: Mapping[str, str] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    services: tuple[str, ...] = ()
    situation: bool = False
    greeting: Mapping[str, str] = field(default_factory=dict)
    version: str = "1"
    since: date | None = None

    def step(self, step_id: str) -> Step | None:
        """The step of this id, if the card has it."""
        return next((step for step in self.steps if step.id == step_id), None)


def _situation(id_: str, *steps: str) -> Standard:
    return Standard(id=id_, situation=True, steps=tuple(Step(id=step) for step in steps))


SITUATIONS = (
    _situation("angry_customer", "listen", "understand", "name_it", "offer", "colleague"),
    _situation("no_documents", "what_without", "what_is_missing", "written_list", "come_again"),
    _situation("emergency", "call_112", "stay", "colleague", "make_room"),
    _situation("equipment_down", "say_so", "what_without", "tell_manager", "when"),
)
"""The situations of an office that lists none itself: every window has their words."""
