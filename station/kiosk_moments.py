"""Moments at the kiosk of the example office, as pictures show them: long waits, and visits that are asked about."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from kiosk import pages
from kiosk.brought import IssuedTicket, KeptCase, Paper, RatableVisit, SeenVisit, StaffDone
from kiosk.case_pages import (
    CaseNotSent,
    ChoosingKind,
    ChoosingTold,
    ChoosingTopic,
    HoldingCase,
    OfferingAmends,
    Telling,
    WritingContact,
    WritingName,
    WritingWords,
)
from kiosk.keyboard_steps import Keys
from kiosk.pages import MyVisit, Page, Visit
from kiosk.scene import OwnPrinter, Scene
from office import promise
from office.code import TicketCode
from office.commands import CallNext, FinishService
from office.day import Day, after
from office.events import DayEvent, Entry, LineClosed, Wait
from office.helping import NOBODY_CAME
from office.overseen import DayNotice, Overseen
from office.promise_refusals import LineIsFull
from office.refusals import TooLateToRejoin
from office.signing_in import PinRefused, TypingPin
from office.stages import Away, Called, Missed, Serving, Stage
from office.ticket import Ticket
from office.vouchers import Redeemed, Vouchers, compensated
from office.waits.outlook import BetterTime
from office.waits.revising import Spoken, first_spoken, spoken
from resources.words import words_for
from station.errands.slips import logo_path
from station.example_day import ExampleDay
from station.office_now import OfficeNow
from station.paper_words import own_printers, printers_now
from station.unusual_day import after_command, plan_for

_LATER, _LAST_HOUR = timedelta(minutes=12), timedelta(hours=7)
_CALMER = Wait(point_s=720, low_s=420, high_s=1020, from_s=620, to_s=880)


def late_day(example: ExampleDay) -> ExampleDay:
    """Twelve minutes later: one is called, a line has closed itself, a promise is broken, with its voucher."""
    for command in (FinishService(counter="4"), CallNext(counter="4")):
        example = after_command(example, command)
    at = example.now + _LATER
    broken = promise.broken(example.day, example.plan, at)
    full = LineClosed(service="meters", reaches=at + _LAST_HOUR)
    events: tuple[DayEvent, ...] = (full, *compensated(Vouchers(), example.day, example.plan, broken, at).events)
    places = enumerate(events, example.day.place + 1)
    entries = tuple(Entry(place=place, at=at, event=event) for place, event in places)
    return replace(example, now=at, day=after(example.day, entries), entries=(*example.entries, *entries))


def late_pages(example: ExampleDay) -> dict[str, Page]:
    """The pages of that moment by name."""
    late = next(ticket for ticket in example.day.tickets.values() if ticket.broken)
    waiting = next(ticket for ticket in example.day.waiting if ticket.promise)
    served = RatableVisit(day=example.day.date, number=late.number, service=late.service, counter="3", at=example.now)
    mine = MyVisit(_seen(example, waiting))
    owed, typed = _seen(example, late), SeenVisit(day=example.day.date, ticket=late)
    used = replace(owed, redeemed=Redeemed(at=example.now, counter="3"), ratable=served)
    wait = example.forecast.services["contracts"]
    return {
        "home-long": pages.Choosing(),
        "long-wait": pages.LongWait("payments", wait or _CALMER),
        "line-full": pages.NoTicket("meters", LineIsFull("meters")),
        "my-visit": mine,
        "my-visit-typed": MyVisit(SeenVisit(day=example.day.date, ticket=waiting)),
        "my-visit-away": mine,
        "my-visit-again": replace(mine, copy=Paper.PRINTED),
        "visit-acts": pages.ChoosingAct(mine),
        "visit-pause": pages.ChoosingPause(mine),
        "visit-service": pages.ChoosingService(mine),
        "visit-cancel": pages.AskingCancel(mine),
        "visit-refused": pages.ActRefused(MyVisit(_seen(example, _in(example, Missed))), TooLateToRejoin("110", 60)),
        "my-visit-called": MyVisit(_seen(example, _in(example, Called))),
        "my-visit-missed": MyVisit(_seen(example, _in(example, Missed))),
        "my-visit-served": MyVisit(replace(_seen(example, _in(example, Serving)), ratable=served)),
        "my-visit-broken": MyVisit(owed),
        "my-visit-broken-typed": MyVisit(typed),
        "my-visit-printed": MyVisit(owed, Paper.PRINTED),
        "my-visit-no-paper": MyVisit(owed, Paper.NONE),
        "my-visit-used": MyVisit(used),
        "my-visit-pad": pages.EnteringNumber("60"),
        **_staff_pages(example),
        **_case_pages(example, mine.seen.code),
    }


def _case_pages(example: ExampleDay, code: TicketCode | None) -> dict[str, Page]:
    """From "Concerns and praise" to the number of a case."""
    asked = Telling(behind=pages.Choosing(), asked=True)
    told = replace(asked, topic="wait", told="written", code=code, words="I waited for forty minutes. Why")
    kept = KeptCase(
        number="26-0017",
        kind="concern",
        topic="wait",
        answer_by=example.day.date + timedelta(days=7),
        ticket=None,
        told="written",
    )
    number = IssuedTicket(number="701", service=example.plan.cases.line, ahead=1, promised_by=None)
    return {
        "amends": OfferingAmends(),
        "case-kind": ChoosingKind(asked),
        "case-topic": ChoosingTopic(asked),
        "case-told": ChoosingTold(told),
        "case-words": WritingWords(told),
        "case-words-empty": WritingWords(replace(told, words="")),
        "case-words-long": WritingWords(replace(told, words=f"{told.words}. " * 10)),
        "case-figures": WritingWords(told, Keys(figures=True)),
        "case-other-letters": WritingWords(told, Keys(alphabet="ru", beside="en")),
        "case-name": WritingName(told),
        "case-contact": WritingContact(told),
        "case-not-sent": CaseNotSent(told),
        "case": HoldingCase(kept),
        "case-no-paper": HoldingCase(kept, Paper.NONE),
        "case-spoken": HoldingCase(replace(kept, told="spoken", called=True)),
        "case-manager": HoldingCase(replace(kept, told="spoken", ticket=number), ticket=Paper.PRINTED),
    }


def _staff_pages(example: ExampleDay) -> dict[str, Page]:
    """The pages that only the corner leads to, and what became of a call for a person."""
    manager = next(member for member in example.members if "manager" in member.roles)
    wrong = TypingPin(member=manager, problem=PinRefused(left=2))
    return {
        "help-unsent": pages.HelpCalled(pages.Choosing(), example.now, unsent=True),
        "help-nobody": pages.HelpCalled(pages.Choosing(), example.now - NOBODY_CAME),
        "staff-names": pages.ChoosingStaff(),
        "staff-pin": pages.EnteringPin(TypingPin(member=manager, digits="4826")),
        "staff-pin-wrong": pages.EnteringPin(wrong),
        "staff-desk": pages.StaffDesk(manager),
        "staff-desk-failed": pages.StaffDesk(manager, StaffDone(what="page", worked=False)),
    }


def _seen(example: ExampleDay, ticket: Ticket) -> SeenVisit:
    code = TicketCode(office=example.day.office, day=example.day.date, number=ticket.number, secret=ticket.secret)
    return SeenVisit(day=example.day.date, ticket=ticket, code=code)


def _in(example: ExampleDay, stage: type[Stage]) -> Ticket:
    """Somebody who is there; whoever comes first, where nobody is."""
    tickets = tuple(example.day.tickets.values())
    return next((ticket for ticket in tickets if isinstance(ticket.stage, stage)), tickets[0])


def scene_of(example: ExampleDay, visit: Visit, name: str) -> Scene:
    """The scene of the picture of this name; some are of another moment than the day's."""
    forecast, plan = example.forecast, plan_for(example, name)
    long = name in {"home-long", "long-wait"}
    better = BetterTime(example.now.replace(hour=12, minute=30), _CALMER)
    return Scene(
        visit=visit,
        plan=replace(plan, times=replace(plan.times, long_wait_minutes=15)) if long else plan,
        day=None if name == "no-connection" else _day_of(example, visit.page, name),
        at=example.now.replace(hour=17) if name == "closed" else example.now,
        kiosk="example",
        pages_left=not name.endswith("no-more"),
        prints=name != "home-no-paper",
        reads=True,
        logo=Path(logo_path(example.plan.office.logo)),
        waits=forecast.services,
        better={"payments": better, "moving": better} if long else {},
        spoken=_spoken(example, visit.page),
        members=example.members,
        printers=_printers(example, visit.language),
    )


