"""The head of each page: whose office this is, and what time it is. Nothing here can be pressed."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.scene import Scene
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadView:
    """Whose office, and when."""

    company: str
    office: str
    clock: str
    day: str
    logo: Path | None


def head_of(scene: Scene, words: Words) -> HeadView:
    """The head at this moment."""
    office = words.pick(scene.plan.office.name)
    company = words.pick(scene.plan.office.company)
    return HeadView(
        company=company or office,
        office=office if company else "",
        clock=words.clock(scene.local),
        day=words.day(scene.local.date()),
        logo=scene.logo,
    )
