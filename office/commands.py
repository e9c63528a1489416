"""What somebody wants done. The rules answer with events, or with a refusal."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from office.events import Solved, Standing, Wait
from office.manager_commands import OfManager
from office.plan import Shift


@dataclass(frozen=True, slots=True, kw_only=True)
class BookAppointment:
    """Somebody will come at `slot`. The id is drawn by whoever asks: rules draw nothing."""

    id: str
    service: str
    slot: datetime
    language: str | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelAppointment:
    """Somebody will not come."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDay:
    """Begin the service day; with this roster instead of the plan's where one is given, and these appointments."""

    plan_version: int = 1
    roster: tuple[Shift, ...] | None = None
    appointments: tuple[BookAppointment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDay:
    """End the service day: counters close, who still waits was not served."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeEffect:
    """Use another version of the plan from now on."""

    plan_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LetTimePass:
    """Write what is due by now: parked and paused customers come back; where the plan says so, the day ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseService:
    """Give no more tickets of this service for now."""

    service: str
    reason: str = ""
    back_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeService:
    """Give tickets of this service again."""

    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeedForecast:
    """What a forecast says: when whoever joined the line of each service now would be called."""

    reaches: tuple[tuple[str, datetime], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenLine:
    """Give tickets of this service for the rest of today, though its line reaches the end of the day."""

    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCounter:
    """A clerk sits down; the counter offers these services, or those of the plan.

    `in_place_of`: the colleague who may still be signed in there, whose place is taken; `handed`: at that colleague's
    own window, which was locked or handed over. `leaving`: the counter where the clerk may still be signed in, which is
    closed at the same moment.
    """

    counter: str
    clerk: str = ""
    services: tuple[str, ...] | None = None
    in_place_of: str = ""
    handed: bool = False
    leaving: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseCounter:
    """Stop calling for a while. `ask`: not when it leaves people alone who wait for a service that only it offers."""

    counter: str
    reason: str = ""
    back_at: datetime | None = None
    ask: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeCounter:
    """Come back from a pause."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCounter:
    """Leave the counter. `ask`: not when it leaves people alone who wait for a service that only it offers."""

    counter: str
    back_at: datetime | None = None
    ask: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShutVanished:
    """A counter's machine is gone: shut it, and let whoever was there wait at the old place."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeTicket:
    """Join the line, or check in with an appointment. The secret is drawn by whoever asks: rules draw nothing.

    `also`: services wanted afterwards; `for_counter`, `for_clerk`: by whom alone; `by_staff`: hours and limits of the
    service do not hold. `employee`: whom the customer asks for; `later`: at what time today the customer comes back.
    """

    service: str = ""
    language: str | None = None
    needs: tuple[str, ...] = ()
    standing: Standing = "normal"
    secret: str = ""
    also: tuple[str, ...] = ()
    for_counter: str | None = None
    for_clerk: str | None = None
    appointment: str | None = None
    by_staff: bool = False
    said: Wait | None = None
    level: str = ""
    employee: str = ""
    later: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNext:
    """Call whoever is next for this counter."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNumber:
    """Call this number, out of turn; the reason is kept for managers."""

    counter: str
    number: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAgain:
    """Call the same number once more."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmArrival:
    """The called customer is here."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    """Steps of a card of the service standard that were done for a customer."""

    standard: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishService:
    """The customer was served. The visit goes on with what else was asked for, or at the sender, unless it ends.

    `ticked`: what was ticked of the service standard; nothing must be.
    """

    counter: str
    outcome: str = ""
    visit_ends: bool = False
    ticked: tuple[Ticked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkMissed:
    """The called customer did not come."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PutBack:
    """Let the called customer wait again."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkTicket:
    """Let the customer do something and come back into the line by itself after so many minutes."""

    counter: str
    minutes: float = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferTicket:
    """Send the customer on, to a service, a counter or a clerk; `comes_back`: to this counter afterwards."""

    counter: str
    service: str | None = None
    to_counter: str | None = None
    to_clerk: str | None = None
    comes_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoAct:
    """Undo the last act of this counter."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseVisit:
    """A waiting customer goes away for so many minutes and keeps the place."""

    number: str
    minutes: float = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeVisit:
    """A customer who was away, or parked, is back earlier."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeService:
    """A waiting customer wants another service; `by_staff`: whatever its hours and limits."""

    number: str
    service: str
    by_staff: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNeeds:
    """A waiting customer tells all needs, and the level of service that is wanted; none where it is empty.

    `employee`: who is asked for; `later`: the time today for which it is; `said`: what the customer was told of that.
    """

    number: str
    needs: tuple[str, ...] = ()
    level: str = ""
    employee: str = ""
    later: datetime | None = None
    said: Wait | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddService:
    """A customer wants one more service afterwards."""

    number: str
    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RejoinLine:
    """Come back after a missed call."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTicket:
    """Give the ticket back; at once, because the choice was wrong, or later."""

    number: str
    wrong_choice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForHelp:
    """Somebody at this kiosk wants a person."""

    kiosk: str
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerHelp:
    """Go to the kiosk."""

    kiosk: str
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RateVisit:
    """Answer the two questions. `reason`: what is named with them, by its id in the plan."""

    number: str
    solved: Solved | None = None
    treated: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedeemVoucher:
    """Give the customer what this voucher is worth."""

    code: str
    counter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreVoucher:
    """Take back a redeeming that was a mistake."""

    code: str
    counter: str = ""


WithCustomer: TypeAlias = (
    CallAgain | ConfirmArrival | FinishService | MarkMissed | PutBack | ParkTicket | TransferTicket
)
"""What a counter does with the number that is there."""

AtCounter: TypeAlias = CallNext | CallNumber | WithCustomer | UndoAct
OfCounter: TypeAlias = OpenCounter | PauseCounter | ResumeCounter | CloseCounter | ShutVanished
InLine: TypeAlias = (
    TakeTicket | RejoinLine | CancelTicket | PauseVisit | ResumeVisit | ChangeService | AddService | ChangeNeeds
)
OfOffice: TypeAlias = OpenDay | CloseDay | TakeEffect | LetTimePass
OfService: TypeAlias = PauseService | ResumeService | HeedForecast | ReopenLine
OfBooking: TypeAlias = BookAppointment | CancelAppointment
OfHelp: TypeAlias = AskForHelp | AnswerHelp

DayCommand: TypeAlias = OfOffice | OfService | OfBooking | OfCounter | AtCounter | InLine | OfHelp | OfManager
"""What is decided in the stream of a service day."""

VoucherCommand: TypeAlias = RedeemVoucher | RestoreVoucher
"""What is decided in the stream of vouchers."""

Command: TypeAlias = DayCommand | RateVisit
