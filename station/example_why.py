"""The page "Why and what to do" of the example office: four made-up weeks before its example day, and the advice."""

from datetime import date, timedelta
from functools import cache

from admin.why_places import Advising, AskedWhy, AtWhy, Trying
from office.plan import Plan
from office.reporting.had_been import had_been
from office.reporting.lived import LivedDay, lived
from office.reporting.why import why
from office.simulation.crew import crew_of
from office.simulation.habits import habits_of
from office.simulation.history import Past, made_day, open_days_before
from office.whatif.advice import advice
from office.whatif.findings import Progress
from office.whatif.outcome import Measure
from office.whatif.speeds import speeds_of
from station.demo import STAFF

_DAYS, _SEED = 25, 4
_MONDAY = 0


class ExampleWhy:
    """What the page shows in each of its states."""

    def __init__(self, plan: Plan, before: date) -> None:
        crew = crew_of(plan, [member for member, _, _ in STAFF])
        past = Past(plan=plan, version=1, crew=crew, habits=habits_of(plan, crew, _SEED), seed=_SEED)
        days = open_days_before(plan, before - timedelta(days=1), _DAYS)
        self._plan = plan
        self._days = [lived(day, made_day(past, day).entries, plan) for day in days]

    @property
    def read(self) -> AtWhy:
        """The days are read."""
        return self._at(self._days)

    @property
    def advised(self) -> AtWhy:
        """What would help on Mondays is found."""
        mondays = [day.recorded for day in self._days if day.date.weekday() == _MONDAY]
        found = advice(mondays, self._plan, speeds=speeds_of(mondays, self._plan))
        findings = tuple(one for one in found if not isinstance(one, Progress))
        at = self._at([day for day in self._days if day.date.weekday() == _MONDAY])
        advising = Advising(findings=findings, over=True, days=len(mondays))
        return AtWhy(asked=AskedWhy(weekday=_MONDAY), why=at.why, had=at.had, advising=advising)

    @property
    def trying(self) -> AtWhy:
        """A change of one's own is chosen."""
        at = self.read
        return AtWhy(asked=at.asked, why=at.why, had=at.had, trying=Trying(kind="break"))

    def _at(self, days: list[LivedDay]) -> AtWhy:
        found = why(days, self._plan, Measure(self._plan))
        speeds = speeds_of([day.recorded for day in days], self._plan)
        return AtWhy(why=found, had=tuple(had_been(found.stretches, days, self._plan, speeds)))


@cache
def example_states(before: date) -> dict[str, AtWhy]:
    """Each state under the name of its picture; made once."""
    from journal.codec import read_plan  # noqa: PLC0415  # with what reads TOML
    from resources.example import example_plan_path  # noqa: PLC0415  # likewise

    example = ExampleWhy(read_plan(example_plan_path()), before)
    return {"why": example.read, "advice": example.advised, "trying": example.trying}
