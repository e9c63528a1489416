"""What stands in place of a form: what would change, whether to discard, the versions, files. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from admin.planning.changes_view import change_sentences, counted
from admin.planning.editor_views import LineEditor
from admin.planning.happenings import (
    BackToForms,
    DiscardConfirmed,
    FilePressed,
    ForcePressed,
    GoBackPressed,
    PanelPressed,
    PlannedKnown,
    VersionKnown,
    VersionPressed,
    WhenChosen,
    WithdrawPressed,
)
from admin.planning.naming import Naming
from admin.planning.telling import Telling
from office.drafting.comparing import differences
from office.drafting.document import rows_at, table_at, text_at
from resources.desk_views import ButtonView

_WEEK = 7
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


def panel_view(tell: Telling) -> PanelView | None:
    """What stands in place of the forms; None where the forms are seen."""
    panels = _Panels(tell)
    match tell.task.panel:
        case "forms":
            return None
        case "comparing":
            return panels.comparing()
        case "discarding":
            return panels.discarding()
        case "files":
            return panels.files()
        case "versions":
            return panels.versions()


class _Panels:
    """Makes one of them."""

    def __init__(self, tell: Telling) -> None:
        self._tell, self._task, self._read, self._words = tell, tell.task, tell.read, tell.words

    def comparing(self) -> PanelView:
        """What would change, and from when on."""
        say = self._words.say
        sentences = change_sentences(self._tell.before, self._tell.document, self._words)
        why_not = self._why_not()
        day, clock = self._task.when
        later = why_not or ("" if day.strip() and clock.strip() else say("Type a date and a time first."))
        return PanelView(
            title=say("What would change"),
            about=say("Compared with version {version}.", version=self._task.draft.base if self._task.draft else 0),
            lines=counted(sentences, self._words) or (say("Nothing is changed."),),
            notes=(*self._unserved(), *self._joining(), self._queue_note()),
            fields=(
                LineEditor(
                    path=("day",), name=say("Date"), caption=say("In force from this date"), text=day, hint="2026-03-09"
                ),
                LineEditor(path=("clock",), name=say("Time"), caption=say("At"), text=clock, hint="08:00"),
            ),
            keys=(
                self._monday(),
                ButtonView(
                    words=say("Put into force at that time"),
                    happening=ForcePressed(now=False),
                    icon="clock",
                    why_not=later,
                ),
            ),
            primary=ButtonView(words=say("Put into force now"), happening=ForcePressed(now=True), why_not=why_not),
        )

    def _unserved(self) -> Iterator[str]:
        """New services that no counter has: tickets would be given that nobody calls."""
        known, then = self._tell.before, self._tell.document
        had = {text_at(row, ("id",)) for row in rows_at(known, ("services",))}
        offered = {str(one) for counter in rows_at(then, ("counters",)) for one in rows_at(counter, ("services",))}
        naming = Naming(then, self._words)
        for row in rows_at(then, ("services",)):
            if text_at(row, ("id",)) not in had | offered:
                name = naming.text(table_at(row, ("name",)))
                yield self._words.say("No counter serves “{service}” yet: choose some under Counters.", service=name)

    def _monday(self) -> ButtonView:
        """Fills the fields in with the next Monday, the usual wish."""
        scene = self._tell.scene
        today = scene.now.astimezone(scene.plan.zone).date()
        monday = today + timedelta(days=_WEEK - today.weekday())
        return ButtonView(
            words=self._words.say("From Monday"),
            happening=WhenChosen(day=monday.isoformat(), clock="00:00"),
            icon="calendar-dots",
        )

    def _joining(self) -> Iterator[str]:
        """What is planned already comes on top of what is put into force before."""
        for planned in self._read.planned:
            yield self._words.say("What is planned for {when} joins with it then.", when=self._tell.at(planned))

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

    def discarding(self) -> PanelView:
        """Whether all of it is to be forgotten."""
        say, count = self._words.say, len(differences(self._tell.before, self._tell.document))
        return PanelView(
            title=self._words.count("Discard {n} change?", "Discard {n} changes?", count),
            lines=counted(change_sentences(self._tell.before, self._tell.document, self._words), self._words),
            primary=ButtonView(words=say("Keep them"), happening=BackToForms()),
            keys=(ButtonView(words=say("Discard them"), happening=DiscardConfirmed(), icon="trash"),),
        )

    def files(self) -> PanelView:
        """The plan as a file."""
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

    def versions(self) -> PanelView:
        """What is planned and what was in force, or what one of these changed."""
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
            entries=(
                *map(self._planned, self._read.planned),
                *map(self._version, self._read.versions[:_SHOWN]),
            ),
        )

    def _planned(self, planned: PlannedKnown) -> EntryView:
        changes = change_sentences(self._read.document, planned.document, self._words)
        withdraw = ButtonView(
            words=self._words.say("Withdraw"), happening=WithdrawPressed(number=planned.number), icon="x-circle"
        )
        return EntryView(
            words=self._words.say(
                "Planned for {when}, by {who}", when=self._tell.at(planned), who=self._tell.who(planned.by)
            ),
            quiet="; ".join(counted(changes, self._words)[:5]),
            buttons=(withdraw,),
        )

    def _version(self, known: VersionKnown) -> EntryView:
        words, quiet = self._words.say("Version {version}", version=known.version), ""
        if known.version == self._read.version:
            quiet = self._words.say("in force")
        told = f"{words} · {self._tell.when(known)} · {self._tell.who(known.by)}"
        seeing = ButtonView(
            words=self._words.say("What version {version} changed", version=known.version),
            happening=VersionPressed(version=known.version),
        )
        return EntryView(words=told, quiet=quiet, buttons=(seeing,))
