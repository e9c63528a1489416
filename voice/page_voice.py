"""From a page's sentences to sounds: clips joined, or an engine's words; kept for a while, for pages are read again."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import TypeAlias

from resources.page_words import PAGE_RATE
from resources.spelling import forget_spelt
from voice.clips import RATE, Clip, decoded, file_of
from voice.engines import CLIP_VOICES, Engine
from voice.page_parts import Known, PagePart, PageReader
from voice.page_script import ByClips, ByEngine, EngineKind, Line, script
from voice.phrases import Part, Silence
from voice.sound import eased, joined
from voice.stretch import stretched
from voice.trouble import SoundTrouble
from voice.voices import SHIPPED

CALLS_RATE = 0.8
"""The rate of the clips of calls, as a share of the engine's normal one (`resources/voice_engines.py`)."""

AFTER_SENTENCE_S = 0.45
_KEPT_S = 180.0

FindsEngine: TypeAlias = Callable[[str], Engine | None]
"""The engine for a language, if this machine has one."""


class Kept:
    """Sounds of the last sentences, three minutes of them at most (9 MB)."""

    def __init__(self, seconds: float = _KEPT_S) -> None:
        self._most, self._sounds, self._lock = round(seconds * RATE), OrderedDict[object, Clip](), Lock()

    def get(self, key: object) -> Clip | None:
        """The sound, if it is kept."""
        with self._lock:
            if key in self._sounds:
                self._sounds.move_to_end(key)
            return self._sounds.get(key)

    def put(self, key: object, sound: Clip) -> None:
        """Keep it, and forget those that were not asked for longest."""
        with self._lock:
            self._sounds[key] = sound
            while len(self._sounds) > 1 and sum(len(each.samples) for each in self._sounds.values()) > self._most:
                self._sounds.popitem(last=False)


class PageVoice:
    """The voice of this machine's kiosk pages, in every language. `rate`: as a share of an engine's normal one."""

    def __init__(self, finds: FindsEngine, *, rate: float = PAGE_RATE, shipped: Path = SHIPPED) -> None:
        self._finds, self._rate, self._shipped = finds, rate, shipped
        self._readers: dict[str, PageReader] = {}
        self._engines: dict[str, Engine | None] = {}
        self._kept = Kept()

    def lines(self, sentences: Sequence[str], language: str, *, by_engine: bool = True) -> tuple[Line, ...]:
        """Who says what of a page. Nothing where there are neither clips nor an engine for the language."""
        return script(sentences, self._reader(language), self._kind(language) if by_engine else "none")

    def engine(self, language: str) -> Engine | None:
        """What speaks in this language what the office wrote; it is looked for once."""
        if language not in self._engines:
            self._engines[language] = self._finds(language)
        return self._engines[language]

    def lacks(self, sentences: Sequence[str], language: str) -> bool:
        """Whether something of the page is said by no clip."""
        return any(isinstance(line, ByEngine) for line in script(sentences, self._reader(language), "same voice"))

    def sound(self, line: Line, language: str) -> Clip:
        """The line as one sound. Raises SoundTrouble."""
        sounds = self._kept  # what is forgotten while it is being made is kept nowhere
        kept = sounds.get((language, line))
        if kept is not None:
            return kept
        sound = self._made(line, language)
        sounds.put((language, line), sound)
        return sound

    def hush(self) -> None:
        """Make no more of a sound that is being made."""
        for engine in tuple(self._engines.values()):
            if engine is not None:
                engine.hush()

    def forget(self) -> None:
        """Keep nothing of what was read: a customer's own words may be among it."""
        self._kept = Kept()
        forget_spelt()

    def _made(self, line: Line, language: str) -> Clip:
        match line:
            case ByClips(pieces=pieces):
                name = " ".join(piece.name for piece in pieces if not isinstance(piece, Silence))
                return Clip(name=name, samples=self._joined(pieces, language))
            case ByEngine(words=words):
                return Clip(name="engine", samples=self._spoken(words, language))

    def _kind(self, language: str) -> EngineKind:
        engine = self.engine(language)
        if engine is None:
            return "none"
        return "same voice" if engine.voice == CLIP_VOICES.get(language) else "another voice"

    def _reader(self, language: str) -> PageReader:
        if language not in self._readers:
            names = frozenset(path.stem for path in (self._shipped / language / "pages").glob("*"))
            self._readers[language] = PageReader(language, names.__contains__)
        return self._readers[language]

    def _spoken(self, words: str, language: str) -> "array[int]":
        engine = self.engine(language)
        if engine is None:
            raise SoundTrouble(f"There is no speech engine for the language {language!r}")
        return engine.speak(words)

    def _joined(self, pieces: Sequence[Known], language: str) -> "array[int]":
        samples = array("h")
        joins = False
        for piece in pieces:
            if isinstance(piece, Silence):
                samples, joins = eased(samples) + array("h", bytes(2 * round(piece.seconds * RATE))), False
                continue
            part = self._clip(piece, language)
            samples = joined(samples, part) if joins else eased(samples) + eased(part[::-1])[::-1]
            joins = True
        return eased(samples)

    def _clip(self, piece: Part | PagePart, language: str) -> "array[int]":
        folder = self._shipped / language / ("pages" if isinstance(piece, PagePart) else "")
        path = file_of(piece.name, folder)
        if path is None:
            raise SoundTrouble(f"There is no sound {piece.name!r}")
        made_at = PAGE_RATE if isinstance(piece, PagePart) else CALLS_RATE
        return stretched(decoded(path), self._rate / made_at)
