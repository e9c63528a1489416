"""Pausing a service, one question after the other, in the place of the table: which, why, until when."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from admin.scene import Scene
from admin.service_words import service_name
from admin.session import (
    ChoosingReason,
    ChoosingReturn,
    ChoosingService,
    KeepOpenPressed,
    LeavePressed,
    PausePressed,
    ReasonPressed,
    ResumePressed,
    ReturnPressed,
    ServicePressed,
)
from office.day import ServicePause
from office.hours import last_closing
from office.plan import Choice, Service
from resources.desk_views import ButtonView
from resources.words import Words

Question: TypeAlias = ChoosingService | ChoosingReason | ChoosingReturn

_MOST_TIMES = 7
_HALF_HOUR = timedelta(minutes=30)
_AT_LEAST = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceView:
    """One question, its answers, the way out, and what is paused already."""

    question: str
    answers: tuple[ButtonView, ...]
    leave: ButtonView
    notes: tuple[str, ...] = ()


def pause_button(words: Words) -> ButtonView:
    """What opens the questions."""
    return ButtonView(words=words.say("Pause a service"), happening=PausePressed(), icon="pause")


def choice_view(question: Question, scene: Scene, words: Words) -> ChoiceView:
    """The question as it stands now."""
    leave = ButtonView(words=words.say("Cancel"), happening=LeavePressed(), icon="x-bold")
    match question:
        case ChoosingService():
            said = words.say("Which service gives no tickets for now?")
            return ChoiceView(
                question=said, answers=_services(scene, words), leave=leave, notes=pauses_of(scene, words)
            )
        case ChoosingReason(service=service):
            said = words.say("“{service}”: why? Customers see it.", service=service_name(scene, service, words))
            return ChoiceView(question=said, answers=_reasons(scene, words), leave=leave)
        case ChoosingReturn(service=service):
            said = words.say("“{service}”: until when?", service=service_name(scene, service, words))
            return ChoiceView(question=said, answers=_times(scene, words), leave=leave)


def _services(scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    return tuple(_service(service, scene, words) for service in scene.plan.services)


def _service(service: Service, scene: Scene, words: Words) -> ButtonView:
    """What can be done about it: let it go on, keep its line open that has closed itself, or pause it."""
    name, pause = words.pick(service.short_name) or words.pick(service.name), paused(scene, service.id)
    if pause is None and service.id in scene.day.full:
        said = words.say("Keep open: {service}", service=name)
        return ButtonView(words=said, happening=KeepOpenPressed(service=service.id), icon="play")
    if pause is None:
        return ButtonView(words=name, happening=ServicePressed(service=service.id), icon=service.icon)
    said = words.say("Resume: {service}", service=name)
    return ButtonView(words=said, happening=ResumePressed(service=service.id), icon="play")


def paused(scene: Scene, service: str) -> ServicePause | None:
    """The pause of this service that lasts now."""
    pause = scene.day.paused.get(service)
    return pause if pause is not None and pause.holds(scene.now) else None


def pauses_of(scene: Scene, words: Words) -> tuple[str, ...]:
    """A line for each service that is paused now: until when, and why."""
    lasting = ((service, paused(scene, service.id)) for service in scene.plan.services)
    return tuple(_paused(service, pause, scene, words) for service, pause in lasting if pause)


def _paused(service: Service, pause: ServicePause, scene: Scene, words: Words) -> str:
    name = words.pick(service.short_name) or words.pick(service.name)
    since = words.clock(pause.since.astimezone(scene.plan.zone))
    if pause.back_at is None:
        told = words.say("{service}: paused since {time}", service=name, time=since)
    else:
        back = words.clock(pause.back_at.astimezone(scene.plan.zone))
        told = words.say("{service}: paused until {time}", service=name, time=back)
    reason = named(scene.plan.service_pause_reasons, pause.reason, words)
    return f"{told}, {reason}" if reason else told


def named(choices: tuple[Choice, ...], reason: str, words: Words) -> str:
    """The office's words for the id of a reason, else what was typed."""
    return next((words.pick(choice.name) for choice in choices if choice.id == reason), reason)


def _reasons(scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    listed = scene.plan.service_pause_reasons
    if not listed:
        return (ButtonView(words=words.say("Without a reason"), happening=ReasonPressed(reason="")),)
    return tuple(ButtonView(words=words.pick(one.name), happening=ReasonPressed(reason=one.id)) for one in listed)


def _times(scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    """Each half hour until the office closes, as many as there is room for; or until somebody resumes it."""
    open_end = ButtonView(words=words.say("Until it is resumed"), happening=ReturnPressed(back_at=None))
    return (*(_time(at, scene, words) for at in half_hours(scene)), open_end)


def half_hours(scene: Scene) -> tuple[datetime, ...]:
    """The next half hours of the clock until the office closes, a few of them."""
    closes = last_closing(scene.plan.hours, scene.day.date, scene.plan.zone)
    start = scene.now.replace(minute=0, second=0, microsecond=0)
    times = (start + n * _HALF_HOUR for n in range(1, _MOST_TIMES + 3))
    coming = [at for at in times if at - scene.now >= _AT_LEAST and (closes is None or at < closes)]
    return tuple(coming[:_MOST_TIMES])


def _time(at: datetime, scene: Scene, words: Words) -> ButtonView:
    clock = words.clock(at.astimezone(scene.plan.zone))
    return ButtonView(words=words.say("Until {time}", time=clock), happening=ReturnPressed(back_at=at))
