"""What customers named with their ratings, and how often; behind each the visits."""

from admin.chart_view import PressedTable
from admin.durations import percent
from admin.report_behind import Behind
from admin.report_places import BehindPressed
from admin.scene import Scene
from office.reporting.report import Report
from resources.desk_views import Column, Row, TableView, TextCell
from resources.rating_words import rating_reason_of
from resources.words import Words


def reasons_table(report: Report, scene: Scene, words: Words) -> tuple[str, str, PressedTable]:
    """Heading, note and table; what went wrong and what was good in one list, most first."""
    heading = words.say("What customers named with their ratings")
    named = sum(report.reasons.values())
    rows = tuple(
        Row(
            cells=(
                TextCell(words=rating_reason_of(scene.plan, reason, words.language)),
                TextCell(words=_kind(scene, reason, words)),
                TextCell(words=str(n), whole=True),
                TextCell(words=percent(n / named, words), whole=True),
            )
        )
        for reason, n in report.reasons.items()
    )
    table = TableView(
        name=heading,
        columns=(
            Column(title=words.say("Named"), stretches=True),
            Column(title=words.say("After"), meaning=words.say("An answer that was good, or one that was not.")),
            Column(title=words.say("Visits")),
            Column(title=words.say("Share"), meaning=words.say("Of all visits with a reason.")),
        ),
        rows=rows,
        empty=words.say("Nobody named a reason on these days."),
    )
    behind = (BehindPressed(behind=Behind(asked=report.asked, reason=reason)) for reason in report.reasons)
    return heading, _answers(report, words), PressedTable(table=table, happenings=tuple(behind))


def _kind(scene: Scene, reason: str, words: Words) -> str:
    good = any(one.id == reason for one in scene.plan.rating.of_kind("good"))
    return words.say("a good answer") if good else words.say("an answer that is not good")


def _answers(report: Report, words: Words) -> str:
    """How many answered at all: a few who name something do not speak for all."""
    return words.say(
        "{named} of {answered} who rated named a reason.",
        named=sum(report.reasons.values()),
        answered=max(report.of.treated.n, report.of.solved.n),
    )
