"""What a plan says of needs and of levels of service: what customers may choose once they have a ticket."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Class: TypeAlias = Literal["normal", "priority"]
"""The class in the line that a need or a level gives; never a worse one than the ticket has without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Something that a customer needs, said without a reason. The four of `NEEDS` have their words already.

    walking_seconds: a call counts as missed so much later. repeats: the call is spoken so many times more. slower: and
    more slowly. hint: what the clerk should do.
    """

    id: str
    name: Mapping[str, str] = field(default_factory=dict)
    icon: str = ""
    standing: Class = "normal"
    walking_seconds: float = 0.0
    repeats: int = 0
    slower: bool = False
    hint: Mapping[str, str] = field(default_factory=dict)


Asks: TypeAlias = Literal["nothing", "employee", "time"]
"""What a customer is asked who chooses a level: nothing more, which employee, or for what time later today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of service that a customer may choose. Those of `NAMED_LEVELS` have their words already.

    head_start_minutes: the ticket counts as having come so much earlier, where its class does not do more.
    handling_factor: how much longer it takes at the counter, as the estimates reckon. promise_minutes: by then at the
    latest it is called, where the service does not promise an earlier call. promise_holds: what is promised holds with
    this level too. release_minutes: whoever waits for a certain employee waits for anybody so long before the promise.
    most_per_slot: so many may come at one set time for one service; None: half of what the counters can do by then.
    """

    id: str
    name: Mapping[str, str] = field(default_factory=dict)
    icon: str = ""
    standing: Class = "normal"
    head_start_minutes: float = 0.0
    handling_factor: float = 1.0
    promise_minutes: float | None = None
    asks: Asks = "nothing"
    promise_holds: bool = True
    release_minutes: float = 5.0
    most_per_slot: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Employee:
    """One of the staff whom customers may ask for, by the name that they read. The id is that of the account."""

    id: str
    name: Mapping[str, str]


NAMED_NEEDS = ("walks_slowly", "hears_poorly", "sees_poorly", "come_to_me")
NAMED_LEVELS = ("quick", "more_time", "employee", "later")
"""Those that every window has words for."""

NEEDS = tuple(Need(id=id_) for id_ in NAMED_NEEDS)
"""The needs of an office that says nothing else: they are told to the clerk, and change nothing in the line."""
