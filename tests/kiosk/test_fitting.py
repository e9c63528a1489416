import itertools
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk import pages
from kiosk.pages import Page
from kiosk.scene import Scene
from kiosk.view import view_of
from kiosk.window import KioskWindow
from office.kiosk_faults import LONGEST, LONGEST_WORD
from office.kiosk_plan import Kiosk, KioskTexts
from office.notices import LONGEST_AT_KIOSK, LONGEST_WORD_AT_KIOSK
from office.overseen import DayNotice, Overseen
from office.plan import Plan
from office.policies import Policy
from office.stages import Away, Missed
from resources.parts.face import FaceKey
from resources.parts.key import Faced, Key
from resources.parts.plate import NumberPlate
from resources.parts.sentence import Sentence
from resources.parts.tile import Tile
from resources.words import Words, words_for
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.scenes import (
    AT,
    CALLED,
    EVERY_PAGE,
    HELD,
    HELD_VISIT,
    asking_scene,
    busy_scene,
    example_plan,
    held_scene,
    late_plan,
    lettered_plan,
    open_day,
    scene,
    troubled_day,
    troubled_plan,
    waiting,
)
from tests.kiosk.test_geometry import PANELS
from tests.kiosk.two_levels import grouped, grouped_and_reckoned, grouped_visit
from tests.pseudo import longer, pseudo_words

LANGUAGES = ("en", "et", "ru", "longer")
BUSY_DAY = open_day(*(waiting(str(101 + n), "payments") for n in range(25)))
PART_KINDS = (Key, Tile, FaceKey, NumberPlate, Sentence)


def words_in(language: str) -> Words:
    return pseudo_words() if language == "longer" else words_for(language, "kiosk")


def shown_parts(window: KioskWindow) -> list[Key | Tile | FaceKey | NumberPlate | Sentence]:
    return [part for part in window.findChildren(QWidget) if isinstance(part, PART_KINDS) and part.isVisibleTo(window)]


def place_of(part: QWidget, window: KioskWindow) -> QRect:
    area = part.rect()
    if isinstance(part, Faced):
        area = part.pressable_area().toRect()
    elif isinstance(part, Sentence):
        area = part.ink().toRect()
    corner = part.mapTo(window, area.topLeft())
    return QRect(corner, area.size()).adjusted(3, 3, -3, -3)


def cut(window: KioskWindow) -> list[str]:
    return [part.accessibleName() for part in shown_parts(window) if part.overflowing]


def overlapping(window: KioskWindow) -> list[tuple[str, str]]:
    places = [(part.accessibleName(), place_of(part, window)) for part in shown_parts(window)]
    pairs = itertools.combinations(places, 2)
    return [(one, other) for (one, here), (other, there) in pairs if here.intersects(there)]


