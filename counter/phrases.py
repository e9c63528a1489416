"""The small phrases of a counter: minutes, worths, places in the line, services, pauses."""

from datetime import timedelta

from counter.scene import Scene
from office.plan import Plan
from office.ticket import Ticket
from office.voucher_events import Worth
from resources.desk_views import ChipWords
from resources.words import Words

PAUSE_REASONS = ("break", "lunch", "meeting", "office_work")
_MINUTE = timedelta(minutes=1)
_LISTED = 3


def minutes(words: Words, span: timedelta) -> str:
    """Whole minutes that have passed: "41 min"."""
    whole = max(span, timedelta(0)) // _MINUTE
    return words.say("{n} min", n=whole) if whole else words.say("<1 min")


def left_phrase(words: Words, scene: Scene, ticket: Ticket, *, headed: bool = False) -> str:
    """How much longer somebody waits, by the forecast; a dash where it does not know this number yet.

    `headed`: the head of a column says what it is, and that it is in minutes.
    """
    expected = scene.expected(ticket)
    if expected is None:
        return "–"
    left = expected.minutes(scene.now)
    if left is None:
        return words.say("nobody can say")
    if not left:
        return words.say("soon")
    return f"≈ {left}" if headed else words.say("in {n} min", n=left)


def worth_phrase(worth: Worth, words: Words) -> str:
    """What a voucher is worth: an amount, or the office's own words."""
    return words.pick(worth.text) if worth.amount is None else words.money(worth.amount, worth.currency)


def short_service(plan: Plan, service: str, words: Words) -> str:
    """The short name of a service."""
    known = plan.service(service)
    return words.pick(known.short_name or known.name) if known else service


def services_phrase(plan: Plan, services: tuple[str, ...], words: Words) -> str:
    """What a counter offers, in a few words."""
    missing = [service for service in plan.offered if service.id not in services]
    if not missing:
        return words.say("All services")
    if len(missing) == 1 and len(services) >= _LISTED:
        return words.say("All but {service}", service=short_service(plan, missing[0].id, words))
    if len(services) > _LISTED:
        return words.count("{n} service", "{n} services", len(services))
    return ", ".join(short_service(plan, service, words) for service in services)


def turn_chip(words: Words, ticket: Ticket, *, kept: bool) -> ChipWords | None:
    """What the ticket's place in the line comes from; nothing where it came like most. `kept`: for this clerk alone."""
    if kept:
        return ChipWords(words=words.say("For you"), icon="user", tone="note")
    match ticket.turn:
        case "appointment":
            return ChipWords(words=words.say("Appointment"), icon="calendar-check", tone="note")
        case "priority":
            return ChipWords(words=words.say("Priority"), icon="users-three", tone="note")
        case "returned":
            return ChipWords(words=words.say("Returned"), icon="arrow-counter-clockwise", tone="note")
        case "transfer":
            return ChipWords(words=words.say("Sent on"), icon="arrow-bend-up-right", tone="note")
        case "next_service":
            return ChipWords(words=words.say("Next service"), icon="plus-circle", tone="note")
        case _:
            return None


def pause_phrase(plan: Plan, words: Words, reason: str) -> str:
    """Why a counter pauses, as the plan names it."""
    listed = next((words.pick(choice.name) for choice in plan.pause_reasons if choice.id == reason), "")
    known = {
        "break": words.say("Short break"),
        "lunch": words.say("Lunch"),
        "meeting": words.say("Meeting"),
        "office_work": words.say("Office work"),
    }
    return listed or known.get(reason, reason) or words.say("Pause")
