"""What a plan says of returning customers: whether the office remembers those who want it, and for how long."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryRules:
    """`on`: a clerk can give a customer a card for the next time; keep_days: so long each visit with it is kept."""

    on: bool = False
    keep_days: int = 365
