"""What happens at a counter's window: presses, choices, what is typed, and the answers of the office."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias

from counter.actions import Action
from office.own_day import OwnDay
from office.refusals import Reason
from office.signing_in import Answer, Typing
from office.vouchers import VoucherNow
from office.waits.pausing import PauseForeseen

Destination: TypeAlias = Literal["service", "counter", "clerk"]
"""What a customer can be sent on to."""

Switch: TypeAlias = Literal["visit_ends", "comes_back", "priority", "for_me"]
"""What a page can be told with yes or no."""

Paper: TypeAlias = Literal["printing", "printed", "none", "doubtful"]
"""What became of the paper of a ticket; none: there is no printer, or it certainly did not print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotWritten:
    """What was pressed could not be written: the store does not answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPrinter:
    """No printer of the office works that could print a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Displaced:
    """Whoever is signed in at this window works here no more, since `at`.

    `by` sits here now; or the clerk signed in at counter `to_counter`.
    """

    at: datetime
    by: str = ""
    to_counter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenAfterAll:
    """What was said not to be written was: the answer alone was lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleTooLong:
    """Nothing was pressed here for so long that the window is locked."""


Notice: TypeAlias = Reason | NotWritten | NoPrinter | Displaced
"""Why the last press did nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A button, or its key."""

    action: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishWanted:
    """To finish, where there is something to choose: how it ended, or whether the visit goes on."""

    calls_next: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageTurned:
    """The clerk wants the window in this language."""

    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpTaken:
    """This clerk goes to the kiosk where a person is wanted."""

    kiosk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnSeen:
    """Somebody who had missed the call stands here after all."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShutPressed:
    """Shut another counter, whose machine does not answer."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAnswered:
    """Somebody at this window says whether they come to a counter that a manager asks to open."""

    counter: str
    coming: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaySeen:
    """Somebody who is parked, or away for a while, stands here already."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyWanted:
    """The ticket of this number is wanted on paper once more."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherWanted:
    """The voucher that is owed to this number is wanted on paper."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeScanned:
    """A scanner read something while no field was being filled in."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreWanted:
    """The voucher that is shown was redeemed by mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddWanted:
    """The customer at the counter wants one more service."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafTurned:
    """The other leaf of the card of keys is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysOnPaper:
    """The card of keys is wanted on paper: its title, what stands on the caps, what they do."""

    title: str
    lines: tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWanted:
    """To note a name for the customer at the counter; `name` is what is kept now."""

    number: str
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberWanted:
    """A card for the next time, or what the one shows that this customer brought."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAgain:
    """The card is wanted on paper once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardOfAnother:
    """The card that was brought is not this customer's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPressed:
    """The customer wants everything forgotten that is kept under the card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingWanted:
    """The number that is typed is that of an appointment."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingMistaken:
    """The appointment that is shown is not wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackInLine:
    """Who was parked or away waits again from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SteppedBack:
    """Escape: one page back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """Enter: what the page says is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """One of the choices of a page, by its id: a reason, minutes, a service, a counter, a clerk."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentPicked:
    """A moment that was chosen; None leaves it open."""

    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishPicked:
    """How the service ended: empty where nothing is listed. `visit_ends`: whatever else was asked for."""

    outcome: str = ""
    visit_ends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DestinationTurned:
    """Choose among the services, the counters or the clerks."""

    to: Destination


@dataclass(frozen=True, slots=True, kw_only=True)
class Switched:
    """Yes became no, or no became yes."""

    what: Switch


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagePicked:
    """The customer speaks this language."""

    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextTyped:
    """What stands in the page's field now. It may be personal: it is never logged."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignTyped:
    """One more sign of a number: a digit, or a letter of a series."""

    sign: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignErased:
    """The last sign was wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallWanted:
    """Call this number. `asks_why`: the office lists reasons for a call out of turn."""

    number: str
    asks_why: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationPicked:
    """This situation's card of the service standard is wanted."""

    standard: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPressed:
    """This step of the card is done, or is not after all."""

    standard: str
    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardClosed:
    """The card is wanted no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDaySeen:
    """This clerk's own day, as it is written now; None: it could not be read."""

    clerk: str
    own: OwnDay | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseSeen:
    """What a pause of this counter would do to waits; None where nobody can say."""

    foreseen: PauseForeseen | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was asked for is written, all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedBy:
    """The rules said no; nothing is written."""

    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketMade:
    """A ticket was taken for a customer; whether a printer is printing it."""

    number: str
    prints: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCame:
    """What became of the paper of this ticket."""

    number: str
    paper: Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentMade:
    """An appointment stands; this is its number."""

    id: str
    slot: datetime
    service: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherSeen:
    """The voucher as it is written now; `refused`: why nothing was written about it."""

    voucher: VoucherNow
    refused: Reason | None = None


Choice: TypeAlias = (
    Picked
    | MomentPicked
    | FinishPicked
    | DestinationTurned
    | Switched
    | LanguagePicked
    | TextTyped
    | SignTyped
    | SignErased
    | CallWanted
    | BookingWanted
    | BookingMistaken
    | AddWanted
    | NameWanted
    | RememberWanted
    | CardAgain
    | CardOfAnother
    | ForgetPressed
    | BackInLine
    | LeafTurned
    | KeysOnPaper
    | RestoreWanted
    | Confirmed
    | SteppedBack
)
"""What is said on a page."""

Press: TypeAlias = (
    Pressed
    | FinishWanted
    | LanguageTurned
    | HelpTaken
    | ReturnSeen
    | ShutPressed
    | AwaySeen
    | CopyWanted
    | VoucherWanted
    | CodeScanned
    | AskedAnswered
)
CardPress: TypeAlias = SituationPicked | StepPressed | CardClosed
"""What is said on a card of the service standard."""

Result: TypeAlias = (
    Written
    | RefusedBy
    | NotWritten
    | NoPrinter
    | TicketMade
    | PaperCame
    | AppointmentMade
    | VoucherSeen
    | OwnDaySeen
    | PauseSeen
)
Watched: TypeAlias = Displaced | WrittenAfterAll | IdleTooLong
"""What is seen of the office and of the clock, while somebody is signed in."""

Happening: TypeAlias = Typing | Answer | Press | Choice | CardPress | Result | Watched
