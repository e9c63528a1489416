"""How one's own visit stands: where it is, how long it takes, what was promised, and what is owed for it."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.home_view import rate_way, tell_way
from kiosk.needs_view import employee_name
from kiosk.pages import MyVisit
from kiosk.passing_view import passed_by, passed_by_in_short
from kiosk.scene import Offered, Scene
from kiosk.standing_view import Fact, standing_fact
from kiosk.ticket_view import Sign, SlipView, TicketView, ahead_fact, paper_box, promised
from kiosk.visit_acts import VisitActs, promised_by
from kiosk.visit_acts_view import acts_of, change_key, return_key
from kiosk.wait_words import lowered, said_words
from office import line
from office.commands import ChangeService, RejoinLine
from office.events import PromiseBroken, TicketReleased
from office.stages import Away, Called, Missed, Waiting
from office.ticket import Ticket, Turn
from office.voucher_events import Voucher
from office.vouchers import spoken
from resources.part_views import KeyView, PlateView
from resources.words import Words


def my_visit_of(page: MyVisit, scene: Scene, words: Words) -> TicketView:
    """The visit as it stands now. The voucher is told to nobody who has only typed a number."""
    ticket, allowed = _newest(page, scene), acts_of(page, scene)
    service = scene.plan.service(ticket.service)
    box = _box(page, ticket, scene, words)
    scan = words.say("Scan your ticket to change your visit, or ask our staff.")
    asks_to_scan = page.seen.code is None and allowed.any
    return TicketView(
        plate=PlateView(
            number=ticket.number,
            caption=words.say("Your number is"),
            aside=words.pick(service.name) if service else "",
        ),
        facts=tuple(_facts(ticket, scene, words, may_rejoin=isinstance(allowed.returning, RejoinLine))),
        box=SlipView(sign=Sign.INFO, words=scan, slot=scene.slot) if asks_to_scan and box is None else box,
        now=scan if asks_to_scan and box is not None else "",
        done=_main_key(page, ticket, allowed, scene, words),
        beside=_second_key(page, ticket, allowed, scene, words),
    )


def _main_key(page: MyVisit, ticket: Ticket, allowed: VisitActs, scene: Scene, words: Words) -> Offered:
    """What one most likely came for: the voucher, to be back in the line, or just to read."""
    owed = ticket.broken.voucher if ticket.broken else None
    if owed is not None and _can_print(page, owed, scene):
        return _print_key(words)
    if allowed.returning is not None and page.seen.code is not None:
        return return_key(allowed.returning, words)
    if _is_over(page, allowed):
        return rate_way(words)
    return Offered(key=KeyView(words=words.say("Done"), icon="check-bold"), means=it.DonePressed())


def _second_key(page: MyVisit, ticket: Ticket, allowed: VisitActs, scene: Scene, words: Words) -> Offered | None:
    """All that can be changed, where the ticket was scanned; rating and concerns stand there as well.

    Nothing keeps somebody who is called.
    """
    if allowed.any and page.seen.code is not None:
        return change_key(words)
    if page.seen.ratable is not None and not _is_over(page, allowed):
        return rate_way(words)
    tells = scene.plan.kiosk.has("cases") and scene.day is not None and not isinstance(ticket.stage, Called)
    return tell_way(words) if tells else None


def _is_over(page: MyVisit, allowed: VisitActs) -> bool:
    """Whether all that is left is to rate it, or to say what was wrong or good."""
    is_owed = page.seen.ticket.broken is not None and page.seen.ticket.broken.voucher is not None
    return page.seen.ratable is not None and not allowed.any and not is_owed


def _newest(page: MyVisit, scene: Scene) -> Ticket:
    """The ticket as the day has it; as it was found, where it is of another day or there is no connection."""
    day, found = scene.day, page.seen
    known = day.tickets.get(found.ticket.number) if day is not None and day.date == found.day else None
    return known or found.ticket


def _print_key(words: Words) -> Offered:
    key = KeyView(words=words.say("Print your voucher"), short=words.say("Voucher"), icon="receipt")
    return Offered(key=key, means=it.VoucherPressed())


def _can_print(page: MyVisit, voucher: Voucher, scene: Scene) -> bool:
    seen = page.seen
    is_asked = page.voucher is not None
    return seen.code is not None and seen.redeemed is None and not is_asked and _counts(voucher, scene)


def _counts(voucher: Voucher, scene: Scene) -> bool:
    return scene.local.date() <= voucher.last_day


def _facts(ticket: Ticket, scene: Scene, words: Words, *, may_rejoin: bool) -> Iterator[Fact]:
    """The first ones matter most: the last give way where there is little room."""
    if may_rejoin and isinstance(ticket.stage, Missed):
        yield _missed(ticket.stage, scene, words)
        return
    yield _place(ticket, scene, words)
    if ticket.waits:
        yield from _wait(scene, words)
        yield from _employee(ticket, scene, words)
        yield from promised(ticket.promise, scene, words)
        yield from _passed(ticket, scene, words)
    elif isinstance(ticket.stage, Away):
        yield from promised(promised_by(ticket), scene, words)


def _place(ticket: Ticket, scene: Scene, words: Words) -> Fact:
    stage = ticket.stage
    match stage:
        case Waiting():
            return _ahead(ticket, scene, words)
        case Away() if ticket.set_time is not None:
            clock = _clock(ticket.set_time, scene, words)
            said = words.say("Your time is {clock}. Please be here by then.", clock=clock)
            return Fact(icon="calendar-check", words=said, short=words.say("Your time: {clock}", clock=clock))
        case Away(until=until):
            clock = _clock(until, scene, words)
            said = words.say("You are away until {clock}. Your place is kept.", clock=clock)
            return Fact(icon="coffee", words=said, short=words.say("Away until {clock}.", clock=clock))
        case _:
            return standing_fact(stage, scene, words)


def _missed(stage: Missed, scene: Scene, words: Words) -> Fact:
    """Whoever missed a call and may still come back into the line."""
    clock = _clock(stage.called, scene, words)
    said = words.say(
        "We called you to counter {counter} at {clock}. You may come back into the line.",
        counter=stage.counter,
        clock=clock,
    )
    return Fact(icon="megaphone", words=said, short=words.say("Called at {clock}. You may come back.", clock=clock))


def _ahead(ticket: Ticket, scene: Scene, words: Words) -> Fact:
    if scene.day is None:
        said = words.say("You are in the line.")
        return Fact(icon="users-three", words=said, short=said)
    employee = ticket.employee if ticket.wished else ""
    return ahead_fact(line.ahead_of(scene.day, scene.plan, ticket.service, ticket.order, employee), words)


def _employee(ticket: Ticket, scene: Scene, words: Words) -> Iterator[Fact]:
    """Who alone calls the ticket; or why that one does not any more."""
    if ticket.wished:
        name = employee_name(ticket.employee, scene.plan, words)
        said = words.say("You wait for {name}.", name=name) if name else ""
    else:
        said = _released(ticket.released, scene, words)
    if said:
        yield Fact(icon="user", words=said, short=said)


def _released(released: TicketReleased | None, scene: Scene, words: Words) -> str:
    name = employee_name(released.employee, scene.plan, words) if released else ""
    if released is None or not name:
        return ""
    if released.why == "promise":
        return words.say("So that you are called in time, whoever is free first calls you.")
    return words.say("{name} cannot call you today: whoever is free first calls you.", name=name)


def _wait(scene: Scene, words: Words) -> Iterator[Fact]:
    """How long it still takes; whoever waits longer than was said is told so."""
    told = said_words(scene.spoken.said, words) if scene.spoken else None
    if told is None or scene.spoken is None:
        return
    if scene.spoken.rose is None:
        yield Fact(icon="clock", words=told.sentence, short=told.short)
        return
    longer = words.say("It takes longer than we said.")
    yield Fact(
        icon="clock", words=f"{longer} {told.sentence}", short=words.say("Longer now: {wait}", wait=lowered(told.short))
    )


def _passed(ticket: Ticket, scene: Scene, words: Words) -> Iterator[Fact]:
    by: Mapping[Turn, int] = line.overtakers(scene.day, ticket.number, ticket.joined) if scene.day else {}
    if by:
        short = f"{passed_by_in_short(by, words)}."
        yield Fact(icon="arrow-bend-up-right", words=passed_by(by, words), short=short)


def _box(page: MyVisit, ticket: Ticket, scene: Scene, words: Words) -> SlipView | None:
    """What was just done; the apology and the voucher; where a paper comes out, once it was asked for."""
    broken, slot = ticket.broken, scene.slot
    if page.copy is not None:
        return paper_box(page.copy, ticket.number, scene, words)
    if isinstance(page.done, ChangeService) and page.done.service == ticket.service and page.voucher is None:
        said = words.say("You wait for this service now. Your place is kept.")
        return SlipView(sign=Sign.INFO, words=said, short=words.say("Service changed."), slot=slot)
    if broken is None:
        return None
    if page.voucher in {Paper.COMING, Paper.PRINTED}:
        return SlipView(sign=Sign.ARROW, words=_comes_out(scene, words), slot=slot)
    said, short = _apology(broken, scene, words) if page.voucher is None else _no_paper(page.voucher, words)
    voucher, voucher_short = _voucher(page, broken.voucher, scene, words) if broken.voucher else ("", "")
    return SlipView(
        sign=Sign.SORRY if page.voucher is None else Sign.PENCIL,
        words=f"{said}\n{voucher}".strip(),
        short=f"{short}\n{voucher_short}".strip(),
        slot=slot,
    )


def _apology(broken: PromiseBroken, scene: Scene, words: Words) -> tuple[str, str]:
    clock = _clock(broken.promised_by, scene, words)
    said = words.say("We promised to call you by {clock}, and did not. We are sorry.", clock=clock)
    return said, words.say("Sorry, we are late.")


def _no_paper(paper: Paper, words: Words) -> tuple[str, str]:
    if paper is Paper.DOUBTFUL:
        said = words.say("Did no voucher come out? Please show your ticket at the counter.")
        return said, words.say("Nothing came out? Please go to the counter.")
    said = words.say("There is no paper. Please show your ticket at the counter: you get your voucher there.")
    return said, words.say("No paper. Please go to the counter.")


def _voucher(page: MyVisit, voucher: Voucher, scene: Scene, words: Words) -> tuple[str, str]:
    """What it is worth, its code and its last day, or why it does not count any more; to nobody without the ticket."""
    if page.seen.code is None:
        scan = words.say("Scan your ticket here to get your voucher.")
        return scan, scan
    code, day, worth = spoken(voucher.code), words.short_day(voucher.last_day), voucher.worth
    if page.seen.redeemed is not None:
        return words.say("Voucher {code} was used already.", code=code), words.say("{code}: used", code=code)
    if not _counts(voucher, scene):
        said = words.say("The last day of voucher {code} was {day}.", code=code, day=day)
        return said, words.say("{code}: too old", code=code)
    given = words.pick(worth.text) if worth.amount is None else words.money(worth.amount, worth.currency)
    return (
        words.say("Your voucher: {worth}, code {code}, last day {day}.", worth=given, code=code, day=day),
        words.say("{worth}, {code}, to {day}", worth=given, code=code, day=day),
    )


def _comes_out(scene: Scene, words: Words) -> str:
    match scene.slot:
        case "down":
            return words.say("Your voucher comes out below.\nPlease take it with you.")
        case "up":
            return words.say("Your voucher comes out above.\nPlease take it with you.")
        case "left":
            return words.say("Your voucher comes out on the left.\nPlease take it with you.")
        case "right":
            return words.say("Your voucher comes out on the right.\nPlease take it with you.")


def _clock(at: datetime, scene: Scene, words: Words) -> str:
    return words.clock(at.astimezone(scene.plan.zone))
