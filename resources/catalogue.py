"""Catalogues kept up with the source: `python -m resources.catalogue ROOM` extracts, merges and compiles."""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from office.reporting.definitions import DEFINITIONS
from resources.words import TRANSLATIONS

LANGUAGES = ("et", "ru")
ROOT = Path(__file__).parent.parent
_KEYWORDS = {"say": None, "count": (1, 2), "pattern": None}


def extracted(room: str, root: Path = ROOT) -> Catalog:
    """All sentences that the source of `room`, a folder in `root`, says, with where it says them.

    What figures mean is written in the office, and said by the room of resources.
    """
    catalogue = Catalog(project="Walkin", fuzzy=False)
    found = extract_from_dir(root / room, method_map=[("**.py", "python")], keywords=_KEYWORDS)
    for filename, line, message, comments, context in sorted(found, key=lambda row: (row[0], row[1])):
        catalogue.add(message, None, [(f"{room}/{filename}", line)], auto_comments=comments, context=context)
    for sentence in DEFINITIONS.values() if room == "resources" else ():
        catalogue.add(sentence, None, [("office/reporting/definitions.py", 0)])
    return catalogue


def merged(room: str, language: str) -> Catalog:
    """The catalogue of `room` in `language` with exactly the sentences that the source has now."""
    old = read(room, language)
    old.update(extracted(room), no_fuzzy_matching=True, update_creation_date=False)
    old.obsolete.clear()
    _head(old, room)
    return old


def _head(catalogue: Catalog, room: str) -> None:
    catalogue.header_comment = f"# What {room} says."
    catalogue.version = "1"
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""


def read(room: str, language: str) -> Catalog:
    """The catalogue as it stands on the disk; an empty one where there is none."""
    path = _path(room, language)
    if not path.exists():
        return Catalog(locale=language, project="Walkin", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def untranslated(catalogue: Catalog) -> tuple[str, ...]:
    """Sentences of which a translation, or one of the plural forms, is missing."""
    return tuple(str(message.id) for message in catalogue if message.id and not _complete(message.string))


def compiled(catalogue: Catalog) -> bytes:
    """The bytes of the .mo file."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def _complete(string: str | tuple[str, ...] | list[str] | None) -> bool:
    if string is None or isinstance(string, str):
        return bool(string)
    return bool(string) and all(string)


def _path(room: str, language: str) -> Path:
    return TRANSLATIONS / language / f"{room}.po"


def _update(room: str, language: str) -> int:
    catalogue = merged(room, language)
    path = _path(room, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=120, include_lineno=False, sort_by_file=True, ignore_obsolete=True)
    path.with_suffix(".mo").write_bytes(compiled(catalogue))
    missing = untranslated(catalogue)
    for sentence in missing:
        sys.stdout.write(f"{path.relative_to(ROOT)}: no translation of {sentence!r}\n")
    return len(missing)


def main(rooms: list[str]) -> int:
    """Update the catalogues of `rooms` in every language; 1 where a translation is missing."""
    return min(1, sum(_update(room, language) for room in rooms for language in LANGUAGES))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
