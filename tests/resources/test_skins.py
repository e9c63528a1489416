import itertools

import pytest

from resources.colours import contrast_ratio
from resources.look import kiosk_look
from resources.skins import Kind, Skin, State, skin_of

WORN = [worn for worn in itertools.product(Kind, State) if worn != (Kind.HELP, State.CHOSEN)]


def skin(kind: Kind, state: State, *, strong: bool) -> Skin:
    return skin_of(kiosk_look(strong=strong), kind, state)


@pytest.mark.parametrize(("kind", "state"), WORN)
@pytest.mark.parametrize(("strong", "least"), [(False, 7.0), (True, 15.0)])
def test_words_are_read_on_every_key_in_every_state(kind: Kind, state: State, *, strong: bool, least: float) -> None:
    worn = skin(kind, state, strong=strong)
    assert contrast_ratio(worn.text, worn.face) >= least


@pytest.mark.parametrize(("kind", "state"), WORN)
@pytest.mark.parametrize("strong", [False, True])
def test_icons_are_seen_on_every_key_in_every_state(kind: Kind, state: State, *, strong: bool) -> None:
    worn = skin(kind, state, strong=strong)
    assert contrast_ratio(worn.icon_line, worn.face) >= 3


@pytest.mark.parametrize(("kind", "state"), WORN)
@pytest.mark.parametrize("strong", [False, True])
def test_a_key_stands_out_from_its_ground(kind: Kind, state: State, *, strong: bool) -> None:
    look = kiosk_look(strong=strong)
    worn = skin_of(look, kind, state)
    ground = look.colours.shelf if kind in {Kind.SHELF, Kind.HELP} else look.colours.ground
    assert max(contrast_ratio(worn.border, ground), contrast_ratio(worn.face, ground)) >= 3


@pytest.mark.parametrize("kind", Kind)
def test_focus_is_seen_on_its_ground(kind: Kind) -> None:
    look = kiosk_look()
    ground = look.colours.shelf if kind in {Kind.SHELF, Kind.HELP} else look.colours.ground
    assert contrast_ratio(skin(kind, State.REST, strong=False).focus, ground) >= 3


@pytest.mark.parametrize("kind", Kind)
def test_strong_contrast_has_thick_borders_and_no_lips(kind: Kind) -> None:
    worn = skin(kind, State.REST, strong=True)
    assert (worn.border_px, worn.lip_px, worn.icon_fill) == (4, 0, "")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.HELP])
def test_yellow_means_that_it_can_be_pressed(kind: Kind) -> None:
    assert skin(kind, State.REST, strong=True).border == "#FFE84A"
    assert skin(kind, State.CLOSED, strong=True).border == "#FFFFFF"


def test_nothing_but_help_is_a_solid_amber_surface() -> None:
    amber = {(kind, state) for kind, state in WORN if skin(kind, state, strong=False).face == kiosk_look().colours.sun}
    assert {kind for kind, _ in amber} == {Kind.HELP}
