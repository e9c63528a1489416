"""What must hold on any day, by the rules alone."""

from hypothesis import settings

from office.commands import DayCommand
from office.day import after
from office.deciding import decide
from office.events import Entry
from office.refusals import Refused
from tests.office.any_day import AnyDay
from tests.office.branch import PLAN


class ByTheRules(AnyDay):
    """The rules, and nothing else."""

    def performed(self, command: DayCommand) -> tuple[Entry, ...] | None:
        events = decide(self.day, PLAN, command, self.now)
        if isinstance(events, Refused):
            return None
        places = enumerate(events, self.day.place + 1)
        written = tuple(Entry(place=place, at=self.now, event=event) for place, event in places)
        self.day = after(self.day, written)
        return written


TestAnyDay = ByTheRules.TestCase
TestAnyDay.settings = settings(max_examples=100, stateful_step_count=60, deadline=None)
