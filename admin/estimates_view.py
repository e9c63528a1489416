"""The page "Estimates": whether the waits that customers are told come true, and how long waits will be today."""

from collections.abc import Sequence
from dataclasses import dataclass

from admin.doubts_view import doubt_sentences, scores_now
from admin.durations import NOTHING, percent
from admin.outlook_view import outlook_card
from admin.scene import Scene
from admin.service_words import service_cell
from admin.shares_view import between, between_meaning
from admin.table_card_view import TableCardView
from office.figures import wilson
from office.waits.scoring import ENOUGH, EstimateScore, Scores
from resources.desk_views import Column, Row, TableView, TextCell, Tone
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustView:
    """Whether the estimates are to be trusted: a heading, and a sentence for each doubt or one that says yes."""

    heading: str
    lines: tuple[str, ...]
    icon: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimatesView:
    """The page."""

    title: str
    subtitle: str
    trust: TrustView
    services: TableCardView
    hours: TableCardView
    outlook: TableCardView


def estimates_view(scene: Scene, subtitle: str, words: Words) -> EstimatesView:
    """The page at this moment."""
    found = scores_now(scene)
    return EstimatesView(
        title=words.say("Estimates"),
        subtitle=subtitle,
        trust=_trust(found, scene, words),
        services=_services(found, scene, words),
        hours=_hours(found, words),
        outlook=outlook_card(scene, words),
    )


def _trust(found: Scores, scene: Scene, words: Words) -> TrustView:
    sentences = doubt_sentences(found, scene, words)
    if sentences:
        return TrustView(
            heading=words.say("Estimates are not to be trusted now:"), lines=sentences, icon="warning", tone="due"
        )
    if found.total.n < ENOUGH:
        few = words.say("Fewer than 20 told waits are over today: that is too few to say how good they are.")
        return TrustView(heading=words.say("Not known yet"), lines=(few,), icon="info", tone="note")
    good = words.say("Nothing speaks against what customers are told today.")
    return TrustView(heading=words.say("Estimates can be trusted"), lines=(good,), icon="check-circle", tone="good")


def _services(found: Scores, scene: Scene, words: Words) -> TableCardView:
    known = [service.id for service in scene.plan.services if service.id in found.services]
    others = [service for service in found.services if service not in known]
    rows = [_row(service_cell(scene, one, words), found.services[one], words) for one in (*known, *others)]
    whole = _row(TextCell(words=words.say("Whole office"), bold=True), found.total, words, total=True)
    return _card(words.say("By service"), words.say("Service"), [*rows, whole] if rows else [], words)


def _hours(found: Scores, words: Words) -> TableCardView:
    rows = [_row(_hour(hour), its, words) for hour, its in found.hours.items()]
    return _card(words.say("By hour of taking"), words.say("Hour"), rows, words)


def _hour(hour: int) -> TextCell:
    return TextCell(words=f"{hour:02}:00–{hour + 1:02}:00", whole=True)


def _card(heading: str, first: str, rows: Sequence[Row], words: Words) -> TableCardView:
    return TableCardView(
        heading=heading,
        aside=words.say("about 80 % kept is right") if rows else "",
        meaning=words.say(
            "Called within the wait that they were told, of all who were called or wait longer. About 80 % is right."
        ),
        table=TableView(
            name=heading,
            columns=_columns(first, words),
            rows=tuple(rows),
            empty=words.say("No told wait is over today yet."),
        ),
    )


def _columns(first: str, words: Words) -> tuple[Column, ...]:
    error = words.say("How far the middle of what was told lay from the wait, in minutes, on average.")
    bias = words.say("In minutes, on average: + is told too long, − is told too short.")
    return (
        Column(title=first, stretches=True),
        Column(title=words.say("Told"), meaning=words.say("Customers whose wait is known to be as told, or not.")),
        Column(title=words.say("Kept"), meaning=words.say("Called within what they were told.")),
        Column(title=words.say("True share"), meaning=between_meaning(words)),
        Column(title=words.say("Error, min"), meaning=error),
        Column(title=words.say("Bias, min"), meaning=bias),
    )


def _row(name: TextCell, its: EstimateScore, words: Words, *, total: bool = False) -> Row:
    interval = wilson(its.held, its.n) if its.n >= ENOUGH else None
    bias = NOTHING if its.bias_minutes is None else words.signed(its.bias_minutes)
    error = NOTHING if its.error_minutes is None else words.tenths(its.error_minutes)
    figures = (str(its.n), percent(its.kept, words), between(interval, words), error, bias)
    cells = (name, *(TextCell(words=figure, whole=True) for figure in figures))
    return Row(cells=cells, total=total)
