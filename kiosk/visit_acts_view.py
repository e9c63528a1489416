"""The pages on which a visit is changed: what can be done, for how long, to which service, and really not any more."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.home_view import rate_way, tell_way
from kiosk.message_view import MessageView
from kiosk.pages import ActRefused, AskingCancel, ChoosingAct, ChoosingPause, ChoosingService, MyVisit
from kiosk.scene import Offered, Scene
from kiosk.ticket_view import people_before
from kiosk.visit_acts import HeldTicket, VisitActs, acts, after_act, promised_by
from kiosk.why_not_view import why_not_of
from office import line
from office import refusals as why
from office.commands import ChangeService, PauseVisit, RejoinLine, ResumeVisit
from office.groups import GroupOf, entries, within
from office.plan import Group
from office.refusals import Reason
from office.stages import Missed
from office.ticket import Ticket
from office.waits.saying import AFew, Between, said
from resources.part_views import KeyView
from resources.words import Words

_ABOUT_SERVICE = (why.ServiceIsPaused, why.ServiceIsClosed, why.ServiceIsFull, why.LineIsFull)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceView:
    """A question, and one key for each answer; `more`, `turned`: where they stand on several pages."""

    title: str
    sentence: str
    choices: tuple[Offered, ...]
    more: Offered
    turned: int


def held_ticket(page: MyVisit, scene: Scene) -> HeldTicket | None:
    """The ticket as the day has it; None where it is of another day, or there is no connection."""
    day, found = scene.day, page.seen
    known = day.tickets.get(found.ticket.number) if day is not None and day.date == found.day else None
    if day is None or known is None:
        return None
    return HeldTicket(day=day, plan=scene.plan, ticket=known, at=scene.at)


def acts_of(page: MyVisit, scene: Scene) -> VisitActs:
    """What is allowed now, whether or not the ticket was scanned."""
    now = held_ticket(page, scene)
    return VisitActs() if now is None else acts(now)


def change_key(words: Words) -> Offered:
    """The key that leads to what can be changed."""
    key = KeyView(words=words.say("Change my visit"), short=words.say("Change"), icon="arrows-left-right")
    return Offered(key=key, means=it.ChangeVisitPressed())


def return_key(command: ResumeVisit | RejoinLine, words: Words) -> Offered:
    """Back from a pause, or after a missed call."""
    if isinstance(command, RejoinLine):
        key = KeyView(
            words=words.say("Put me back in the line"), short=words.say("Rejoin"), icon="arrow-counter-clockwise"
        )
    else:
        key = KeyView(words=words.say("I am back"), short=words.say("I am here"), icon="hand-waving")
    return Offered(key=key, means=it.VisitActChosen(command))


def choosing_act_of(page: ChoosingAct, scene: Scene, words: Words) -> ChoiceView:
    """What can be done about the visit, the most wanted first and what ends it last."""
    return ChoiceView(
        title=words.say("Change my visit"),
        sentence=f"{words.say('Your number is')} {page.visit.seen.ticket.number}.",
        choices=tuple(_acts(page.visit, scene, words)),
        more=others_key(words),
        turned=page.turned,
    )


def _acts(visit: MyVisit, scene: Scene, words: Words) -> Iterator[Offered]:
    allowed = acts_of(visit, scene)
    if allowed.returning:
        yield return_key(allowed.returning, words)
    if allowed.pauses:
        yield _choice(words.say("I come back later"), "coffee", it.PausePressed())
    if allowed.services:
        yield _choice(words.say("I need another service"), "list-bullets", it.OtherServicePressed())
    if scene.prints and visit.copy in {None, Paper.NONE, Paper.DOUBTFUL}:
        yield _choice(words.say("Print my ticket again"), "printer", it.TicketAgainPressed())
        yield _choice(words.say("Print it in large type"), "text-aa", it.TicketAgainPressed(large=True))
    if visit.seen.ratable is not None:
        yield rate_way(words)
    elif scene.plan.kiosk.has("cases"):
        yield tell_way(words)
    if allowed.cancel:
        yield _choice(words.say("I do not need it any more"), "x-circle", it.CancelPressed())


def choosing_pause_of(page: ChoosingPause, scene: Scene, words: Words) -> ChoiceView:
    """For how long, and until when; with a promise, that it is kept as much longer."""
    now = held_ticket(page.visit, scene)
    promised = now is not None and now.ticket.promise is not None
    return ChoiceView(
        title=words.say("When do you come back?"),
        sentence=words.say("Your place is kept. Our promise lasts longer by your time away.")
        if promised
        else words.say("Your place in the line is kept."),
        choices=tuple(_pause(command, scene, words) for command in acts_of(page.visit, scene).pauses),
        more=others_key(words),
        turned=page.turned,
    )


def _pause(command: PauseVisit, scene: Scene, words: Words) -> Offered:
    minutes = round(command.minutes)
    clock = words.clock(scene.local + timedelta(minutes=command.minutes))
    return _choice(
        words.count("In {n} minute, at {clock}", "In {n} minutes, at {clock}", minutes, clock=clock),
        "clock",
        it.VisitActChosen(command),
        short=words.say("At {clock}", clock=clock),
    )


def choosing_service_of(page: ChoosingService, scene: Scene, words: Words) -> ChoiceView:
    """The services that are offered now, each with the wait and the promise that it would have."""
    now = held_ticket(page.visit, scene)
    commands = {command.service: command for command in acts_of(page.visit, scene).services}
    offered = tuple(service for service in scene.plan.services if service.id in commands)
    group = scene.plan.group(page.group)
    chosen = within(scene.plan, group.id, offered) if group else entries(scene.plan, offered)
    return ChoiceView(
        title=words.pick(group.name) if group else words.say("Which service do you need?"),
        sentence=words.say("Your place in the line is kept."),
        choices=tuple(
            _group(one.group, words) if isinstance(one, GroupOf) else _service(commands[one.id], now, scene, words)
            for one in chosen
            if now
        ),
        more=others_key(words),
        turned=page.turned,
    )


def _group(group: Group, words: Words) -> Offered:
    """Behind it stand its services, each with its wait."""
    return _choice(words.pick(group.name), group.icon, it.GroupChosen(group.id))


def _service(command: ChangeService, now: HeldTicket, scene: Scene, words: Words) -> Offered:
    service = scene.plan.service(command.service)
    then = after_act(now, command)
    told = _told(then, scene, words) if then else ""
    name = words.pick(service.name) if service else ""
    return Offered(
        key=KeyView(words=f"{name}\n{told}".strip(), icon=service.icon if service else ""),
        means=it.VisitActChosen(command),
    )


def _told(then: Ticket, scene: Scene, words: Words) -> str:
    """How long at the most, and what is promised."""
    wait, by = _wait(then, scene, words), promised_by(then)
    if by is None:
        return wait
    clock = words.clock(by.astimezone(scene.plan.zone))
    return words.say("{wait}, promised by {clock}", wait=wait, clock=clock)


def _wait(then: Ticket, scene: Scene, words: Words) -> str:
    """Whoever keeps an earlier place waits no longer than whoever comes now; else the people before are told."""
    expected = said(scene.waits.get(then.service)) if then.key <= scene.at else None
    match expected:
        case Between(high=high):
            return words.say("Up to {n} min", n=high)
        case AFew():
            return words.say("A few minutes")
        case _ if scene.day is not None:
            return people_before(line.ahead_of(scene.day, scene.plan, then.service, then.order), words).rstrip(".")
        case _:
            return ""


def asking_cancel_of(page: AskingCancel, scene: Scene, words: Words) -> ChoiceView:
    """Asked once again before it is done; what keeps everything stands first."""
    number = page.visit.seen.ticket.number
    cancel = acts_of(page.visit, scene).cancel
    keep = _choice(words.say("No, I keep my number"), "arrow-left-bold", it.BackPressed())
    give_up = words.say("Yes, cancel number {number}", number=number)
    sure = (_choice(give_up, "x-circle", it.VisitActChosen(cancel)),) if cancel else ()
    return ChoiceView(
        title=words.say("Do you want to cancel number {number}?", number=number),
        sentence=words.say("You give up your place in the line."),
        choices=(keep, *sure),
        more=others_key(words),
        turned=page.turned,
    )


def refused_of(page: ActRefused, scene: Scene, words: Words) -> MessageView:
    """Somebody was faster, or time has passed: why it was not done."""
    key = KeyView(words=words.say("My visit"), icon="ticket")
    return MessageView(
        icon="info",
        title=words.say("This was not possible"),
        sentences=_why_not(page, page.why, scene, words),
        key=Offered(key=key, means=it.DonePressed()),
        due=True,
    )


def _why_not(page: ActRefused, reason: Reason, scene: Scene, words: Words) -> tuple[str, ...]:
    match reason:
        case why.TooLateToRejoin(minutes=minutes):
            late = words.count(
                "Our call was more than {n} minute ago.", "Our call was more than {n} minutes ago.", minutes
            )
            return late, words.say("Please take a new number, or speak to our staff.")
        case why.PauseTooLong(minutes=minutes):
            longest = words.count(
                "You can be away for {n} minute at the most.",
                "You can be away for {n} minutes at the most.",
                minutes,
            )
            return (longest,)
        case why.DayIsClosed() | why.DayNotOpen():
            return (words.say("We are closed now."),)
        case _ if isinstance(reason, _ABOUT_SERVICE):
            return (why_not_of(reason, scene, words).sentences[0],)
        case _:
            return (_changed(page.visit.seen.ticket, words),)


def _changed(ticket: Ticket, words: Words) -> str:
    if isinstance(ticket.stage, Missed):
        return words.say("Your number was called meanwhile, and nobody came.")
    return words.say("Something about your visit has changed meanwhile. Please look at it again.")


def _choice(said: str, icon: str, means: it.Touch, *, short: str = "") -> Offered:
    return Offered(key=KeyView(words=said, short=short, icon=icon), means=means)


def others_key(words: Words) -> Offered:
    """On to the answers that do not stand here."""
    key = KeyView(words=words.say("More choices"), short=words.say("More"), icon="arrow-right-bold")
    return Offered(key=key, means=it.OthersPressed())
