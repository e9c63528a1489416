"""The counter's window with a customer who is remembered, and with notes about those who wait, for pictures."""

from dataclasses import replace
from datetime import date, timedelta

from counter.memory_places import AskingToForget, ReadingNotes, Remembering
from counter.places import AtWork, Sitting
from counter.scene import Beside, NoteBefore, Scene
from office.memory import EarlierVisit, LegThen, NoteLeft
from office.refusals import NoSuchCard
from office.staff import Member

_NOTE = "Has the old contract with her; needs the new tariff explained slowly."


def memory_places(scene: Scene, clerk: Member) -> dict[str, tuple[Scene, Sitting]]:
    """A customer who is remembered, or wants to be; and what colleagues wrote about others who wait."""
    number = scene.ticket.number if scene.ticket else ""
    known = replace(scene, beside=Beside(earlier=_earlier(scene.day.date)))
    page = Remembering(member=clerk, number=number)
    noted = replace(scene, notes={number: _sent_on(number) for number in _next_ones(scene)})
    return {
        "remember": (scene, page),
        "remember-unknown": (scene, replace(page, typed="K4TX7-2M9AC", notice=NoSuchCard())),
        "remembered": (known, AtWork(member=clerk)),
        "remembered-page": (known, page),
        "remembered-first": (replace(scene, beside=Beside(earlier=())), page),
        "forget": (known, AskingToForget(member=clerk, number=number)),
        "notes": (noted, ReadingNotes(member=clerk)),
        "no-notes": (scene, ReadingNotes(member=clerk)),
        "noted": (noted, AtWork(member=clerk)),
    }


def _next_ones(scene: Scene) -> tuple[str, ...]:
    return tuple(ticket.number for ticket in scene.day.waiting if scene.is_for(ticket))[:4]


def _sent_on(number: str) -> NoteBefore:
    return NoteBefore(number=number, by="jaan", note=_NOTE)


def _earlier(today: date) -> tuple[EarlierVisit, ...]:
    note, paper = NoteLeft(by="jaan", note=_NOTE), NoteLeft(by="olga", note="The meter was changed in January.")
    served = LegThen(service="payments", how="served", outcome="")
    legs = (LegThen(service="contracts", how="transferred"), served)
    return (
        EarlierVisit(day=today - timedelta(days=4), number="112", legs=legs, notes=(note, paper)),
        EarlierVisit(day=today - timedelta(days=30), number="131", legs=(served,), notes=(note,)),
        EarlierVisit(day=today - timedelta(days=61), number="140", legs=(LegThen(service="meters", how="missed"),)),
    )
