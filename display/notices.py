"""The office's quiet notices on the board: one at a time, each for a while in each language of the office."""

from datetime import datetime, timedelta

from office.day import Day
from office.notices import standing
from office.plan import Plan, Text

READ_IN = timedelta(seconds=20)
"""How long one notice stands in one language."""


def notice_now(plan: Plan, now: datetime) -> str:
    """The notice whose turn it is, in the language whose turn it is; nothing where none holds."""
    return _turn(tuple(notice.text for notice in standing(plan, now)), plan, now)


def told_now(day: Day, plan: Plan, now: datetime) -> str:
    """The same of the notices that a manager has posted today."""
    return _turn(tuple(notice.text for notice in day.overseen.told("board", now)), plan, now)


def _turn(texts: tuple[Text, ...], plan: Plan, now: datetime) -> str:
    said = tuple(words for text in texts for words in _said(text, plan.office.languages))
    return said[int(now.timestamp() // READ_IN.total_seconds()) % len(said)] if said else ""


def _said(text: Text, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The words in each language of the office; as they are where it has typed them in none of these."""
    own = tuple(words for language in languages if (words := text.get(language, "").strip()))
    return own or tuple(words for words in text.values() if words.strip())[:1]
