"""The rest of today: how long whoever comes at each coming half hour will wait, by service."""

from datetime import datetime, timedelta

from admin.durations import said_minutes
from admin.scene import Scene
from admin.service_words import service_name
from admin.table_card_view import TableCardView
from office.events import Wait
from office.hours import last_closing
from office.waits.outlook import Outlook
from resources.desk_views import Column, Row, TableView, TextCell
from resources.words import Words

_HALF_HOUR = timedelta(minutes=30)


def outlook_card(scene: Scene, words: Words) -> TableCardView:
    """A row for each coming half hour and a column for each service, or a sentence that says why there is none."""
    outlook = scene.outlook if scene.outlook is not None and scene.outlook.date == scene.day.date else None
    heading, why_not = words.say("The rest of today"), _why_not(outlook, scene, words)
    aside = ""
    if outlook is not None and not why_not:
        aside = words.say("as foreseen at {time}", time=words.clock(outlook.at.astimezone(scene.plan.zone)))
    return TableCardView(
        heading=heading,
        aside=aside,
        meaning=words.say(
            "What whoever takes a ticket at that time will be told, in minutes: from who waits now, the appointments, "
            "the roster and how many usually come. The longest of each service is bold."
        ),
        table=_table(heading, None if why_not else outlook, scene, words, why_not),
    )


def _why_not(outlook: Outlook | None, scene: Scene, words: Words) -> str:
    """Why nothing is foreseen; nothing where it is."""
    closes = last_closing(scene.plan.hours, scene.day.date, scene.plan.zone)
    if not scene.day.is_open or closes is None or _next_half_hour(scene) >= closes:
        return words.say("No half hour is to come today.")
    if outlook is None:
        return words.say("The rest of the day is being reckoned.")
    if outlook.days < outlook.needed:
        return words.count(
            "Too few days like this one are known to foresee its rest: {n} of {needed}.",
            "Too few days like this one are known to foresee its rest: {n} of {needed}.",
            outlook.days,
            needed=outlook.needed,
        )
    return "" if _times(outlook, scene) else words.say("No half hour is to come today.")


def _next_half_hour(scene: Scene) -> datetime:
    since = timedelta(minutes=scene.now.minute % 30, seconds=scene.now.second, microseconds=scene.now.microsecond)
    return scene.now - since + _HALF_HOUR


def _times(outlook: Outlook, scene: Scene) -> tuple[datetime, ...]:
    """The half hours of any service that are not over."""
    return tuple(sorted({one.at for found in outlook.services.values() for one in found if one.at > scene.now}))


def _table(heading: str, outlook: Outlook | None, scene: Scene, words: Words, empty: str) -> TableView:
    if outlook is None:
        return TableView(name=heading, columns=(), rows=(), empty=empty)
    services = [service.id for service in scene.plan.services if outlook.services.get(service.id)]
    waits = {service: {one.at: one.wait for one in outlook.services[service]} for service in services}
    longest = {service: max((_point(wait) for wait in found.values()), default=0.0) for service, found in waits.items()}
    return TableView(
        name=heading,
        columns=(
            Column(title=words.say("Comes at"), stretches=True),
            *(Column(title=service_name(scene, service, words)) for service in services),
        ),
        rows=tuple(
            Row(
                cells=(
                    TextCell(words=words.clock(at.astimezone(scene.plan.zone)), whole=True),
                    *(_cell(waits[service], at, longest[service]) for service in services),
                )
            )
            for at in _times(outlook, scene)
        ),
    )


def _cell(waits: dict[datetime, Wait | None], at: datetime, longest: float) -> TextCell:
    """Empty where the service gives no tickets then."""
    wait = waits.get(at)
    said = said_minutes(wait) if at in waits else ""
    return TextCell(words=said, bold=wait is not None and 0 < _point(wait) == longest, whole=True)


def _point(wait: Wait | None) -> float:
    return wait.point_s if wait is not None else 0.0
