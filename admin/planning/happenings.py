"""What can happen on the page where the plan is edited: what is pressed and typed, and what comes back."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from office.drafting.document import Document, Path, Value
from office.drafting.leaving import Leaving
from office.plan import Plan
from office.plan_fault import PlanFault


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPressed:
    """This page of forms is to be seen, with the row at the path open."""

    section: str
    row: Path = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPressed:
    """The row at the path is to be opened, or closed where it is open."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """This stands in the field of the path now."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTyped:
    """The date at the path, a key of opening hours, reads so now."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """This value is chosen at the path; None: none."""

    path: Path
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    """One of several values at the path is wanted, or no more."""

    path: Path
    value: str
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPressed:
    """One more row at the end of the list of the path; one more date where the path is that of opening hours."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovePressed:
    """The row, or the date, at the path is to go."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class MovePressed:
    """The row at the path is to stand `by` places further on."""

    path: Path
    by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelPressed:
    """Something beside the forms is to be seen: what differs, the versions, files, whether to discard."""

    panel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackToForms:
    """Back to the forms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscardConfirmed:
    """All changes are to be forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhenTyped:
    """The date, or the time, from which the plan is to be in force reads so now."""

    part: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhenChosen:
    """The plan is to be in force from this date and time; they read as if they had been typed."""

    day: str
    clock: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForcePressed:
    """The draft is to be in force: now, or at the moment that is typed."""

    now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinPressed:
    """The changes are to be made to the version that is in force meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPressed:
    """What this version changed is to be seen."""

    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GoBackPressed:
    """The draft is to be as this version was."""

    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPressed:
    """The planned plan of this number is not to take force."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTyped:
    """The name of a file reads so now."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePressed:
    """A plan is to be read from the file, or the draft written into it."""

    reads: bool


PlanPress: TypeAlias = (
    SectionPressed
    | RowPressed
    | Typed
    | DateTyped
    | Chosen
    | Ticked
    | AddPressed
    | RemovePressed
    | MovePressed
    | PanelPressed
    | BackToForms
    | DiscardConfirmed
    | WhenTyped
    | WhenChosen
    | ForcePressed
    | JoinPressed
    | VersionPressed
    | GoBackPressed
    | WithdrawPressed
    | FileTyped
    | FilePressed
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionKnown:
    """One version that was in force: who put it there, and when (UTC)."""

    version: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedKnown:
    """A plan that is to be in force later."""

    number: int
    by: str
    in_force_at: datetime
    document: Document = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What somebody has changed: from which version, that one's document, and the draft's own."""

    base: int
    before: Document = field(repr=False)
    document: Document = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRead:
    """The version in force with its document, all versions (the newest first), the planned ones, and a kept draft.

    `kept_at` names the folder of drafts. `faults` are those of the draft.
    """

    version: int
    document: Document = field(repr=False)
    versions: tuple[VersionKnown, ...] = ()
    planned: tuple[PlannedKnown, ...] = ()
    draft: Draft | None = None
    faults: tuple[PlanFault, ...] = ()
    kept_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChecked:
    """What is wrong with the document of this count of edits, and what people would lose by it today."""

    edits: int
    faults: tuple[PlanFault, ...]
    leaving: tuple[Leaving, ...] = ()
    plan: Plan | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWritten:
    """It is written: in force now as `version`, or planned where that is 0. `kept`: what stays for today."""

    version: int = 0
    kept: tuple[Leaving, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNotWritten:
    """It is not: in a ready English sentence why, or empty where the store does not answer."""

    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTakenBack:
    """The planned plan will not take force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBarred:
    """Whoever is signed in may not change the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRead:
    """The documents of a version and of the one before it."""

    version: int
    document: Document = field(repr=False)
    before: Document = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """The plan of a file."""

    document: Document = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileWritten:
    """The draft is written into the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFaulty:
    """The file is not read, or not written: why, in English sentences."""

    sentences: tuple[str, ...]


PlanResult: TypeAlias = (
    PlanRead
    | PlanChecked
    | PlanWritten
    | PlanNotWritten
    | PlanTakenBack
    | PlanBarred
    | VersionRead
    | FileRead
    | FileWritten
    | FileFaulty
)
