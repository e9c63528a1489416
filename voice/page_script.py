"""Who speaks a page: the clips, an engine, or both; and what is said where neither can. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from resources.page_words import THE_REST
from resources.spelling import spelt
from voice.page_parts import Known, PageReader, Piece, Unspoken, without_pauses_around


@dataclass(frozen=True, slots=True, kw_only=True)
class ByClips:
    """A sentence of clips, one after the other."""

    pieces: tuple[Known, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ByEngine:
    """A sentence that an engine speaks whole: two voices in one sentence are understood by nobody."""

    words: str


Line: TypeAlias = ByClips | ByEngine

EngineKind: TypeAlias = Literal["none", "same voice", "another voice"]
"""Whether there is an engine for the language, and whether it speaks with the voice of the clips."""


def script(sentences: Sequence[str], reader: PageReader, engine: EngineKind) -> tuple[Line, ...]:
    """The page's lines, in order. A page has one voice: with an engine of another voice, it speaks all or nothing."""
    read = [(sentence, pieces) for sentence in sentences if (pieces := reader.read(sentence))]
    is_known = not any(_has_unspoken(pieces) for _, pieces in read)
    if engine == "none" and not is_known:
        return tuple(_as_far_as_known([pieces for _, pieces in read], reader))
    if engine == "another voice" and not is_known:
        return tuple(ByEngine(words=spelt(reader.language, sentence)) for sentence, _ in read)
    return tuple(_spoken(sentence, pieces, reader.language) for sentence, pieces in read)


def _spoken(sentence: str, pieces: tuple[Piece, ...], language: str) -> Line:
    return ByEngine(words=spelt(language, sentence)) if _has_unspoken(pieces) else ByClips(pieces=known(pieces))


def _as_far_as_known(read: Sequence[tuple[Piece, ...]], reader: PageReader) -> Iterator[Line]:
    for pieces in read:
        if known(pieces):
            yield ByClips(pieces=known(pieces))
    rest = reader.clip(THE_REST.get(reader.language, ""))
    if rest:
        yield ByClips(pieces=rest)


def _has_unspoken(pieces: tuple[Piece, ...]) -> bool:
    return any(isinstance(piece, Unspoken) for piece in pieces)


def known(pieces: tuple[Piece, ...]) -> tuple[Known, ...]:
    """What clips say of it, without the pauses around what they do not."""
    return without_pauses_around([piece for piece in pieces if not isinstance(piece, Unspoken)])
