"""When the office opens and until when it is open, in words for the board."""

from datetime import date, datetime, timedelta

from office.day import Day
from office.hours import Clock, closes_next, is_open, next_open_day, opens_next
from office.plan import Plan
from office.taking import why_no_ticket
from resources.words import Words


def serves(day: Day, plan: Plan, now: datetime) -> bool:
    """Whether customers can take tickets: the day is open, by the plan's hours or because somebody works."""
    return day.is_open and (is_open(plan.hours, now, plan.zone) or any(desk.is_open for desk in day.desks.values()))


def gives_tickets(day: Day, plan: Plan, now: datetime) -> bool:
    """Whether a ticket of any service can be taken now."""
    return any(why_no_ticket(day, plan, service, now) is None for service in plan.offered)


def open_until(words: Words, plan: Plan, now: datetime) -> str:
    """Until when the office is open; nothing when it is closed."""
    closes = closes_next(plan.hours, now, plan.zone)
    return words.say("Open today until {time}", time=closes) if closes else ""


def opening_words(words: Words, day: Day, plan: Plan, now: datetime) -> str:
    """That the office is closed, and when it opens."""
    over = day.closed_at is not None
    today = None if over else opens_next(plan.hours, now, plan.zone)
    if today is not None:
        return words.say("Closed. We open at {time}.", time=today)
    if not over and is_open(plan.hours, now, plan.zone):
        return words.say("Closed. We open soon.")
    return _another_day(words, plan, now.astimezone(plan.zone).date())


def _another_day(words: Words, plan: Plan, today: date) -> str:
    opening = next_opening(plan, today)
    if opening is None:
        return words.say("Closed.")
    day, time = opening
    if day == today + timedelta(days=1):
        return words.say("Closed. We open tomorrow at {time}.", time=time)
    return words.say("Closed. {day}: open from {time}.", day=words.day(day), time=time)


def next_opening(plan: Plan, today: date) -> tuple[date, Clock] | None:
    """The next day after `today` on which the office opens, and when; None when no day within a month is open."""
    found = next_open_day(plan.hours, today)
    return (found[0], min(span.opens for span in found[1])) if found else None