def _day_of(example: ExampleDay, page: Page, name: str) -> Day:
    """The day of the picture of this name: in one there is a notice, in one whose visit it is has gone away."""
    if name == "home-notice":
        return replace(example.day, overseen=Overseen(notices={"1": _notice(example)}))
    if name != "my-visit-away" or not isinstance(page, MyVisit):
        return example.day
    mine = page.seen.ticket
    away = replace(mine, stage=Away(since=example.now, until=example.now + timedelta(minutes=30)))
    return replace(example.day, tickets={**example.day.tickets, mine.number: away})


def _notice(example: ExampleDay) -> DayNotice:
    """About as long as a notice may be."""
    text = {
        "en": "The lift is out of order today. Staff will come to you.",
        "et": "Lift täna ei tööta. Teenindaja tuleb Teie juurde.",
        "ru": "Лифт сегодня не работает. Сотрудник подойдёт к Вам.",
    }
    ends = example.now + timedelta(hours=3)
    return DayNotice(notice="1", text=text, places=("kiosks",), begins=example.now, ends=ends)


def _printers(example: ExampleDay, language: str) -> tuple[OwnPrinter, ...]:
    """The example's printer as a kiosk tells of it."""
    office = OfficeNow(day=example.day, plan=example.plan, papers=example.papers)
    words = words_for(language, "resources")
    known = ((printer.station, printer.name) for printer in printers_now(office))
    station, name = next(known, ("lobby", "lobby"))
    full, short = own_printers(office, station, (name,), words).get(name, ("", ""))
    return (OwnPrinter(name=name, state=full, short=short),)


def _spoken(example: ExampleDay, page: Page) -> Spoken | None:
    if not isinstance(page, MyVisit):
        return None
    ticket = page.seen.ticket
    told = first_spoken(ticket.said, ticket.joined)
    return spoken(told, example.forecast.tickets.get(ticket.number), example.now) if ticket.waits else told
