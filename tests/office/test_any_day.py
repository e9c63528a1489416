"""What must hold on any day, by the rules alone."""

from hypothesis import HealthCheck, settings

from office import rating
from office.commands import DayCommand, RateVisit
from office.day import after
from office.deciding import decide
from office.events import Entry
from office.refusals import Refused
from tests.office.any_day import AnyDay


class ByTheRules(AnyDay):
    """The rules, and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.matters: dict[str, tuple[Entry, ...]] = {}

    def performed(self, command: DayCommand) -> tuple[Entry, ...] | None:
        events = decide(self.day, self.plan, command, self.now)
        if isinstance(events, Refused):
            return None
        places = enumerate(events, self.day.place + 1)
        written = tuple(Entry(place=place, at=self.now, event=event) for place, event in places)
        self.day = after(self.day, written)
        return written

    def performed_rating(self, command: RateVisit) -> bool:
        stream = rating.visit_stream(self.day, command.number)
        events = rating.rate(self.day, self.matters.get(stream, ()), command)
        if isinstance(events, Refused):
            return False
        self.matters[stream] = tuple(Entry(place=1, at=self.now, event=event) for event in events)
        return True


TestAnyDay = ByTheRules.TestCase
TestAnyDay.settings = settings(
    max_examples=200, stateful_step_count=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
