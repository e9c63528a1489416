"""Reads the window aloud: what came new, what the focus is on, and once more what was said last."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from kiosk.hearing_view import HearingView
from kiosk.pages import Choosing
from kiosk.reading_view import (
    Part,
    focused_said,
    has_grown,
    news,
    page_said,
    part_said,
    written_news,
    written_of,
    written_said,
)
from kiosk.view import KioskView
from resources.words import Words, words_for

SEEN_FIRST_MS = 300
"""So long before it is heard a text can be seen (CUSTOMERS.md, section 4)."""

HOME = Choosing.__name__
"""The place where a visit begins anew."""


class Voice(Protocol):
    """Whoever speaks. Every method returns at once."""

    def say(self, sentences: Sequence[str], language: str, volume: float) -> None:
        """Stop what is said, and begin with these. `volume` is 0 to 1."""
        ...

    def stop(self) -> None:
        """Be quiet at once."""
        ...

    def forget(self) -> None:
        """Be quiet, and keep nothing of what was said: somebody's own words may be among it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    place: str
    language: str
    hearing: HearingView | None
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """`again`: what is said where somebody asks for it once more, if that is more."""

    sentences: tuple[str, ...]
    language: str
    again: tuple[str, ...] = ()


class Reader(QObject):
    """What is said is interrupted by whatever one does; only one thing is said at a time."""

    def __init__(self, voice: Voice | None, parent: QObject) -> None:
        super().__init__(parent)
        self._voice = voice
        self._seen: _Seen | None = None
        self._said = _Said((), "")
        self._heard = ""  # so much of a text that somebody writes
        self._waits = QTimer(self, singleShot=True, interval=SEEN_FIRST_MS)
        self._waits.timeout.connect(self._speak_shown)

    @property
    def reads(self) -> bool:
        """Whether somebody listens."""
        return self._voice is not None and self._seen is not None and self._seen.hearing is not None

    def show(self, view: KioskView, parts: tuple[Part, ...]) -> None:
        """The window shows this now."""
        before, self._seen = (
            self._seen,
            _Seen(place=view.place, language=view.language, hearing=view.hearing, parts=parts),
        )
        if view.hearing is None:
            if before is not None and before.hearing is not None:
                self._forget()
            return
        if view.place == HOME and before is not None and before.place != HOME:
            self._forget()
        if before is None or not _is_same_page(before, self._seen):
            self._heard = written_of(parts)
        elif has_grown(self._heard, before.parts, parts):
            said = written_news(self._heard, before.parts, parts, self._words)
            self._said = _Said(said, view.language, again=written_said(parts, self._words))
            self._waits.start()
            return
        sentences = _to_say(before, self._seen, view.hearing, self._words)
        if sentences is None:
            self._said = replace(self._said, sentences=self._said.again or self._said.sentences)
            self._speak()
        elif sentences:
            self._said = _Said(sentences, view.language)
            self._waits.start()

    def say_page(self) -> None:
        """The page from its title on: the focus is there again."""
        if self._seen is not None:
            self._say(page_said(self._seen.parts, self._words), self._seen.language)

    def say_focused(self, part: Part) -> None:
        """The focus has moved here."""
        if self._seen is not None:
            self._say(focused_said(part, self._words), part.language or self._seen.language)

    def say_part(self, part: Part) -> None:
        """Something that the window shows without another view: that it takes a moment."""
        if self._seen is not None:
            self._say(part_said(part, self._words), self._seen.language)

    def interrupt(self) -> None:
        """Somebody did something: be quiet."""
        self._waits.stop()
        if self._voice is not None:
            self._voice.stop()

    def _forget(self) -> None:
        """Whoever comes next finds nothing of what this one wrote."""
        self.interrupt()
        self._said, self._heard = _Said((), ""), ""
        if self._voice is not None:
            self._voice.forget()

    @property
    def _words(self) -> Words:
        return words_for(self._seen.language if self._seen else "en", "kiosk")

    def _say(self, sentences: tuple[str, ...], language: str) -> None:
        if self.reads:
            self._waits.stop()
            self._said = _Said(sentences, language)
            self._speak()

    def _speak_shown(self) -> None:
        """What is shown was seen for a while."""
        if self._seen is not None:
            self._heard = written_of(self._seen.parts)
        self._speak()

    def _speak(self) -> None:
        hearing = self._seen.hearing if self._seen else None
        if self._voice is not None and hearing is not None and self._said.sentences:
            self._voice.say(self._said.sentences, self._said.language, hearing.gain)


def _is_same_page(before: _Seen, now: _Seen) -> bool:
    """Whether this page was read already."""
    return before.hearing is not None and (before.place, before.language) == (now.place, now.language)


def _to_say(before: _Seen | None, now: _Seen, hearing: HearingView, words: Words) -> tuple[str, ...] | None:
    """What is to be said of what is shown now; None: the last thing once again."""
    if before is None or before.hearing is None:
        return (hearing.begins, *page_said(now.parts, words, head=True))
    if not _is_same_page(before, now):
        return page_said(now.parts, words)
    if before.hearing.repeats != hearing.repeats:
        return None
    if before.hearing.gain != hearing.gain:
        return (hearing.volume,)
    return news(before.parts, now.parts, words)
