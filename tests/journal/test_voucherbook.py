"""Promises and vouchers on either store: broken once however many watch, redeemed once however many try, for ever."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest

from journal.daybook import Acted, Daybook
from journal.signed import Signed
from journal.store import open_journal
from journal.voucherbook import Redeeming
from office import vouchers
from office.commands import LetTimePass, OpenDay, RedeemVoucher, TakeEffect, TakeTicket
from office.events import PromiseBroken, VoucherIssued, VoucherRedeemed
from office.plan import Compensation, CompensationRule
from office.refusals import IsRedeemed, Refused
from office.vouchers import STREAM
from tests.office.branch import MONDAY, PLAN, on

WATCHERS, PEOPLE, MOST = 8, 12, 7
OWING = replace(
    PLAN,
    compensation=Compensation(rules=(CompensationRule(amount=Decimal("5.00")),), most_per_day=MOST),
)
LATE = Signed(at=on("09:30"), station="watching")

T = TypeVar("T")


@pytest.fixture
def waiting(url: str) -> str:
    """A branch where twelve people were promised a call by 09:20."""
    with closing(open_journal(url)) as journal:
        journal.put_plan("tartu", OWING, on("08:00"), "test")
        book = Daybook(journal, "tartu")
        people = [TakeTicket(service="payments", secret=str(n)) for n in range(PEOPLE)]
        assert isinstance(book.act(MONDAY, (OpenDay(), *people), Signed(at=on("09:00"))), Acted)
    return url


def at_once(url: str, work: Callable[[Daybook], T]) -> list[T]:
    """The same work at many stations, each with a connection of its own, begun in the same moment."""
    start = threading.Barrier(WATCHERS)

    def station(_: int) -> T:
        with closing(open_journal(url)) as journal:
            book = Daybook(journal, "tartu")
            book.day(MONDAY)
            start.wait()
            return work(book)

    with ThreadPoolExecutor(WATCHERS) as pool:
        return list(pool.map(station, range(WATCHERS)))


def test_however_many_watch_each_promise_is_broken_once_and_the_limit_holds(waiting: str) -> None:
    at_once(waiting, lambda book: book.act(MONDAY, (LetTimePass(),), LATE))
    with closing(open_journal(waiting)) as journal:
        events = [entry.event for entry in journal.read("tartu", "day/2026-03-02")]
        issued = [entry.event for entry in journal.read("tartu", STREAM)]
        legs = journal.legs("tartu", MONDAY, MONDAY)
    broken = [event for event in events if isinstance(event, PromiseBroken)]
    assert [event.number for event in broken] == [str(101 + n) for n in range(PEOPLE)]
    assert [event.limited for event in broken] == [False] * MOST + [True] * (PEOPLE - MOST)
    codes = [event.voucher.code for event in broken if event.voucher]
    assert [event.code for event in issued if isinstance(event, VoucherIssued)] == codes
    assert len(set(codes)) == MOST == len(issued)
    assert [(leg.broken, leg.voucher) for leg in legs] == [
        (event.why, event.voucher.code if event.voucher else None) for event in broken
    ]


def test_breaking_and_redeeming_at_once_lose_nothing(waiting: str) -> None:
    """Vouchers of one day are redeemed while those of the next one are issued: all write one stream."""
    with closing(open_journal(waiting)) as journal:
        acted = Daybook(journal, "tartu").act(MONDAY, (LetTimePass(),), LATE)
        assert isinstance(acted, Acted)
        codes = [entry.event.code for entry in acted.issued if isinstance(entry.event, VoucherIssued)]
        tuesday = MONDAY + timedelta(days=1)
        book = Daybook(journal, "tartu")
        people = [TakeTicket(service="payments", secret=str(n)) for n in range(PEOPLE)]
        book.act(tuesday, (OpenDay(), *people), Signed(at=on("09:00", tuesday)))
    turns = iter(range(WATCHERS))

    def work(book: Daybook) -> int:
        if next(turns) % 2:
            book.act(tuesday, (LetTimePass(),), Signed(at=on("09:30", tuesday)))
            return 0
        done = (book.vouchers.act(OWING, RedeemVoucher(code=code), Signed(at=on("09:30", tuesday))) for code in codes)
        return sum(isinstance(each, Redeeming) for each in done)

    redeemed = at_once(waiting, work)
    with closing(open_journal(waiting)) as journal:
        known = Daybook(journal, "tartu").vouchers.vouchers()
    assert sum(redeemed) == MOST
    assert len(known.of_day(MONDAY)) == len(known.of_day(tuesday)) == MOST
    assert [voucher.redeemed is not None for voucher in known.of_day(MONDAY)] == [True] * MOST


def test_of_many_who_redeem_one_voucher_one_does(waiting: str) -> None:
    with closing(open_journal(waiting)) as journal:
        acted = Daybook(journal, "tartu").act(MONDAY, (LetTimePass(),), LATE)
    assert isinstance(acted, Acted)
    (first, *_) = (entry.event.code for entry in acted.issued if isinstance(entry.event, VoucherIssued))
    command = RedeemVoucher(code=first, counter="1")
    outcomes = at_once(waiting, lambda book: book.vouchers.act(OWING, command, Signed(at=on("09:40"))))
    assert sum(isinstance(outcome, Redeeming) for outcome in outcomes) == 1
    refused = [outcome.why for outcome in outcomes if isinstance(outcome, Refused)]
    assert refused == [IsRedeemed(vouchers.spoken(first), on("09:40"), "1")] * (WATCHERS - 1)
    with closing(open_journal(waiting)) as journal:
        kinds = [type(entry.event) for entry in journal.read("tartu", STREAM)]
        again = Daybook(journal, "tartu").vouchers.act(OWING, command, Signed(at=on("09:50")))
    assert kinds.count(VoucherRedeemed) == 1
    assert isinstance(again, Refused), "after a restart it can be redeemed again"


def test_a_voucher_is_written_with_its_promise_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine stops between the two: neither is there, and the next one writes both."""
    url = f"sqlite:///{tmp_path}/walkin.db"
    with closing(open_journal(url)) as journal:
        journal.put_plan("tartu", OWING, on("08:00"), "test")
        book = Daybook(journal, "tartu")
        book.act(MONDAY, (OpenDay(), TakeTicket(service="payments")), Signed(at=on("09:00")))
        with monkeypatch.context() as broken:
            broken.setattr("journal.visits.put_legs", lambda *_, **__: (_ for _ in ()).throw(RuntimeError("power cut")))
            with pytest.raises(RuntimeError, match="power cut"):
                book.act(MONDAY, (LetTimePass(),), LATE)
        assert (journal.head("tartu", STREAM), journal.head("tartu", "day/2026-03-02")) == (0, 3)
        acted = Daybook(journal, "tartu").act(MONDAY, (LetTimePass(),), LATE)
        assert isinstance(acted, Acted)
        assert (len(acted.entries), len(acted.issued)) == (1, 1)


