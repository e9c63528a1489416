"""Pages beside the program: what they name is there, and nothing is left out."""

import re
from importlib.metadata import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKED = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
LINKS = re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
LICENCES = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("link", LINKS)
def test_what_the_readme_links_to_is_there(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize("package", LOCKED)
def test_every_package_stands_with_its_licence(package: str) -> None:
    assert re.search(rf"\b{re.escape(metadata(package)['Name'])}\b", LICENCES, re.IGNORECASE)


def test_pictures_are_small() -> None:
    assert {path.stem for path in (ROOT / "docs" / "pictures").iterdir()} >= {"kiosk", "board", "counter", "admin"}
    assert all(path.stat().st_size < 120_000 for path in (ROOT / "docs" / "pictures").iterdir())
