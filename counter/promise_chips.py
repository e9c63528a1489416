"""How a customer's promise stands, as an icon and words: kept, in time, in danger, broken."""

from dataclasses import replace
from datetime import datetime, timedelta

from counter.expected import Expected
from counter.scene import Scene
from office.promise import Risk
from office.ticket import Ticket
from resources.desk_views import ChipWords, Tone
from resources.words import Words

SOON = timedelta(minutes=10)
"""With no more time left than this, the minutes are counted."""

_MINUTE = timedelta(minutes=1)


def waiting_chip(words: Words, ticket: Ticket, now: datetime, expected: Expected | None = None) -> ChipWords | None:
    """The promise of somebody who waits; nothing where nothing was promised. `expected`: what the forecast says."""
    due = ticket.broken.promised_by if ticket.broken and not ticket.legs else ticket.promise
    if due is None:
        return _kept(words) if ticket.met and ticket.promised_by else None
    left = due - now
    if left < timedelta(0):
        return _late(words, _begun(-left))
    if expected is not None and expected.risk is not None:
        return _in_danger(words, expected.risk)
    if left <= SOON:
        tone: Tone = "due" if expected is None else "calm"
        return ChipWords(words=words.say("{n} min left", n=max(1, _begun(left))), icon="hourglass", tone=tone)
    return ChipWords(words=words.say("in time"), icon="check-circle", tone="good")


def _in_danger(words: Words, risk: Risk) -> ChipWords:
    if risk == "will":
        return ChipWords(words=words.say("will be late"), icon="warning", tone="due")
    return ChipWords(words=words.say("may be late"), icon="clock-countdown", tone="due")


def called_chip(words: Words, ticket: Ticket) -> ChipWords | None:
    """Whether the promise of a called customer was kept."""
    late = late_minutes(ticket)
    if late is not None:
        return _late(words, late)
    return None if ticket.promised_by is None or ticket.called_at is None else _kept(words)


def broken_chip(scene: Scene, ticket: Ticket, words: Words) -> ChipWords | None:
    """By when a called customer was promised to be called, and how late it was; nothing where it was kept."""
    late = late_minutes(ticket)
    if ticket.broken is None or late is None:
        return None
    by = scene.clock(words, ticket.broken.promised_by)
    return replace(_late(words, late), words=words.say("Promised by {time} – {n} min late", time=by, n=late))


def _late(words: Words, n: int) -> ChipWords:
    return ChipWords(words=words.say("{n} min late", n=n), icon="warning", tone="late")


def late_minutes(ticket: Ticket) -> int | None:
    """How many minutes after the promise the customer was called; None where it was kept, or in an earlier leg."""
    if ticket.broken is None or ticket.legs or ticket.called_at is None:
        return None
    return max(1, _begun(ticket.called_at - ticket.broken.promised_by))


def _kept(words: Words) -> ChipWords:
    return ChipWords(words=words.say("Promise kept"), icon="check-circle", tone="good")


def _begun(span: timedelta) -> int:
    """Minutes that have begun."""
    return -(-span // _MINUTE)
