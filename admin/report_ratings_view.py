"""The ratings of a report: how customers were treated, by service, and what they named in concerns about visits."""

from dataclasses import dataclass

from admin.chart_view import PressedTable
from admin.report_asking import narrowed_to
from admin.report_behind import Behind
from admin.report_meanings import figure_name, meaning
from admin.report_places import BehindPressed
from admin.report_reasons_view import reasons_table
from admin.report_tables_view import share_cell
from admin.scene import Scene
from admin.service_words import service_cell
from admin.session import PagePressed
from office.reporting.report import Report, Summary
from resources.case_words import topic_of
from resources.desk_views import ButtonView, Column, Row, TableView, TextCell
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsPart:
    """Three tables, a sentence above them, and the way to the cases."""

    told: str
    services_heading: str
    services: PressedTable
    named_heading: str
    named: PressedTable
    concerns_heading: str
    concerns: PressedTable
    cases: ButtonView


def ratings_part(report: Report, scene: Scene, words: Words) -> RatingsPart:
    """The section."""
    bad = words.count("{n} customer gave a bad mark.", "{n} customers gave a bad mark.", report.of.badly)
    named_heading, told, named = reasons_table(report, scene, words)
    return RatingsPart(
        told=f"{bad} {told}",
        named_heading=named_heading,
        named=named,
        services_heading=words.say("Ratings by service"),
        services=_services(report, scene, words),
        concerns_heading=words.say("What customers were unhappy with"),
        concerns=_concerns(report, scene, words),
        cases=ButtonView(words=words.say("See cases"), happening=PagePressed(page="cases")),
    )


def _services(report: Report, scene: Scene, words: Words) -> PressedTable:
    rated = {key: its for key, its in report.by.get("service", {}).items() if its.treated.n or its.solved.n}
    rows = tuple(_service(service_cell(scene, key, words), its, words) for key, its in rated.items())
    whole = _service(TextCell(words=words.say("All"), bold=True), report.of, words, total=True)
    return PressedTable(
        table=TableView(
            name=words.say("Ratings by service"),
            columns=(
                Column(title=words.say("Service"), stretches=True),
                Column(title=words.say("Rated"), meaning=words.say("Who answered how they were treated.")),
                Column(title=words.say("Badly"), meaning=words.say("Badly or very badly.")),
                Column(title=figure_name("treated", words), meaning=meaning("treated", words), stretches=True),
                Column(title=figure_name("solved", words), meaning=meaning("solved", words), stretches=True),
            ),
            rows=(*rows, whole) if rows else (),
            empty=words.say("Nobody rated a visit of these days."),
        ),
        happenings=(*(_badly(report, key) for key in rated), _badly(report)),
    )


def _badly(report: Report, key: str = "") -> BehindPressed:
    """The visits with a bad mark, of one service or of all."""
    asked = narrowed_to(report.asked, "service", key) if key else report.asked
    return BehindPressed(behind=Behind(asked=asked, counts="treated_badly"))


def _service(name: TextCell, its: Summary, words: Words, *, total: bool = False) -> Row:
    return Row(
        cells=(
            name,
            TextCell(words=str(its.treated.n), whole=True),
            TextCell(words=str(its.badly), bold=bool(its.badly), whole=True),
            share_cell(its.treated, words),
            share_cell(its.solved, words),
        ),
        total=total,
    )


def _concerns(report: Report, scene: Scene, words: Words) -> PressedTable:
    rows = tuple(
        Row(
            cells=(
                TextCell(words=topic_of(scene.plan, "concern", one.topic, words.language)),
                TextCell(words=str(one.visits), whole=True),
                TextCell(words=str(one.badly), bold=bool(one.badly), whole=True),
            )
        )
        for one in report.concerns
    )
    return PressedTable(
        table=TableView(
            name=words.say("What customers were unhappy with"),
            columns=(
                Column(title=words.say("Topic"), stretches=True),
                Column(title=words.say("Visits"), meaning=words.say("Visits about which a concern was told.")),
                Column(title=words.say("With a bad mark"), meaning=words.say("Badly or very badly.")),
            ),
            rows=rows,
            empty=words.say("Nobody told a concern about a visit of these days."),
        ),
        happenings=tuple(BehindPressed(behind=Behind(asked=report.asked, topic=one.topic)) for one in report.concerns),
    )
