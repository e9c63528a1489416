"""What can happen to papers, printers and the voice of a station: the stream print/STATION."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

PaperKind: TypeAlias = Literal["ticket", "voucher", "receipt", "policy", "report", "test", "keys", "memory_card"]

PaperOutcome: TypeAlias = Literal["PRINTED", "NOT_STARTED", "CLEARED", "UNKNOWN"]
"""What is known of a paper afterwards, as `printer.results.Outcome` defines it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAsked:
    """Staff want a paper from this station's printer, such as a copy of a ticket (`number` of service day `day`)."""

    job: str
    kind: PaperKind = "ticket"
    number: str = ""
    day: date | None = None
    duplicate: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperStarted:
    """A paper is about to be sent to a printer: written before the first byte, a ticket's in the ticket's transaction.

    A paper that has started and never ended may have come out: at the next start it is UNKNOWN.
    """

    job: str
    printer: str
    kind: PaperKind = "ticket"
    number: str = ""
    day: date | None = None
    duplicate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEnded:
    """What became of a paper. `cause` and `warning` are those of `printer.results`; `length_mm` of paper were used."""

    job: str
    printer: str
    outcome: PaperOutcome
    cause: str = ""
    warning: str = ""
    length_mm: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterChanged:
    """A printer is in another state than before: `trouble` and `warning` are empty where there are none.

    `roll_mm` is how long a new roll is, 0 where that is not known; `role` is what it prints for: kiosk or counter.
    """

    printer: str
    trouble: str = ""
    warning: str = ""
    roll_mm: float = 0.0
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RollChanged:
    """Staff have put a new roll of paper into a printer."""

    printer: str


VoiceTrouble: TypeAlias = Literal["", "loudspeaker", "clips"]
"""Nothing is known to fail; nothing can be heard; some words are missing, so that only the chime rings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceChanged:
    """The voice of this station's board fails, in another way than before or no more."""

    trouble: VoiceTrouble = ""


ReportWay: TypeAlias = Literal["folder", "printer"]
"""How the report of a day leaves a station in the evening: as files in a folder, or on paper."""

ReportTrouble: TypeAlias = Literal["", "missing", "full", "forbidden", "failed", "printer"]
"""Done; the folder is not there; its disk is full; it may not be written; something else; no printer works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReported:
    """The report of `day` has left this station by `way`, or why it could not."""

    day: date
    way: ReportWay
    trouble: ReportTrouble = ""


PrintEvent: TypeAlias = (
    PaperAsked | PaperStarted | PaperEnded | PrinterChanged | RollChanged | VoiceChanged | DayReported
)
