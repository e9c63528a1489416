"""The glossary: each word once, in the order of the alphabet, and every file that it names exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
WORDS = [head.split(",")[0] for head in re.findall(r"^\*\*([^*]+)\*\* – ", PAGE, re.MULTILINE)]


def test_words_stand_once_and_in_order() -> None:
    assert sorted(set(WORDS), key=str.casefold) == WORDS


def test_each_paragraph_is_a_word() -> None:
    paragraphs = [text for text in PAGE.split("\n\n")[2:] if text.strip()]
    assert [text[:20] for text in paragraphs if not text.startswith("**")] == []
    assert len(paragraphs) == len(WORDS)


def test_the_files_that_it_names_are_there() -> None:
    named = re.findall(r"`((?:[a-z]+/)[a-z_*]*(?:\.py)?)`", PAGE)
    assert named
    assert [name for name in named if not list(ROOT.glob(name.rstrip("/")))] == []
