"""A process of its own that takes tickets and calls them at its counter, through a book of days.

It opens the journal, says so, and begins when it is told to. Each answer is a line with all that was written: finished
101, taken 117, called 102. Which service and class each customer has, and how each call ends, is drawn by the counter's
name.

python -m tests.journal.clerk URL COUNTER COUNT
"""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

from journal.daybook import Acted, Daybook
from journal.signed import Signed
from journal.store import open_journal
from office.commands import (
    CallNext,
    DayCommand,
    FinishService,
    MarkMissed,
    PutBack,
    RejoinLine,
    TakeTicket,
    TransferTicket,
)
from office.events import (
    Entry,
    PromiseBroken,
    ServiceFinished,
    Standing,
    TicketCalled,
    TicketMissed,
    TicketPutBack,
    TicketRejoined,
    TicketTaken,
    TicketTransferred,
    VisitContinued,
)
from office.refusals import Refused
from office.ticket import Ticket
from tests.office.branch import MONDAY

WORDS = {
    TicketTaken: "taken",
    TicketCalled: "called",
    ServiceFinished: "finished",
    TicketMissed: "missed",
    TicketRejoined: "rejoined",
    TicketPutBack: "put back",
    TicketTransferred: "sent on",
    VisitContinued: "goes on",
    PromiseBroken: "promise broken",
}
PRIORITY, COMES_BACK = 0.25, 0.2
NOBODY = "nobody waits"
SERVICES = ("payments", "loans", "other")


def worked(book: Daybook, counter: str, count: int) -> Iterator[str]:
    """So many calls. Each press ends the one before and calls whoever is next; for each who is served one comes."""
    drawn = random.Random(counter)  # noqa: S311 - the same day each time, no secret
    here: Ticket | None = None
    for _ in range(count):
        ending = ended(counter, here, drawn)
        coming = came(drawn) if FinishService(counter=counter) in ending else ()
        acted = told(book, (*ending, *coming, CallNext(counter=counter)), counter)
        if isinstance(acted, Refused):
            yield f"refused {acted.why}"
            return
        yield ", ".join(in_words(entry) for entry in acted.entries) or NOBODY
        here = acted.day.tickets.get(acted.day.desks[counter].number or "")


def came(drawn: random.Random) -> tuple[DayCommand, ...]:
    """A customer."""
    standing: Standing = "priority" if drawn.random() < PRIORITY else "normal"
    return (TakeTicket(service=drawn.choice(SERVICES), standing=standing),)


def ended(counter: str, here: Ticket | None, drawn: random.Random) -> tuple[DayCommand, ...]:
    """How a call ends: of ten customers seven are served."""
    if here is None:
        return ()
    match drawn.randrange(10):
        case 0:
            return (PutBack(counter=counter),)
        case 1:
            others = [service for service in SERVICES if service != here.service]
            service, comes_back = drawn.choice(others), drawn.random() < COMES_BACK
            return (TransferTicket(counter=counter, service=service, comes_back=comes_back),)
        case 2:
            return MarkMissed(counter=counter), RejoinLine(number=here.number)
        case _:
            return (FinishService(counter=counter),)


def told(book: Daybook, commands: tuple[DayCommand, ...], counter: str) -> Acted | Refused:
    return book.act(MONDAY, commands, Signed(at=datetime.now(UTC), station=counter))


def in_words(entry: Entry) -> str:
    """What is answered of an event: taken 101."""
    return f"{WORDS[type(entry.event)]} {getattr(entry.event, 'number', '')}"


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
