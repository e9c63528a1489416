"""What customers and staff want done about cases."""

from dataclasses import dataclass
from typing import TypeAlias

from office.case_events import CaseVisit, Told
from office.cases_plan import CaseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """Tell a concern, or praise; what was said is kept apart. `visit`: what it is about; `manager`: speak with one."""

    topic: str
    kind: CaseKind = "concern"
    language: str | None = None
    told: Told = "silent"
    visit: CaseVisit | None = None
    manager: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeCase:
    """Look after a case from now on."""

    case: str
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCase:
    """Write down what the customer told; never in place of what they wrote themselves."""

    case: str
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCase:
    """Write that the customer has the answer."""

    case: str
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCase:
    """Write that nothing more is to be done about a case."""

    case: str
    clerk: str = ""


CaseCommand: TypeAlias = TakeCase | NoteCase | AnswerCase | CloseCase
"""What staff do with a case."""
