"""The page of the plan as pictures show it: a service open, with a change that is not in force yet."""

from datetime import UTC, date, datetime, time

from admin.planning.happenings import PlanRead, RowPressed, SectionPressed, Typed, VersionKnown
from admin.planning.places import AtPlan, step
from office.drafting.document import document_of
from office.plan import Plan


def example_plan_page(plan: Plan, day: date) -> AtPlan:
    """At the form of the first service, whose promise somebody has just made shorter."""
    since = datetime.combine(day, time(6), UTC)
    read = PlanRead(
        version=1, document=document_of(plan), versions=(VersionKnown(version=1, at=since, by="walkin plan import"),)
    )
    task = AtPlan()
    for happening in (
        read,
        SectionPressed(section="services"),
        RowPressed(path=("services", 0)),
        Typed(path=("services", 0, "promise_minutes"), text="20"),
    ):
        task, _ = step(task, happening)
    return task
