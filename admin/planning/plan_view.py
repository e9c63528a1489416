"""What the page "Office" says: the sections, a form or what stands in its place, and at the foot what can be done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from admin.planning.changes_view import change_sentences
from admin.planning.editor_views import FormView
from admin.planning.fault_words import fault_sentence
from admin.planning.faults_at import faulty_sections, first_to_mend
from admin.planning.fields import SECTIONS
from admin.planning.form_view import form_view
from admin.planning.happenings import (
    BackToForms,
    JoinPressed,
    PanelPressed,
    SectionPressed,
)
from admin.planning.panel_view import PanelView, panel_view
from admin.planning.places import AtPlan, Told
from admin.planning.telling import Telling
from admin.scene import Scene
from office.drafting.comparing import differences
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
        "memory": "identification-card",
        "rating": "smiley",
        "reasons": "question",
        "standards": "book-open",
        "alerts": "bell-ringing",
        "rights": "key",
    }
)


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
    tell = Telling(task, task.read, scene, words)
    page = _Page(tell)
    return PlanView(
        title=words.say("Office"),
        subtitle=tell.in_force(),
        sections=tuple(page.sections()),
        alert=page.alert(),
        form=form_view(task, scene, words) if forms else None,
        panel=panel_view(tell),
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

    def __init__(self, tell: Telling) -> None:
        self._tell, self._task, self._read, self._words = tell, tell.task, tell.read, tell.words

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
        if self._task.told:
            return self._told(self._task.told)
        lost = self._task.leaving if self._task.panel == "comparing" else ()
        return Alert(words=" ".join(self._tell.staying(lost)), icon="users") if lost else None

    def _overtaken(self) -> Alert:
        version = next((one for one in self._read.versions if one.version == self._read.version), None)
        changes = change_sentences(self._tell.before, self._read.document, self._words)
        told = self._words.say(
            "Meanwhile {who} has put version {version} into force: {changes}",
            who=self._tell.who(version.by if version else ""),
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
                words = [say("Version {version} is in force.", version=told.version), *self._tell.staying(told.kept)]
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

    def foot(self) -> str:
        """How much is changed, and how much is wrong with it."""
        count = len(differences(self._tell.before, self._tell.document))
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
