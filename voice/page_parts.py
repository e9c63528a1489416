"""What of a sentence is spoken by clips, and what is left: it is found again among the catalogue's. Pure."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import TypeAlias, TypeVar

from office.numbers import HIGHEST
from resources.page_words import ClipText, Segment, Template, templates
from resources.spelling import (
    GENITIVE_MINUTES,
    TO,
    ZERO,
    asks_genitive,
    date_words,
    genitive,
    hour_words,
    minute_words,
    months,
    spelt,
    weekdays,
)
from voice.numbers import letter_and_number, number_parts
from voice.phrases import AFTER_LETTER_S, Part, Silence
from voice.trouble import Unspeakable


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePart:
    """A clip of the pages, by its name."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unspoken:
    """Words that no clip says: what the office wrote, or a sentence that nobody has spoken yet."""

    words: str

    @property
    def letters(self) -> int:
        """How much it is."""
        return sum(map(str.isalnum, self.words))


Known: TypeAlias = PagePart | Part | Silence
Piece: TypeAlias = Known | Unspoken

_CLOCK = re.compile(r"(\d\d?):(\d\d)")
_NUMBER = re.compile(r"[A-Z]?\d{1,4}")
_CASE = re.compile(r"(\d\d)-(\d{4,6})")
_FIGURES = re.compile(r"\d{5,}")
_BETWEEN_S = 0.3
_BETWEEN_FIGURES_S = 0.1
_PAUSES: Mapping[str, float] = MappingProxyType(
    {",": 0.15, ":": 0.2, ".": _BETWEEN_S, "?": _BETWEEN_S, "!": _BETWEEN_S}
)
_DEEPEST = 6  # what is filled in may be a sentence that is filled in itself


@dataclass(frozen=True, slots=True)
class PageReader:
    """Reads the pages of one language. `has`: whether there is a clip of this name."""

    language: str
    has: Callable[[str], bool]

    def read(self, sentence: str) -> tuple[Piece, ...]:
        """The sentence as clips in their order, and what is left between them. Nothing, where it has no words."""
        return _gathered(self._read(spelt(self.language, sentence), _DEEPEST))

    def clip(self, words: str) -> tuple[PagePart, ...]:
        """The clip of a whole sentence, if there is one."""
        text = ClipText(words=words)
        return (PagePart(name=text.name),) if self.has(text.name) else ()

    def _read(self, text: str, depth: int) -> tuple[Piece, ...]:
        if not any(map(str.isalnum, text)):
            return ()
        known = self.clip(text) or self._value(text)
        if known or not depth:
            return known or (Unspoken(words=text),)
        return min(self._ways(text, depth), key=lambda way: (_unspoken(way), len(way)))

    def _ways(self, text: str, depth: int) -> Iterator[tuple[Piece, ...]]:
        """The ways to take it apart, the best of those that leave the same first."""
        for template in templates(self.language):
            values = template.values(text)
            if values is not None and self._speaks(template):
                yield self._filled(template, values, depth - 1)
        for marks in (r"(?<=[.!?:;])\s+", r",\s+|\s*[()]\s*"):
            parts = re.split(marks, text)
            if len(parts) > 1:
                yield _with_silence([self._read(part, depth - 1) for part in parts])
        yield (Unspoken(words=text),)

    def _speaks(self, template: Template) -> bool:
        """Whether a clip says some of its own words: a number that stands alone tells nobody anything."""
        last = len(template.segments) - 1
        own = (
            clip
            for at, segment in enumerate(template.segments)
            for clip in (
                ClipText(words=segment.before, after=at > 0, before=True),
                ClipText(words=segment.behind, after=True, before=at != last),
            )
        )
        return any(self.has(clip.name) for clip in own if any(map(str.isalpha, clip.words)))

    def _filled(self, template: Template, values: tuple[str, ...], depth: int) -> tuple[Piece, ...]:
        segments = template.segments
        pieces: list[Piece] = []
        for at, (segment, value) in enumerate(zip(segments, values, strict=True)):
            pieces += self._segment(segment, value, (at > 0, at == len(segments) - 1), depth)
        return without_pauses_around(pieces)

    def _segment(self, segment: Segment, value: str, ends: tuple[bool, bool], depth: int) -> Iterator[Piece]:
        """Its words and what is filled in. `ends`: whether something came before it, and whether it is the last."""
        later, last = ends
        whole = ClipText(words=f"{segment.before}{value}{segment.behind}", after=later, before=not last)
        if self.has(whole.name):
            yield from _pause_at(segment.before[:1])
            yield PagePart(name=whole.name)
            return
        yield from self._literal(ClipText(words=segment.before, after=later, before=True))
        yield from _pause_at(segment.before.rstrip()[-1:])
        yield from self._value(value, segment.before) or self._read(value, depth)
        yield from _pause_at(segment.behind[:1])
        yield from self._literal(ClipText(words=segment.behind, after=True, before=not last))

    def _literal(self, text: ClipText) -> tuple[Piece, ...]:
        if not any(map(str.isalpha, text.words)):
            return ()
        return (PagePart(name=text.name),) if self.has(text.name) else (Unspoken(words=text.words.strip()),)

    def _value(self, text: str, before: str = "") -> tuple[Piece, ...]:
        """A number, a time of the day, a date, or several of these; nothing where it is anything else."""
        if self.language not in TO:
            return ()
        text = text.rstrip(".:;")
        parts = text.split(", ")
        if len(parts) > 1 and all(_is_span(self.language, part) for part in parts):
            return _with_silence([self._value(part) for part in parts])
        if _is_span(self.language, text):
            return tuple(self._span(text, before))
        if _NUMBER.fullmatch(text):
            return _number(self.language, text)
        if case := _CASE.fullmatch(text):
            year, serial = case.groups()
            return (*self._year(year), Silence(seconds=_BETWEEN_S), *self._figures(serial))
        if _FIGURES.fullmatch(text):
            return self._figures(text)
        return tuple(self._dated(text))

    def _year(self, year: str) -> tuple[Piece, ...]:
        """The last two figures of a year: as a number, but 05 figure by figure."""
        return self._figures(year) if year.startswith("0") else _number(self.language, year)

    def _figures(self, text: str) -> tuple[Piece, ...]:
        """One figure after the other, as one writes a long number down."""
        zero = self._all("0", ClipText(words=ZERO[self.language]))
        figures = [zero if figure == "0" else (Part(name=figure),) for figure in text]
        if any(isinstance(piece, Unspoken) for figure in figures for piece in figure):
            return (Unspoken(words=text),)
        return _with_silence(figures, _BETWEEN_FIGURES_S)

    def _span(self, text: str, before: str) -> Iterator[Piece]:
        to = TO[self.language]
        first, _, second = text.partition(f" {to} ")
        yield from self._clock(first, in_genitive=asks_genitive(self.language, before))
        if second:
            yield from self._literal(ClipText(words=to, after=True, before=True))
            yield from self._clock(second, in_genitive=asks_genitive(self.language, to))

    def _clock(self, text: str, *, in_genitive: bool) -> tuple[Piece, ...]:
        hour, minute = map(int, text.split(":"))
        if hour == 0 or not minute < 60:  # noqa: PLR2004  # of an hour
            return (Unspoken(words=text),)
        hours = ClipText(words=hour_words(self.language, hour), before=True)
        if in_genitive:
            hours = ClipText(words=genitive(self.language, hour), after=True, before=True)
        if in_genitive and minute in GENITIVE_MINUTES:
            return self._all(text, hours, ClipText(words=genitive(self.language, minute), after=True))
        if minute >= 10:  # noqa: PLR2004  # two figures have clips already
            known = self._all(text, hours)
            return (*known, Part(name=str(minute))) if self.has(hours.name) else known
        return self._all(text, hours, ClipText(words=minute_words(self.language, minute), after=True))

    def _all(self, text: str, *clips: ClipText) -> tuple[Piece, ...]:
        """The clips, if all of them are there."""
        there = all(self.has(clip.name) for clip in clips)
        return tuple(PagePart(name=clip.name) for clip in clips) if there else (Unspoken(words=text),)

    def _dated(self, text: str) -> Iterator[Piece]:
        found = _date(self.language).fullmatch(text)
        if found is None:
            return
        weekday, to, day, month, year = found.group("weekday", "to", "day", "month", "year")
        if weekday and (day or to):
            yield from self._all(weekday, ClipText(words=weekday, before=True))
        elif weekday:
            yield from self._all(weekday, ClipText(words=weekday))
        if to:
            yield from self._literal(ClipText(words=TO[self.language], after=True, before=True))
            yield from self._all(to, ClipText(words=to))
        if day:
            yield from self._day(int(day), month)
        if year:
            yield Unspoken(words=year)

    def _day(self, day: int, month: str) -> tuple[Piece, ...]:
        number = ClipText(words=date_words(self.language, day), after=True, before=True)
        return self._all(f"{day} {month}", number, ClipText(words=month, after=True))


