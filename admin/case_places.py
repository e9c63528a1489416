"""Where a manager is among concerns and praise: at the list, or at one case with what was said. Pure."""

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from office.case_commands import AnswerCase, CaseCommand, CloseCase, NoteCase, TakeCase
from office.ticket import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePressed:
    """This case is to be opened."""

    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLeft:
    """Back to the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTakePressed:
    """The manager looks after the case from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNotePressed:
    """The customer told this."""

    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAnswerPressed:
    """The customer has the answer; in these words, where they are kept."""

    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClosePressed:
    """Nothing more is to be done about the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSaid:
    """What was said in a case, how to reach the customer, and the answer; what is erased or was never said is empty."""

    words: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    answer: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRead:
    """What is kept of a case, and its visit as it stands in its day's journal, where it has one."""

    case: str
    said: CaseSaid = field(repr=False)
    visit: Ticket | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWritten:
    """What was wanted of a case is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNotWritten:
    """It is not: somebody was first, or the store does not answer. Nor is what cannot be read."""


CasePress: TypeAlias = CasePressed | CaseLeft | CaseTakePressed | CaseNotePressed | CaseAnswerPressed | CaseClosePressed
CaseResult: TypeAlias = CaseRead | CaseWritten | CaseNotWritten


@dataclass(frozen=True, slots=True, kw_only=True)
class AtCases:
    """At the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtCase:
    """At this case. `read` is None until it is read; `failed`: what was asked for last was not written."""

    case: str
    read: CaseRead | None = None
    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCase:
    """Read what is kept of this case."""

    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoCase:
    """Let the rules decide about a case, and write what follows; `words` are those of an answer or a note."""

    command: CaseCommand
    words: str = field(default="", repr=False)


CaseTask: TypeAlias = AtCases | AtCase
CaseErrand: TypeAlias = ReadCase | DoCase


def step(task: CaseTask, happening: object, clerk: str) -> tuple[CaseTask, tuple[CaseErrand, ...]]:
    """What follows for `clerk`, who is signed in; what makes no sense changes nothing."""
    match task, happening:
        case AtCases(), CasePressed(case=case):
            return AtCase(case=case), (ReadCase(case=case),)
        case AtCase(), CaseLeft():
            return AtCases(), ()
        case AtCase(case=case), CaseRead() if happening.case == case:
            return replace(task, read=happening), ()
        case AtCase(case=case), CaseWritten():
            return replace(task, failed=False), (ReadCase(case=case),)
        case AtCase(), CaseNotWritten():
            return replace(task, failed=True), ()
        case AtCase(case=case), CaseTakePressed():
            return task, (DoCase(command=TakeCase(case=case, clerk=clerk)),)
        case AtCase(case=case), CaseNotePressed(words=words) if words:
            return task, (DoCase(command=NoteCase(case=case, clerk=clerk), words=words),)
        case AtCase(case=case), CaseAnswerPressed(words=words):
            return task, (DoCase(command=AnswerCase(case=case, clerk=clerk), words=words),)
        case AtCase(case=case), CaseClosePressed():
            return task, (DoCase(command=CloseCase(case=case, clerk=clerk)),)
        case _:
            return task, ()
