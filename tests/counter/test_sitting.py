"""The counter's window as a state machine: each place, each happening; a second press changes nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import get_args

import pytest

from counter import happenings as said
from counter import memory_places as kept
from counter import places as at
from counter import voucher_places as of
from counter.actions import KEYS, Action, Chair, commands_of
from counter.errands import (
    AskCopy,
    AskVoucher,
    Book,
    BringCard,
    CancelBooking,
    ChangeSize,
    ChangeVoucher,
    Decide,
    Errand,
    FindBooking,
    ForeseePause,
    ForgetCard,
    GiveCard,
    GiveTicket,
    KeepName,
    LookUpVoucher,
    PrintKeys,
    ReadOwnDay,
    SendOn,
    Speak,
    TakeCardOff,
)
from counter.happenings import Happening, Pressed
from counter.pausing import RETURNS
from counter.places import Sitting
from counter.sitting import step
from office import commands as wanted
from office import signing_in as it
from office import vouchers
from office.commands import DayCommand
from office.own_day import OwnDay
from office.promise_refusals import TooLateToRestore
from office.refusals import ClerkIsElsewhere, CounterIsBusy, CounterIsShut, CounterIsTaken, DayIsClosed, LastCounterFor
from office.staff import Member
from office.voucher_events import VoucherIssued, Worth
from office.waits.pausing import PauseForeseen

MARI = Member(id="mari", name="Mari")
SEAL = Member(id="seal", name="Seal", roles=("installer",))
LATER = datetime(2026, 3, 3, 9, tzinfo=UTC)
ALONE = LastCounterFor("debts", 3)

OUT = at.SignedOut()
CHECKING = at.SignedOut(signing_in=it.CheckingPin(member=MARI))
OPENING = at.Opening(member=MARI)
WORK = at.AtWork(member=MARI)
REASONS = at.ChoosingReason(member=MARI)
RETURN = at.ChoosingReturn(member=MARI, reason="lunch")
PAUSING = at.Pausing(member=MARI, reason="lunch", back_at=LATER)
ASKING_PAUSE = at.AskingToPause(member=MARI, reason="lunch", back_at=LATER, alone=ALONE)
ASKING_LEAVE = at.AskingToLeave(member=MARI, alone=ALONE)
PARKING = at.Parking(member=MARI)
FINISHING = at.Finishing(member=MARI, calls_next=True)
WHERE = at.ChoosingDestination(member=MARI)
SENDING = at.SendingOn(member=MARI, to="counter", target="2")
MORE = at.ChoosingMore(member=MARI)
CARD = at.ReadingKeys(member=MARI)
CALLING = at.TypingNumber(member=MARI, act="call", typed="10")
ADDING = at.TypingNumber(member=MARI, act="add", typed="10")
EMPTY = at.TypingNumber(member=MARI, act="cancel")
COPYING = at.TypingNumber(member=MARI, act="copy", typed="10")
WHY = at.SayingWhy(member=MARI, number="104")
ADD = at.ChoosingService(member=MARI, act="add", number="104")
CHANGE = at.ChoosingService(member=MARI, act="change", number="104")
CANCEL = at.AskingToCancel(member=MARI, number="104")
WELCOME = at.WelcomingBack(member=MARI, number="104")
TICKET_FOR = at.ChoosingTicket(member=MARI)
TICKET = at.FillingTicket(member=MARI, service="loans")
SHOWN = at.ShowingTicket(member=MARI, number="201", paper="printing")
BOOK_FOR = at.BookingService(member=MARI)
BOOK_DAY = at.BookingDay(member=MARI, service="loans")
BOOK_HOUR = at.BookingHour(member=MARI, service="loans", day=LATER)
BOOK_TIME = at.BookingQuarter(member=MARI, service="loans", hour=LATER)
BOOKING = at.FillingAppointment(member=MARI, service="loans", slot=LATER)
BOOKED = at.ShowingAppointment(member=MARI, id="48213", slot=LATER)
UNBOOKING = at.AskingToUnbook(member=MARI, id="48213", slot=LATER)
LOCKED = at.Locked(member=MARI, before=WORK, signing_in=it.TypingPin(member=MARI))
LOCKED_PAGE = at.Locked(member=MARI, before=SHOWN, signing_in=it.CheckingPin(member=MARI))
TAKING_OVER = at.AskingToTakeOver(member=MARI, clerk="jaan")
MOVING = at.AskingToMove(member=MARI, from_counter="1", in_place_of="jaan", handed=True)
NAMING = at.Naming(member=MARI, number="104")
NAME = said.NameWanted(number="104", name="Mrs Kask")
GONE = said.Displaced(at=LATER, by="jaan")
VOUCHER = vouchers.VoucherNow(
    issued=VoucherIssued(
        code="K4TX72M9",
        worth=Worth(amount=Decimal(5)),
        last_day=date(2026, 5, 31),
        day=date(2026, 3, 3),
        number="101",
        service="loans",
    ),
    issued_at=LATER,
)
USED = replace(VOUCHER, redeemed=vouchers.Redeemed(at=LATER, counter="3"))
SQUARE = "WALKIN/tartu/voucher/K4TX72M9"
CODE = of.TypingVoucher(member=MARI, typed="K4TX-72M9")
NO_CODE = of.TypingVoucher(member=MARI)
SEEKING = of.LookingUp(member=MARI, typed="K4TX-72M9")
SHOWING = of.ShowingVoucher(member=MARI, voucher=VOUCHER)
REDEEMING = of.ChangingVoucher(member=MARI, voucher=VOUCHER, to="redeemed")
RESTORING = of.ChangingVoucher(member=MARI, voucher=USED, to="restored")
OWN = OwnDay(served=1, handled=1, median_s=60.0, thanks=(), solved=None, treated=None, pauses=())
OWN_DAY = at.SeeingOwnDay(member=MARI)
FORESEEN = PauseForeseen(service="loans", now_s=600.0, after_s={10: 660.0})
REMEMBERING = kept.Remembering(member=MARI, number="104")
TYPED_CARD = replace(REMEMBERING, typed="K4TX7-2M9AC")
FORGETTING = kept.AskingToForget(member=MARI, number="104")
NOTES = kept.ReadingNotes(member=MARI)
KEEPING = kept.KeepingCard(member=MARI, number="104")
KEEPING_TYPED = replace(KEEPING, typed="K4TX7-2M9AC")
CARD_SQUARE = "WALKIN/tartu/card/K4TX72M9AC"
DECIDING = at.Deciding(member=MARI)
LEAVING = at.Leaving(member=MARI)
PLACES: tuple[Sitting, ...] = (
    *(OUT, CHECKING, OPENING, WORK, REASONS, RETURN, PAUSING, ASKING_PAUSE, ASKING_LEAVE, PARKING, FINISHING),
    *(WHERE, SENDING, MORE, CARD, CALLING, ADDING, EMPTY, COPYING, WHY, ADD, CHANGE, CANCEL, WELCOME, TICKET_FOR),
    *(TICKET, SHOWN, BOOK_FOR, BOOK_DAY, BOOK_HOUR, BOOK_TIME, BOOKING, BOOKED, UNBOOKING, DECIDING, LEAVING),
    *(CODE, NO_CODE, SEEKING, SHOWING, REDEEMING, RESTORING, NAMING, LOCKED, LOCKED_PAGE, TAKING_OVER, MOVING),
    OWN_DAY,
    *(REMEMBERING, TYPED_CARD, FORGETTING, NOTES, KEEPING, KEEPING_TYPED),
)

BUSY, TAKEN = CounterIsBusy("3", "142"), CounterIsTaken("3", "jaan")
BACK, ENTER = said.SteppedBack(), said.Confirmed()
PICKED, MOMENT = said.Picked(id="15"), said.MomentPicked(at=LATER)
CALL_NOW = said.CallWanted(number="104", asks_why=False)
CALL_WHY = said.CallWanted(number="104", asks_why=True)
ON_PAPER = said.KeysOnPaper(title="Keys", lines=((("F2",), "Call next"),))
HAPPENINGS: tuple[Happening, ...] = (
    it.NameChosen(member=MARI),
    it.DigitTyped(digit="1"),
    it.DigitErased(),
    it.PinEntered(),
    it.OtherNameWanted(),
    it.PinAccepted(member=MARI),
    it.PinRefused(left=3),
    it.LockedOut(until=LATER),
    it.PinUnchecked(),
    *(Pressed(action=action) for action in Action),
    said.FinishWanted(calls_next=True),
    said.HelpTaken(kiosk="door"),
    said.ReturnSeen(number="103"),
    said.AwaySeen(number="104"),
    said.CopyWanted(number="104"),
    said.VoucherWanted(number="104"),
    said.CodeScanned(text=SQUARE),
    said.CodeScanned(text="WALKIN/tartu/2026-03-03/101/secret"),
    said.CodeScanned(text=CARD_SQUARE),
    said.RestoreWanted(),
    said.RememberWanted(number="104"),
    *(said.CardAgain(), said.CardOfAnother(), said.ForgetPressed()),
    NAME,
    GONE,
    said.IdleTooLong(),
    said.WrittenAfterAll(),
    said.AddWanted(number="104"),
    *(said.BookingWanted(id="48213"), said.BookingMistaken()),
    said.BackInLine(),
    said.LanguageTurned(language="ru"),
    said.LeafTurned(),
    ON_PAPER,
    *(BACK, ENTER, PICKED, MOMENT, CALL_NOW, CALL_WHY),
    said.FinishPicked(outcome="solved"),
    said.DestinationTurned(to="clerk"),
    *(said.Switched(what=what) for what in get_args(said.Switch)),
    said.LanguagePicked(language="ru"),
    said.TextTyped(text="Anna"),
    said.SignTyped(sign="4"),
    said.SignErased(),
    said.Written(),
    said.RefusedBy(reason=BUSY),
    said.RefusedBy(reason=ALONE),
    said.NotWritten(),
    said.NoPrinter(),
    said.TicketMade(number="201", prints=True),
    said.PaperCame(number="201", paper="printed"),
    said.AppointmentMade(id="48213", slot=LATER),
    said.VoucherSeen(voucher=VOUCHER),
    said.SituationPicked(standard="emergency"),
    said.StepPressed(standard="emergency", step="stay"),
    said.CardClosed(),
    said.OwnDaySeen(clerk="mari", own=OWN),
    said.OwnDaySeen(clerk="mari", own=None),
    said.OwnDaySeen(clerk="jaan", own=OWN),
    said.PauseSeen(foreseen=FORESEEN),
)


def deciding(*commands: DayCommand) -> tuple[Errand, ...]:
    return (Decide(commands=commands),)


DECIDED_AT_ONCE: dict[Action, tuple[DayCommand, ...]] = {
    Action.NEXT: (wanted.CallNext(counter="3"),),
    Action.FINISH_AND_NEXT: (wanted.FinishService(counter="3"), wanted.CallNext(counter="3")),
    Action.RESUME: (wanted.ResumeCounter(counter="3"),),
    Action.OPEN: (wanted.OpenCounter(counter="3", clerk="mari"),),
    Action.AGAIN: (wanted.CallAgain(counter="3"),),
    Action.MISSED: (wanted.MarkMissed(counter="3"),),
    Action.FINISH: (wanted.FinishService(counter="3"),),
    Action.ARRIVED: (wanted.ConfirmArrival(counter="3"),),
    Action.PUT_BACK: (wanted.PutBack(counter="3"),),
    Action.UNDO: (wanted.UndoAct(counter="3"),),
}
PAGES: dict[Action, Sitting] = {
    Action.PARK: PARKING,
    Action.SEND_ON: WHERE,
    Action.CALL_NUMBER: at.TypingNumber(member=MARI, act="call"),
    Action.ADD_SERVICE: at.TypingNumber(member=MARI, act="add"),
    Action.CHANGE_SERVICE: at.TypingNumber(member=MARI, act="change"),
    Action.CANCEL: EMPTY,
    Action.COPY: at.TypingNumber(member=MARI, act="copy"),
    Action.NEW_TICKET: TICKET_FOR,
    Action.BOOK: BOOK_FOR,
    Action.VOUCHER: NO_CODE,
    Action.KEYS: CARD,
    Action.LANGUAGE: WORK,
    Action.REMEMBER: WORK,
    Action.NOTES: NOTES,
    Action.NAME: at.TypingNumber(member=MARI, act="name"),
    Action.LOCK: LOCKED,
    Action.CHANGE_CLERK: replace(LOCKED, signing_in=it.ChoosingName()),
    Action.SIGN_OUT: OUT,
}
Follows = tuple[Sitting, Happening, Sitting, tuple[Errand, ...]]
PRESSES: list[Follows] = [
    (place, Pressed(action=action), after, errands)
    for place in (WORK, MORE)
    for action, after, errands in (
        *((action, DECIDING, deciding(*commands)) for action, commands in DECIDED_AT_ONCE.items()),
        *((action, after, ()) for action, after in PAGES.items()),
        (Action.LEAVE, LEAVING, deciding(wanted.CloseCounter(counter="3", ask=True))),
        (Action.SIZE, WORK, (ChangeSize(),)),
        (Action.PAUSE, REASONS, (ForeseePause(minutes=RETURNS),)),
        (Action.OWN_DAY, OWN_DAY, (ReadOwnDay(),)),
    )
]
SIGNING_IN: list[Follows] = [
    (OUT, it.NameChosen(member=MARI), at.SignedOut(signing_in=it.TypingPin(member=MARI)), ()),
    (CHECKING, it.PinAccepted(member=MARI), OPENING, deciding(wanted.OpenCounter(counter="3", clerk="mari"))),
    *(
        (CHECKING, problem, at.SignedOut(signing_in=it.TypingPin(member=MARI, problem=problem)), ())
        for problem in HAPPENINGS
        if isinstance(problem, it.PinRefused | it.LockedOut | it.PinUnchecked)
    ),
    (OPENING, said.Written(), WORK, ()),
    (OPENING, said.RefusedBy(reason=BUSY), at.SignedOut(notice=BUSY), ()),
    (OPENING, said.RefusedBy(reason=ALONE), at.SignedOut(notice=ALONE), ()),
    (OPENING, said.NotWritten(), at.SignedOut(notice=said.NotWritten()), ()),
]
AT_WORK: list[Follows] = [
    (WORK, Pressed(action=Action.MORE), MORE, ()),
    (WORK, said.FinishWanted(calls_next=True), FINISHING, ()),
    (WORK, said.HelpTaken(kiosk="door"), DECIDING, deciding(wanted.AnswerHelp(kiosk="door", clerk="mari"))),
    (WORK, said.ReturnSeen(number="103"), DECIDING, deciding(wanted.RejoinLine(number="103"))),
    (WORK, said.AwaySeen(number="104"), WELCOME, ()),
    (WORK, said.CopyWanted(number="104"), DECIDING, (AskCopy(number="104"),)),
    (MORE, Pressed(action=Action.MORE), WORK, ()),
    (MORE, BACK, WORK, ()),
    (MORE, Pressed(action=Action.CARD), WORK, ()),
    (MORE, Pressed(action=Action.SITUATIONS), WORK, ()),
    (OWN_DAY, BACK, WORK, ()),
    (OWN_DAY, ENTER, WORK, ()),
    (OWN_DAY, said.OwnDaySeen(clerk="mari", own=OWN), replace(OWN_DAY, own=OWN), ()),
    (OWN_DAY, said.OwnDaySeen(clerk="mari", own=None), replace(OWN_DAY, failed=True), ()),
    (REASONS, said.PauseSeen(foreseen=FORESEEN), replace(REASONS, foreseen=FORESEEN), ()),
    (RETURN, said.PauseSeen(foreseen=FORESEEN), replace(RETURN, foreseen=FORESEEN), ()),
    (MORE, said.AddWanted(number="104"), ADD, ()),
    *((place, said.LanguageTurned(language="ru"), WORK, (Speak(language="ru"),)) for place in (WORK, MORE)),
    (CARD, said.LeafTurned(), at.ReadingKeys(member=MARI, leaf=1), ()),
    (CARD, ON_PAPER, DECIDING, (PrintKeys(title="Keys", lines=ON_PAPER.lines),)),
    (CARD, BACK, WORK, ()),
    *((place, NAME, at.Naming(member=MARI, number="104", name="Mrs Kask"), ()) for place in (WORK, MORE)),
    (NAMING, said.TextTyped(text="Anna"), replace(NAMING, name="Anna"), ()),
    (NAMING, ENTER, DECIDING, (KeepName(number="104", name=""),)),
    (NAMING, BACK, WORK, ()),
]
ANSWERS: list[Follows] = [
    *((place, said.Written(), WORK, ()) for place in (DECIDING, PAUSING)),
    *(
        (place, said.RefusedBy(reason=BUSY), at.AtWork(member=MARI, notice=BUSY), ())
        for place in (DECIDING, PAUSING, LEAVING)
    ),
    *(
        (place, said.NotWritten(), at.AtWork(member=MARI, notice=said.NotWritten()), ())
        for place in (DECIDING, PAUSING, LEAVING)
    ),
    (DECIDING, said.RefusedBy(reason=ALONE), at.AtWork(member=MARI, notice=ALONE), ()),
    (DECIDING, said.NoPrinter(), at.AtWork(member=MARI, notice=said.NoPrinter()), ()),
    (DECIDING, said.TicketMade(number="201", prints=True), SHOWN, ()),
    (DECIDING, said.AppointmentMade(id="48213", slot=LATER), BOOKED, ()),
    (LEAVING, said.Written(), OUT, ()),
    (LEAVING, said.RefusedBy(reason=ALONE), ASKING_LEAVE, ()),
    (PAUSING, said.RefusedBy(reason=ALONE), ASKING_PAUSE, ()),
]
PAUSE = wanted.PauseCounter(counter="3", reason="lunch", back_at=LATER)
ON_PAUSE: list[Follows] = [
    (REASONS, PICKED, at.ChoosingReturn(member=MARI, reason="15"), ()),
    (REASONS, Pressed(action=Action.PAUSE), at.ChoosingReturn(member=MARI, reason=""), ()),
    (REASONS, BACK, WORK, ()),
    (
        RETURN,
        MOMENT,
        PAUSING,
        deciding(wanted.PauseCounter(counter="3", reason="lunch", back_at=LATER, ask=True)),
    ),
    (RETURN, BACK, REASONS, ()),
    (ASKING_PAUSE, ENTER, DECIDING, deciding(PAUSE)),
    (ASKING_PAUSE, BACK, WORK, ()),
    (ASKING_LEAVE, ENTER, LEAVING, deciding(wanted.CloseCounter(counter="3"))),
    (ASKING_LEAVE, BACK, WORK, ()),
]
TO_TWO = wanted.TransferTicket(counter="3", to_counter="2")
SOLVED = wanted.FinishService(counter="3", outcome="solved")
WITH_CUSTOMER: list[Follows] = [
    (PARKING, PICKED, DECIDING, deciding(wanted.ParkTicket(counter="3", minutes=15))),
    (PARKING, BACK, WORK, ()),
    (
        FINISHING,
        said.FinishPicked(outcome="solved"),
        DECIDING,
        deciding(SOLVED, wanted.CallNext(counter="3")),
    ),
    (
        FINISHING,
        said.Switched(what="visit_ends"),
        at.Finishing(member=MARI, calls_next=True, visit_ends=True),
        (),
    ),
    (FINISHING, BACK, WORK, ()),
    (WHERE, said.DestinationTurned(to="clerk"), at.ChoosingDestination(member=MARI, to="clerk"), ()),
    (WHERE, PICKED, at.SendingOn(member=MARI, to="service", target="15"), ()),
    (WHERE, BACK, WORK, ()),
    (
        SENDING,
        said.Switched(what="comes_back"),
        at.SendingOn(member=MARI, to="counter", target="2", comes_back=True),
        (),
    ),
    (SENDING, said.TextTyped(text="Anna"), at.SendingOn(member=MARI, to="counter", target="2", note="Anna"), ()),
    (SENDING, ENTER, DECIDING, (SendOn(command=TO_TWO, note=""),)),
    (SENDING, BACK, at.ChoosingDestination(member=MARI, to="counter"), ()),
]
ON_NUMBER: list[Follows] = [
    *(
        (place, said.SignTyped(sign="4"), at.TypingNumber(member=MARI, act=place.act, typed=place.typed + "4"), ())
        for place in (CALLING, ADDING, EMPTY, COPYING)
    ),
    *(
        (p, said.SignErased(), at.TypingNumber(member=MARI, act=p.act, typed="1"), ())
        for p in (CALLING, ADDING, COPYING)
    ),
    *((place, BACK, WORK, ()) for place in (CALLING, ADDING, EMPTY, COPYING, WHY, ADD, CHANGE, CANCEL, WELCOME)),
    (COPYING, ENTER, DECIDING, (AskCopy(number="10"),)),
    (ADDING, ENTER, at.ChoosingService(member=MARI, act="add", number="10"), ()),
    *(
        (place, CALL_NOW, DECIDING, deciding(wanted.CallNumber(counter="3", number="104")))
        for place in (CALLING, WELCOME)
    ),
    *((place, CALL_WHY, WHY, ()) for place in (CALLING, WELCOME)),
    (WHY, PICKED, DECIDING, deciding(wanted.CallNumber(counter="3", number="104", reason="15"))),
    (ADD, PICKED, DECIDING, deciding(wanted.AddService(number="104", service="15"))),
    (CHANGE, PICKED, DECIDING, deciding(wanted.ChangeService(number="104", service="15", by_staff=True))),
    (CANCEL, ENTER, DECIDING, deciding(wanted.CancelTicket(number="104"))),
    (WELCOME, said.BackInLine(), DECIDING, deciding(wanted.ResumeVisit(number="104"))),
]
SCANNED = said.CodeScanned(text=SQUARE)
LOOKED_UP = (of.LookingUp(member=MARI, typed=SQUARE), (LookUpVoucher(text=SQUARE),))
REDEEM = wanted.RedeemVoucher(code="K4TX72M9", counter="3")
RESTORE = wanted.RestoreVoucher(code="K4TX72M9", counter="3")
UNWRITTEN = said.NotWritten()
ON_VOUCHER: list[Follows] = [
    (WORK, said.VoucherWanted(number="104"), DECIDING, (AskVoucher(number="104"),)),
    *(
        (place, SCANNED, *LOOKED_UP)
        for place in PLACES
        if isinstance(place, at.AtWork | at.OnPage) and place not in (SENDING, BOOKING, NAMING, TICKET)
    ),
    (NO_CODE, said.TextTyped(text="Anna"), of.TypingVoucher(member=MARI, typed="Anna"), ()),
    (CODE, said.TextTyped(text="Anna"), of.TypingVoucher(member=MARI, typed="Anna"), ()),
    (CODE, ENTER, SEEKING, (LookUpVoucher(text="K4TX-72M9"),)),
    *((place, BACK, WORK, ()) for place in (CODE, NO_CODE, SHOWING)),
    (SEEKING, said.VoucherSeen(voucher=VOUCHER), SHOWING, ()),
    (SEEKING, said.RefusedBy(reason=BUSY), replace(CODE, notice=BUSY), ()),
    (SEEKING, said.RefusedBy(reason=ALONE), replace(CODE, notice=ALONE), ()),
    (SEEKING, UNWRITTEN, replace(CODE, notice=UNWRITTEN), ()),
    (SHOWING, ENTER, REDEEMING, (ChangeVoucher(command=REDEEM),)),
    (SHOWING, said.RestoreWanted(), replace(RESTORING, voucher=VOUCHER), (ChangeVoucher(command=RESTORE),)),
    (REDEEMING, said.VoucherSeen(voucher=VOUCHER), replace(SHOWING, became="redeemed"), ()),
    (RESTORING, said.VoucherSeen(voucher=VOUCHER), replace(SHOWING, became="restored"), ()),
    *(
        (place, said.RefusedBy(reason=reason), replace(NO_CODE, notice=reason), ())
        for place in (REDEEMING, RESTORING)
        for reason in (BUSY, ALONE)
    ),
    (REDEEMING, UNWRITTEN, replace(SHOWING, notice=UNWRITTEN), ()),
    (RESTORING, UNWRITTEN, replace(SHOWING, voucher=USED, notice=UNWRITTEN), ()),
]
CARD_GIVEN = (KEEPING, (GiveCard(number="104"),))
TOLD = (said.NotWritten(), said.NoPrinter())
ON_CARD: list[Follows] = [
    *((place, said.RememberWanted(number="104"), REMEMBERING, ()) for place in (WORK, MORE)),
    *(
        (
            place,
            said.CodeScanned(text=CARD_SQUARE),
            replace(KEEPING, number=""),
            (BringCard(number="", text=CARD_SQUARE),),
        )
        for place in PLACES
        if isinstance(place, at.AtWork | at.OnPage) and place not in (SENDING, BOOKING, NAMING, TICKET)
    ),
    *((p, said.TextTyped(text="Anna"), replace(REMEMBERING, typed="Anna"), ()) for p in (REMEMBERING, TYPED_CARD)),
    *((place, said.LeafTurned(), replace(place, leaf=1), ()) for place in (REMEMBERING, TYPED_CARD, NOTES)),
    *((place, said.CardAgain(), *CARD_GIVEN) for place in (REMEMBERING, TYPED_CARD)),
    *((p, said.CardOfAnother(), KEEPING, (TakeCardOff(number="104"),)) for p in (REMEMBERING, TYPED_CARD)),
    *((place, said.ForgetPressed(), FORGETTING, ()) for place in (REMEMBERING, TYPED_CARD)),
    (REMEMBERING, ENTER, *CARD_GIVEN),
    (TYPED_CARD, ENTER, KEEPING_TYPED, (BringCard(number="104", text="K4TX7-2M9AC"),)),
    *((place, BACK, WORK, ()) for place in (REMEMBERING, TYPED_CARD, NOTES)),
    (NOTES, ENTER, WORK, ()),
    (FORGETTING, ENTER, KEEPING, (ForgetCard(number="104"),)),
    (FORGETTING, BACK, REMEMBERING, ()),
    *((place, said.Written(), WORK, ()) for place in (KEEPING, KEEPING_TYPED)),
    *((p, one, at.AtWork(member=MARI, notice=one), ()) for p in (KEEPING, KEEPING_TYPED) for one in TOLD),
    *((KEEPING, said.RefusedBy(reason=r), at.AtWork(member=MARI, notice=r), ()) for r in (BUSY, ALONE)),
    *((KEEPING_TYPED, said.RefusedBy(reason=r), replace(TYPED_CARD, notice=r), ()) for r in (BUSY, ALONE)),
]
GIVEN = wanted.TakeTicket(service="loans", by_staff=True)
BOOKED_AT = wanted.BookAppointment(id="", service="loans", slot=LATER)
ON_TICKET: list[Follows] = [
    (TICKET_FOR, PICKED, at.FillingTicket(member=MARI, service="15"), ()),
    (TICKET_FOR, BACK, WORK, ()),
    (
        TICKET,
        said.LanguagePicked(language="ru"),
        at.FillingTicket(member=MARI, service="loans", language="ru"),
        (),
    ),
    (TICKET, said.Switched(what="priority"), at.FillingTicket(member=MARI, service="loans", priority=True), ()),
    (TICKET, said.Switched(what="for_me"), at.FillingTicket(member=MARI, service="loans", for_me=True), ()),
    (TICKET, ENTER, DECIDING, (GiveTicket(command=GIVEN),)),
    (TICKET, said.TextTyped(text="Anna"), at.FillingTicket(member=MARI, service="loans", name="Anna"), ()),
    (TICKET, BACK, TICKET_FOR, ()),
    (
        SHOWN,
        said.PaperCame(number="201", paper="printed"),
        at.ShowingTicket(member=MARI, number="201", paper="printed"),
        (),
    ),
    *((SHOWN, happening, WORK, ()) for happening in (ENTER, BACK)),
    (BOOK_FOR, PICKED, at.BookingDay(member=MARI, service="15"), ()),
    (BOOK_FOR, BACK, WORK, ()),
    (BOOK_DAY, MOMENT, BOOK_HOUR, ()),
    (BOOK_DAY, BACK, BOOK_FOR, ()),
    (BOOK_HOUR, MOMENT, BOOK_TIME, ()),
    (BOOK_HOUR, BACK, BOOK_DAY, ()),
    (BOOK_TIME, MOMENT, BOOKING, ()),
    (BOOK_TIME, BACK, BOOK_HOUR, ()),
    (
        BOOKING,
        said.LanguagePicked(language="ru"),
        at.FillingAppointment(member=MARI, service="loans", slot=LATER, language="ru"),
        (),
    ),
    (
        BOOKING,
        said.TextTyped(text="Anna"),
        at.FillingAppointment(member=MARI, service="loans", slot=LATER, name="Anna"),
        (),
    ),
    (BOOKING, ENTER, DECIDING, (Book(command=BOOKED_AT, name=""),)),
    (BOOKING, BACK, BOOK_TIME, ()),
    *((BOOKED, happening, WORK, ()) for happening in (ENTER, BACK)),
    (EMPTY, said.BookingWanted(id="48213"), DECIDING, (FindBooking(id="48213"),)),
    (BOOKED, said.BookingMistaken(), UNBOOKING, ()),
    (UNBOOKING, BACK, BOOKED, ()),
    (UNBOOKING, ENTER, DECIDING, (CancelBooking(id="48213", slot=LATER),)),
]
SAT_DOWN = wanted.OpenCounter(counter="3", clerk="mari", in_place_of="jaan")
TAKEN_OVER = at.Opening(member=MARI, in_place_of="jaan")
MOVED = replace(TAKEN_OVER, handed=True)
SEATED: list[Follows] = [
    (TAKING_OVER, ENTER, TAKEN_OVER, deciding(SAT_DOWN)),
    (MOVING, ENTER, MOVED, deciding(replace(SAT_DOWN, handed=True, leaving="1"))),
    *((place, BACK, OUT, ()) for place in (TAKING_OVER, MOVING)),
    *((place, GONE, at.SignedOut(notice=GONE), ()) for place in PLACES if isinstance(place, at.Working | at.Locked)),
    *(
        (place, said.IdleTooLong(), replace(LOCKED, before=place), ())
        for place in PLACES
        if isinstance(place, at.AtWork | at.OnPage)
    ),
    *(
        (place, Pressed(action=action), replace(LOCKED, before=WORK if place is MORE else place, signing_in=asks), ())
        for place in PLACES
        for action, asks in ((Action.LOCK, it.TypingPin(member=MARI)), (Action.CHANGE_CLERK, it.ChoosingName()))
        if isinstance(place, at.AtWork | at.OnPage)
    ),
    *(
        (LOCKED, happening, replace(LOCKED, signing_in=it.TypingPin(member=MARI, digits="1")), ())
        for happening in HAPPENINGS
        if isinstance(happening, it.DigitTyped)
    ),
    (LOCKED, it.OtherNameWanted(), replace(LOCKED, signing_in=it.ChoosingName()), ()),
    (LOCKED_PAGE, it.PinAccepted(member=MARI), SHOWN, ()),
    *(
        (LOCKED_PAGE, problem, replace(LOCKED_PAGE, signing_in=it.TypingPin(member=MARI, problem=problem)), ())
        for problem in HAPPENINGS
        if isinstance(problem, it.PinRefused | it.LockedOut | it.PinUnchecked)
    ),
    (
        LOCKED_PAGE,
        said.PaperCame(number="201", paper="printed"),
        replace(LOCKED_PAGE, before=at.ShowingTicket(member=MARI, number="201", paper="printed")),
        (),
    ),
]
FOLLOWS = [
    *SEATED,
    *PRESSES,
    *SIGNING_IN,
    *AT_WORK,
    *ANSWERS,
    *ON_PAUSE,
    *WITH_CUSTOMER,
    *ON_NUMBER,
    *ON_VOUCHER,
    *ON_CARD,
    *ON_TICKET,
]


def told(place: Sitting, happening: Happening) -> tuple[Sitting, tuple[Errand, ...]]:
    rows = ((then, errands) for before, happened, then, errands in FOLLOWS if (before, happened) == (place, happening))
    return next(rows, (place, ()))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: type(place).__name__)
def test_each_happening_at_each_place(place: Sitting) -> None:
    """What is not in the tables changes nothing."""
    for happening in HAPPENINGS:
        assert step(place, happening, "3") == told(place, happening), happening


def test_the_tables_name_places_and_happenings_that_are_tried() -> None:
    assert all(place in PLACES and happening in HAPPENINGS for place, happening, _, _ in FOLLOWS)
    assert {type(place) for place in PLACES} == {*get_args(at.Sitting)}


@pytest.mark.parametrize("action", Action)
def test_a_second_press_while_one_is_decided_changes_nothing(action: Action) -> None:
    after, _ = step(WORK, Pressed(action=Action.NEXT), "3")
    assert step(after, Pressed(action=action), "3") == (after, ())


def test_the_same_clerk_comes_back_to_a_counter_that_was_never_closed() -> None:
    assert step(OPENING, said.RefusedBy(reason=CounterIsTaken("3", "mari")), "3") == (WORK, ())


def test_a_colleagues_counter_is_taken_over_when_that_is_wanted() -> None:
    assert step(OPENING, said.RefusedBy(reason=TAKEN), "3") == (TAKING_OVER, ())
    taken_already = at.Opening(member=MARI, in_place_of="liis", handed=True)
    assert step(taken_already, said.RefusedBy(reason=TAKEN), "3") == (at.SignedOut(notice=TAKEN), ())


def test_who_is_signed_in_elsewhere_is_asked_whether_to_leave_there() -> None:
    elsewhere = said.RefusedBy(reason=ClerkIsElsewhere("mari", "1"))
    assert step(MOVED, elsewhere, "3") == (MOVING, ())
    assert step(OPENING, elsewhere, "3") == (at.AskingToMove(member=MARI, from_counter="1"), ())


def test_a_colleague_takes_the_locked_counter_over() -> None:
    liis = Member(id="liis", name="Liis")
    checking = replace(LOCKED, signing_in=it.CheckingPin(member=liis))
    command = wanted.OpenCounter(counter="3", clerk="liis", in_place_of="mari", handed=True)
    opening = at.Opening(member=liis, in_place_of="mari", handed=True)
    assert step(checking, it.PinAccepted(member=liis), "3") == (opening, deciding(command))


def test_a_press_that_was_written_after_all_is_not_said_to_be_unwritten() -> None:
    told_so = at.AtWork(member=MARI, notice=said.NotWritten())
    assert step(told_so, said.WrittenAfterAll(), "3") == (WORK, ())


@pytest.mark.parametrize("reason", [CounterIsShut("3"), DayIsClosed()])
def test_who_leaves_a_counter_that_is_closed_already_is_gone(reason: CounterIsShut | DayIsClosed) -> None:
    assert step(LEAVING, said.RefusedBy(reason=reason), "3") == (OUT, ())


def test_who_may_not_serve_stays_outside() -> None:
    checking = at.SignedOut(signing_in=it.CheckingPin(member=SEAL))
    refused = at.SignedOut(signing_in=it.TypingPin(member=SEAL, problem=it.NotAllowed()))
    assert step(checking, it.PinAccepted(member=SEAL), "3") == (refused, ())


def test_the_next_press_takes_a_notice_away() -> None:
    after, _ = step(at.AtWork(member=MARI, notice=BUSY), Pressed(action=Action.AGAIN), "3")
    assert step(after, said.Written(), "3") == (WORK, ())


def test_the_next_name_takes_the_notice_of_a_refused_counter_away() -> None:
    assert step(at.SignedOut(notice=TAKEN), it.NameChosen(member=MARI), "3") == (
        at.SignedOut(signing_in=it.TypingPin(member=MARI)),
        (),
    )


def test_each_key_belongs_to_one_button_besides_the_main_one() -> None:
    others = [key for action, key in KEYS.items() if key != "F2" and action is not Action.SIGN_OUT]
    assert len(set(others)) == len(others)
    assert commands_of(Action.SIGN_OUT, Chair(counter="3", clerk="mari")) == ()


def test_a_visit_can_end_where_it_would_go_on() -> None:
    finishing = at.Finishing(member=MARI, calls_next=False)
    _, errands = step(finishing, said.FinishPicked(visit_ends=True), "3")
    assert errands == deciding(wanted.FinishService(counter="3", visit_ends=True))


@pytest.mark.parametrize(
    ("to", "command"),
    [
        ("service", wanted.TransferTicket(counter="3", service="x", comes_back=True)),
        ("counter", wanted.TransferTicket(counter="3", to_counter="x", comes_back=True)),
        ("clerk", wanted.TransferTicket(counter="3", to_clerk="x", comes_back=True)),
    ],
)
def test_a_customer_is_sent_to_a_service_a_counter_or_a_clerk(
    to: said.Destination, command: wanted.TransferTicket
) -> None:
    sending = at.SendingOn(member=MARI, to=to, target="x", comes_back=True, note="  Bring the form. ")
    assert step(sending, ENTER, "3") == (DECIDING, (SendOn(command=command, note="Bring the form."),))


def test_a_ticket_is_given_as_the_page_says() -> None:
    filled = at.FillingTicket(member=MARI, service="loans", language="ru", priority=True, for_me=True)
    command = wanted.TakeTicket(service="loans", language="ru", standing="priority", for_clerk="mari", by_staff=True)
    assert step(filled, ENTER, "3") == (DECIDING, (GiveTicket(command=command),))


def test_a_ticket_without_a_printer_says_so_at_once() -> None:
    after, _ = step(DECIDING, said.TicketMade(number="201", prints=False), "3")
    assert after == at.ShowingTicket(member=MARI, number="201", paper="none")


def test_the_paper_of_another_ticket_says_nothing_about_this_one() -> None:
    assert step(SHOWN, said.PaperCame(number="202", paper="none"), "3") == (SHOWN, ())


def test_a_number_has_five_signs_at_the_most() -> None:
    long = at.TypingNumber(member=MARI, act="call", typed="A1234")
    assert step(long, said.SignTyped(sign="5"), "3") == (long, ())


@pytest.mark.parametrize("act", ["change", "cancel"])
def test_a_number_leads_to_what_it_was_typed_for(act: at.NumberAct) -> None:
    after, errands = step(at.TypingNumber(member=MARI, act=act, typed="104"), ENTER, "3")
    assert (after, errands) == ((CHANGE if act == "change" else CANCEL), ())


def test_notes_and_names_are_not_in_what_is_printed_of_a_value() -> None:
    """Values are logged when something goes wrong; what may be personal is left out of them."""
    sending = at.SendingOn(member=MARI, to="counter", target="2", note="secret")
    booking = at.FillingAppointment(member=MARI, service="loans", slot=LATER, name="secret")
    for place in (sending, booking):
        _, errands = step(place, ENTER, "3")
        assert "secret" not in f"{place}{errands}"
    assert "secret" not in str(said.TextTyped(text="secret"))


def test_what_is_scanned_into_the_field_after_something_else_counts_alone() -> None:
    typed = of.TypingVoucher(member=MARI, typed=f"K4TX{SQUARE}")
    assert step(typed, ENTER, "3") == LOOKED_UP
    cyrillic = of.TypingVoucher(member=MARI, typed="ЦФДЛШТ.ефкег.мщгсрук.Л4ЕЧ72Ь9")
    assert step(cyrillic, ENTER, "3")[1] == (LookUpVoucher(text="WALKIN/tartu/voucher/K4TX72M9"),)


def test_a_voucher_that_another_counter_redeemed_first_is_shown_as_it_stands() -> None:
    too_late = TooLateToRestore("K4TX-72M9", 5)
    assert step(REDEEMING, said.VoucherSeen(voucher=USED, refused=BUSY), "3") == (replace(SHOWING, voucher=USED), ())
    restored = step(RESTORING, said.VoucherSeen(voucher=USED, refused=too_late), "3")
    assert restored == (replace(SHOWING, voucher=USED, notice=too_late), ())


def test_the_next_sign_takes_the_notice_of_a_code_away() -> None:
    refused = of.TypingVoucher(member=MARI, typed="K4TX", notice=BUSY)
    assert step(refused, said.TextTyped(text="K4T"), "3") == (of.TypingVoucher(member=MARI, typed="K4T"), ())
