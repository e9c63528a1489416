"""The on-screen keyboard as it looks: what was written above, the letters below, the way on last."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, head_places
from kiosk.keyboard_keys import KeyCap, WrittenText
from kiosk.keyboard_places import KeyboardPlaces, between, fitting_of, keyboard_places, letter_row
from kiosk.keyboard_view import KeyboardView
from kiosk.offered_key import rect
from kiosk.page import Page
from kiosk.scene import Offered
from resources.look import KioskLook
from resources.part_views import KeyView
from resources.parts.key import Key, KeyType
from resources.parts.sentence import Sentence
from resources.parts.text import SENTENCE_LEADING, Type
from resources.skins import Kind

_MOST_LETTERS, _MOST_BESIDE, _MOST_SWITCHES = 36, 4, 4
_LETTER_ROWS = 3
_LEAST_LINES = 3
_LETTER_WEIGHT, _LETTER_SHARE = 500, 0.8  # size of the font as a share of a key's width


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to set the words above the keys; later ones give more room to what is written."""

    sentence: bool = True
    lines: int = _LEAST_LINES


_WAYS = (_Way(), _Way(sentence=False), _Way(sentence=False, lines=1))


class KeyboardPage(Page):
    """Letters, space and the way on keep their places, whatever stands on the keys. A long text is read in parts."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title, self._sentence, self._text = Sentence(self), Sentence(self), WrittenText(self)
        self._again = Key(Kind.QUIET, look, self)
        self._again.activated.connect(self._read)
        self._letters = [self._cap(Kind.CHOICE) for _ in range(_MOST_LETTERS)]
        self._shift = self._cap(Kind.QUIET)
        self._more = Key(Kind.QUIET, look, self)
        self._more.activated.connect(self._turn)
        self._beside_space = [self._cap(Kind.CHOICE) for _ in range(_MOST_BESIDE)]
        self._sign, self._space, self._stop = (self._cap(Kind.CHOICE) for _ in range(3))
        self._erase = self._cap(Kind.QUIET)
        self._switches = [self._cap(Kind.QUIET) for _ in range(_MOST_SWITCHES)]
        self._confirm = self._cap(Kind.KEY)
        self._view: KeyboardView | None = None
        self._reading: int | None = None
        self._letters_page = 0

    def _cap(self, kind: Kind) -> KeyCap:
        cap = KeyCap(kind, self.look, self)
        cap.happened.connect(self.happened)
        return cap

    def render_view(self, view: KeyboardView, look: KioskLook) -> None:
        """Show the text and the keys."""
        if self._view is None or view.text != self._view.text:
            self._reading = None
        if self._view is None or view.alphabet != self._view.alphabet:
            self._letters_page = 0
        self._view, self.look = view, look
        places = keyboard_places(look)
        self._render_letters(view, places)
        self._render_foot(view, places)
        self._render_words(view, places.words)

    def from_the_start(self) -> None:
        """Another page is shown: nothing of the text stays here."""
        self._view, self._reading, self._letters_page = None, None, 0
        self._text.forget()

    def _read(self) -> None:
        self._reading = 0 if self._reading is None else self._reading + 1
        if self._view is not None:
            self.render_view(self._view, self.look)

    def _turn(self) -> None:
        self._letters_page += 1
        if self._view is not None:
            self.render_view(self._view, self.look)

    def _render_words(self, view: KeyboardView, area: Box) -> None:
        """What is written where, and the text. Where it is too long for its place, a key beside it shows its parts."""
        several = self._set(view, area, area.w) > 1
        self._again.setVisible(several)
        if several:
            look, gap = self.look, 20 * self.look.unit
            wide = (250 if look.bigger else 220) * look.unit
            parts = self._set(view, area, area.w - wide - gap)
            if self._reading is not None and self._reading >= parts - 1:
                self._reading = None
            top = area.y + 12 * look.unit if look.landscape else self._text.y()
            high = min(area.bottom - top, look.px(32))
            self._again.render_view(self._reading_key(view), look, KeyType(px=look.type.key))
            self._again.place(rect(Box(area.right - wide, top, wide, high)))

    def _reading_key(self, view: KeyboardView) -> KeyView:
        return view.again if self._reading is None else view.onward

    def _set(self, view: KeyboardView, area: Box, wide: float) -> int:
        """Set the words so that there is room for a few lines of the text; in how many parts it stands then.

        In little room the sentence stands where the text will be, then fewer lines are enough.
        """
        parts = 1
        for way in _WAYS:
            top = self._say(view, way, Box(area.x, area.y, wide if self.look.landscape else area.w, area.h))
            self._text.setGeometry(rect(Box(area.x, top, wide, area.bottom - top)).toAlignedRect())
            parts = self._write(view, hint="" if way.sentence else view.short)
            if self._text.rows(self._written, self.look) >= way.lines:
                break
        return parts

    def _say(self, view: KeyboardView, way: _Way, area: Box) -> float:
        """Title and sentence, set this way; where they end."""
        look, unit = self.look, self.look.unit
        tight = look.landscape and look.bigger
        box = area if look.landscape else head_places(look).title
        px = look.type.key if tight else look.type.heading if look.landscape or look.bigger else look.type.title
        title = view.short_notice or view.title if not way.sentence else view.title
        self._title.show_words(title, Type(px=px, weight=700), look.colours.ink)
        self._title.place(rect(Box(box.x, box.y, box.w, self._title.high(box.w))))
        top = box.y + self._title.high(box.w) + (8 if tight else 14) * unit
        if not look.landscape and look.bigger:
            top = max(top, head_places(look).clock.bottom + 10 * unit)
        kind = Type(px=look.type.key, weight=600 if view.notice else 400, leading=SENTENCE_LEADING)
        self._sentence.show_words((view.notice or view.sentence) if way.sentence else "", kind, look.colours.ink)
        high = self._sentence.high(area.w)
        self._sentence.place(rect(Box(area.x, top, area.w, high)))
        return top + (high + 14 * unit if way.sentence else 0.0)

    @property
    def _written(self) -> Type:
        """How the text is set."""
        sizes = self.look.type
        if self.look.landscape:
            return Type(px=sizes.key if self.look.bigger else sizes.sentence)
        return Type(px=sizes.sentence if self.look.bigger else sizes.fact)

    def _write(self, view: KeyboardView, hint: str) -> int:
        """The text, the part that is read or its end; in how many parts it stands."""
        look, kind = self.look, self._written
        if not view.text:
            self._text.show_hint(hint, Type(px=look.type.key), look, view.label)
            return 1
        parts = self._text.parts(view.text, kind, look)
        at = len(parts) - 1 if self._reading is None else min(self._reading, len(parts) - 1)
        self._text.show_part(parts[at], kind, look, view.label, view.text)
        return len(parts)

    def _render_letters(self, view: KeyboardView, places: KeyboardPlaces) -> None:
        """The rows of letters, or of figures; what the last row is too short for stands beside the space."""
        look = self.look
        fitting = fitting_of(look, view.alphabet) if view.alphabet else None
        page = fitting.pages[self._letters_page % len(fitting.pages)] if fitting else ()
        rows = [[view.letters[letter] for letter in row] for row in page] or [list(row) for row in view.figures]
        beside = rows.pop() if len(rows) > _LETTER_ROWS else []
        caps = iter(self._letters)
        for row, place in zip(rows, places.letters, strict=False):
            columns = fitting.columns if fitting else len(row)
            boxes = letter_row(look, place, len(row), columns)
            self._offer(caps, row, boxes)
        for cap in caps:
            cap.offer(None, look, self._kind(0.0))
        several = fitting is not None and len(fitting.pages) > 1
        columns = fitting.columns if fitting else len(view.figures[-1])
        wide = letter_row(look, places.spaces, 1, columns)[0].w if view.alphabet else look.px(23)
        gap = between(look, places.spaces.w, columns)
        self._render_spaces(view, places, beside, (wide, gap, several))

    def _kind(self, wide: float) -> KeyType:
        """How a letter is set on a key so wide: the widest letters do not touch its edges."""
        sizes = self.look.type
        return KeyType(px=min(sizes.tile, max(sizes.key, wide * _LETTER_SHARE)), weight=_LETTER_WEIGHT, icon=1.1)

    def _offer(self, caps: Iterator[KeyCap], row: list[Offered], boxes: tuple[Box, ...]) -> None:
        for offered, box in zip(row, boxes, strict=True):
            cap = next(caps)
            cap.offer(offered, self.look, self._kind(box.w))
            cap.place(rect(box))

    def _render_spaces(
        self, view: KeyboardView, places: KeyboardPlaces, beside: list[Offered], how: tuple[float, float, bool]
    ) -> None:
        """Shift, letters of the last row or a sign, space, erase.

        `how`: how wide a letter is, how far from the next one, and are there more.
        """
        look, (letter, gap, several) = self.look, how
        word = KeyType(px=look.type.key, weight=_LETTER_WEIGHT, icon=1.1)
        self._shift.offer(view.shift, look, word)
        self._more.setVisible(several)
        self._more.render_view(view.more, look, self._kind(letter))
        for cap, offered in zip(self._beside_space, [*beside, *[None] * _MOST_BESIDE], strict=False):
            cap.offer(offered, look, self._kind(letter))
        self._sign.offer(None if beside else view.signs[0], look, self._kind(letter))
        self._stop.offer(view.signs[1], look, self._kind(letter))
        self._space.offer(view.space, look, word)
        self._erase.offer(view.erase, look, word)
        letters: list[Key] = [*self._beside_space[: len(beside)]] or [self._sign]
        if several:
            letters.insert(0, self._more)
        before: list[Key] = [self._shift, *letters] if view.shift else letters
        self._share(places.spaces, before, letter, gap)

    def _share(self, row: Box, before: list[Key], letter: float, gap: float) -> None:
        """Place the row: letters as wide as letters, erase as wide as its word, and the space has the rest."""
        rest = row.w - (len(before) + 1) * (letter + gap) - gap
        erase = min(max(self._erase.natural_width(), letter), rest * 0.54)
        wide = [*[letter] * len(before), rest - erase, letter, erase]
        left = row.x
        for key, width in zip((*before, self._space, self._stop, self._erase), wide, strict=True):
            key.place(rect(Box(left, row.y, width, row.h)))
            left += width + gap

    def _render_foot(self, view: KeyboardView, places: KeyboardPlaces) -> None:
        look = self.look
        kind = KeyType(px=look.type.key, weight=_LETTER_WEIGHT)
        boxes = places.switches.columns(len(view.switches), places.gap)
        for cap, offered in zip(self._switches, [*view.switches, *[None] * _MOST_SWITCHES], strict=False):
            cap.offer(offered, look, kind)
        for cap, box in zip(self._switches, boxes, strict=False):
            cap.place(rect(box))
        self._confirm.offer(view.confirm, look, KeyType(px=look.type.key, weight=600))
        self._confirm.place(rect(places.confirm))