def test_who_has_less_than_all_entries_of_a_day_reads_on_before_giving_a_voucher(waiting: str) -> None:
    """A second book that has known the vouchers since before the first one wrote counts those too."""
    with closing(open_journal(waiting)) as one, closing(open_journal(waiting)) as other:
        late, early = Daybook(one, "tartu"), Daybook(other, "tartu")
        assert late.vouchers.vouchers().by_code == {}
        early.act(MONDAY, (LetTimePass(),), LATE)
        more = late.act(MONDAY, (TakeTicket(service="payments"),), Signed(at=on("09:31")))
        assert isinstance(more, Acted)
        acted = late.act(MONDAY, (LetTimePass(),), Signed(at=on("10:00")))
        assert isinstance(acted, Acted)
        (event,) = [entry.event for entry in acted.entries]
        assert isinstance(event, PromiseBroken)
        assert (event.number, event.limited, event.voucher) == ("113", True, None)


def test_a_plan_that_takes_effect_pays_for_no_promise_that_broke_before(waiting: str) -> None:
    with closing(open_journal(waiting)) as journal:
        version = journal.put_plan("tartu", PLAN, on("09:25"), "test")
        acted = Daybook(journal, "tartu").act(MONDAY, (TakeEffect(plan_version=version),), LATE)
    assert isinstance(acted, Acted)
    assert len(acted.issued) == MOST
