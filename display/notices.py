"""The office's quiet notices on the board: one at a time, each for a while in each language of the office."""

from datetime import datetime, timedelta

from office.notices import standing
from office.plan import Plan, Text

READ_IN = timedelta(seconds=20)
"""How long one notice stands in one language."""


def notice_now(plan: Plan, now: datetime) -> str:
    """The notice whose turn it is, in the language whose turn it is; nothing where none holds."""
    said = tuple(words for notice in standing(plan, now) for words in _said(notice.text, plan.office.languages))
    return said[int(now.timestamp() // READ_IN.total_seconds()) % len(said)] if said else ""


def _said(text: Text, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The words in each language of the office; as they are where it has typed them in none of these."""
    own = tuple(words for language in languages if (words := text.get(language, "").strip()))
    return own or tuple(words for words in text.values() if words.strip())[:1]
