"""Which days' reports are still to leave a station: each day once, when it is closed, also what was missed."""

from collections.abc import Iterable
from datetime import date, timedelta

from office.events import Entry
from office.paper_events import PaperEnded, PaperStarted

LONGEST = timedelta(days=31)
"""What is older than this was missed for good: nobody waits for it."""

_FIRST = 2
"""Without any report so far they begin with the newest day that is closed: today, or the day before it."""


def wanted(days: Iterable[date], done: date | None, today: date) -> tuple[date, ...]:
    """Of these days those whose reports may still be wanted, the oldest first; `done` is the newest that has left."""
    known = sorted(day for day in set(days) if today - LONGEST <= day <= today)
    return tuple(known[-_FIRST:]) if done is None else tuple(day for day in known if day > done)


def perhaps_printed(entries: Iterable[Entry], owner: str, day: date) -> bool:
    """Whether the owner (`station:role`) has sent a paper of this day's report that may have come out.

    What has started and never ended may have: twice on paper is worse than once perhaps.
    """
    sent: set[str] = set()
    for entry in entries:
        match entry.event:
            case PaperStarted(kind="report", day=of, job=job) if of == day and job.startswith(f"{owner}/"):
                sent.add(job)
            case PaperEnded(job=job, outcome="NOT_STARTED" | "CLEARED"):
                sent.discard(job)
            case _:
                pass
    return bool(sent)
