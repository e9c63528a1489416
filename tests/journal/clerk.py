"""A process of its own that takes tickets and calls them at its counter, through a book of days.

It opens the journal, says so, and begins when it is told to. Each answer is a line: taken 101, called 101, finished
101, nobody, or refused and why.

python -m tests.journal.clerk URL COUNTER COUNT
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime

from journal.daybook import Acted, Daybook, Signed
from journal.store import open_journal
from office.commands import CallNext, DayCommand, FinishService, TakeTicket
from office.events import ServiceFinished, TicketCalled, TicketTaken
from office.refusals import Refused
from tests.office.branch import MONDAY

_WORDS = {TicketTaken: "taken", TicketCalled: "called", ServiceFinished: "finished"}


def worked(book: Daybook, counter: str, count: int) -> Iterator[str]:
    """So many customers: each takes a ticket, and whoever is next is called and served."""
    for _ in range(count):
        for command in (TakeTicket(service="payments"), CallNext(counter=counter), FinishService(counter=counter)):
            yield told(book, command, counter)


def told(book: Daybook, command: DayCommand, counter: str) -> str:
    acted = book.act(MONDAY, (command,), Signed(at=datetime.now(UTC), station=counter))
    return f"refused {acted.why}" if isinstance(acted, Refused) else _answer(acted)


def _answer(acted: Acted) -> str:
    told = [
        f"{_WORDS[type(event)]} {event.number}"
        for event in (entry.event for entry in acted.entries)
        if isinstance(event, TicketTaken | TicketCalled | ServiceFinished)
    ]
    return " ".join(told) or "nobody"


def main(url: str, counter: str, count: str) -> None:
    """Work when a line is read, and print each answer."""
    journal = open_journal(url)
    book = Daybook(journal, "tartu")
    print("ready", flush=True)  # noqa: T201 - the answer to having been started
    sys.stdin.readline()
    for answer in worked(book, counter, int(count)):
        print(answer, flush=True)  # noqa: T201 - that is the answer
    journal.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
