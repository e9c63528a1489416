"""A process of its own that appends: it reads on, decides the next number, writes, and says what was answered.

It opens the journal, says so, and begins when it is told to.

python -m tests.journal.appender URL NAME COUNT
"""

import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime

from journal.batch import Batch
from journal.store import Journal, open_journal
from journal.trouble import Overtaken
from office.events import Entry, TicketTaken
from tests.journal.examples import DAY, leg

A_BREATH_S = 0.001
"""Between two tickets, so that the others have their turn however quick the disk is."""


def appended(journal: Journal, name: str, count: int) -> Iterator[str]:
    """One ticket after the other, each with the number that follows what was read."""
    known: tuple[Entry, ...] = ()
    for serial in range(count):
        while True:
            known += journal.read("tartu", DAY, after=len(known))
            number = str(len(known) + 1)
            try:
                journal.append("tartu", [_ticket(name, serial, number)], legs=[leg(number)])
            except Overtaken:
                continue
            break
        yield number
        time.sleep(A_BREATH_S)


def _ticket(name: str, serial: int, number: str) -> Batch:
    now = datetime.now(UTC)
    event = TicketTaken(number=number, serial=serial, service="payments", key=now)
    entries = (Entry(place=int(number), at=now, event=event, by=name),)
    return Batch(stream=DAY, after=int(number) - 1, entries=entries)


def main(url: str, name: str, count: str) -> None:
    """Append when a line is read, and print each number once it was answered."""
    journal = open_journal(url)
    print("ready", flush=True)  # noqa: T201 - the answer to having been started
    sys.stdin.readline()
    for number in appended(journal, name, int(count)):
        print(number, flush=True)  # noqa: T201 - that is the answer
    journal.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
