"""The alerts that last: since when, in which words, what to do, and who looks after each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from admin.alert_places import AlertSeen, AlertsLeft, AlertsPressed, AtAlerts, Loudness, LoudnessPressed
from admin.doubts_view import poor_phrase, scores_now
from admin.durations import live_minutes
from admin.promises_now import endangered
from admin.scene import Scene
from admin.service_words import service_name
from office.desk import Paused
from office.manager_events import AlertKind
from office.overseen import AlertNow
from office.staff import name_of
from resources.desk_views import ButtonView, Tone
from resources.words import Words

_ICONS: Mapping[AlertKind, str] = MappingProxyType(
    {
        "promises": "hourglass",
        "no_counter": "users-three",
        "not_open": "storefront",
        "overdue_pause": "coffee",
        "vanished": "wifi-slash",
        "help": "hand-waving",
        "printer": "printer",
        "voice": "speaker-x",
        "silent": "wifi-slash",
        "disk": "download-simple",
        "clock": "clock",
        "estimates": "chart-line",
    }
)

_CAN_WAIT: frozenset[AlertKind] = frozenset({"not_open", "overdue_pause", "disk", "estimates", "promises"})
"""Alerts of which nobody stands waiting at this very moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertLine:
    """One alert. `seen` is empty until somebody acknowledges it; then there is nothing to press."""

    icon: str
    tone: Tone
    words: str
    todo: str
    since: str
    seen: str
    see: ButtonView | None

    @property
    def spoken(self) -> str:
        """The whole line, for a screen reader."""
        return " ".join(part for part in (self.words, self.todo, self.since, self.seen) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertsView:
    """The card: those that nobody has seen first; `loudness` are three keys, of which one is chosen."""

    heading: str
    aside: str
    lines: tuple[AlertLine, ...]
    empty: str
    sound: str
    loudness: tuple[ButtonView, ...]
    close: ButtonView


def alerts_button(scene: Scene, words: Words) -> ButtonView:
    """What opens the card, and says how many there are."""
    overseen = scene.day.overseen
    unseen, lasting = len(overseen.unseen), len(overseen.alerts)
    if unseen:
        said = words.count("{n} new alert", "{n} new alerts", unseen)
    elif lasting:
        said = words.count("{n} alert, seen", "{n} alerts, all seen", lasting)
    else:
        said = words.say("No alerts")
    return ButtonView(words=said, happening=AlertsPressed(), icon="bell-ringing")


def alerts_view(scene: Scene, task: object, words: Words) -> AlertsView | None:
    """The card at this moment; None where it is not looked at."""
    if not isinstance(task, AtAlerts):
        return None
    alerts = sorted(scene.day.overseen.alerts.values(), key=lambda alert: alert.seen_at is not None)
    failed = words.say("Nothing was changed. Please try again.")
    return AlertsView(
        heading=words.say("Alerts"),
        aside=failed if task.failed else "",
        lines=tuple(_line(alert, scene, words) for alert in alerts),
        empty="" if alerts else words.say("Nothing is wrong now. A new alert is heard until somebody looks after it."),
        sound=words.say("Sound on this computer"),
        loudness=tuple(
            ButtonView(
                words=said, happening=LoudnessPressed(loudness=loudness), icon=icon, chosen=scene.loudness == loudness
            )
            for loudness, said, icon in _loudness(words)
        ),
        close=ButtonView(words=words.say("Close"), happening=AlertsLeft(), icon="x-bold"),
    )


def _loudness(words: Words) -> tuple[tuple[Loudness, str, str], ...]:
    return (
        ("off", words.say("Off"), "speaker-x"),
        ("quiet", words.say("Quiet"), "speaker-low"),
        ("loud", words.say("Loud"), "speaker-high"),
    )


def _line(alert: AlertNow, scene: Scene, words: Words) -> AlertLine:
    said, todo = sentences(alert, scene, words)
    seen = alert.seen_at is not None
    return AlertLine(
        icon=_ICONS[alert.alert],
        tone="calm" if seen else "due" if alert.alert in _CAN_WAIT else "late",
        words=said,
        todo=todo,
        since=words.say("since {time}", time=_clock(alert.since, scene, words)),
        seen=_seen(alert, scene, words),
        see=None if seen else _see(alert, words),
    )


def _see(alert: AlertNow, words: Words) -> ButtonView:
    happening = AlertSeen(alert=alert.alert, subject=alert.subject)
    return ButtonView(words=words.say("I look after it"), happening=happening, icon="check-bold")


def _seen(alert: AlertNow, scene: Scene, words: Words) -> str:
    if alert.seen_at is None:
        return ""
    clerk, time = name_of(scene.members, alert.seen_by or ""), _clock(alert.seen_at, scene, words)
    return words.say("{clerk} looks after it since {time}", clerk=clerk, time=time)


def sentences(alert: AlertNow, scene: Scene, words: Words) -> tuple[str, str]:
    """What is wrong, and what to do."""
    return _SENTENCES[alert.alert](alert.subject, scene, words)


def _promises(_: str, scene: Scene, words: Words) -> tuple[str, str]:
    n = len(endangered(scene))
    said = words.count("{n} promise may break, or will.", "{n} promises may break, or will.", n)
    todo = words.say("Ask a counter to open, or to come back from its pause.")
    return said if n else words.say("Promises were in danger a moment ago."), todo


def _no_counter(service: str, scene: Scene, words: Words) -> tuple[str, str]:
    name = service_name(scene, service, words)
    said = words.say("People wait for “{service}”, and no open counter serves it.", service=name)
    able = ", ".join(counter.id for counter in scene.plan.counters if service in counter.services)
    todo = words.say("Ask one to open that serves it: {counters}.", counters=able) if able else ""
    return said, todo or words.say("No counter of the plan serves it: change the plan.")


def _not_open(counter: str, _: Scene, words: Words) -> tuple[str, str]:
    said = words.say("Counter {counter} is closed, though the roster has it.", counter=counter)
    return said, words.say("Ask it to open, or change the roster.")


def _overdue_pause(counter: str, scene: Scene, words: Words) -> tuple[str, str]:
    desk = scene.day.desks.get(counter)
    back_at = desk.state.back_at if desk is not None and isinstance(desk.state, Paused) else None
    said = words.say("Counter {counter} is not back from its pause.", counter=counter)
    if back_at is not None:
        time = _clock(back_at, scene, words)
        said = words.say("Counter {counter} should be back from its pause since {time}.", counter=counter, time=time)
    return said, words.say("Ask it to open.")


def _vanished(counter: str, _: Scene, words: Words) -> tuple[str, str]:
    said = words.say("Counter {counter} does not answer.", counter=counter)
    return said, words.say("Look at its computer. Shut the counter, and its number waits again.")


def _help(kiosk: str, scene: Scene, words: Words) -> tuple[str, str]:
    call = scene.day.help.get(kiosk)
    said = words.say("Somebody at kiosk {kiosk} waits for a person.", kiosk=kiosk)
    if call is not None:
        n = live_minutes(scene.now - call.since)
        said = words.say("Somebody at kiosk {kiosk} has been calling for a person for {n} min.", kiosk=kiosk, n=n)
    return said, words.say("Go there, or send somebody.")


def _printer(subject: str, scene: Scene, words: Words) -> tuple[str, str]:
    station, _, name = subject.partition("/")
    known = (one for one in scene.devices.printers if (one.station, one.name) == (station, name))
    printer = next(known, None)
    said = words.say("The printer “{name}” does not work.", name=name)
    if printer is None:
        return said, ""
    return words.say("Printer “{name}”: {state}.", name=name, state=printer.state), printer.todo


def _voice(station: str, _: Scene, words: Words) -> tuple[str, str]:
    said = words.say("The board of “{station}” calls without its voice.", station=station)
    return said, words.say("Look at its loudspeaker. Until then, call out the numbers.")


def _silent(station: str, scene: Scene, words: Words) -> tuple[str, str]:
    last = next((one.at for one in scene.stations if one.name == station), None)
    said = words.say("The computer “{station}” does not answer.", station=station)
    if last is not None:
        n = live_minutes(scene.now - last)
        said = words.say("The computer “{station}” has been silent for {n} min.", station=station, n=n)
    return said, words.say("Look whether it is on, and at its network cable.")


def _disk(station: str, scene: Scene, words: Words) -> tuple[str, str]:
    room = next((one.told.disk_mb for one in scene.stations if one.name == station), None)
    said = words.say("The disk of “{station}” is nearly full: {n} MB are free.", station=station, n=room or 0)
    return said, words.say("Make room on it, or nothing can be written soon.")


def _clock_wrong(station: str, _: Scene, words: Words) -> tuple[str, str]:
    said = words.say("The clock of “{station}” is wrong.", station=station)
    return said, words.say("Set it, and let it keep time from the network.")


def _estimates(_: str, scene: Scene, words: Words) -> tuple[str, str]:
    why = poor_phrase(scores_now(scene), scene, words)
    said = words.say("The estimates are not to be trusted now.")
    return f"{said[:-1]}: {why}." if why else said, words.say("See the page “Estimates”.")


_SENTENCES: Mapping[AlertKind, Callable[[str, Scene, Words], tuple[str, str]]] = MappingProxyType(
    {
        "promises": _promises,
        "no_counter": _no_counter,
        "not_open": _not_open,
        "overdue_pause": _overdue_pause,
        "vanished": _vanished,
        "help": _help,
        "printer": _printer,
        "voice": _voice,
        "silent": _silent,
        "disk": _disk,
        "clock": _clock_wrong,
        "estimates": _estimates,
    }
)


def _clock(at: datetime, scene: Scene, words: Words) -> str:
    return words.clock(at.astimezone(scene.plan.zone))
