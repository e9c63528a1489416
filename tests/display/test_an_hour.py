"""An hour with 120 calls in bursts of six: each stands as long as it must, none is lost, and their order is kept."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from display.board_view import BoardView, News, view_of
from display.layout import BoardLayout, layout_of
from display.scope import Scope
from display.showing import CHIMED_WITHIN, Chimes, Showing, after, chimes_due
from office.commands import CallNext, FinishService
from resources.look import board_look
from tests.display.test_board_view import with_counters
from tests.display.today import TEN, Today, large, listed, usual_layout

COUNTERS, BURSTS, EACH = 6, 20, timedelta(minutes=3)
SECOND = timedelta(seconds=1)
CALLS = COUNTERS * BURSTS


def hour() -> Today:
    """Every three minutes all six counters finish and call at once, a second after each other."""
    today = Today(with_counters(COUNTERS)).opens(*(str(at) for at in range(1, COUNTERS + 1)))
    today.takes(*["payments"] * CALLS)
    for burst in range(BURSTS):
        today.now = TEN + burst * EACH
        for counter in range(1, COUNTERS + 1):
            today.now += SECOND
            done = [FinishService(counter=str(counter))] if burst else []
            today.does(*done, CallNext(counter=str(counter)))
    return today


@dataclass
class Watched:
    """A board that is looked at each second; without a connection from `away` for a minute."""

    today: Today
    layout: BoardLayout = field(default_factory=usual_layout)
    scope: Scope = field(default_factory=Scope)
    away: datetime | None = None
    seen: dict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    stood_large: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    chimed: list[str] = field(default_factory=list)

    def looks(self) -> Iterator[tuple[datetime, BoardView]]:
        """What stands there, second by second, for an hour and five minutes."""
        showing, read, chimes = Showing(), 0, Chimes()
        for at in (TEN + SECOND * second for second in range(65 * 60)):
            off = self.away is not None and self.away <= at < self.away + timedelta(minutes=1)
            known = read if off else sum(1 for entry in self.today.entries if entry.at <= at)
            showing = after(showing, self.today.entries[read:known], at if at > TEN else None)
            read = known
            news = News(offline_since=self.away if off else None, scope=self.scope)
            view = view_of(self.today.day, self.today.plan, showing, at, self.layout, news)
            chimes, due = chimes_due(chimes, showing, at)
            self.chimed += [call.number for call in due]
            for number, _ in (*large(view), *listed(view)):
                self.seen[number].append(at)
            for number, _ in large(view):
                self.stood_large[number] += 1
            yield at, view


def called(today: Today) -> dict[str, datetime]:
    return {number: ticket.called_at for number, ticket in today.day.tickets.items() if ticket.called_at}


def longest_gap(moments: list[datetime], since: datetime, until: datetime) -> timedelta:
    inside = [since, *(at for at in moments if since <= at <= until), until]
    return max(later - earlier for earlier, later in pairwise(inside))


@pytest.fixture(scope="module")
def the_hour() -> Today:
    return hour()


@pytest.mark.parametrize("seat_m", [5.0, 8.0])
def test_each_call_stands_at_once_and_for_three_minutes(the_hour: Today, seat_m: float) -> None:
    watched = Watched(the_hour, layout=layout_of(board_look(seat_m=seat_m)))
    for _ in watched.looks():
        pass
    assert len(called(the_hour)) == CALLS
    for number, at in called(the_hour).items():
        assert watched.seen[number][0] == at, f"{number} is not shown at once"
        assert longest_gap(watched.seen[number], at, at + timedelta(minutes=3) - SECOND) <= 3 * timedelta(seconds=8)
    assert watched.chimed == list(called(the_hour)), "one chime for each, in the order of the calls"


def test_on_the_usual_board_no_call_leaves_for_a_moment(the_hour: Today) -> None:
    watched = Watched(the_hour)
    for _ in watched.looks():
        pass
    for number, at in called(the_hour).items():
        assert longest_gap(watched.seen[number], at, at + timedelta(minutes=3) - SECOND) == SECOND


def test_the_last_of_each_burst_stays_large_until_a_newer_one_comes(the_hour: Today) -> None:
    watched = Watched(the_hour)
    for _ in watched.looks():
        pass
    last = [number for at, number in enumerate(called(the_hour), 1) if at % COUNTERS == 0]
    assert all(watched.stood_large[number] >= 60 for number in last)


def test_calls_stand_newest_first_at_every_moment(the_hour: Today) -> None:
    when = called(the_hour)
    for _, view in Watched(the_hour).looks():
        moments = [when[number] for number, _ in (*large(view), *listed(view))]
        assert moments == sorted(moments, reverse=True)


@pytest.mark.parametrize("second", [0, 3, 170, 1795])
def test_with_the_database_away_for_a_minute_no_call_is_lost_or_doubled(the_hour: Today, second: int) -> None:
    away = TEN + timedelta(seconds=second)
    back = away + timedelta(minutes=1)
    watched = Watched(the_hour, away=away)
    for at, view in watched.looks():
        numbers = [number for number, _ in (*large(view), *listed(view))]
        assert len(numbers) == len(set(numbers))
        assert (view.notice is not None and view.notice.trouble) == (away <= at < back)
    for number, at in called(the_hour).items():
        first = back if away <= at < back else at
        assert watched.seen[number][0] == first
        stood = longest_gap(watched.seen[number], first, first + timedelta(minutes=3) - SECOND)
        assert stood == SECOND, f"{number} stood shorter than three minutes"
    heard = [number for number, at in called(the_hour).items() if not away <= at < back - CHIMED_WITHIN]
    assert watched.chimed == heard, "what is older than a listener's patience is shown, but rings no more"


def test_two_boards_share_the_hour_without_losing_a_call(the_hour: Today) -> None:
    hall = Watched(the_hour, scope=Scope(counters=("1", "2", "3")))
    corridor = Watched(the_hour, scope=Scope(counters=("4", "5", "6")))
    for board in (hall, corridor):
        for _ in board.looks():
            pass
    assert set(hall.seen) | set(corridor.seen) == set(called(the_hour))
    assert set(hall.seen) & set(corridor.seen) == set()
    for number, at in called(the_hour).items():
        seen = hall.seen[number] or corridor.seen[number]
        assert longest_gap(seen, at, at + timedelta(minutes=3) - SECOND) == SECOND