def outside(window: KioskWindow) -> list[str]:
    return [part.accessibleName() for part in shown_parts(window) if not window.rect().contains(place_of(part, window))]


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("page", EVERY_PAGE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_fits_in_every_language_size_and_contrast(
    window_on: MakeWindow, panel: str, page: str, language: str
) -> None:
    window = window_on(panel)
    here = scene(EVERY_PAGE[page], language=language if language in {"en", "et", "ru"} else "en", day=BUSY_DAY)
    if language == "longer":
        services = tuple(replace(one, name={"en": longer(one.name["en"])}) for one in here.plan.services)
        here = replace(here, plan=replace(here.plan, services=services, policies=longer_policies(here.plan)))
    holds_in_every_size_and_contrast(window, here, language)


def longer_policies(plan: Plan) -> tuple[Policy, ...]:
    return tuple(
        replace(one, title={"en": longer(one.title["en"])}, text={"en": "\n".join(map(longer, _lines(one)))})
        for one in plan.policies
    )


def _lines(policy: Policy) -> list[str]:
    """Without what the plan fills in on lines of its own."""
    return [line for line in policy.text["en"].split("\n") if not line.startswith("{")]


def holds_in_every_size_and_contrast(window: KioskWindow, here: Scene, language: str) -> None:
    for bigger, strong in itertools.product((False, True), repeat=2):
        visit = replace(here.visit, bigger_text=bigger, strong_contrast=strong)
        window.render_view(view_of(replace(here, visit=visit), words_in(language)))
        assert (bigger, strong, cut(window), overlapping(window), outside(window)) == (bigger, strong, [], [], [])


def own_words(page: Page, *, at: datetime = AT) -> Scene:
    """Each text of the office is as long as it may be, in every language."""
    here = scene(page, day=BUSY_DAY, at=at)
    texts = {name: dict.fromkeys(("en", "et", "ru"), as_long_as(name)) for name in LONGEST}
    return replace(here, plan=replace(here.plan, kiosk=Kiosk(texts=KioskTexts(**texts))))


def as_long_as(name: str) -> str:
    """As many letters as this text may have, in words of usual lengths but for the first, the longest that may be."""
    return f"{'Terminmanagement'[: LONGEST_WORD[name]].ljust(LONGEST_WORD[name], 'e')}{' service' * 20}"[
        : LONGEST[name]
    ]


def with_notice() -> Scene:
    """As many letters as a manager's notice may have at a kiosk."""
    words = f"{'Terminmanagement'.ljust(LONGEST_WORD_AT_KIOSK, 'e')}{' service' * 20}"[:LONGEST_AT_KIOSK]
    text = dict.fromkeys(("en", "et", "ru"), words)
    notice = DayNotice(notice="1", text=text, places=("kiosks",), begins=AT, ends=AT + timedelta(hours=1))
    return scene(day=replace(BUSY_DAY, overseen=Overseen(notices={"1": notice})))


def spoken_in(*languages: str, page: Page | None = None) -> Scene:
    """An office of so many languages; those without a catalogue say their words in English."""
    here = scene(page, day=BUSY_DAY)
    return replace(here, plan=replace(here.plan, office=replace(here.plan.office, languages=languages)))


IS_AWAY = replace(HELD, stage=Away(since=AT, until=AT + timedelta(minutes=30), calls=0))
HAS_MISSED = replace(HELD, stage=Missed(counter="3", clerk="m", called=AT, at=AT, calls=2))
OTHER_MOMENTS = {
    "every tile troubled": replace(scene(day=troubled_day()), plan=troubled_plan()),
    "too late": replace(scene(), plan=late_plan()),
    "home with long waits": busy_scene(EVERY_PAGE["home"]),
    "long wait with all that can be said": busy_scene(EVERY_PAGE["long wait"]),
    "my visit with all that can be said": busy_scene(EVERY_PAGE["my visit"]),
    "my held visit": held_scene(EVERY_PAGE["my visit, typed"]),
    "my visit with keys": held_scene(HELD_VISIT),
    "my visit, away": held_scene(HELD_VISIT, IS_AWAY),
    "my visit, missed": held_scene(HELD_VISIT, HAS_MISSED),
    "acts": held_scene(EVERY_PAGE["acts"]),
    "acts, away": held_scene(EVERY_PAGE["acts"], IS_AWAY),
    "pause": held_scene(EVERY_PAGE["pause"]),
    "other service": held_scene(EVERY_PAGE["other service"]),
    "cancel?": held_scene(EVERY_PAGE["cancel?"]),
    "which of four employees": asking_scene(),
    "home without paper": replace(scene(day=BUSY_DAY), prints=False),
    "home with a notice": with_notice(),
    "no more pages": replace(scene(pages.ReadingPage("promise"), day=BUSY_DAY), pages_left=False),
    "no more pages, and a complaint": replace(scene(pages.ReadingPage("complaints"), day=BUSY_DAY), pages_left=False),
    "a ticket that lies in the slot": scene(EVERY_PAGE["ticket"], at=AT + timedelta(seconds=9)),
    "a ticket that is called": replace(scene(EVERY_PAGE["ticket"]), day=open_day(CALLED)),
    "groups": grouped(),
    "groups with waits": grouped_and_reckoned(),
    "groups that are closed": grouped(paused=("payments", "cards", "account", "mortgage")),
    "a group": grouped_and_reckoned(pages.ChoosingInGroup("everyday")),
    "groups of another service": grouped_visit(),
    "another service of a group": grouped_visit("everyday"),
    "the office's own words": own_words(pages.Choosing()),
    "the office's own words, closed": own_words(pages.Choosing(), at=AT + timedelta(hours=10)),
    "the office's own thanks": own_words(pages.Thanking()),
    "closed": scene(at=AT + timedelta(hours=10)),
    "staff are to be asked": scene(pages.AskingStaff()),
    "one language": spoken_in("en"),
    "two languages": spoken_in("en", "ru"),
    "four languages": spoken_in("en", "et", "ru", "fi"),
    "six languages": spoken_in("en", "et", "ru", "fi", "lv", "uk"),
    "six languages, below": spoken_in("en", "et", "ru", "fi", "lv", "uk", page=EVERY_PAGE["ticket"]),
    "pad with letters": replace(scene(EVERY_PAGE["number pad"]), plan=lettered_plan()),
    "wrong number on a pad with letters": replace(scene(EVERY_PAGE["wrong number"]), plan=lettered_plan()),
}


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("moment", OTHER_MOMENTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_other_moments_fit_as_well(window_on: MakeWindow, panel: str, moment: str, language: str) -> None:
    here = OTHER_MOMENTS[moment]
    spoken = replace(here, visit=replace(here.visit, language="en" if language == "longer" else language))
    holds_in_every_size_and_contrast(window_on(panel), spoken, language)


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_owed_gives_way_to_nothing(window_on: MakeWindow, panel: str, language: str) -> None:
    window = window_on(panel)
    here = scene(EVERY_PAGE["broken promise"], language="en" if language == "longer" else language)
    for bigger in (False, True):
        window.render_view(view_of(replace(here, visit=replace(here.visit, bigger_text=bigger)), words_in(language)))
        said = " ".join(part.accessibleName() for part in shown_parts(window))
        assert "K4TX-72M9" in said
        assert "2026" in said
        assert "5" in said.replace("2026", "").replace("31", "")


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 8])
def test_any_number_of_services_fits(window_on: MakeWindow, panel: str, count: int) -> None:
    window = window_on(panel)
    plan = example_plan()
    services = (plan.services * 2)[-count:]
    for bigger in (False, True):
        here = replace(scene(), plan=replace(plan, services=services))
        window.render_view(view_of(replace(here, visit=replace(here.visit, bigger_text=bigger))))
        assert (cut(window), overlapping(window)) == ([], [])
