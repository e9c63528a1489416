"""What is wrong with a plan's service standards: each fault in one sentence, with its place."""

from collections.abc import Iterator

from office.plan import Plan, Text
from office.plan_fault import PlanFault, id_faults, name_faults, text_faults
from office.standards_plan import MOST_STEPS, Standard, Step

_MOST_SITUATIONS = 9
_LONGEST_TITLE, _LONGEST_STEP, _LONGEST_SAID, _LONGEST_CALL, _LONGEST_VERSION = 60, 90, 160, 60, 20


def standards_faults(plan: Plan) -> Iterator[PlanFault]:
    """Everything that is wrong with `[[standards]]`."""
    for at, standard in enumerate(plan.standards):
        yield from _standard(f"standards[{at}]", standard, plan)
        if standard.id in [other.id for other in plan.standards[:at]]:
            yield PlanFault(f"standards[{at}].id", f"id {standard.id!r} stands twice")
    situations = sum(standard.situation for standard in plan.standards)
    if situations > _MOST_SITUATIONS:
        yield PlanFault("standards", f"there are at most {_MOST_SITUATIONS} situations, not {situations}")
    yield from _served_twice(plan)


def _standard(place: str, standard: Standard, plan: Plan) -> Iterator[PlanFault]:
    yield from id_faults(f"{place}.id", standard.id)
    yield from name_faults(f"{place}.title", standard.title)
    yield from _longest(f"{place}.title", standard.title, _LONGEST_TITLE)
    yield from _told(f"{place}.greeting", standard.greeting, _LONGEST_SAID)
    if not 1 <= len(standard.version.strip()) <= _LONGEST_VERSION:
        yield PlanFault(f"{place}.version", f"a version has 1 to {_LONGEST_VERSION} letters")
    if standard.situation == bool(standard.services):
        yield PlanFault(f"{place}.services", "a standard is for services, or for a situation: one of the two")
    for at, service in enumerate(standard.services):
        if plan.service(service) is None:
            yield PlanFault(f"{place}.services[{at}]", f"there is no service {service!r}")
    if not 1 <= len(standard.steps) <= MOST_STEPS:
        yield PlanFault(f"{place}.steps", f"a standard has 1 to {MOST_STEPS} steps, not {len(standard.steps)}")
    for at, step in enumerate(standard.steps):
        yield from _step(f"{place}.steps[{at}]", step, standard.steps[:at])


def _step(place: str, step: Step, before: tuple[Step, ...]) -> Iterator[PlanFault]:
    yield from id_faults(f"{place}.id", step.id)
    if step.id in [other.id for other in before]:
        yield PlanFault(f"{place}.id", f"id {step.id!r} stands twice")
    yield from name_faults(f"{place}.text", step.text)
    yield from _longest(f"{place}.text", step.text, _LONGEST_STEP)
    yield from _told(f"{place}.say", step.say, _LONGEST_SAID)
    yield from _told(f"{place}.call", step.call, _LONGEST_CALL)


def _told(place: str, text: Text, longest: int) -> Iterator[PlanFault]:
    yield from text_faults(place, text)
    yield from _longest(place, text, longest)


def _longest(place: str, text: Text, longest: int) -> Iterator[PlanFault]:
    for language, words in text.items():
        if len(words) > longest:
            yield PlanFault(f"{place}.{language}", f"expected at most {longest} letters, not {len(words)}")


def _served_twice(plan: Plan) -> Iterator[PlanFault]:
    """A clerk sees one card of a service."""
    known: set[str] = set()
    for at, standard in enumerate(plan.standards):
        for n, service in enumerate(standard.services):
            if service in known:
                yield PlanFault(f"standards[{at}].services[{n}]", f"service {service!r} has a standard already")
            known.add(service)
