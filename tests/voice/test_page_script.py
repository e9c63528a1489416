"""Who speaks a page."""

import pytest

from resources.page_cuts import page_cuts
from resources.page_words import THE_REST, ClipText
from voice.page_parts import PagePart, PageReader
from voice.page_script import ByClips, ByEngine, EngineKind, Line, script

NAMES = {clip.name for clip in page_cuts("en")}
READER = PageReader("en", NAMES.__contains__)
KINDS: tuple[EngineKind, ...] = ("none", "same voice", "another voice")

TITLE, TILE, WAIT = "How can we help you today?", "Bills and payments", "3 people waiting"


def clip(words: str) -> ByClips:
    return ByClips(pieces=(PagePart(name=ClipText(words=words).name),))


@pytest.mark.parametrize("engine", KINDS)
def test_a_page_that_the_clips_know_is_spoken_by_clips(engine: EngineKind) -> None:
    assert script([TITLE, WAIT], READER, engine) == (clip(TITLE), clip(WAIT))


def test_an_engine_with_the_voice_of_the_clips_speaks_what_they_do_not() -> None:
    assert script([TITLE, TILE, WAIT], READER, "same voice") == (clip(TITLE), ByEngine(words=TILE), clip(WAIT))


def test_an_engine_with_another_voice_speaks_the_whole_page() -> None:
    lines = script([TITLE, TILE, "About 10–15 min"], READER, "another voice")
    assert lines == tuple(ByEngine(words=words) for words in (TITLE, TILE, "About 10 to 15 minutes"))


def test_a_sentence_is_never_spoken_by_two() -> None:
    said = "Noted: tel 372 555"
    assert script([said], READER, "same voice") == (ByEngine(words=said),)


def test_without_an_engine_what_is_known_is_spoken_and_the_rest_is_said_to_be_on_the_screen_once() -> None:
    lines = script([TITLE, TILE, WAIT, "Loans", "Noted: tel 372 555"], READER, "none")
    noted = ByClips(pieces=(PagePart(name=ClipText(words="Noted:", before=True).name),))
    assert lines == (clip(TITLE), clip(WAIT), noted, clip(THE_REST["en"]))


def test_without_anything_known_only_that_is_said() -> None:
    assert script([TILE], READER, "none") == (clip(THE_REST["en"]),)


@pytest.mark.parametrize("engine", KINDS)
def test_an_empty_page_is_silent(engine: EngineKind) -> None:
    assert script(["", " "], READER, engine) == ()


def test_a_language_that_nobody_speaks_is_silent_and_never_another_language() -> None:
    finnish = PageReader("fi", lambda _: False)
    assert script(["Hyvää päivää"], finnish, "none") == ()
    lines: tuple[Line, ...] = script(["Hyvää päivää"], finnish, "another voice")
    assert lines == (ByEngine(words="Hyvää päivää"),)
