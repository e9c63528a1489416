"""What can happen at the kiosk: what a customer does, what the errands bring back, and time."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.results import Result
from kiosk.touches import Touch


@dataclass(frozen=True, slots=True)
class TimePassed:
    """The clock went on."""


Happening: TypeAlias = Touch | Result | TimePassed
"""Whatever can happen."""
