"""Catalogues: each room's words are complete in each language, up to date with its source, and fill the same names."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from resources import catalogue
from resources.catalogue import LANGUAGES
from resources.words import TRANSLATIONS

ROOMS = sorted({path.stem for path in TRANSLATIONS.glob("*/*.po")})
EACH = [(room, language) for room in ROOMS for language in LANGUAGES]
_NAMES = re.compile(r"\{(\w*)\}")


def names(text: str) -> set[str]:
    return set(_NAMES.findall(text))


@pytest.mark.parametrize(("room", "language"), EACH)
def test_every_sentence_of_a_room_is_translated(room: str, language: str) -> None:
    assert catalogue.untranslated(catalogue.merged(room, language)) == ()


@pytest.mark.parametrize(("room", "language"), EACH)
def test_a_catalogue_has_exactly_the_sentences_of_its_room(room: str, language: str) -> None:
    stands = {message.id for message in catalogue.read(room, language)}
    assert stands == {message.id for message in catalogue.merged(room, language)}


@pytest.mark.parametrize(("room", "language"), EACH)
def test_what_is_compiled_is_what_stands(room: str, language: str) -> None:
    compiled = (TRANSLATIONS / language / f"{room}.mo").read_bytes()
    assert compiled == catalogue.compiled(catalogue.read(room, language))


@pytest.mark.parametrize(("room", "language"), EACH)
def test_a_translation_fills_the_names_of_its_sentence(room: str, language: str) -> None:
    for message in catalogue.read(room, language):
        forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
        sentence = message.id if isinstance(message.id, str) else " ".join(message.id)
        for form in forms:
            assert message.id == "" or names(form) <= names(sentence), sentence
            assert message.id == "" or names(sentence) - names(form) <= {"n"}, sentence


@pytest.mark.parametrize(("language", "forms"), [("et", 2), ("ru", 3)])
def test_each_language_has_all_its_plural_forms(language: str, forms: int) -> None:
    for room in ROOMS:
        for message in catalogue.read(room, language):
            if isinstance(message.id, tuple | list):
                assert len(message.string or ()) == forms, message.id


def test_sentences_are_found_in_the_source(tmp_path: Path) -> None:
    room = tmp_path / "room"
    room.mkdir()
    (room / "view.py").write_text(
        'words.say("Back")\nwords.count("{n} person", "{n} people", n)\nwords.pattern("{clerk} left.")\nsay(name)\n',
        encoding="utf-8",
    )
    found = [message.id for message in catalogue.extracted("room", tmp_path) if message.id]
    assert found == ["Back", ("{n} person", "{n} people"), "{clerk} left."]


def test_what_is_missing_is_named() -> None:
    book = Catalog(locale="ru")
    book.add("Back", "Назад")
    book.add("Next")
    book.add(("{n} person", "{n} people"), ("{n} человек", "", "{n} человек"))
    assert catalogue.untranslated(book) == ("Next", "('{n} person', '{n} people')")


@pytest.mark.parametrize("room", ["kiosk", "display", "counter", "admin", "printer", "voice", "reports", "station"])
def test_a_room_that_speaks_has_a_catalogue(room: str) -> None:
    speaks = any(message.id for message in catalogue.extracted(room))
    assert not speaks or room in ROOMS
