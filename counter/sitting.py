"""The counter's window as a state machine: from a place and a happening to the next place, and errands. Pure."""

from dataclasses import replace

from counter.actions import Action, Chair, commands_of
from counter.errands import AskCopy, AskVoucher, ChangeSize, Decide, Errand, ForeseePause, PrintKeys, ReadOwnDay, Speak
from counter.giving import of_booking, of_ticket
from counter.happenings import (
    AddWanted,
    AppointmentMade,
    AskedAnswered,
    AwaySeen,
    CodeScanned,
    Confirmed,
    CopyWanted,
    Displaced,
    FinishWanted,
    Happening,
    HelpTaken,
    IdleTooLong,
    KeysOnPaper,
    LanguageTurned,
    LeafTurned,
    NameWanted,
    NoPrinter,
    Notice,
    NotWritten,
    OwnDaySeen,
    Pressed,
    RefusedBy,
    RememberWanted,
    Result,
    ReturnSeen,
    ShutPressed,
    SteppedBack,
    TicketMade,
    VoucherWanted,
    Written,
    WrittenAfterAll,
)
from counter.memory_places import KeepingCard, OfMemory, ReadingNotes, Remembering
from counter.numbering import of_number
from counter.pausing import RETURNS, of_pause
from counter.places import (
    AskingToLeave,
    AskingToMove,
    AskingToPause,
    AskingToTakeOver,
    AtWork,
    AwaitingDay,
    BookingService,
    ChoosingDestination,
    ChoosingMore,
    ChoosingReason,
    ChoosingService,
    ChoosingTicket,
    Deciding,
    Finishing,
    Leaving,
    Locked,
    Naming,
    OfBooking,
    OfNumber,
    OfPause,
    OfTicket,
    OnPage,
    Opening,
    Parking,
    Pausing,
    ReadingKeys,
    SeeingOwnDay,
    ShowingAppointment,
    ShowingTicket,
    SignedOut,
    Sitting,
    TypingNumber,
    WelcomingBack,
    Working,
)
from counter.redeeming import looked_up, of_answer, of_voucher
from counter.remembering import of_card_answer, of_memory, scanned
from counter.scanned_text import TakesText, without_square
from counter.seating import asked, locked, signed_out, unlocking
from counter.sending import of_customer
from counter.voucher_places import AwaitingVoucher, OfVoucher, TypingVoucher
from office.commands import AnswerHelp, DayCommand, RejoinLine, ShutVanished
from office.manager_commands import AnswerAsked
from office.refusals import ClerkIsElsewhere, CounterIsShut, CounterIsTaken, DayIsClosed, DayNotOpen, LastCounterFor
from office.staff import Member

_Step = tuple[Sitting, tuple[Errand, ...]]


def step(sitting: Sitting, happening: Happening, counter: str) -> _Step:
    """What follows at this counter; what makes no sense changes nothing."""
    if isinstance(happening, LanguageTurned) and isinstance(sitting, AtWork | ChoosingMore):
        return AtWork(member=sitting.member), (Speak(language=happening.language),)
    if isinstance(happening, AskedAnswered) and isinstance(sitting, SignedOut | Locked | AtWork):
        clerk = sitting.member.id if isinstance(sitting, AtWork) else ""
        answer = AnswerAsked(counter=happening.counter, coming=happening.coming, clerk=clerk)
        return sitting, (Decide(commands=(answer,)),)
    match sitting:
        case SignedOut():
            return signed_out(sitting, happening, counter)
        case AskingToTakeOver() | AskingToMove():
            return asked(sitting, happening, counter)
        case Opening():
            return _decided(sitting, happening), ()
        case _ if isinstance(happening, Displaced):
            return SignedOut(notice=happening), ()
        case Locked():
            return _locked(sitting, happening, counter)
        case _:
            return _seated(sitting, happening, counter)


def _locked(sitting: Locked, happening: Happening, counter: str) -> _Step:
    """Answers reach the place that the window is at below."""
    if not isinstance(happening, Result):
        return unlocking(sitting, happening, counter)
    before, errands = _seated(sitting.before, happening, counter)
    return (replace(sitting, before=before), errands) if isinstance(before, AtWork | OnPage) else (sitting, ())


def _seated(sitting: Working, happening: Happening, counter: str) -> _Step:
    if isinstance(happening, WrittenAfterAll):
        return AtWork(member=sitting.member) if isinstance(sitting, AtWork) else sitting, ()
    if isinstance(happening, IdleTooLong):
        return locked(sitting) if isinstance(sitting, AtWork | OnPage) else sitting, ()
    match sitting:
        case AtWork():
            return _at_work(sitting, happening, _chair(sitting.member, counter))
        case Deciding() | Leaving() | Pausing():
            return _decided(sitting, happening), ()
        case KeepingCard():
            return of_card_answer(sitting, happening), ()
        case _ if isinstance(sitting, AwaitingVoucher):
            return of_answer(sitting, happening), ()
        case _:
            return _on_page(sitting, happening, _chair(sitting.member, counter))


