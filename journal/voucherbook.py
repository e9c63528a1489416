"""The book of one office's vouchers: what is issued with broken promises, and redeemed once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from journal.batch import Batch
from journal.signed import Signed
from journal.trouble import Overtaken
from office import vouchers
from office.commands import VoucherCommand
from office.events import Entry
from office.plan import Plan
from office.refusals import Refused
from office.voucher_events import VoucherEvent
from office.vouchers import STREAM, Vouchers


class VoucherStreams(Protocol):
    """What the book is written in."""

    def read(self, office: str, stream: str, after: int = 0) -> tuple[Entry, ...]:
        """The entries of a stream after a place."""

    def append(self, office: str, batches: Sequence[Batch]) -> None:
        """Write all or nothing. Raises Overtaken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redeeming:
    """What was written about a voucher, and all vouchers after it."""

    entries: tuple[Entry, ...]
    vouchers: Vouchers


class Voucherbook:
    """All vouchers of an office, held as far as they were read. To be used from one thread at a time."""

    def __init__(self, streams: VoucherStreams, office: str) -> None:
        self._streams, self._office = streams, office
        self._vouchers = Vouchers()

    def vouchers(self) -> Vouchers:
        """All of them as they are written now."""
        read = self._streams.read(self._office, STREAM, self._vouchers.place)
        self._vouchers = vouchers.after(self._vouchers, read) if read else self._vouchers
        return self._vouchers

    def batch(self, events: Sequence[VoucherEvent], signed: Signed) -> Batch:
        """These events at the next places of what was read last, to be written together with others."""
        place = self._vouchers.place
        return Batch(stream=STREAM, after=place, entries=signed.entries(place, events))

    def act(self, plan: Plan, command: VoucherCommand, signed: Signed) -> Redeeming | Refused:
        """Decide the command on the newest state and write what follows; of two at once, one is first."""
        while True:
            events = vouchers.decide(self.vouchers(), plan, command, signed.at)
            if isinstance(events, Refused):
                return events
            batch = self.batch(events, signed)
            try:
                self._streams.append(self._office, (batch,))
            except Overtaken:
                continue
            return Redeeming(entries=batch.entries, vouchers=self.vouchers())
