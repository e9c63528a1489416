"""What a customer with a ticket may choose, as the plan has it."""

from dataclasses import replace

import pytest

from kiosk import pages
from kiosk import touches as it
from kiosk.needs_view import NeedsView
from kiosk.scene import Scene
from kiosk.ticket_view import TicketView
from kiosk.view import view_of
from kiosk.window import KioskWindow
from office.needs_plan import NEEDS, Level, Need
from resources.parts.key import Key
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.scenes import TICKET, scene
from tests.kiosk.test_fitting import cut, outside, overlapping
from tests.kiosk.test_geometry import PANELS

HOLDING = pages.HoldingTicket(TICKET)
OWN = Need(id="dog", name={"en": "I have a dog", "et": "Mul on koer"}, icon="baby")
SLOW = Level(id="slow", name={"en": "Slowly"})


def choosing(page: pages.ChoosingNeeds, needs: tuple[Need, ...], levels: tuple[Level, ...]) -> Scene:
    here = scene(page)
    return replace(here, plan=replace(here.plan, needs=needs, levels=levels))


def needs_page(here: Scene) -> NeedsView:
    view = view_of(here).page
    assert isinstance(view, NeedsView)
    return view


def ticket_page(here: Scene) -> TicketView:
    view = view_of(here).page
    assert isinstance(view, TicketView)
    return view


def test_each_choice_says_what_it_is_and_whether_it_is_chosen() -> None:
    page = pages.ChoosingNeeds(HOLDING, ("dog",), "slow")
    view = needs_page(choosing(page, (NEEDS[0], OWN), (Level(id="quick"), SLOW)))
    assert [(one.key.words, one.key.icon, one.key.chosen, one.means) for one in view.choices] == [
        ("I walk slowly", "person-simple-walk", False, it.NeedPressed("walks_slowly")),
        ("I have a dog", "baby", True, it.NeedPressed("dog", chosen=False)),
        ("Quick question", "lightning", False, it.LevelPressed("quick")),
        ("Slowly", "info", True, it.LevelPressed("")),
    ]


@pytest.mark.parametrize(
    ("needs", "levels", "words"),
    [
        (NEEDS, (Level(id="more_time"),), "I need help or more time"),
        (NEEDS, (), "I need help"),
        ((), (Level(id="quick"),), "I need help"),
        ((), (), None),
    ],
)
def test_the_key_is_there_where_something_can_be_chosen(
    needs: tuple[Need, ...], levels: tuple[Level, ...], words: str | None
) -> None:
    here = scene(HOLDING)
    beside = ticket_page(replace(here, plan=replace(here.plan, needs=needs, levels=levels))).beside
    assert (beside.key.words if beside else None) == words


def test_the_ticket_says_what_was_noted() -> None:
    told = replace(TICKET, needs=("hears_poorly", "wheelchair"), level="quick")
    view = ticket_page(scene(pages.HoldingTicket(told)))
    assert view.facts[-1].words == "Noted: I do not hear well · Quick question"
    assert view.beside is not None
    assert view.beside.key.words == "My wishes"


def test_what_could_not_be_noted_is_said_first() -> None:
    view = ticket_page(scene(pages.HoldingTicket(TICKET, unheard=True)))
    assert view.facts[0].words == "We could not note your wishes. Please tell our staff."


def shown(window: KioskWindow) -> list[str]:
    return [key.accessibleName() for key in window.findChildren(Key) if key.isVisibleTo(window)]


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("bigger", [False, True])
def test_any_number_of_choices_fits_and_each_is_reached(window_on: MakeWindow, panel: str, *, bigger: bool) -> None:
    window = window_on(panel)
    own = tuple(Need(id=f"own{n}", name={"en": f"I want to sit down {n}"}) for n in range(5))
    here = choosing(pages.ChoosingNeeds(HOLDING, ("own3",)), (*NEEDS, *own), (SLOW,))
    wanted = {choice.key.words for choice in needs_page(here).choices}
    seen: set[str] = set()
    for turned in range(6):
        page = pages.ChoosingNeeds(HOLDING, ("own3",), turned=turned)
        window.render_view(view_of(replace(here, visit=replace(here.visit, page=page, bigger_text=bigger))))
        assert (cut(window), overlapping(window), outside(window)) == ([], [], [])
        seen |= set(shown(window))
        assert "Other choices" in shown(window)
    assert wanted <= seen
