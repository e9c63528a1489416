"""What the page "Office" says: the sections, a form or what stands in its place, and at the foot what can be done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from admin.planning.changes_view import change_sentences, counted
from admin.planning.editor_views import FormView, LineEditor
from admin.planning.fault_words import fault_sentence
from admin.planning.faults_at import faulty_sections, first_to_mend
from admin.planning.fields import SECTIONS
from admin.planning.form_view import form_view
from admin.planning.happenings import (
    BackToForms,
    DiscardConfirmed,
    FilePressed,
    ForcePressed,
    GoBackPressed,
    JoinPressed,
    PanelPressed,
    PlannedKnown,
    PlanRead,
    SectionPressed,
    VersionKnown,
    VersionPressed,
    WithdrawPressed,
)
from admin.planning.naming import Naming
from admin.planning.places import AtPlan, Told
from admin.scene import Scene
from office.drafting.comparing import differences
from office.drafting.document import Document, rows_at, table_at, text_at
from office.drafting.leaving import Leaving
from office.staff import name_of
from resources.desk_views import Alert, ButtonView
from resources.words import Words

_ICONS: Mapping[str, str] = MappingProxyType(
    {
        "office": "storefront",
        "hours": "calendar-check",
        "services": "list-bullets",
        "counters": "monitor",
        "roster": "calendar-dots",
        "staff": "users",
        "line": "users-three",
        "compensation": "handshake",
        "needs": "wheelchair",
        "policies": "file-text",
        "notices": "megaphone",
        "kiosk": "ticket",
        "look": "circle-half",
        "cases": "chat-teardrop-text",
        "reasons": "question",
        "standards": "book-open",
        "rights": "key",
    }
)
_SHOWN = 30
"""So many versions are listed, the newest ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One line of history, or of what is planned: what it is, and what can be done with it."""

    words: str
    quiet: str
    buttons: tuple[ButtonView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelView:
    """What stands in place of a form: sentences, entries, fields and keys, the safe key first.

    `lines` are sentences in a list; `notes` are quiet ones below them.
    """

    title: str
    about: str = ""
    lines: tuple[str, ...] = ()
    entries: tuple[EntryView, ...] = ()
    notes: tuple[str, ...] = ()
    fields: tuple[LineEditor, ...] = ()
    keys: tuple[ButtonView, ...] = ()
    primary: ButtonView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """The page. Before the plan is read there are no sections; `waiting` is said instead."""

    title: str
    subtitle: str
    sections: tuple[ButtonView, ...]
    alert: Alert | None
    form: FormView | None
    panel: PanelView | None
    foot: str
    keys: tuple[ButtonView, ...]
    waiting: str = ""


def plan_view(task: AtPlan, scene: Scene, subtitle: str, words: Words) -> PlanView:
    """The page at this moment."""
    if task.read is None or task.draft is None:
        return _not_yet(task, subtitle, words)
    forms = task.panel == "forms"
    page = _Page(task, task.read, scene, words)
    return PlanView(
        title=words.say("Office"),
        subtitle=page.in_force(),
        sections=tuple(page.sections()),
        alert=page.alert(),
        form=form_view(task, scene, words) if forms else None,
        panel=None if forms else page.panel(),
        foot=page.foot(),
        keys=tuple(page.keys()),
    )


def _not_yet(task: AtPlan, subtitle: str, words: Words) -> PlanView:
    barred = words.say("Changing the plan is for managers and installers.")
    return PlanView(
        title=words.say("Office"),
        subtitle=subtitle,
        sections=(),
        alert=None,
        form=None,
        panel=None,
        foot="",
        keys=(),
        waiting=barred if task.barred else words.say("One moment, please"),
    )


class _Page:
    """Says what is around the form."""

    def __init__(self, task: AtPlan, read: PlanRead, scene: Scene, words: Words) -> None:
        self._task, self._read, self._scene, self._words = task, read, scene, words
        draft = task.draft
        self._before: Document = draft.before if draft else {}
        self._document: Document = draft.document if draft else {}

    def in_force(self) -> str:
        """Which version is in force, since when, by whom."""
        version = next((one for one in self._read.versions if one.version == self._read.version), None)
        if version is None:
            return self._words.say("Version {version} is in force", version=self._read.version)
        return self._words.say(
            "Version {version} is in force, since {when}, by {who}",
            version=version.version,
            when=self._when(version),
            who=self._who(version.by),
        )

    def _when(self, known: VersionKnown) -> str:
        at = known.at.astimezone(self._scene.plan.zone)
        return f"{self._words.short_day(at.date())}, {self._words.clock(at)}"

    def _who(self, by: str) -> str:
        return name_of(self._scene.members, by) or "–"

    def sections(self) -> Iterator[ButtonView]:
        """The pages of forms, those with something wrong marked; and what is beside them."""
        faulty = faulty_sections(self._task.faults)
        for section in SECTIONS:
            chosen = section.id == self._task.section and self._task.panel == "forms"
            yield ButtonView(
                words=self._words.pattern(section.title),
                happening=SectionPressed(section=section.id),
                icon="warning" if section.id in faulty else _ICONS[section.id],
                chosen=chosen,
            )
        for panel, words, icon in (
            ("versions", self._words.say("Versions"), "clock"),
            ("files", self._words.say("Import and export"), "download-simple"),
        ):
            chosen = self._task.panel == panel
            yield ButtonView(words=words, happening=PanelPressed(panel=panel), icon=icon, chosen=chosen)

    def alert(self) -> Alert | None:
        """That somebody else was first; what came of the last thing that was wanted."""
        if self._task.overtaken:
            return self._overtaken()
        if self._task.clashes:
            told = self._words.say("Where both changed the same, yours stands: look at what differs.")
            return Alert(words=told, icon="info", tone="note")
        return self._told(self._task.told) if self._task.told else None

    def _overtaken(self) -> Alert:
        version = next((one for one in self._read.versions if one.version == self._read.version), None)
        changes = change_sentences(self._before, self._read.document, self._words)
        told = self._words.say(
            "Meanwhile {who} has put version {version} into force: {changes}",
            who=self._who(version.by if version else ""),
            version=self._read.version,
            changes="; ".join(changes[:3]) + (" …" if len(changes) > 3 else ""),  # noqa: PLR2004  # a line of a strip
        )
        return Alert(
            words=told, button=ButtonView(words=self._words.say("Join my changes to it"), happening=JoinPressed())
        )

    def _told(self, told: Told) -> Alert:
        say = self._words.say
        match told.how:
            case "in_force":
                words = [say("Version {version} is in force.", version=told.version), *self._staying(told.kept)]
                return Alert(words=" ".join(words), icon="check-circle", tone="good")
            case "planned":
                return Alert(
                    words=say("It is planned, and can be withdrawn until then."), icon="check-circle", tone="good"
                )
            case "withdrawn":
                return Alert(words=say("It is withdrawn."), icon="check-circle", tone="good")
            case "file_written":
                return Alert(words=say("The file is written."), icon="check-circle", tone="good")
            case "file_read":
                return Alert(words=say("The file is read: this is what would change."), icon="info", tone="note")
            case "file_faulty":
                return Alert(words=" ".join(fault_sentence(one, self._words) for one in told.sentences[:3]))
            case "failed":
                why = " ".join(fault_sentence(one, self._words) for one in told.sentences)
                return Alert(words=why or say("Nothing was written: the store does not answer. Please try again."))

    def _staying(self, leaving: tuple[Leaving, ...]) -> Iterator[str]:
        """What stays for today although the plan has it no more."""
        naming = Naming(self._before if self._task.changes else self._read.document, self._words)
        for one in leaving:
            if one.what == "service":
                yield self._words.count(
                    "{n} person needs “{service}” today: the kiosk gives no more tickets for it, and it goes tonight.",
                    "{n} people need “{service}” today: the kiosk gives no more tickets for it, and it goes tonight.",
                    one.people,
                    service=self._service(naming, one.id),
                )
            else:
                yield self._words.say("Somebody works at counter {counter}: it stays for today.", counter=one.id)

    def _service(self, naming: Naming, id_: str) -> str:
        rows = rows_at(self._before, ("services",))
        row = next((row for row in rows if text_at(row, ("id",)) == id_), {})
        return naming.text(table_at(row, ("name",))) or id_

    def foot(self) -> str:
        """How much is changed, and how much is wrong with it."""
        count = len(differences(self._before, self._document))
        if not count:
            return self._words.say("Nothing is changed.")
        said = self._words.count("{n} change", "{n} changes", count)
        wrong = len(self._task.faults)
        mend = self._words.count("{n} thing to mend", "{n} things to mend", wrong)
        waits = self._words.say("not in force yet")
        return f"{said} · {mend if wrong else waits}"

    def keys(self) -> Iterator[ButtonView]:
        """What can be done with the draft."""
        say, panel = self._words.say, self._task.panel
        nothing = "" if self._task.changes else say("Nothing is changed.")
        if panel in {"comparing", "discarding"}:
            yield ButtonView(words=say("Back to the forms"), happening=BackToForms(), icon="arrow-left-bold")
        mending = first_to_mend(self._task.faults) if self._task.changes else None
        if mending is not None and (panel != "forms" or self._is_elsewhere(mending)):
            yield ButtonView(words=say("Show what to mend"), happening=mending, icon="warning")
        for name, words, icon in (
            ("comparing", say("Compare and put into force"), "check-square"),
            ("discarding", say("Discard"), "trash"),
        ):
            if panel != name:
                yield ButtonView(words=words, happening=PanelPressed(panel=name), icon=icon, why_not=nothing)

    def _is_elsewhere(self, mending: SectionPressed) -> bool:
        """Whether what is to be mended first is not what is seen now."""
        return mending.section != self._task.section or mending.row not in {(), self._task.opened}

    def panel(self) -> PanelView:
        """What stands in place of the forms."""
        match self._task.panel:
            case "comparing":
                return self._comparing()
            case "discarding":
                return self._discarding()
            case "files":
                return self._files()
            case _:
                return self._versions()

    def _comparing(self) -> PanelView:
        say = self._words.say
        sentences = change_sentences(self._before, self._document, self._words)
        why_not = self._why_not()
        day, clock = self._task.when
        later = why_not or ("" if day.strip() and clock.strip() else say("Type a date and a time first."))
        return PanelView(
            title=say("What would change"),
            about=say("Compared with version {version}.", version=self._task.draft.base if self._task.draft else 0),
            lines=counted(sentences, self._words) or (say("Nothing is changed."),),
            notes=(*self._staying(self._task.leaving), *self._joining(), self._queue_note()),
            fields=(
                LineEditor(
                    path=("day",), name=say("Date"), caption=say("In force from this date"), text=day, hint="2026-03-09"
                ),
                LineEditor(path=("clock",), name=say("Time"), caption=say("At"), text=clock, hint="08:00"),
            ),
            keys=(
                ButtonView(
                    words=say("Put into force at that time"),
                    happening=ForcePressed(now=False),
                    icon="clock",
                    why_not=later,
                ),
            ),
            primary=ButtonView(words=say("Put into force now"), happening=ForcePressed(now=True), why_not=why_not),
        )

    def _joining(self) -> Iterator[str]:
        """What is planned already comes on top of what is put into force before."""
        for planned in self._read.planned:
            yield self._words.say("What is planned for {when} joins with it then.", when=self._at(planned))

    def _at(self, planned: PlannedKnown) -> str:
        at = planned.in_force_at.astimezone(self._scene.plan.zone)
        return f"{self._words.full_day(at.date())}, {self._words.clock(at)}"

    def _queue_note(self) -> str:
        return self._words.say("The queue goes on: whoever has a ticket keeps number, place and promise.")

    def _why_not(self) -> str:
        if not self._task.changes:
            return self._words.say("Nothing is changed.")
        if self._task.overtaken:
            return self._words.say("Another version is in force meanwhile.")
        if self._task.faults:
            return self._words.say("Something is to be mended first.")
        return ""

    def _discarding(self) -> PanelView:
        say, count = self._words.say, len(differences(self._before, self._document))
        return PanelView(
            title=self._words.count("Discard {n} change?", "Discard {n} changes?", count),
            lines=counted(change_sentences(self._before, self._document, self._words), self._words),
            primary=ButtonView(words=say("Keep them"), happening=BackToForms()),
            keys=(ButtonView(words=say("Discard them"), happening=DiscardConfirmed(), icon="trash"),),
        )

    def _files(self) -> PanelView:
        say = self._words.say
        unnamed = "" if self._task.file.strip() else say("Name a file first.")
        return PanelView(
            title=say("Import and export"),
            about=say(
                "The same TOML as “walkin plan import” and “export”. What is read becomes a draft, and is not in force."
            ),
            fields=(
                LineEditor(
                    path=("file",), name=say("File"), caption=say("File"), text=self._task.file, hint="office.toml"
                ),
            ),
            keys=(
                ButtonView(words=say("Read it"), happening=FilePressed(reads=True), icon="file-text", why_not=unnamed),
                ButtonView(
                    words=say("Write it"), happening=FilePressed(reads=False), icon="download-simple", why_not=unnamed
                ),
            ),
            notes=(say("Drafts are kept on this machine: {folder}", folder=self._read.kept_at),),
        )

    def _versions(self) -> PanelView:
        say, seen = self._words.say, self._task.version
        if seen is not None:
            changes = change_sentences(seen.before, seen.document, self._words)
            going = seen.version != self._read.version
            back = ButtonView(
                words=say("Go back to version {version}", version=seen.version),
                happening=GoBackPressed(version=seen.version),
                icon="arrow-counter-clockwise",
                why_not="" if going else say("It is in force."),
            )
            return PanelView(
                title=say("Version {version}", version=seen.version),
                about=say("What it changed:"),
                lines=counted(changes, self._words) or (say("Nothing is changed."),),
                notes=(say("Going back makes a new version of the old content; first you see what would change."),),
                keys=(ButtonView(words=say("All versions"), happening=PanelPressed(panel="versions")), back),
            )
        return PanelView(
            title=say("Versions"),
            entries=(*map(self._planned, self._read.planned), *map(self._version, self._read.versions[:_SHOWN])),
        )

    def _planned(self, planned: PlannedKnown) -> EntryView:
        changes = change_sentences(self._read.document, planned.document, self._words)
        withdraw = ButtonView(
            words=self._words.say("Withdraw"), happening=WithdrawPressed(number=planned.number), icon="x-circle"
        )
        return EntryView(
            words=self._words.say("Planned for {when}, by {who}", when=self._at(planned), who=self._who(planned.by)),
            quiet="; ".join(counted(changes, self._words)[:5]),
            buttons=(withdraw,),
        )

    def _version(self, known: VersionKnown) -> EntryView:
        words, quiet = self._words.say("Version {version}", version=known.version), ""
        if known.version == self._read.version:
            quiet = self._words.say("in force")
        told = f"{words} · {self._when(known)} · {self._who(known.by)}"
        seeing = ButtonView(
            words=self._words.say("What version {version} changed", version=known.version),
            happening=VersionPressed(version=known.version),
        )
        return EntryView(words=told, quiet=quiet, buttons=(seeing,))
