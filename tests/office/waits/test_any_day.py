"""On any day there is an answer to how long it will take, and never an exception; what it taught is never nonsense."""

from hypothesis import settings
from hypothesis.stateful import invariant

from office.day import Day
from office.waits import lessons
from office.waits.forecast import forecast_of
from office.waits.learned import Learned
from office.waits.moment import Moment
from tests.office.test_any_day import ByTheRules


class Foreseen(ByTheRules):
    """Any day, with a forecast after each command."""

    def __init__(self) -> None:
        super().__init__()
        self.learned = Learned()
        self.before: Day | None = None

    @invariant()
    def everybody_has_an_answer(self) -> None:
        if self.before is not None and self.before.date == self.day.date:
            self.learned = lessons.after(self.learned, self.plan, self.before, self.day)
        self.before = self.day
        moment = Moment(day=self.day, plan=self.plan, learned=self.learned, at=self.now)
        found = forecast_of(moment, draws=4)
        assert found.tickets.keys() == {ticket.number for ticket in self.day.waiting}
        assert found.services.keys() == {service.id for service in self.plan.services}
        for wait in (*found.tickets.values(), *found.services.values()):
            if wait is not None:
                assert 0 <= wait.low_s <= wait.point_s <= wait.high_s
                assert 0 <= wait.from_s <= wait.to_s
        assert all(0 <= mean.value <= 1 for mean in (*self.learned.missed, *self.learned.transferred.values()))


TestForeseen = Foreseen.TestCase
TestForeseen.settings = settings(max_examples=60, stateful_step_count=50, deadline=None)
