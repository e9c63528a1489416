"""What the kiosk's pages say, as a voice sees it: sentences, the words around what is filled in, and names of clips.

A page hands out finished sentences. Which of the catalogue's sentences each one was is found by its words again: so
that what is shipped as a clip is spoken, and only what the office wrote is left to an engine.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo

from resources.spelling import spelt
from resources.words import SOURCE_LANGUAGE, TRANSLATIONS

ROOMS = ("kiosk", "resources")
"""The rooms whose sentences stand on a kiosk's pages."""

PAGE_RATE = 0.9
"""The rate of the pages' clips, as a share of the engine's normal one: between a call in a hall and talk."""

THE_REST: Mapping[str, str] = MappingProxyType(
    {
        "en": "The rest is on the screen.",
        "et": "Ülejäänu on ekraanil.",
        "ru": "Остальное – на экране.",
    }
)
"""Said once a page where something of it can be spoken by nobody."""

FIGURES = ("n", "low", "high", "pages", "minutes", "most")
"""What is filled in as a number."""

_SLOT = re.compile(r"\{(\w+)\}")
_FIGURES = MappingProxyType(dict.fromkeys(FIGURES, r"\d{1,4}"))
_KNOWN_SLOTS: Mapping[str, str] = MappingProxyType({**_FIGURES, "clock": r"\d\d:\d\d", "number": r"[A-Z]?\d{1,4}"})
_ENDS = " .:;,!"
_AROUND = ' .:,;!…“”"()'


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipText:
    """What one clip of a page says. `after`, `before`: whether something is spoken before it, or behind it."""

    words: str
    after: bool = False
    before: bool = False

    @property
    def name(self) -> str:
        """The clip's name: another as soon as the words are others: no clip says what stands there no longer."""
        marked = f"{'…' * self.after}{key(self.words)}{'…' * self.before}"
        return hashlib.sha256(marked.encode()).hexdigest()[:12]


def key(words: str) -> str:
    """The words without what is not heard: capitals, spaces, a full stop at the end."""
    return " ".join(words.split()).strip(_AROUND).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of a sentence with at most one thing that is filled in, `slot`, and the words around it."""

    before: str
    slot: str = ""
    behind: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence of a catalogue, spelt; `{names}` are open."""

    text: str

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Each slot with the words before it; with those behind it where it is the last or has none before it."""
        words, slots = _SLOT.split(self.text)[::2], _SLOT.findall(self.text)
        if not slots:
            return (Segment(before=self.text),)
        found = []
        for at, slot in enumerate(slots):
            before, words[at] = words[at], ""
            behind = ""
            if at == len(slots) - 1 or not any(map(str.isalpha, before)):
                behind, words[at + 1] = words[at + 1], ""
            found.append(Segment(before=before, slot=slot, behind=behind))
        return tuple(found)

    @property
    def letters(self) -> int:
        """How many letters of it are always there."""
        return sum(letter.isalpha() for letter in _SLOT.sub("", self.text))

    def values(self, text: str) -> tuple[str, ...] | None:
        """What is filled into the slots of a spelt text, in their order; None where it is another sentence."""
        found = _pattern(self.text.rstrip(_ENDS)).fullmatch(text.rstrip(_ENDS))
        return found.groups() if found else None


@lru_cache(maxsize=2048)
def _pattern(text: str) -> re.Pattern[str]:
    ends = [0, *(at for slot in _SLOT.finditer(text) for at in slot.span()), len(text)]
    parts = [text[start:end] for start, end in pairwise(ends)]
    return re.compile("".join(_literal(part) if at % 2 == 0 else _open(part) for at, part in enumerate(parts)))


def _literal(part: str) -> str:
    """Sentences inside others begin with a small letter."""
    escaped = re.escape(part)
    first = part[:1]
    return f"(?i:{re.escape(first)}){re.escape(part[1:])}" if first.isalpha() else escaped


def _open(slot: str) -> str:
    return f"({_KNOWN_SLOTS.get(slot[1:-1], '.+?')})"


_FEWEST_LETTERS = 2


@lru_cache(maxsize=16)
def templates(language: str) -> tuple[Template, ...]:
    """Every sentence of the pages that has something to fill in; those with most letters first."""
    every = (line for room in ROOMS for form in forms(language, room) for line in lines_of(form))
    texts = {spelt(language, line) for line in every if "{" in line}
    found = (Template(text) for text in texts)
    return tuple(sorted((one for one in found if one.letters >= _FEWEST_LETTERS), key=_strictest))


def _strictest(template: Template) -> tuple[int, str]:
    return -template.letters, template.text


def forms(language: str, room: str) -> Iterator[str]:
    """Every sentence of a room in a language, each of its plural forms by itself."""
    for message in catalogue(language, room):
        said = message.id if language == SOURCE_LANGUAGE else message.string
        if message.id and said:
            yield from (said,) if isinstance(said, str) else said


def lines_of(form: str) -> tuple[str, ...]:
    """A sentence, and where it stands in several lines each of them by itself: some pages hand them out so."""
    lines = form.splitlines()
    return (form, *lines) if len(lines) > 1 else (form,)


@lru_cache(maxsize=16)
def catalogue(language: str, room: str) -> Catalog:
    """The compiled catalogue of a room; English has none of its own, its sentences are the keys of the others."""
    folders = (language,) if language != SOURCE_LANGUAGE else tuple(sorted(_languages()))
    for folder in folders:
        path = TRANSLATIONS / folder / f"{room}.mo"
        if path.exists():
            with path.open("rb") as file:
                return read_mo(file)
    return Catalog()


def _languages() -> Iterator[str]:
    return (folder.name for folder in TRANSLATIONS.iterdir() if folder.is_dir())
