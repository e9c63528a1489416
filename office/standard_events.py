"""What can happen to a service standard on a service day: its steps are ticked."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsTicked:
    """Steps of a card (`standard`, in this version) were ticked for a customer of this service, told at the finish."""

    number: str
    standard: str
    version: str
    steps: tuple[str, ...]
    service: str = ""


StandardEvent: TypeAlias = StepsTicked
