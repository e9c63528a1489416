"""What a customer needs, and which level of service was chosen, in the words of a counter; and what to do about it."""

from collections.abc import Iterator

from office.needs import call_needs
from office.plan import Plan
from office.stages import Called
from office.ticket import Ticket
from resources.desk_views import ChipWords
from resources.words import Words


def needs_phrase(plan: Plan, ticket: Ticket, words: Words) -> str:
    """What the customer needs and chose, in one line."""
    return ", ".join(chip.words for chip in need_chips(plan, ticket, words))


def need_chips(plan: Plan, ticket: Ticket, words: Words) -> tuple[ChipWords, ...]:
    """Each need, and the level, with its icon."""
    needs = tuple(_need(plan, need, words) for need in ticket.needs)
    return (*needs, _level(plan, ticket, words)) if ticket.level else needs


def _need(plan: Plan, need: str, words: Words) -> ChipWords:
    """The counter's own words where it has some: customers say it of themselves."""
    known = {
        "walks_slowly": (words.say("Walks slowly"), "person-simple-walk"),
        "hears_poorly": (words.say("Hears poorly"), "ear"),
        "sees_poorly": (words.say("Sees poorly"), "eye"),
        "wheelchair": (words.say("Wheelchair"), "wheelchair"),
        "come_to_me": (words.say("Go to the customer"), "hand-waving"),
    }
    listed = plan.need(need)
    named = words.pick(listed.name) if listed else ""
    sentence, icon = known.get(need, (named or need.replace("_", " "), "info"))
    return ChipWords(words=sentence, icon=(listed.icon if listed else "") or icon, tone="due")


def _level(plan: Plan, ticket: Ticket, words: Words) -> ChipWords:
    asked = _asked(plan, ticket, words)
    if asked is not None:
        return asked
    level = ticket.level
    known = {
        "quick": (words.say("Quick question"), "lightning"),
        "more_time": (words.say("Wants more time"), "hourglass"),
        "employee": (words.say("Asked for an employee"), "user"),
        "later": (words.say("Came back at a set time"), "calendar-check"),
    }
    listed = plan.level(level)
    named = words.pick(listed.name) if listed else ""
    sentence, icon = known.get(level, (level.replace("_", " "), "info"))
    return ChipWords(words=named or sentence, icon=(listed.icon if listed else "") or icon, tone="note")


def _asked(plan: Plan, ticket: Ticket, words: Words) -> ChipWords | None:
    """Whom the customer asked for, or for when it is; None where neither."""
    if ticket.set_time is not None:
        clock = words.clock(ticket.set_time.astimezone(plan.zone))
        return ChipWords(words=words.say("Set time {clock}", clock=clock), icon="calendar-check", tone="note")
    named = plan.employee(ticket.employee or (ticket.released.employee if ticket.released else ""))
    if named is None:
        return None
    name = words.pick(named.name)
    said = (
        words.say("Waits for {name}", name=name)
        if ticket.wished and ticket.waits
        else words.say("Asked for {name}", name=name)
    )
    return ChipWords(words=said, icon="user", tone="note")


def hints_line(plan: Plan, ticket: Ticket, words: Words) -> str:
    """What to do for this customer: the plan's hints, or the usual ones; and how long a call is waited for."""
    return " ".join(_hints(plan, ticket, words))


def _hints(plan: Plan, ticket: Ticket, words: Words) -> Iterator[str]:
    for need in filter(None, map(plan.need, ticket.needs)):
        hint = words.pick(need.hint) or _usual_hint(need.id, words)
        if hint:
            yield hint
    walking_s = call_needs(plan, ticket).walking_s
    if walking_s and isinstance(ticket.stage, Called):
        seconds = round(plan.calling.seconds_before_missed + walking_s)
        yield words.say("Wait {n} s before “Missed”.", n=seconds)


def _usual_hint(need: str, words: Words) -> str:
    known = {
        "hears_poorly": words.say("Speak up, and face the customer."),
        "sees_poorly": words.say("Say where you are, and read papers out."),
    }
    return known.get(need, "")