def _chair(member: Member, counter: str) -> Chair:
    return Chair(counter=counter, clerk=member.id)


def _at_work(sitting: AtWork, happening: Happening, chair: Chair) -> _Step:
    member = sitting.member
    match happening:
        case Pressed(action=action):
            return _pressed(member, action, chair)
        case FinishWanted() | AwaySeen() | NameWanted() | RememberWanted():
            return _opened(member, happening), ()
        case ReturnSeen(number=number):
            return _decide(member, RejoinLine(number=number))
        case ShutPressed(counter=vanished):
            return _decide(member, ShutVanished(counter=vanished))
        case CopyWanted(number=number):
            return Deciding(member=member), (AskCopy(number=number),)
        case VoucherWanted(number=number):
            return Deciding(member=member), (AskVoucher(number=number),)
        case CodeScanned(text=text):
            return scanned(sitting, text) or looked_up(sitting, text)
        case HelpTaken(kiosk=kiosk):
            return _decide(member, AnswerHelp(kiosk=kiosk, clerk=member.id))
        case _:
            return sitting, ()


def _opened(member: Member, happening: FinishWanted | AwaySeen | NameWanted | RememberWanted) -> OnPage:
    match happening:
        case FinishWanted(calls_next=calls_next):
            return Finishing(member=member, calls_next=calls_next)
        case AwaySeen(number=number):
            return WelcomingBack(member=member, number=number)
        case NameWanted(number=number, name=name):
            return Naming(member=member, number=number, name=name)
        case RememberWanted(number=number):
            return Remembering(member=member, number=number)


def _pressed(member: Member, action: Action, chair: Chair) -> _Step:
    match action:
        case Action.SIGN_OUT:
            return SignedOut(), ()
        case Action.SIZE:
            return AtWork(member=member), (ChangeSize(),)
        case Action.LANGUAGE:
            return AtWork(member=member), ()  # its button says which: LanguageTurned
        case Action.LOCK | Action.CHANGE_CLERK:
            return locked(AtWork(member=member), names=action is Action.CHANGE_CLERK), ()
        case Action.LEAVE:
            return Leaving(member=member), (Decide(commands=commands_of(action, chair)),)
        case Action.CARD | Action.SITUATIONS | Action.REMEMBER:
            return AtWork(member=member), ()
        case Action.OWN_DAY:
            return SeeingOwnDay(member=member), (ReadOwnDay(),)
        case Action.PAUSE:
            return ChoosingReason(member=member), (ForeseePause(minutes=RETURNS),)
        case _:
            page = page_of(member, action)
            return (page, ()) if page else _decide(member, *commands_of(action, chair))


def page_of(member: Member, action: Action) -> OnPage | None:
    """The page that a press opens; None where it is decided at once."""
    match action:
        case Action.SEND_ON:
            return ChoosingDestination(member=member)
        case Action.PARK:
            return Parking(member=member)
        case Action.MORE:
            return ChoosingMore(member=member)
        case Action.KEYS:
            return ReadingKeys(member=member)
        case Action.NEW_TICKET:
            return ChoosingTicket(member=member)
        case Action.BOOK:
            return BookingService(member=member)
        case Action.VOUCHER:
            return TypingVoucher(member=member)
        case Action.NOTES:
            return ReadingNotes(member=member)
        case _:
            return _number_page(member, action)


def _number_page(member: Member, action: Action) -> OnPage | None:
    match action:
        case Action.CALL_NUMBER:
            return TypingNumber(member=member, act="call")
        case Action.ADD_SERVICE:
            return TypingNumber(member=member, act="add")
        case Action.CHANGE_SERVICE:
            return TypingNumber(member=member, act="change")
        case Action.CANCEL:
            return TypingNumber(member=member, act="cancel")
        case Action.COPY:
            return TypingNumber(member=member, act="copy")
        case Action.NAME:
            return TypingNumber(member=member, act="name")
        case _:
            return None


_LOCKS = (Action.LOCK, Action.CHANGE_CLERK)
"""What is pressed on a page too: whoever goes away does not finish it first."""


