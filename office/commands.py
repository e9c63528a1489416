"""What somebody wants done. The rules answer with events, or with a refusal."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from office.events import Solved, Standing
from office.plan import Shift


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDay:
    """Begin the service day; with this roster instead of the plan's where one is given."""

    plan_version: int = 1
    roster: tuple[Shift, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDay:
    """End the service day: counters close, who still waits was not served."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeEffect:
    """Use another version of the plan from now on."""

    plan_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCounter:
    """A clerk sits down; the counter offers these services, or those of the plan."""

    counter: str
    clerk: str = ""
    services: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseCounter:
    """Stop calling for a while."""

    counter: str
    reason: str = ""
    back_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeCounter:
    """Come back from a pause."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCounter:
    """Leave the counter."""

    counter: str
    back_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeTicket:
    """Join the line. The secret is drawn by whoever asks: rules draw nothing."""

    service: str
    language: str | None = None
    needs: tuple[str, ...] = ()
    standing: Standing = "normal"
    secret: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNext:
    """Call whoever is next for this counter."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAgain:
    """Call the same number once more."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmArrival:
    """The called customer is here."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishService:
    """The customer was served."""

    counter: str
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkMissed:
    """The called customer did not come."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PutBack:
    """Let the called customer wait again."""

    counter: str


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
    """Answer the two questions."""

    number: str
    solved: Solved | None = None
    treated: int | None = None


AtCounter: TypeAlias = CallNext | CallAgain | ConfirmArrival | FinishService | MarkMissed | PutBack
OfCounter: TypeAlias = OpenCounter | PauseCounter | ResumeCounter | CloseCounter
InLine: TypeAlias = TakeTicket | RejoinLine | CancelTicket
OfOffice: TypeAlias = OpenDay | CloseDay | TakeEffect
OfHelp: TypeAlias = AskForHelp | AnswerHelp

DayCommand: TypeAlias = OfOffice | OfCounter | AtCounter | InLine | OfHelp
"""What is decided in the stream of a service day."""

Command: TypeAlias = DayCommand | RateVisit
