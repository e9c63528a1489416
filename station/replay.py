"""`walkin replay`: commands at given times through the real rules, one JSON answer a line."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from journal.case_opening import CaseMade
from journal.daybook import Acted, Daybook
from journal.signed import Signed
from journal.trouble import JournalTrouble
from office import filling, vouchers
from office.cases import manager_ticket
from office.commands import (
    CloseCounter,
    DayCommand,
    LetTimePass,
    OpenCounter,
    OpenDay,
    PauseCounter,
    RateVisit,
    RedeemVoucher,
    RestoreVoucher,
    ResumeCounter,
    TakeTicket,
)
from office.events import Entry, TicketCalled, TicketTaken, Wait
from office.plan import Plan
from office.promise_refusals import NoSuchVoucher
from office.refusals import ClockWentBack, Reason, Refused
from office.waits.estimates import Estimates
from office.waits.forecast import forecast_of
from office.waits.moment import Moment
from resources.reasons import sentence
from station.case_form import cases_form
from station.day_form import day_form
from station.json_form import json_form
from station.replay_cases import StepCase, TellCase, kept
from station.replay_lines import CheckVoucher, Line, LineFault, TellState, read_line

_TELLING = (TakeTicket, OpenCounter, CloseCounter, PauseCounter, ResumeCounter, LetTimePass)
"""After these commands it is looked at how far the lines reach."""


class Replay:
    """Commands of many days on one office. `code` is that of the process: 2 when a line was none, 1 after a trouble."""

    def __init__(self, book: Daybook, plan: Plan, version: int = 1, estimates: Estimates | None = None) -> None:
        self._book, self._plan, self._version, self._estimates = book, plan, version, estimates
        self._newest: datetime | None = None
        self.code = 0

    def answers(self, lines: Iterable[bytes]) -> Iterator[str]:
        """One line of JSON for each line that is not blank, before the next one is read."""
        for number, text in enumerate(lines, 1):
            if text.strip():
                yield json.dumps(self._answer(number, text), ensure_ascii=False)

    def _answer(self, number: int, text: bytes) -> Mapping[str, object]:
        try:
            return self._in_order(read_line(text, number, self._plan))
        except LineFault as fault:
            self.code = 2
            return {"ok": False, "why": f"Line {number}: {fault}."}
        except JournalTrouble as trouble:
            self.code = max(self.code, 1)
            return {"ok": False, "why": str(trouble)}

    def _in_order(self, line: Line) -> Mapping[str, object]:
        if self._newest is not None and line.at < self._newest:
            return self._told(Refused(ClockWentBack(self._newest)))
        answer = self._done(line)
        if answer["ok"]:
            self._newest = line.at
        return answer

    def _done(self, line: Line) -> Mapping[str, object]:
        signed = Signed(at=line.at, station="replay")
        match line.command:
            case TellState():
                return {"ok": True, "events": [], "state": self._state(line)}
            case CheckVoucher(code=code):
                return self._voucher(code, line)
            case RedeemVoucher() | RestoreVoucher() as command:
                redeeming = self._book.vouchers.act(self._plan, command, signed)
                return self._told(redeeming) if isinstance(redeeming, Refused) else self._written(redeeming.entries)
            case RateVisit() as command:
                return self._told(self._book.rate(self._day_of(command.number, line), command, signed))
            case TellCase() | StepCase() as command:
                return self._case(command, line, signed)
            case OpenDay() as command:
                opening = replace(command, plan_version=self._version)
                return self._told(self._acted(line.day, opening, signed))
            case command:
                return self._told(self._acted(line.day, command, signed))

    def _acted(self, of: date, command: DayCommand, signed: Signed) -> Acted | Refused:
        """Act, and learn from it."""
        if self._estimates is None:
            return self._book.act(of, (command,), signed, exact=True)
        before = self._book.day(of)
        if isinstance(command, TakeTicket):
            command = self._estimates.told(before, self._plan, command, signed.at)
        outcome = self._book.act(of, (command,), signed, exact=True)
        if isinstance(outcome, Refused):
            return outcome
        self._estimates.learn(self._plan, before, outcome.day)
        return self._heeded(outcome, self._estimates, signed) if isinstance(command, _TELLING) else outcome

    def _heeded(self, outcome: Acted, estimates: Estimates, signed: Signed) -> Acted:
        """Let the lines close themselves, where the plan says so: a forecast is made after whatever changes them."""
        day = outcome.day
        if not (self._plan.times.line_closes_itself or day.full) or not day.is_open:
            return outcome
        moment = Moment(day=day, plan=self._plan, learned=estimates.learned, at=signed.at)
        heeding = filling.heeding(day, self._plan, forecast_of(moment).services, signed.at)
        more = self._book.act(day.date, (heeding,), signed, exact=True) if heeding else None
        if not isinstance(more, Acted):
            return outcome
        return replace(outcome, entries=(*outcome.entries, *more.entries), day=more.day)

    def _case(self, command: TellCase | StepCase, line: Line, signed: Signed) -> Mapping[str, object]:
        """What is written of a case; where a ticket is taken for it, also what a taken ticket answers."""
        ticket, before = None, self._book.day(line.day)
        if isinstance(command, TellCase):
            ticket = manager_ticket(self._plan, command.command)
        if ticket is not None:
            ticket = replace(ticket, secret=line.secret)
            ticket = self._estimates.told(before, self._plan, ticket, signed.at) if self._estimates else ticket
        made = kept(self._book, self._plan, command, signed, ticket)
        if isinstance(made, Refused):
            return self._told(made)
        number = {"case": made.opened.case} if isinstance(made, CaseMade) else {}
        acted = made.acted if isinstance(made, CaseMade) else None
        if acted is None:
            return {**self._written(made.entries), **number}
        if self._estimates is not None:
            self._estimates.learn(self._plan, before, acted.day)
            acted = self._heeded(acted, self._estimates, signed)
        return {**self._written((*acted.entries, *made.entries)), **_extras(acted.entries), **number}

    def _day_of(self, number: str, line: Line) -> date:
        """Whose number this is: today's, else yesterday's."""
        yesterday = line.day - timedelta(days=1)
        of_yesterday = number not in self._book.day(line.day).tickets and number in self._book.day(yesterday).tickets
        return yesterday if of_yesterday else line.day

    def _told(self, outcome: Acted | Refused) -> Mapping[str, object]:
        if isinstance(outcome, Refused):
            return {"ok": False, "why": sentence(self._in_office_time(outcome.why))}
        return {**self._written((*outcome.entries, *outcome.issued)), **_extras(outcome.entries)}

    def _written(self, entries: Iterable[Entry]) -> Mapping[str, object]:
        return {"ok": True, "events": [self._event(entry) for entry in entries]}

    def _voucher(self, code: str, line: Line) -> Mapping[str, object]:
        """How the voucher stands at this moment, without writing anything."""
        read = vouchers.read_code(code, self._plan.office.id)
        found = self._book.vouchers.vouchers().by_code.get(read or "")
        if found is None:
            return self._told(Refused(NoSuchVoucher(code.strip())))
        form = {"state": vouchers.state(found, line.day), "redeemed": found.redeemed, "issued": found.issued}
        return {"ok": True, "events": [], "voucher": json_form(form, self._plan.zone)}

    def _in_office_time(self, why: Reason) -> Reason:
        """Times are told with the office's offset."""
        return ClockWentBack(why.newest.astimezone(self._plan.zone)) if isinstance(why, ClockWentBack) else why

    def _event(self, entry: Entry) -> Mapping[str, object]:
        form = json_form(entry.event, self._plan.zone)
        return {"kind": type(entry.event).__name__, **form} if isinstance(form, dict) else {}

    def _state(self, line: Line) -> object:
        form = day_form(self._book.day(line.day), self._book.ratings_of(line.day))
        return json_form({**form, "cases": cases_form(self._book.cases.cases(), line.day)}, self._plan.zone)


def _wait(said: Wait | None) -> Mapping[str, float] | None:
    if said is None:
        return None
    return {"point": round(said.point_s, 1), "low": round(said.low_s, 1), "high": round(said.high_s, 1)}


def _extras(entries: Iterable[Entry]) -> Mapping[str, object]:
    """What is answered beside the events: the number that was taken or called."""
    events = [entry.event for entry in entries]
    taken = [event for event in events if isinstance(event, TicketTaken)]
    if taken:
        return {"number": taken[0].number, "ahead": taken[0].ahead, "wait": _wait(taken[0].said)}
    called = [event.number for event in events if isinstance(event, TicketCalled)]
    return {"number": called[0]} if called else {}
