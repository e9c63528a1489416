"""Lines that close themselves because they reach the end of the day: told before, and kept open by one press."""

from collections.abc import Mapping
from datetime import datetime

from admin.scene import Scene
from admin.service_words import service_name
from admin.session import KeepOpenPressed
from office import filling
from resources.desk_views import Alert, ButtonView
from resources.words import Words


def closed_line_alert(scene: Scene, words: Words) -> Alert | None:
    """A line has closed itself."""
    if not scene.day.is_open:
        return None
    told = words.pattern("The line of {service} has closed itself: whoever came now would be called about {time}.")
    return _alert(scene.day.full, scene, words, told)


def closing_line_alert(scene: Scene, words: Words) -> Alert | None:
    """A line is about to close itself."""
    found = warnings(scene)
    told = words.pattern("The line of {service} will soon close itself: whoever comes now is called about {time}.")
    return _alert(found, scene, words, told)


def warnings(scene: Scene) -> Mapping[str, datetime]:
    """The services whose lines are about to close themselves, and how far they reach."""
    forecast = scene.forecast
    if forecast is None or forecast.date != scene.day.date or not scene.day.is_open:
        return {}
    return filling.warnings(scene.day, scene.plan, filling.reaches(forecast.services, forecast.at))


def keep_open_button(service: str, words: Words) -> ButtonView:
    """Tickets are given for the rest of today."""
    return ButtonView(words=words.say("Keep open today"), happening=KeepOpenPressed(service=service), icon="play")


def _alert(found: Mapping[str, datetime], scene: Scene, words: Words, pattern: str) -> Alert | None:
    ordered = sorted((reaches, service) for service, reaches in found.items())
    if not ordered:
        return None
    reaches, service = ordered[-1]
    said = pattern.format(
        service=service_name(scene, service, words), time=words.clock(reaches.astimezone(scene.plan.zone))
    )
    others = len(ordered) - 1
    more = words.count("{n} more line too.", "{n} more lines too.", others) if others else ""
    return Alert(
        words=f"{said} {more}".strip(), icon="lock-simple", tone="due", button=keep_open_button(service, words)
    )
