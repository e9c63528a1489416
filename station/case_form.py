"""Cases in plain words, for replay and the command line, without what was said. See docs/interfaces.md."""

from collections.abc import Mapping
from datetime import date

from office.cases import CaseNow, Cases


def cases_form(cases: Cases, day: date) -> list[Mapping[str, object]]:
    """The cases that are opened on this day or not yet closed, without what was said."""
    known = cases.in_order(day)
    return [case_form(case, day) for case in known if case.opened.day == day or case.closed is None]


def case_form(case: CaseNow, today: date) -> Mapping[str, object]:
    """One case in plain words, without what was said."""
    opened, taken, noted, answered, closed = case.opened, case.taken, case.noted, case.answered, case.closed
    return {
        "case": opened.case,
        "kind": opened.case_kind,
        "topic": opened.topic,
        "language": opened.language,
        "told": opened.told,
        "day": opened.day,
        "opened": case.opened_at,
        "answer_by": opened.answer_by,
        "due": case.due(today) or None,
        "state": case.state,
        "visit": opened.visit,
        "manager": case.manager,
        "ticket": case.ticket,
        "clerk": taken.clerk if taken else None,
        "taken": taken.at if taken else None,
        "noted": noted.at if noted else None,
        "answered": answered.at if answered else None,
        "answered_by": answered.clerk if answered else None,
        "closed": closed.at if closed else None,
        "closed_by": closed.clerk if closed else None,
    }
