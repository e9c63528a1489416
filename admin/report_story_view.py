"""The story of one visit: what happened, when, and by whom, in words."""

from dataclasses import dataclass

from admin.chart_view import PressedTable
from admin.durations import NOTHING
from admin.report_places import AtStory, BackPressed
from admin.report_visits_view import failed_alert
from admin.scene import Scene
from admin.story_words import told
from office.events import Entry
from office.staff import name_of
from resources.desk_views import Alert, ButtonView, Column, Row, TableView, TextCell
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """The story; `waiting` stands in its place while it is being read."""

    title: str
    subtitle: str
    number: str
    heading: str
    aside: str
    alert: Alert | None
    waiting: str
    table: PressedTable
    back: ButtonView


def story_view(task: AtStory, scene: Scene, words: Words, *, clerks: bool) -> StoryView:
    """The story at this moment. `clerks`: whether it may be told who did what."""
    title = words.say("Visit {number}", number=task.number)
    entries = tuple((entry, said) for entry in task.entries or () if (said := told(entry.event, scene, words)))
    clerks = clerks and any(entry.by for entry, _ in entries)
    return StoryView(
        title=title,
        subtitle=words.full_day(task.day),
        number=task.number,
        heading=words.say("How the visit went"),
        aside="",
        alert=failed_alert(task.failed, words),
        waiting=words.say("One moment, please") if task.entries is None and not task.failed else "",
        table=PressedTable(
            table=TableView(
                name=words.say("How the visit went"),
                columns=(
                    Column(title=words.say("Time")),
                    Column(title=words.say("How the visit went"), stretches=True),
                    *((Column(title=words.say("By")),) if clerks else ()),
                ),
                rows=tuple(_row(entry, said, scene, words, clerks=clerks) for entry, said in entries),
                empty=words.say("Nothing is known of this visit.") if task.entries is not None else "",
            ),
        ),
        back=ButtonView(words=words.say("Back to the visits"), happening=BackPressed(), icon="arrow-left-bold"),
    )


def _row(entry: Entry, said: str, scene: Scene, words: Words, *, clerks: bool) -> Row:
    by = TextCell(words=name_of(scene.members, entry.by) if entry.by else NOTHING, whole=True)
    time = TextCell(words=words.clock(entry.at.astimezone(scene.plan.zone)), whole=True)
    return Row(cells=(time, TextCell(words=said[:1].upper() + said[1:]), *((by,) if clerks else ())))
