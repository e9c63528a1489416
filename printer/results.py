"""What became of a paper, and how a printer is: values, not sentences."""

from dataclasses import dataclass
from enum import Enum


class Outcome(Enum):
    """What is known of a paper afterwards.

    PRINTED: the printer said so. NOT_STARTED: no byte of it went out. CLEARED: it began, and nothing more of it will
    come: it is safe to print elsewhere. UNKNOWN: it may come out; the machine never prints it again by itself.
    """

    PRINTED = "PRINTED"
    NOT_STARTED = "NOT_STARTED"
    CLEARED = "CLEARED"
    UNKNOWN = "UNKNOWN"


class Cause(Enum):
    """Why a paper was not printed for certain, or why a printer cannot be used now."""

    COVER_OPEN = "cover_open"
    PAPER_OUT = "paper_out"
    CUTTER = "cutter"
    OVERHEATED = "overheated"
    BROKEN = "broken"
    OFFLINE = "offline"
    SILENT = "silent"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    NOT_FOUND = "not_found"
    LOST = "lost"
    STALLED = "stalled"
    UNCONFIRMED = "unconfirmed"
    UNDRAWN = "undrawn"


class Notice(Enum):
    """What staff should see to, though the printer works."""

    NEAR_END = "near_end"


class Proof(Enum):
    """How the printer confirmed a paper."""

    PROCESS_ID = "process_id"
    FENCE = "fence"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterStatus:
    """A printer as it last answered. `trouble` is None where it can print."""

    trouble: Cause | None = None
    warning: Notice | None = None

    @property
    def usable(self) -> bool:
        """Whether a paper can be printed now."""
        return self.trouble is None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintResult:
    """What became of one paper, which is `length_mm` long.

    `cause` is None where it was printed; `seconds` counts from the first step.
    """

    outcome: Outcome
    cause: Cause | None = None
    warning: Notice | None = None
    proof: Proof | None = None
    seconds: float = 0.0
    length_mm: float = 0.0

    def as_fields(self) -> dict[str, str | float | None]:
        """The result in plain fields, as the command line answers it."""
        return {
            "outcome": self.outcome.value,
            "warning": self.warning.value if self.warning else None,
            "cause": self.cause.value if self.cause else None,
            "proof": self.proof.value if self.proof else None,
            "seconds": round(self.seconds, 3),
            "length_mm": round(self.length_mm, 1),
        }
