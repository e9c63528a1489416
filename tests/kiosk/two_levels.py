"""Moments at a kiosk of an office whose services stand on two levels."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from journal.codec import read_plan
from kiosk import pages
from kiosk.pages import Page
from kiosk.scene import Scene
from office.day import ServicePause
from office.plan import Plan
from tests.kiosk.scenes import AT, HELD, HELD_VISIT, held_scene, open_day, scene, waiting, waits

SERVICES = ("payments", "mortgage", "cards", "insurance", "account", "leasing", "savings", "other")


@cache
def two_levels() -> Plan:
    """The plan of that office."""
    return read_plan(Path(__file__).parent / "two_levels.toml")


def grouped(page: Page | None = None, *, language: str = "en", paused: tuple[str, ...] = ()) -> Scene:
    """Five wait for payments, two for cards; these services are paused. Leasing opens at one."""
    people = (*(waiting(str(101 + n), "payments") for n in range(5)), *(waiting(str(301 + n), "cards") for n in (0, 1)))
    pauses = {service: ServicePause(since=AT, reason="Our system is down") for service in paused}
    day = replace(open_day(*people), paused=pauses)
    return replace(scene(page, language=language, day=day), plan=two_levels())


def grouped_and_reckoned(page: Page | None = None, language: str = "en") -> Scene:
    """Every wait is known, each five minutes longer than the one before."""
    here = grouped(page, language=language)
    return replace(here, waits={service: waits(10 + 5 * at) for at, service in enumerate(SERVICES)})


def grouped_visit(group: str = "") -> Scene:
    """Another service is wanted: which group, or which service of it."""
    return replace(held_scene(pages.ChoosingService(HELD_VISIT, group), HELD), plan=two_levels())
