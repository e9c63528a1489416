"""Which languages have a voice on this machine: those that ship with Walkin, and an office's own in their place."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from resources.voice_words import LANGUAGES, vocabulary
from voice.clips import SOUNDS, Clip, clip, file_of
from voice.phrases import CHIME

SHIPPED = SOUNDS.parent / "voices"


class Voices:
    """The voices of this machine. `own`: a folder with a folder for each language that the office has recorded."""

    def __init__(self, own: Path | None = None, shipped: Path = SHIPPED) -> None:
        self._own, self._shipped = own, shipped

    @cached_property
    def _folders(self) -> dict[str, Path]:
        """By language. A voice that is not whole is not used: two voices in one sentence are understood by nobody."""
        return {language: folder for language in LANGUAGES if (folder := self._whole(language)) is not None}

    def _whole(self, language: str) -> Path | None:
        return next((folder for folder in self._candidates(language) if not missing(folder, language)), None)

    def _candidates(self, language: str) -> Iterator[Path]:
        if self._own is not None:
            yield self._own / language
        yield self._shipped / language

    def speaks(self, language: str) -> bool:
        """Whether there is a whole voice for the language."""
        return language in self._folders

    def clip(self, language: str, name: str) -> Clip:
        """A clip of the language's voice, or the chime. Raises SoundTrouble."""
        return clip(name, SOUNDS if name == CHIME else self._folders.get(language, self._shipped / language))

    @property
    def troubles(self) -> Iterator[str]:
        """What is wrong with the office's own voices, each in a sentence."""
        for language in LANGUAGES:
            folder = self._own / language if self._own is not None else None
            if folder is None or not folder.is_dir():
                continue
            lacking = missing(folder, language)
            if lacking:
                named = ", ".join(lacking[:3]) + (", …" if len(lacking) > 3 else "")  # noqa: PLR2004  # enough to see
                yield f"The office's own voice for {language!r} lacks {len(lacking)} clips ({named}) and is not used"


def missing(folder: Path, language: str) -> tuple[str, ...]:
    """The clips of the language's vocabulary that a folder does not have."""
    return tuple(name for name in vocabulary(language) if file_of(name, folder) is None)
