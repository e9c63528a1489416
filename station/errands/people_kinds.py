"""Under which names what is kept of a visit stands in `people`, and what of it is gone as soon as the day is closed."""

from datetime import date

HANDOVER, APPOINTMENT, CHOSEN_NAME, CARD = "handover", "appointment", "name", "card"
"""Kinds of what is kept."""

UNTIL_CLOSING = (HANDOVER, CHOSEN_NAME, CARD)
"""Of these, what is erased as soon as the day is closed."""


def visit_key(day: date, number: str) -> str:
    """Under which what is kept of a visit or appointment stands."""
    return f"{day.isoformat()}/{number}"
