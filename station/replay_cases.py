"""Cases in a replay: told, taken, answered and closed; what was said is kept apart, and never answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from journal.case_opening import CaseMade, CaseTold, open_case
from journal.casebook import CaseWritten, Said
from journal.daybook import Daybook
from journal.signed import Signed
from office.case_commands import AnswerCase, CaseCommand, CloseCase, NoteCase, OpenCase, TakeCase
from office.case_events import CaseVisit, Told
from office.cases_plan import CaseKind
from office.commands import TakeTicket
from office.plan import Plan
from office.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class SpelledCase:
    """A case told, as a line spells it; `number` is the visit that it is about, of that day where none is named."""

    topic: str
    kind: CaseKind = "concern"
    language: str | None = None
    told: Told | None = None
    number: str | None = None
    of: date | None = None
    manager: bool = False
    words: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpelledAnswer:
    """An answer, as a line spells it."""

    case: str
    clerk: str = ""
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpelledNote:
    """What the customer told, written down by staff, as a line spells it."""

    case: str
    clerk: str = ""
    words: str = field(default="", repr=False)


CaseLine: TypeAlias = SpelledCase | SpelledNote | SpelledAnswer | TakeCase | CloseCase
"""What a line about a case can spell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellCase:
    """A case with what was said."""

    command: OpenCase
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCase:
    """What staff do with a case; `words` are those of an answer or a note."""

    command: CaseCommand
    words: str = field(default="", repr=False)


CASE_SHAPES: Mapping[str, type[CaseLine]] = {
    "open_case": SpelledCase,
    "take_case": TakeCase,
    "note_case": SpelledNote,
    "answer_case": SpelledAnswer,
    "close_case": CloseCase,
}


def case_command(found: CaseLine, day: date) -> TellCase | StepCase:
    """The command of a line about a case, on this day."""
    match found:
        case SpelledCase():
            return _told(found, day)
        case SpelledNote(case=case, clerk=clerk, words=words):
            return StepCase(command=NoteCase(case=case, clerk=clerk), words=words)
        case SpelledAnswer(case=case, clerk=clerk, words=words):
            return StepCase(command=AnswerCase(case=case, clerk=clerk), words=words)
        case _:
            return StepCase(command=found)


def _told(found: SpelledCase, day: date) -> TellCase:
    visit = CaseVisit(day=found.of or day, number=found.number) if found.number else None
    command = OpenCase(
        topic=found.topic,
        kind=found.kind,
        language=found.language,
        told=found.told or ("written" if found.words else "silent"),
        visit=visit,
        manager=found.manager,
    )
    return TellCase(command=command, said=Said(words=found.words, name=found.name, contact=found.contact))


def kept(
    book: Daybook, plan: Plan, command: TellCase | StepCase, signed: Signed, ticket: TakeTicket | None = None
) -> CaseMade | CaseWritten | Refused:
    """Write it; `ticket` is the one to be taken in the manager's line, if any."""
    if isinstance(command, StepCase):
        return book.cases.act(plan, command.command, signed, command.words)
    told = CaseTold(command=command.command, said=command.said, signed=signed, ticket=ticket)
    return open_case(book, plan, told, exact=True)
