"""What the page of the plan and its panels tell alike: versions, people, moments, what stays for today."""

from collections.abc import Iterator

from admin.planning.happenings import (
    PlannedKnown,
    PlanRead,
    VersionKnown,
)
from admin.planning.naming import Naming
from admin.planning.places import AtPlan
from admin.scene import Scene
from office.drafting.document import Document, rows_at, table_at, text_at
from office.drafting.leaving import Leaving
from office.staff import name_of
from resources.words import Words


class Telling:
    """One moment of the page, in the words of a language."""

    def __init__(self, task: AtPlan, read: PlanRead, scene: Scene, words: Words) -> None:
        self.task, self.read, self.scene, self.words = task, read, scene, words
        draft = task.draft
        self.before: Document = draft.before if draft else {}
        self.document: Document = draft.document if draft else {}

    def in_force(self) -> str:
        """Which version is in force, since when, by whom."""
        version = next((one for one in self.read.versions if one.version == self.read.version), None)
        if version is None:
            return self.words.say("Version {version} is in force", version=self.read.version)
        return self.words.say(
            "Version {version} is in force, since {when}, by {who}",
            version=version.version,
            when=self.when(version),
            who=self.who(version.by),
        )

    def when(self, known: VersionKnown) -> str:
        """The moment of a version in the office's time."""
        at = known.at.astimezone(self.scene.plan.zone)
        return f"{self.words.short_day(at.date())}, {self.words.clock(at)}"

    def who(self, by: str) -> str:
        """The name of whoever did it."""
        return name_of(self.scene.members, by) or "–"

    def at(self, planned: PlannedKnown) -> str:
        """From when on it is to be in force."""
        at = planned.in_force_at.astimezone(self.scene.plan.zone)
        return f"{self.words.full_day(at.date())}, {self.words.clock(at)}"

    def staying(self, leaving: tuple[Leaving, ...]) -> Iterator[str]:
        """What stays for today although the plan has it no more."""
        naming = Naming(self.before if self.task.changes else self.read.document, self.words)
        for one in leaving:
            if one.what == "service":
                yield self.words.count(
                    "{n} person needs “{service}” today: the kiosk gives no more tickets for it, and it goes tonight.",
                    "{n} people need “{service}” today: the kiosk gives no more tickets for it, and it goes tonight.",
                    one.people,
                    service=self._service(naming, one.id),
                )
            else:
                yield self.words.say("Somebody works at counter {counter}: it stays for today.", counter=one.id)

    def _service(self, naming: Naming, id_: str) -> str:
        rows = rows_at(self.before, ("services",))
        row = next((row for row in rows if text_at(row, ("id",)) == id_), {})
        return naming.text(table_at(row, ("name",))) or id_
