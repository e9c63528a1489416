"""What the page where the plan is edited wants done."""

from dataclasses import dataclass, field
from typing import TypeAlias

from admin.planning.happenings import Draft
from office.drafting.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPlan:
    """Read the plan in force, its history, what is planned, and the kept draft; answered by PlanRead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPlan:
    """Check the document of this count of edits; answered by PlanChecked."""

    edits: int
    document: Document = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepDraft:
    """Keep the draft beyond this window; None: forget it."""

    draft: Draft | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForcePlan:
    """Put the draft into force, at once or at the moment `day` `clock` of the office's time zone."""

    draft: Draft = field(repr=False)
    now: bool
    day: str = ""
    clock: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPlan:
    """Let the planned plan of this number not take force."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadVersion:
    """Read a version and the one before it; answered by VersionRead."""

    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """Read a plan from a file; answered by FileRead or FileFaulty."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteFile:
    """Write the document as TOML; answered by FileWritten or FileFaulty."""

    name: str
    document: Document = field(repr=False)


PlanErrand: TypeAlias = ReadPlan | CheckPlan | KeepDraft | ForcePlan | WithdrawPlan | ReadVersion | ReadFile | WriteFile
