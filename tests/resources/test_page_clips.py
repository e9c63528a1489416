"""The clips of the kiosk's pages: each says what stands in the catalogue today, and few sentences have none."""

import pytest

from resources.make_voices import VOICES
from resources.page_choice import LEFT_OUT, SHORT_FORMS, SPOKEN_SOURCES, seen_ids, spoken_ids
from resources.page_cuts import FILLED, page_cuts, sentence_cuts
from resources.page_words import THE_REST, ClipText, Template, forms, key, templates
from resources.spelling import spelt
from resources.voice_words import LANGUAGES
from resources.vorbis import BODY, HEAD

MAKE = "make them anew: python -m resources.make_pages"
_MOST_WITHOUT = 0.1  # of the clips that the catalogues want: new sentences wait for the next making


def kept(language: str) -> set[str]:
    return {file.stem for file in (VOICES / language / "pages").glob(f"*{BODY}")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_clip_says_what_no_longer_stands_in_the_catalogue(language: str) -> None:
    stale = kept(language) - {clip.name for clip in page_cuts(language)}
    assert not stale, f"stale clips of {language!r}, {MAKE} {language}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_all_sentences_that_customers_see_at_least_five_of_six_are_spoken(language: str) -> None:
    """Those that are left out on purpose count as not spoken."""
    there = kept(language)
    seen = {(room, msgid) for room in SPOKEN_SOURCES for msgid in seen_ids(room)}
    silent = {one for one in seen if not all(name in there for name in names(language, *one))}
    assert len(silent) * 6 <= len(seen), f"{len(silent)} of {len(seen)} have no clips: {sorted(silent)}"


def names(language: str, room: str, msgid: str) -> set[str]:
    return {clip.name for clip, _ in sentence_cuts(language, room, msgid) if any(map(str.isalnum, clip.words))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_every_sentence_that_is_to_be_shipped_has_its_clips(language: str) -> None:
    wanted, there = page_cuts(language), kept(language)
    without = [clip.words for clip in wanted if clip.name not in there]
    assert len(without) <= _MOST_WITHOUT * len(wanted), f"{without} have no clips, {MAKE} {language}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_instead_of_the_rest_is_there(language: str) -> None:
    assert ClipText(words=THE_REST[language]).name in kept(language)
    assert (VOICES / language / "pages" / HEAD).exists()


def test_a_clip_has_another_name_as_soon_as_it_says_something_else() -> None:
    assert ClipText(words="You are next.").name == ClipText(words="you are  next").name
    assert ClipText(words="You are next.").name != ClipText(words="You are next?").name
    assert ClipText(words="You are next.").name != ClipText(words="You are next.", before=True).name
    assert ClipText(words="You are next.").name != ClipText(words="You are now next.").name


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_do_not_meet(language: str) -> None:
    spoken: dict[str, set[tuple[str, bool, bool]]] = {}
    for clip in page_cuts(language):
        spoken.setdefault(clip.name, set()).add((key(clip.words), clip.after, clip.before))
    assert [clips for clips in spoken.values() if len(clips) > 1] == []


def test_short_forms_and_usual_numbers_are_those_of_the_catalogue() -> None:
    there = set(forms("en", "kiosk"))
    assert there >= SHORT_FORMS
    assert there >= set(FILLED)
    assert not set(spoken_ids("kiosk")) & (SHORT_FORMS | LEFT_OUT)
    assert {msgid for room in SPOKEN_SOURCES for msgid in seen_ids(room)} >= LEFT_OUT
    assert "For our staff" not in set(spoken_ids("kiosk"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_clip_is_cut_out_of_words_that_are_there(language: str) -> None:
    for clip, cut in page_cuts(language).items():
        count = sum(any(map(str.isalnum, word)) for word in cut.sentence.split())
        assert 0 <= cut.first < (cut.beyond or count) <= count, clip


def test_a_sentence_is_taken_apart_at_what_is_filled_in() -> None:
    segments = Template("About {low} to {n} minutes.").segments
    assert [(one.before, one.slot, one.behind) for one in segments] == [
        ("About ", "low", ""),
        (" to ", "n", " minutes."),
    ]
    first, second = Template("{service}, today at {clock}").segments
    assert (first.before, first.slot, first.behind) == ("", "service", ", today at ")
    assert (second.before, second.slot, second.behind) == ("", "clock", "")


def test_what_is_filled_in_is_found_again() -> None:
    assert Template("About {low} to {n} minutes.").values("about 10 to 15 minutes") == ("10", "15")
    assert Template("About {low} to {n} minutes.").values("About ten to 15 minutes.") is None
    assert Template("Noted: {wishes}").values("Noted: I walk slowly, I do not hear well") == (
        "I walk slowly, I do not hear well",
    )


def test_english_has_the_sentences_that_the_others_translate() -> None:
    texts = {template.text for template in templates("en")}
    assert {"There is {n} person before you.", "There are {n} people before you."} <= texts
    assert spelt("en", "Open today\nuntil {clock}") in texts


def test_a_language_without_a_catalogue_has_no_sentences() -> None:
    assert templates("fi") == ()
