"""The book of one station's papers: what is written in print/STATION, and how all printers of the office are."""

from collections.abc import Sequence
from typing import Protocol

from journal.batch import Batch
from journal.signed import Signed
from journal.trouble import Overtaken
from office.copies import copying, handing_out
from office.events import Entry
from office.paper_events import PaperAsked, PrintEvent
from office.papers import PREFIX, TAIL, Papers, after, interrupted, print_stream


class PrintStreams(Protocol):
    """What the book is written in."""

    def read(self, office: str, stream: str, after: int = 0) -> tuple[Entry, ...]:
        """The entries of a stream after a place."""

    def head(self, office: str, stream: str) -> int:
        """The newest place of a stream."""

    def streams(self, office: str, prefix: str = "") -> tuple[str, ...]:
        """The streams whose names begin so."""

    def append(self, office: str, batches: Sequence[Batch]) -> None:
        """Write all or nothing. Raises Overtaken."""


class Printbook:
    """The papers and printers of an office, held as far as they were read. To be used from one thread at a time."""

    def __init__(self, streams: PrintStreams, office: str, station: str) -> None:
        self._streams, self._office, self._station = streams, office, station
        self._papers = Papers()
        self._read: dict[str, int] = {}

    def papers(self) -> Papers:
        """All printers and papers as they are written now; of each stream, what a roll of paper holds is read back."""
        for stream in self._streams.streams(self._office, PREFIX):
            if stream not in self._read:
                self._read[stream] = max(0, self._streams.head(self._office, stream) - TAIL)
            entries = self._streams.read(self._office, stream, self._read[stream])
            if entries:
                self._papers = after(self._papers, stream.removeprefix(PREFIX), entries)
                self._read[stream] = entries[-1].place
        return self._papers

    def write(self, events: Sequence[PrintEvent], signed: Signed, station: str = "") -> None:
        """Write these of this station, or of another one, after whatever was written there before."""
        stream = print_stream(station or self._station)
        while events:
            try:
                self._streams.append(self._office, (self.batch(events, signed, stream),))
            except Overtaken:
                continue
            return

    def ask(self, asked: PaperAsked, signed: Signed, station: str) -> None:
        """Write that a paper is wanted from this station, unless one of the same ticket is on its way already.

        Of two who ask in the same instant, one is first.
        """
        while True:
            batch = self.batch((asked,), signed, print_stream(station))
            coming = handing_out if asked.kind == "voucher" else copying
            if asked.day is not None and asked.number in coming(self.papers(), asked.day):
                return
            try:
                self._streams.append(self._office, (batch,))
            except Overtaken:
                continue
            return

    def batch(self, events: Sequence[PrintEvent], signed: Signed, stream: str = "") -> Batch:
        """These events at the next places, to be written together with others."""
        stream = stream or print_stream(self._station)
        head = self._streams.head(self._office, stream)
        entries = tuple(
            Entry(place=head + n, at=signed.at, event=event, station=signed.station, by=signed.by)
            for n, event in enumerate(events, 1)
        )
        return Batch(stream=stream, after=head, entries=entries)

    def end_interrupted(self, owner: str, signed: Signed) -> int:
        """At the start of the owner (`station:role`): what it was sending when it died may have come out. How many."""
        ends = interrupted(self.papers(), owner)
        self.write(ends, signed)
        return len(ends)