P = TypeVar("P", bound=Piece)


def without_pauses_around(pieces: Sequence[P]) -> tuple[P, ...]:
    """The pieces from the first that is heard to the last."""
    heard = [at for at, piece in enumerate(pieces) if not isinstance(piece, Silence)]
    return tuple(pieces[heard[0] : heard[-1] + 1]) if heard else ()


def _pause_at(mark: str) -> tuple[Silence, ...]:
    """The pause that a mark between two clips asks for."""
    seconds = _PAUSES.get(mark)
    return (Silence(seconds=seconds),) if seconds else ()


def _unspoken(pieces: tuple[Piece, ...]) -> int:
    return sum(piece.letters for piece in pieces if isinstance(piece, Unspoken))


def _gathered(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """With what is left in a row as one."""
    found: list[Piece] = []
    for nobody, group in groupby(pieces, key=lambda piece: isinstance(piece, Unspoken)):
        some = tuple(group)
        words = " ".join(piece.words for piece in some if isinstance(piece, Unspoken))
        found += [Unspoken(words=words)] if nobody else some
    return tuple(found)


def _with_silence(parts: Sequence[tuple[Piece, ...]], seconds: float = _BETWEEN_S) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for part in parts:
        found += [Silence(seconds=seconds), *part] if found and part else part
    return tuple(found)


def _number(language: str, text: str) -> tuple[Piece, ...]:
    try:
        letter, value = letter_and_number(text)
    except Unspeakable:
        return ()
    spelled = (Part(name=letter), Silence(seconds=AFTER_LETTER_S)) if letter else ()
    return (*spelled, *(Part(name=name) for name in number_parts(language, value))) if value <= HIGHEST else ()


def _is_span(language: str, text: str) -> bool:
    ends = text.split(f" {TO[language]} ")
    return len(ends) <= 2 and all(_CLOCK.fullmatch(end) for end in ends)  # noqa: PLR2004  # from and to


@lru_cache
def _date(language: str) -> re.Pattern[str]:
    """A day of the week, two of them, or a date with or without one."""
    days, names = "|".join(weekdays(language)), "|".join(months(language))
    date = rf"(?P<day>[12]?\d|3[01])\.? (?P<month>{names})(?: (?P<year>\d{{4}}))?"
    week = rf"(?P<weekday>{days})(?: {TO[language]} (?P<to>{days}))?"
    return re.compile(rf"(?:{week}(?:, |$))?(?:{date})?", re.IGNORECASE)
