"""Every moment at the kiosk that pages are held to their figures in: each page, and pages in other states."""

from dataclasses import replace

from kiosk.scene import Scene
from kiosk.view import KioskView, view_of
from tests.kiosk.scenes import EVERY_PAGE, scene
from tests.kiosk.test_fitting import BUSY_DAY, LANGUAGES, OTHER_MOMENTS, longer_policies, words_in
from tests.pseudo import longer

__all__ = ["LANGUAGES", "MOMENTS", "moment_view"]

MOMENTS: dict[str, Scene] = {
    **{name: scene(page, day=BUSY_DAY) for name, page in EVERY_PAGE.items()},
    **OTHER_MOMENTS,
}


def moment_view(name: str, language: str, *, bigger: bool = False, strong: bool = False) -> KioskView:
    """What the kiosk shows then; in the language "longer" what the office has written is longer too."""
    here = MOMENTS[name]
    if language == "longer" and name in EVERY_PAGE:
        services = tuple(replace(one, name={"en": longer(one.name["en"])}) for one in here.plan.services)
        here = replace(here, plan=replace(here.plan, services=services, policies=longer_policies(here.plan)))
    spoken = "en" if language == "longer" else language
    visit = replace(here.visit, language=spoken, bigger_text=bigger, strong_contrast=strong)
    return view_of(replace(here, visit=visit), words_in(language))
