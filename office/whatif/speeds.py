"""How fast clerks are, as far as recorded days tell: whoever serves instead of another takes their own time."""

from collections.abc import Iterable, Mapping

from office.plan import Plan
from office.waits import learned as facts
from office.waits.learned import Learned
from office.whatif.recorded import Handled, RecordedDay


def speeds_of(days: Iterable[RecordedDay], plan: Plan) -> Mapping[str, float]:
    """How much slower each clerk is than the others, in ln(seconds); a counter where nobody says who works there.

    Learned as the estimates learn it, and drawn to nothing where little is known.
    """
    learned = Learned()
    minutes = {service.id: service.handling_minutes for service in plan.services}
    for day in days:
        for visit in day.visits:
            for turn in visit.turns:
                if isinstance(turn, Handled):
                    planned = minutes.get(turn.service)
                    planned_s = None if planned is None else planned * 60
                    learned = facts.handled(learned, turn.service, turn.by, turn.seconds, planned_s)
    return {clerk: speed.value for clerk, speed in learned.speeds.items()}