def _on_any_page(page: OnPage, happening: Happening) -> _Step | None:
    """What is pressed or scanned whichever page is open."""
    match happening:
        case Pressed(action=action) if action in _LOCKS and not isinstance(page, ChoosingMore):
            return locked(page, names=action is Action.CHANGE_CLERK), ()
        case CodeScanned(text=text) if not isinstance(page, TakesText):
            return scanned(page, text) or looked_up(page, text)
        case Confirmed() if isinstance(page, TakesText):
            return without_square(page)
        case _:
            return None


def _on_page(page: OnPage, happening: Happening, chair: Chair) -> _Step:
    anywhere = _on_any_page(page, happening)
    if anywhere is not None:
        return anywhere
    if isinstance(page, ChoosingMore):
        return _more(page, happening, chair)
    if isinstance(page, ReadingKeys):
        return _keys(page, happening)
    if isinstance(page, SeeingOwnDay):
        return _own_day(page, happening), ()
    if isinstance(page, OfPause):
        return of_pause(page, happening, chair)
    if isinstance(page, OfNumber):
        return of_number(page, happening, chair)
    if isinstance(page, OfTicket):
        return of_ticket(page, happening, chair)
    if isinstance(page, OfMemory):
        return of_memory(page, happening)
    if isinstance(page, OfVoucher):
        return of_voucher(page, happening, chair)
    return of_booking(page, happening) if isinstance(page, OfBooking) else of_customer(page, happening, chair)


def _more(page: ChoosingMore, happening: Happening, chair: Chair) -> _Step:
    match happening:
        case Pressed(action=action) if action is not Action.MORE:
            return _pressed(page.member, action, chair)
        case AddWanted(number=number):
            return ChoosingService(member=page.member, act="add", number=number), ()
        case NameWanted() | RememberWanted():
            return _opened(page.member, happening), ()
        case SteppedBack() | Pressed():
            return AtWork(member=page.member), ()
        case _:
            return page, ()


def _keys(page: ReadingKeys, happening: Happening) -> _Step:
    match happening:
        case LeafTurned():
            return replace(page, leaf=page.leaf + 1), ()
        case KeysOnPaper(title=title, lines=lines):
            return Deciding(member=page.member), (PrintKeys(title=title, lines=lines),)
        case SteppedBack():
            return AtWork(member=page.member), ()
        case _:
            return page, ()


def _own_day(page: SeeingOwnDay, happening: Happening) -> Sitting:
    match happening:
        case OwnDaySeen(clerk=clerk, own=own) if clerk == page.member.id:
            return replace(page, own=own, failed=own is None)
        case SteppedBack() | Confirmed():
            return AtWork(member=page.member)
        case _:
            return page


def _decide(member: Member, *commands: DayCommand) -> _Step:
    return Deciding(member=member), (Decide(commands=commands),)


def _decided(sitting: Opening | AwaitingDay, happening: Happening) -> Sitting:
    member = sitting.member
    match happening:
        case Written():
            return SignedOut() if isinstance(sitting, Leaving) else AtWork(member=member)
        case TicketMade(number=number, prints=prints) if isinstance(sitting, Deciding):
            return ShowingTicket(member=member, number=number, paper="printing" if prints else "none")
        case AppointmentMade(id=id_, slot=slot, service=service) if isinstance(sitting, Deciding):
            return ShowingAppointment(member=member, id=id_, slot=slot, service=service)
        case RefusedBy(reason=reason):
            return _refused(sitting, reason)
        case NotWritten():
            return _refused(sitting, happening)
        case NoPrinter() if isinstance(sitting, Deciding):
            return AtWork(member=member, notice=happening)
        case _:
            return sitting


def _refused(sitting: Opening | AwaitingDay, notice: Notice) -> Sitting:
    match sitting, notice:
        case Opening(member=member), CounterIsTaken(clerk=clerk) if clerk == member.id:
            return AtWork(member=member)  # the same clerk is back, at a counter that was never closed
        case Opening(member=member, handed=False), CounterIsTaken(clerk=clerk) if clerk:
            return AskingToTakeOver(member=member, clerk=clerk)
        case Opening(member=member, in_place_of=before, handed=handed), ClerkIsElsewhere(counter=other):
            return AskingToMove(member=member, from_counter=other, in_place_of=before, handed=handed)
        case Opening(), _:
            return SignedOut(notice=notice)
        case Leaving(member=member), LastCounterFor():
            return AskingToLeave(member=member, alone=notice)
        case Pausing(member=member, reason=reason, back_at=back_at), LastCounterFor():
            return AskingToPause(member=member, reason=reason, back_at=back_at, alone=notice)
        case Leaving(), CounterIsShut() | DayIsClosed() | DayNotOpen():
            return SignedOut()
        case _:
            return AtWork(member=sitting.member, notice=notice)
