"""The key figures of the whole office: now and today, each with its definition."""

from dataclasses import dataclass
from datetime import datetime

from admin.durations import NOTHING, begun_minutes, live_minutes, minutes, minutes_within, percent
from admin.promises_now import broken_by, endangered, late
from admin.scene import Scene
from admin.service_words import service_name
from office.figures import Figures
from office.ticket import Ticket
from resources.desk_views import ChipWords
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """One figure: `second` or `chip` stands below it, `meaning` defines it."""

    label: str
    value: str
    unit: str
    second: str
    meaning: str
    chip: ChipWords | None = None

    @property
    def spoken(self) -> str:
        """The whole card in one line, for a screen reader."""
        below = ", ".join(part for part in (self.chip.words if self.chip else "", self.second) if part)
        return f"{self.label}: {self.value} {self.unit}".strip() + (f", {below}" if below else "")


def figure_views(scene: Scene, office: Figures, words: Words) -> tuple[FigureView, ...]:
    """The five figures of the page, from left to right."""
    return (
        _waiting(scene, office, words),
        _longest(scene, words),
        _median(office, words),
        _kept(scene, office, words),
        _missed(office, words),
    )


def _waiting(scene: Scene, office: Figures, words: Words) -> FigureView:
    open_counters = sum(1 for desk in scene.day.desks.values() if desk.is_open)
    return FigureView(
        label=words.say("Waiting now"),
        value=str(office.waiting),
        unit=words.count("person", "people", office.waiting),
        second=words.count("{n} counter is open", "{n} counters are open", open_counters),
        meaning=words.say("People who took a ticket and have not been called yet."),
    )


def _longest(scene: Scene, words: Words) -> FigureView:
    first = min(scene.day.waiting, key=_begun, default=None)
    return FigureView(
        label=words.say("Longest wait now"),
        value=str(live_minutes(scene.now - _begun(first))) if first else NOTHING,
        unit=words.say("min") if first else "",
        second=_whose(scene, first, words) if first else words.say("nobody is waiting"),
        meaning=words.say("Time since the ticket was taken, of the person who has waited longest and still waits."),
        chip=late_chip(broken_by(first, scene.now), scene.now, words) if first else None,
    )


def _begun(ticket: Ticket) -> datetime:
    """From when the wait counts: from the time of an appointment for whoever came before it."""
    return max(ticket.joined, ticket.slot or ticket.joined)


def _whose(scene: Scene, ticket: Ticket, words: Words) -> str:
    name = service_name(scene, ticket.service, words)
    return words.say("number {number}, {service}", number=ticket.number, service=name)


def late_chip(promised_by: datetime | None, now: datetime, words: Words) -> ChipWords | None:
    """How late a promise is; nothing while it can be kept."""
    if promised_by is None or now <= promised_by:
        return None
    late = words.say("{n} min late", n=begun_minutes(now - promised_by))
    return ChipWords(words=late, icon="warning", tone="late")


def _median(office: Figures, words: Words) -> FigureView:
    waits = office.waits
    second = words.say(
        "mean {mean} · 9 of 10 within {p90} min", mean=minutes(waits.mean), p90=minutes_within(waits.p90)
    )
    return FigureView(
        label=words.say("Median wait today"),
        value=minutes(waits.median),
        unit=words.say("min") if waits.called else "",
        second=second if waits.called else words.say("nobody was called yet"),
        meaning=words.say("Half of those who were called today waited no longer than this, from ticket to call."),
    )


def _kept(scene: Scene, office: Figures, words: Words) -> FigureView:
    kept = round((office.kept or 0) * office.promised)
    in_danger, broken = len(endangered(scene)), len(late(scene))
    told = words.count("{kept} of {n} promise", "{kept} of {n} promises", office.promised, kept=kept)
    if not office.promised:
        told = words.say("no promise is decided yet")
    elif in_danger or broken:
        told = words.say("{kept} of {n}", kept=kept, n=office.promised)
    risky = words.count("{n} at risk", "{n} at risk", in_danger) if in_danger else ""
    waiting = words.count("{n} waits on", "{n} wait on", broken) if broken else ""
    return FigureView(
        label=words.say("Promise kept today"),
        value=percent(office.kept, words),
        unit="",
        second=" · ".join(part for part in (told, risky, waiting) if part),
        meaning=" ".join(
            (
                words.say("Called by the promised time, of all promises that are decided: called in time, or broken."),
                words.say("At risk: the forecast says that they may break, or will."),
                words.say("Wait on: their promise is broken, and they have not been called yet."),
            )
        ),
    )


def _missed(office: Figures, words: Words) -> FigureView:
    return FigureView(
        label=words.say("Missed today"),
        value=str(office.missed),
        unit="",
        second=" · ".join(
            (
                words.say("of {n} called", n=office.waits.called),
                words.count("{n} left", "{n} left", office.left),
            )
        ),
        meaning=words.say("Called, but not there. Who left before a call cancelled, or waited when the office closed."),
    )
