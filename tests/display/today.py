"""A day at the example office, driven by its real rules: the tests say what happens, and look at the board."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from display.board_view import BoardView, News, view_of
from display.layout import BoardLayout, layout_of
from display.showing import Showing
from display.showing import after as showing_after
from journal.codec import read_plan
from office.commands import CloseDay, DayCommand, OpenCounter, OpenDay, TakeTicket
from office.day import Day, after
from office.deciding import decide
from office.events import Entry, Event
from office.plan import Calling, Line, Plan
from office.refusals import Refused
from resources.look import board_look

EXAMPLE = Path(__file__).parents[2] / "resources" / "example" / "office.toml"
TUESDAY = date(2026, 3, 3)
TEN = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)  # 10:00 in Tartu


@lru_cache(maxsize=1)
def example_plan() -> Plan:
    return replace(read_plan(EXAMPLE), calling=Calling(), line=Line())


@lru_cache(maxsize=1)
def usual_layout() -> BoardLayout:
    return layout_of(board_look())


class Today:
    """The office on one day: entries as a feed gives them, one after the other."""

    def __init__(self, plan: Plan | None = None, now: datetime = TEN) -> None:
        self.plan = plan or example_plan()
        self.now = now
        self.day = Day(office=self.plan.office.id, date=now.astimezone(self.plan.zone).date())
        self.entries: list[Entry] = []

    def opens(self, *counters: str) -> "Today":
        self.does(OpenDay())
        for counter in counters:
            self.does(OpenCounter(counter=counter, clerk=counter, services=tuple(s.id for s in self.plan.services)))
        return self

    def opens_at(self, counter: str) -> None:
        """Somebody sits down at this counter, for what the plan has there."""
        self.does(OpenCounter(counter=counter, clerk=counter))

    def does(self, *commands: DayCommand) -> None:
        for command in commands:
            events = decide(self.day, self.plan, command, self.now)
            assert not isinstance(events, Refused), events
            fresh = [Entry(place=self.day.place + n, at=self.now, event=event) for n, event in enumerate(events, 1)]
            self.day = after(self.day, fresh)
            self.entries.extend(fresh)

    def happens(self, event: Event) -> None:
        """This is written, whoever decided it."""
        entry = Entry(place=self.day.place + 1, at=self.now, event=event)
        self.day = after(self.day, [entry])
        self.entries.append(entry)

    def tries(self, command: DayCommand) -> None:
        """Do it where the rules allow it."""
        if not isinstance(decide(self.day, self.plan, command, self.now), Refused):
            self.does(command)

    def takes(self, *services: str, language: str = "en") -> None:
        for service in services:
            self.does(TakeTicket(service=service, language=language))

    def closes(self) -> None:
        self.does(CloseDay())

    def waits(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    @property
    def showing(self) -> Showing:
        return showing_after(Showing(), self.entries)

    def board(self, layout: BoardLayout | None = None, news: News | None = None) -> BoardView:
        return view_of(self.day, self.plan, self.showing, self.now, layout or usual_layout(), news or News())


def large(view: BoardView) -> list[tuple[str, str]]:
    return [(call.number, call.counter) for call in view.large]


def listed(view: BoardView) -> list[tuple[str, str]]:
    return [(call.number, call.counter) for call in view.listed]
