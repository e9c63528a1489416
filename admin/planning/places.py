"""Where somebody is who edits the plan: at the forms, or at what differs, at the versions, at files. Pure."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, cast, get_args

from admin.planning.changing import Change, changed
from admin.planning.errands import (
    CheckPlan,
    ForcePlan,
    KeepDraft,
    PlanErrand,
    ReadFile,
    ReadPlan,
    ReadVersion,
    WithdrawPlan,
    WriteFile,
)
from admin.planning.fields import BY_ID, SECTIONS, found
from admin.planning.happenings import (
    AddPressed,
    BackToForms,
    Chosen,
    DateTyped,
    DiscardConfirmed,
    Draft,
    FileFaulty,
    FilePressed,
    FileRead,
    FileTyped,
    FileWritten,
    ForcePressed,
    GoBackPressed,
    JoinPressed,
    MovePressed,
    PanelPressed,
    PlanBarred,
    PlanChecked,
    PlanNotWritten,
    PlanRead,
    PlanTakenBack,
    PlanWritten,
    RemovePressed,
    RowPressed,
    SectionPressed,
    Ticked,
    Typed,
    VersionPressed,
    VersionRead,
    WhenChosen,
    WhenTyped,
    WithdrawPressed,
)
from office.drafting.document import Document, Path, rows_at, value_at
from office.drafting.joining import joined
from office.drafting.leaving import Leaving
from office.plan import Plan
from office.plan_fault import PlanFault

Panel: TypeAlias = Literal["forms", "comparing", "versions", "files", "discarding"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What came of the last thing that was wanted: written as a version, planned, withdrawn, or not written and why."""

    how: Literal["in_force", "planned", "withdrawn", "failed", "file_read", "file_written", "file_faulty"]
    version: int = 0
    kept: tuple[Leaving, ...] = ()
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AtPlan:
    """At the plan. `read` is None until it is read; `barred`: this is for others.

    `draft` is what is edited, `edits` counts its changes. `opened` is the row whose form is seen. `typed` is the field
    that somebody types in, with what stands there, which the draft may keep otherwise (9.00 as 09:00). `plan`: what the
    draft spells, where it can be read. `version`: whose changes are seen. `clashes`: where a join kept the draft's own.
    """

    read: PlanRead | None = None
    barred: bool = False
    draft: Draft | None = None
    edits: int = 0
    faults: tuple[PlanFault, ...] = ()
    leaving: tuple[Leaving, ...] = ()
    plan: Plan | None = None
    section: str = SECTIONS[0].id
    opened: Path = ()
    typed: Typed | None = None
    panel: Panel = "forms"
    when: tuple[str, str] = ("", "")
    file: str = ""
    version: VersionRead | None = None
    told: Told | None = None
    clashes: tuple[Path, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether the draft differs from the version that it was made from."""
        return self.draft is not None and self.draft.document != self.draft.before

    @property
    def overtaken(self) -> bool:
        """Whether another version is in force than the draft was made from."""
        return self.read is not None and self.draft is not None and self.draft.base != self.read.version


Stepped: TypeAlias = tuple[AtPlan, tuple[PlanErrand, ...]]


def step(task: AtPlan, happening: object) -> Stepped:
    """What follows; what makes no sense changes nothing."""
    match happening:
        case PlanBarred():
            return replace(task, barred=True), ()
        case PlanRead():
            return _read(task, happening)
        case _ if task.draft is None or task.read is None:
            return task, ()
        case Typed() | DateTyped() | Chosen() | Ticked() | AddPressed() | RemovePressed() | MovePressed():
            return _changed(task, task.draft, happening)
        case (
            SectionPressed()
            | RowPressed()
            | PanelPressed()
            | BackToForms()
            | WhenTyped()
            | WhenChosen()
            | FileTyped()
            | VersionPressed()
            | WithdrawPressed()
            | FilePressed()
        ):
            return _looked(task, task.draft, happening)
        case DiscardConfirmed() | ForcePressed() | JoinPressed() | GoBackPressed() | FileRead():
            return _decided(task, task.draft, task.read, happening)
        case _:
            return _answered(task, happening), _after(happening)


def _read(task: AtPlan, read: PlanRead) -> Stepped:
    """A draft that is being edited stays as it is: what is in force meanwhile is told."""
    current = Draft(base=read.version, before=read.document, document=read.document)
    if task.draft is None:
        draft = read.draft or current
        return _checking(replace(task, read=read, draft=draft, faults=read.faults))
    draft = task.draft if task.changes else current
    return replace(task, read=read, draft=draft), ()


def _checking(task: AtPlan) -> Stepped:
    return task, (CheckPlan(edits=task.edits, document=task.draft.document),) if task.draft else ()


def _changed(task: AtPlan, draft: Draft, change: Change) -> Stepped:
    document = changed(draft.document, change)
    typed = change if isinstance(change, Typed) else None
    then = replace(task, typed=typed, opened=_opened(task, change, document), told=None)
    return _edited(then, replace(draft, document=document))


def _edited(task: AtPlan, draft: Draft) -> Stepped:
    edits = task.edits + 1
    kept = draft if draft.document != draft.before else None
    then = replace(task, draft=draft, edits=edits)
    return then, (CheckPlan(edits=edits, document=draft.document), KeepDraft(draft=kept))


def _opened(task: AtPlan, change: Change, document: Document) -> Path:
    """A new row is open, a removed one is not, a moved one stays open."""
    match change:
        case AddPressed(path=path) if len(path) == len(_list_of(path)):
            return (*path, len(rows_at(document, path)) - 1) if rows_at(document, path) else task.opened
        case RemovePressed(path=path) if path == task.opened:
            return ()
        case MovePressed(path=path, by=by) if path == task.opened and isinstance(path[-1], int):
            then = (*path[:-1], path[-1] + by)
            return then if value_at(document, then) is not None else task.opened
        case _:
            return task.opened


def _list_of(path: Path) -> Path:
    """The path up to its first row: lists inside a row open nothing of their own."""
    place = found(path)
    return place.rows[0][0].path if place and place.rows and place.field is None else ()


def _looked(task: AtPlan, draft: Draft, happening: object) -> Stepped:
    match happening:
        case SectionPressed(section=section, row=row) if section in BY_ID:
            return replace(task, section=section, opened=row, typed=None, panel="forms", told=None), ()
        case RowPressed(path=path):
            return replace(task, opened=() if path == task.opened else path, typed=None), ()
        case PanelPressed(panel=panel) if panel in get_args(Panel):
            return replace(task, panel=cast("Panel", panel), told=None, version=None, typed=None), ()
        case BackToForms():
            return replace(task, panel="forms", told=None, typed=None), ()
        case WhenTyped() | WhenChosen():
            return replace(task, when=_when(task.when, happening), told=None), ()
        case FileTyped(text=text):
            return replace(task, file=text, told=None), ()
        case VersionPressed(version=version):
            return task, (ReadVersion(version=version),)
        case WithdrawPressed(number=number):
            return task, (WithdrawPlan(number=number),)
        case FilePressed(reads=reads) if task.file.strip():
            name = task.file.strip()
            return task, (ReadFile(name=name) if reads else WriteFile(name=name, document=draft.document),)
        case _:
            return task, ()


def _when(before: tuple[str, str], happening: WhenTyped | WhenChosen) -> tuple[str, str]:
    match happening:
        case WhenChosen(day=day, clock=clock):
            return day, clock
        case WhenTyped(part="day", text=text):
            return text, before[1]
        case WhenTyped(text=text):
            return before[0], text


def _decided(task: AtPlan, draft: Draft, read: PlanRead, happening: object) -> Stepped:
    match happening:
        case DiscardConfirmed():
            fresh = Draft(base=read.version, before=read.document, document=read.document)
            return _edited(replace(task, panel="forms", opened=(), typed=None, clashes=()), fresh)
        case ForcePressed(now=now) if task.changes and not task.overtaken and not task.faults:
            day, clock = ("", "") if now else task.when
            return replace(task, told=None), (ForcePlan(draft=draft, now=now, day=day, clock=clock),)
        case JoinPressed() if task.overtaken:
            both = joined(draft.before, draft.document, read.document)
            rebased = Draft(base=read.version, before=read.document, document=both.document)
            return _edited(replace(task, clashes=both.clashes, typed=None), rebased)
        case GoBackPressed(version=version) if task.version is not None and task.version.version == version:
            back = Draft(base=read.version, before=read.document, document=task.version.document)
            return _edited(replace(task, panel="comparing", clashes=(), typed=None), back)
        case FileRead(document=document):
            shown = replace(task, panel="comparing", opened=(), typed=None, told=Told(how="file_read"))
            return _edited(shown, replace(draft, document=document))
        case _:
            return task, ()


def _answered(task: AtPlan, happening: object) -> AtPlan:
    match happening:
        case PlanChecked(edits=edits, faults=faults) if edits == task.edits:
            return replace(task, faults=faults, leaving=happening.leaving, plan=happening.plan)
        case PlanWritten(version=version, kept=kept):
            how: Literal["in_force", "planned"] = "in_force" if version else "planned"
            told = Told(how=how, version=version, kept=kept)
            return replace(task, draft=None, faults=(), clashes=(), panel="versions", told=told, version=None)
        case PlanNotWritten(why=why):
            return replace(task, told=Told(how="failed", sentences=(why,) if why else ()))
        case VersionRead():
            return replace(task, version=happening)
        case FileWritten():
            return replace(task, told=Told(how="file_written"))
        case FileFaulty(sentences=sentences):
            return replace(task, told=Told(how="file_faulty", sentences=sentences))
        case PlanTakenBack():
            return replace(task, told=Told(how="withdrawn"))
        case _:
            return task


def _after(happening: object) -> tuple[PlanErrand, ...]:
    match happening:
        case PlanWritten():
            return KeepDraft(draft=None), ReadPlan()
        case PlanNotWritten() | PlanTakenBack():
            return (ReadPlan(),)
        case _:
            return ()
