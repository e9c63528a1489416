"""Any day that the rules allow is recorded and replayed: nobody is lost, and the rules agree with the replay."""

from collections import Counter as Tally
from dataclasses import replace

from hypothesis import HealthCheck, settings

from office.plan import Appointments, Calling, Plan, Times
from office.stages import Withdrawn
from office.whatif.recorded import RecordedDay
from office.whatif.recording import recorded
from office.whatif.replaying import replayed
from office.whatif.variant import Variant
from tests.office.test_any_day import ByTheRules
from tests.office.whatif.by_the_rules import agrees


class Recorded(ByTheRules):
    """Any day, replayed when it has ended."""

    def day_ends(self) -> None:
        super().day_ends()
        if self.day.closed_at is None:
            return
        found = recorded(self.day.date, self.entries, self.plan)
        visits = [number for number, one in self.day.tickets.items() if not isinstance(one.stage, Withdrawn)]
        assert [visit.number for visit in found.visits] == visits
        legs = replayed(found, Variant(plan=self.plan)).legs
        assert Tally(leg.number for leg in legs if leg.final) == Tally(visits)
        agrees(_asked_for(found), Variant(plan=_lenient(self.plan)))


def _lenient(plan: Plan) -> Plan:
    """The plan without what its office refuses by its own wish: the replay does what was allowed once."""
    services = tuple(replace(service, most_per_day=None, hours={}, outcomes=()) for service in plan.services)
    line = replace(plan.line, rejoin_minutes=None, pause_minutes=None)
    rules = {"calling": Calling(), "appointments": Appointments(), "times": Times(), "skills": {}}
    return replace(plan, services=services, line=line, pause_reasons=(), call_reasons=(), **rules)  # type: ignore[arg-type]  # each names its field


def _asked_for(day: RecordedDay) -> RecordedDay:
    """Appointments that are all in time: in a lenient office nobody is late for one."""
    visits = tuple(visit if visit.slot is None else replace(visit, standing="appointment") for visit in day.visits)
    return replace(day, visits=visits)


TestRecorded = Recorded.TestCase
TestRecorded.settings = settings(
    max_examples=60, stateful_step_count=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
