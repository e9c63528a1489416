"""Today by service, with the whole office as the last row."""

from admin.durations import NOTHING, minutes, minutes_within, percent
from admin.pausing_view import paused
from admin.scene import Scene
from office.figures import Figures
from office.plan import Service
from resources.desk_views import Column, Row, TableView, TextCell
from resources.words import Words


def services_view(scene: Scene, by_service: dict[str, Figures], office: Figures, words: Words) -> TableView:
    """The table; `by_service` holds the figures of every service of the plan."""
    rows = (_row(scene, service, by_service[service.id], words) for service in scene.plan.services)
    whole = TextCell(words=words.say("Whole office"), bold=True)
    return TableView(
        name=words.say("Today by service"),
        columns=_columns(words),
        rows=(*rows, Row(cells=_cells(whole, office, words, late=False), total=True)),
    )


def _columns(words: Words) -> tuple[Column, ...]:
    called = words.say("From ticket to call, in minutes, of everybody who was called today; zero waits count.")
    return (
        Column(title=words.say("Service"), stretches=True),
        Column(title=words.say("Waiting now"), meaning=words.say("People in the line who have not been called.")),
        Column(title=words.say("Longest now"), meaning=words.say("The longest of their waits so far, in minutes.")),
        Column(title=words.say("Served"), meaning=words.say("Visits that were finished at a counter.")),
        Column(title=words.say("Missed"), meaning=words.say("Visits that were called, but nobody came.")),
        Column(title=words.say("Mean wait"), meaning=called),
        Column(title=words.say("Median wait"), meaning=called),
        Column(title=words.say("9 of 10 within"), meaning=words.say("Nine of ten of them waited no longer: the P90.")),
        Column(title=words.say("Longest today"), meaning=called),
        Column(
            title=words.say("Promise kept"),
            meaning=words.say("Called by the promised time, of all who were called, gave up or are past that time."),
        ),
    )


def _row(scene: Scene, service: Service, its: Figures, words: Words) -> Row:
    late = any(
        ticket.service == service.id and ticket.promised_by is not None and ticket.promised_by < scene.now
        for ticket in scene.day.waiting
    )
    return Row(cells=_cells(_named(scene, service, words), its, words, late=late))


def _named(scene: Scene, service: Service, words: Words) -> TextCell:
    """The service, with the sign of a pause; in words too where there is room for them, and for a screen reader."""
    name, short = words.pick(service.name), words.pick(service.short_name)
    if paused(scene, service.id) is None:
        return TextCell(words=name, short=short, icon=service.icon)
    return TextCell(words=words.say("{service}, paused", service=name), short=short or name, icon="pause")


def _cells(name: TextCell, its: Figures, words: Words, *, late: bool) -> tuple[TextCell, ...]:
    waits = its.waits
    longest_now = NOTHING if its.longest_now is None else str(int(its.longest_now // 60))
    figures = (
        str(its.served),
        str(its.missed),
        minutes(waits.mean),
        minutes(waits.median),
        minutes_within(waits.p90),
        minutes(waits.longest),
        percent(its.kept, words),
    )
    return (
        name,
        TextCell(words=str(its.waiting), bold=True, whole=True),
        TextCell(words=longest_now, late=late, whole=True),
        *(TextCell(words=figure, whole=True) for figure in figures),
    )
