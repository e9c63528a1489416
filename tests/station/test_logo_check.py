"""The office's logo: found beside the plan, and refused in one sentence where it could not be shown or seen."""

from pathlib import Path

import pytest
from PIL import Image

from resources.example import example_plan_path
from station.logo_check import logo_faults
from tests.station.walkin import Walkin

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}"><path fill="{fill}" d="M0 0h9v9z"/></svg>'


def drawn(path: Path, *, size: str = "160 140", fill: str = "#0D3B66") -> str:
    path.write_text(SVG.format(size=size, fill=fill), encoding="utf-8")
    return str(path)


def painted(path: Path, *, size: tuple[int, int] = (200, 100), colour: str = "#0D3B66") -> str:
    Image.new("RGBA", size, colour).save(path, format="PNG")
    return str(path)


def test_a_logo_that_is_seen_is_taken(tmp_path: Path) -> None:
    assert list(logo_faults("")) == []
    assert list(logo_faults("logo.svg")) == []  # the example's own
    assert list(logo_faults(drawn(tmp_path / "a.svg"))) == []
    assert list(logo_faults(drawn(tmp_path / "black.svg", fill="currentColor"))) == []
    assert list(logo_faults(painted(tmp_path / "b.png"))) == []


FAULTS = [
    ("gone.svg", None, "there is no logo gone.svg in {folder}"),
    ("logo.gif", b"GIF89a", "the logo logo.gif is neither SVG nor PNG"),
    ("logo.svg", b"<svg", "the logo logo.svg cannot be read as a picture"),
    ("logo.svg", b"<svg/>", "the logo logo.svg cannot be read as a picture"),
    ("logo.png", b"no picture", "the logo logo.png cannot be read as a picture"),
    ("logo.svg", b" " * 1_000_001, "the logo logo.svg has 1000001 bytes, and 1000000 is the most"),
]


@pytest.mark.parametrize(("name", "content", "sentence"), FAULTS)
def test_what_is_no_logo_is_told_in_one_sentence(
    tmp_path: Path, name: str, content: bytes | None, sentence: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert list(logo_faults(str(tmp_path / name))) == [sentence.format(folder=tmp_path)]


def test_a_logo_of_the_wrong_shape_or_colour_is_told(tmp_path: Path) -> None:
    shape = "it is at most 3 times as wide as high, and 2 times as high as wide"
    assert list(logo_faults(drawn(tmp_path / "a.svg", size="400 100"))) == [f"the logo a.svg is 400 × 100: {shape}"]
    assert list(logo_faults(painted(tmp_path / "b.png", size=(100, 201)))) == [f"the logo b.png is 100 × 201: {shape}"]
    small = "the logo c.png has 200 × 63 pixels: each side has 64 to 4096"
    assert list(logo_faults(painted(tmp_path / "c.png", size=(200, 63)))) == [small]
    faint = "#F6B73C on the ground #F5F0E6 reaches a contrast of 1.5:1, and 3:1 is needed"
    assert list(logo_faults(drawn(tmp_path / "d.svg", fill="#f6b73c"))) == [f"the logo d.svg is hardly seen: {faint}"]
    found = list(logo_faults(painted(tmp_path / "e.png", colour="#F6B73C")))
    assert found == [f"the logo e.png is hardly seen: {faint}"]
    assert list(logo_faults(painted(tmp_path / "f.png", colour="#0D3B6600"))) == ["the logo f.png has nothing to see"]


def test_a_logo_beside_the_plan_is_found_from_everywhere(walkin: Walkin, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    texts = example_plan_path().parent
    for text in texts.glob("*.md"):
        (folder / text.name).write_bytes(text.read_bytes())
    named = example_plan_path().read_text("utf-8").replace('logo = "logo.svg"', 'logo = "ours.svg"')
    plan = folder / "office.toml"
    plan.write_text(named, encoding="utf-8")
    refused = walkin.says("plan", "import", str(plan), "--database", walkin.database)
    assert refused.code == 2
    assert "there is no logo ours.svg in " in refused.err
    assert refused.err.rstrip().endswith("- at office.logo")
    drawn(folder / "ours.svg")
    assert walkin.says("plan", "import", str(plan), "--database", walkin.database).code == 0
    exported = walkin.says("plan", "export", "--database", walkin.database).out
    assert f'logo = "{(folder / "ours.svg").resolve()}"' in exported


def test_a_language_without_words_is_told_when_the_plan_comes_in(walkin: Walkin, tmp_path: Path) -> None:
    texts = example_plan_path().parent
    for text in texts.glob("*.md"):
        (tmp_path / text.name).write_bytes(text.read_bytes())
    named = example_plan_path().read_text("utf-8").replace('["en", "et", "ru"]', '["en", "et", "ru", "fi"]')
    (tmp_path / "office.toml").write_text(named, encoding="utf-8")
    told = walkin.says("plan", "import", str(tmp_path / "office.toml"), "--database", walkin.database)
    assert told.code == 0
    assert "warning: Walkin has no words in fi, customers read English - at office.languages" in told.err
