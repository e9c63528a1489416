"""What can happen at the board."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CloseAsked:
    """Somebody wants the board's window closed."""
