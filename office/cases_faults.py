"""What is wrong with a plan's rules for concerns and praise: each fault in one sentence, with its place."""

from collections.abc import Iterator, Mapping
from typing import get_args

from office.cases_plan import MOST_TOPICS, NAMED_TOPICS, CaseKind, Topic
from office.plan import Plan
from office.plan_fault import PlanFault, id_faults, name_faults, text_faults

_MOST_ANSWER_DAYS = 90
_MOST_KEPT_DAYS = 3650
_LONGEST_APPEAL = 300


def cases_faults(plan: Plan) -> Iterator[PlanFault]:
    """Everything that is wrong with `[cases]`, and with services that no customer can come to."""
    rules = plan.cases
    if not 1 <= rules.answer_days <= _MOST_ANSWER_DAYS:
        text = f"expected 1 to {_MOST_ANSWER_DAYS} days, not {rules.answer_days}"
        yield PlanFault("cases.answer_days", text)
    if rules.line and plan.service(rules.line) is None:
        yield PlanFault("cases.line", f"there is no service {rules.line!r}")
    if not 1 <= rules.keep_days <= _MOST_KEPT_DAYS:
        yield PlanFault("cases.keep_days", f"expected 1 to {_MOST_KEPT_DAYS} days, not {rules.keep_days}")
    yield from _appeal(rules.appeal)
    for at, topic in enumerate(rules.topics):
        yield from _topic(f"cases.topics[{at}]", topic, rules.topics[:at])
    for kind in get_args(CaseKind):
        known = sum(topic.kind == kind for topic in rules.topics)
        if known > MOST_TOPICS:
            yield PlanFault("cases.topics", f"there are at most {MOST_TOPICS} topics of a {kind}, not {known}")
    yield from _services(plan)


def _appeal(appeal: Mapping[str, str]) -> Iterator[PlanFault]:
    yield from text_faults("cases.appeal", appeal)
    for language, words in appeal.items():
        if len(words) > _LONGEST_APPEAL:
            text = f"an appeal has at most {_LONGEST_APPEAL} letters, not {len(words)}"
            yield PlanFault(f"cases.appeal.{language}", text)


def _topic(place: str, topic: Topic, before: tuple[Topic, ...]) -> Iterator[PlanFault]:
    yield from id_faults(f"{place}.id", topic.id)
    if topic.id in [other.id for other in before]:
        yield PlanFault(f"{place}.id", f"id {topic.id!r} stands twice")
    known = NAMED_TOPICS.get(topic.id) == topic.kind
    yield from (text_faults if known and not topic.name else name_faults)(f"{place}.name", topic.name)


def _services(plan: Plan) -> Iterator[PlanFault]:
    if plan.services and not plan.offered:
        yield PlanFault("services", "at least one service is offered at the kiosk")
    for at, service in enumerate(plan.services):
        if service.catch_all and not service.kiosk:
            yield PlanFault(f"services[{at}].kiosk", "the service for everything else is offered at the kiosk")
