"""On any day there is an answer to how long it will take, and never an exception; what it taught is never nonsense."""

from dataclasses import replace

from hypothesis import settings
from hypothesis.stateful import invariant

from office.day import Day
from office.waits import lessons
from office.waits.demand import Demand
from office.waits.finishing import Finishing
from office.waits.forecast import forecast_of
from office.waits.learned import Learned
from office.waits.means import Mean
from office.waits.moment import Moment
from office.waits.outlook import outlook_of
from tests.office.test_any_day import ByTheRules

WELL_KNOWN = {(kind, half): 9 for kind in ("weekday", "saturday", "sunday") for half in range(48)}
ONLY_NEXT = Finishing(office=Mean(1.0, 99.0))


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
        self.the_rest_of_the_day_has_an_answer_too(moment)
        assert all(0 <= mean.value <= 1 for mean in (*self.learned.missed, *self.learned.transferred.values()))

    def the_rest_of_the_day_has_an_answer_too(self, moment: Moment) -> None:
        demand = Demand(
            covered=WELL_KNOWN, means={("weekday", self.plan.services[0].id, half): 3.0 for half in range(48)}
        )
        for doubted in (Finishing(), ONLY_NEXT):
            learned = replace(self.learned, demand=demand, finishing=doubted)
            found = outlook_of(replace(moment, learned=learned), draws=2)
            for rows in found.services.values():
                assert all(one.at > moment.at for one in rows)
                assert all(one.wait is None or 0 <= one.wait.from_s <= one.wait.to_s for one in rows)


TestForeseen = Foreseen.TestCase
TestForeseen.settings = settings(max_examples=60, stateful_step_count=50, deadline=None)
