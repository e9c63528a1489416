"""Concerns and praise of the example office, by the real rules: overdue, due today, new, taken, answered and closed."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from admin.case_places import CaseRead, CaseSaid
from office import cases
from office.case_commands import AnswerCase, CaseCommand, CloseCase, OpenCase, TakeCase
from office.case_events import CaseEvent, CaseVisit
from office.cases import Cases
from office.events import Entry
from office.refusals import Refused
from station.example_day import ExampleDay

OPENED = "26-0007"
"""The case that is shown with what was said."""

_SAID = {
    "en": "I waited for fifty minutes although my ticket said thirty. Nobody told me why, and when I asked, the answer "
    "was that it takes as long as it takes.",
    "et": "Ootasin viiskümmend minutit, kuigi piletil oli kolmkümmend. Keegi ei öelnud, miks, ja kui küsisin, vastati, "
    "et nii kaua lihtsalt läheb.",
    "ru": "Я ждала пятьдесят минут, хотя на талоне было написано тридцать. Никто не объяснил почему, а когда "
    "я спросила, мне ответили, что сколько надо, столько и ждут.",
}


def example_cases(example: ExampleDay) -> Cases:
    """What customers told in the last days, up to now."""
    known = Cases()
    for at, what in _story(example):
        if isinstance(what, OpenCase):
            ticket = "701" if what.manager else None
            known = _written(known, (cases.opened(known, example.plan, what, at, ticket),), at)
            continue
        events = cases.decide(known, what)
        if isinstance(events, Refused):
            message = f"{what}: {events}"
            raise RuntimeError(message)  # noqa: TRY004  # a refusal is no wrong type
        known = _written(known, events, at)
    return known


def example_read(example: ExampleDay, language: str) -> CaseRead:
    """What is kept of the case that is shown."""
    said = CaseSaid(words=_SAID.get(language, _SAID["en"]), name="Mari Maasikas", contact="mari.maasikas@post.example")
    return CaseRead(case=OPENED, said=said, visit=example.day.tickets["103"])


def _story(example: ExampleDay) -> Iterator[tuple[datetime, OpenCase | CaseCommand]]:
    def ago(days: int, minutes: int = 0) -> datetime:
        return example.now - timedelta(days=days, minutes=minutes)

    yield ago(12), OpenCase(topic="answer", language="ru", told="written")
    yield ago(11), TakeCase(case="26-0001", clerk="kadri")
    yield ago(8), OpenCase(topic="price", language="et", told="written")
    yield ago(8), OpenCase(kind="praise", topic="employee", language="et", told="written")
    yield ago(7), AnswerCase(case="26-0002", clerk="kadri")
    yield ago(6), CloseCase(case="26-0002", clerk="kadri")
    yield ago(7), OpenCase(topic="place", language="en", told="silent")
    yield ago(5), OpenCase(topic="other", language="ru", told="spoken")
    yield ago(4), AnswerCase(case="26-0005", clerk="kadri")
    yield ago(0, 70), OpenCase(kind="praise", topic="service", language="en", told="silent")
    visit = CaseVisit(day=example.day.date, number="103")
    yield ago(0, 20), OpenCase(topic="wait", language="et", told="written", visit=visit)
    yield ago(0, 5), OpenCase(topic="treatment", language="ru", told="silent", manager=True)


def _written(known: Cases, events: tuple[CaseEvent, ...], at: datetime) -> Cases:
    return cases.after(known, (Entry(place=known.place + n, at=at, event=one) for n, one in enumerate(events, 1)))
