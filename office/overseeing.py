"""What a manager does at once: alerts are raised and acknowledged, counters asked to open, notices told."""

from datetime import datetime
from typing import assert_never

from office import manager_commands as wanted
from office.day import Day
from office.desk import Busy, Free
from office.manager_events import (
    AlertAcknowledged,
    AlertEnded,
    AlertRaised,
    CounterAnswered,
    CounterAsked,
    ManagerEvent,
    NoticePosted,
    NoticeWithdrawn,
)
from office.notices import LONGEST, LONGEST_AT_KIOSK, LONGEST_WORD_AT_KIOSK
from office.overseen import still_asked
from office.plan import Plan
from office.refusals import (
    AlertIsOver,
    CounterIsOpen,
    CounterNotAsked,
    NoSuchCounter,
    NoSuchLanguage,
    NothingToTell,
    NoticeIsOver,
    NoticeIsTooLong,
    NowhereToTell,
    Reason,
    Refused,
    WordIsTooLong,
)


def of_manager(day: Day, plan: Plan, command: wanted.OfManager, at: datetime) -> tuple[ManagerEvent, ...] | Refused:
    """What follows. What is so already is written once; who acknowledges second, or asks twice, is not refused."""
    match command:
        case wanted.RaiseAlert() | wanted.EndAlert() | wanted.AcknowledgeAlert():
            return _of_alert(day, command)
        case wanted.AskCounter():
            return _asked(day, plan, command, at)
        case wanted.AnswerAsked(counter=counter, coming=coming, clerk=clerk):
            asked = day.overseen.asked.get(counter)
            if asked is None or not still_asked(asked, day.desks.get(counter), at):
                return Refused(CounterNotAsked(counter))
            again = asked.coming == coming and asked.answered_by == clerk
            return () if again else (CounterAnswered(counter=counter, coming=coming, clerk=clerk),)
        case wanted.PostNotice():
            return _posted(day, plan, command, at)
        case wanted.WithdrawNotice(notice=notice, clerk=clerk):
            known = day.overseen.notices.get(notice)
            is_over = known is None or known.withdrawn or known.ends <= at
            return Refused(NoticeIsOver()) if is_over else (NoticeWithdrawn(notice=notice, clerk=clerk),)
        case _:
            assert_never(command)


def _of_alert(day: Day, command: wanted.OfAlert) -> tuple[ManagerEvent, ...] | Refused:
    known = day.overseen.alerts.get((command.alert, command.subject))
    match command:
        case wanted.RaiseAlert(alert=alert, subject=subject):
            return () if known else (AlertRaised(alert=alert, subject=subject),)
        case wanted.EndAlert(alert=alert, subject=subject):
            return (AlertEnded(alert=alert, subject=subject),) if known else ()
        case wanted.AcknowledgeAlert(alert=alert, subject=subject, clerk=clerk):
            if known is None:
                return Refused(AlertIsOver())
            seen = known.seen_at is not None
            return () if seen else (AlertAcknowledged(alert=alert, subject=subject, clerk=clerk),)
        case _:
            assert_never(command)


def _asked(day: Day, plan: Plan, command: wanted.AskCounter, at: datetime) -> tuple[ManagerEvent, ...] | Refused:
    counter = command.counter
    desk, asked = day.desks.get(counter), day.overseen.asked.get(counter)
    if plan.counter(counter) is None:
        return Refused(NoSuchCounter(counter))
    if desk is not None and isinstance(desk.state, Free | Busy):
        return Refused(CounterIsOpen(counter))
    waits = asked is not None and asked.coming is not False and still_asked(asked, desk, at)
    return () if waits else (CounterAsked(counter=counter, clerk=command.clerk),)


def _posted(day: Day, plan: Plan, command: wanted.PostNotice, at: datetime) -> tuple[ManagerEvent, ...] | Refused:
    text = {language: words.strip() for language, words in command.text.items() if words.strip()}
    begins = at if command.begins is None else max(at, command.begins)
    why_not = _why_not_told(plan, text, command, ended=command.ends <= begins)
    if why_not is not None:
        return Refused(why_not)
    posted = NoticePosted(
        notice=str(len(day.overseen.notices) + 1),
        text=text,
        places=command.places,
        begins=begins,
        ends=command.ends,
        clerk=command.clerk,
    )
    return (posted,)


def _why_not_told(plan: Plan, text: dict[str, str], command: wanted.PostNotice, *, ended: bool) -> Reason | None:
    unknown = next((language for language in text if language not in plan.office.languages), None)
    if not text:
        return NothingToTell()
    if unknown is not None:
        return NoSuchLanguage(unknown)
    if not command.places:
        return NowhereToTell()
    too_long = _too_long(tuple(text.values()), at_kiosks="kiosks" in command.places)
    return too_long or (NoticeIsOver() if ended else None)


def _too_long(texts: tuple[str, ...], *, at_kiosks: bool) -> Reason | None:
    most = LONGEST_AT_KIOSK if at_kiosks else LONGEST
    if max(map(len, texts)) > most:
        return NoticeIsTooLong(most)
    words = (word for text in texts for word in text.split())
    long_word = at_kiosks and any(len(word) > LONGEST_WORD_AT_KIOSK for word in words)
    return WordIsTooLong(LONGEST_WORD_AT_KIOSK) if long_word else None
