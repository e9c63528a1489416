import pytest

from resources.icon_art import icon_names, icon_source, recoloured

FACES = tuple(f"face-{grade}" for grade in range(1, 6))


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_can_be_drawn_in_one_colour(name: str) -> None:
    source = recoloured(icon_source(name), "#123456", "")
    assert source.startswith("<svg")
    assert "currentColor" not in source
    assert 'opacity="0.2"' not in source


def test_the_shade_is_filled_with_the_sun() -> None:
    source = recoloured(icon_source("receipt"), "#0D3B66", "#F6B73C")
    assert source.count("#F6B73C") == 1
    assert 'opacity="0.2"' not in source


def test_the_faces_differ_in_the_mouth_alone() -> None:
    sources = {icon_source(name) for name in FACES}
    assert len(sources) == 5
    assert len({source.rsplit("<path", 1)[0] for source in sources}) == 1
