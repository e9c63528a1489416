"""What Walkin says, in any language, in any thread, without Qt.

Each room has a catalogue of its own (`translations/LANG/ROOM.po`), whose keys are the English sentences.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal, get_decimal_symbol

TRANSLATIONS = Path(__file__).parent / "translations"
SOURCE_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one room in one language. Sentences that lack a translation stand in English."""

    language: str
    catalogue: gettext.NullTranslations

    def say(self, sentence: str, **names: object) -> str:
        """The sentence in this language, with `{names}` filled in."""
        return self.catalogue.gettext(sentence).format_map(names)

    def pattern(self, sentence: str) -> str:
        """The sentence in this language with its `{names}` still open."""
        return self.catalogue.gettext(sentence)

    def count(self, one: str, many: str, n: int, **names: object) -> str:
        """The sentence in the plural form that `n` wants; `{n}` is filled in."""
        return self.catalogue.ngettext(one, many, n).format_map({"n": n, **names})

    def pick(self, text: Mapping[str, str]) -> str:
        """What the office typed, in this language, else in the first that it was typed in; blank is not typed."""
        typed = {language: words for language, words in text.items() if words.strip()}
        return typed.get(self.language) or next(iter(typed.values()), "")

    def clock(self, at: datetime | time) -> str:
        """10:24, as clocks in offices show it, in every language; a moment in the time zone that it bears."""
        return format_time(at, "HH:mm", locale=self.locale)

    def day(self, day: date) -> str:
        """Tuesday, 3 March."""
        return self._capitalised(format_date(day, _DAY[self.language in _DAY_FIRST], locale=self.locale))

    def weekday(self, day: date) -> str:
        """Tuesday."""
        return self._capitalised(format_date(day, "EEEE", locale=self.locale))

    def full_day(self, day: date) -> str:
        """Tuesday, 3 March 2026."""
        return self._capitalised(format_date(day, _FULL_DAY[self.language in _DAY_FIRST], locale=self.locale))

    def short_day(self, day: date) -> str:
        """3 March 2026."""
        return format_date(day, _SHORT_DAY[self.language in _DAY_FIRST], locale=self.locale)

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount of a currency by its ISO code; whole amounts without the zeros: €10, 10 €, 7,50 €."""
        text = format_currency(amount, currency, locale=self.locale)
        whole = amount == amount.to_integral_value()
        return text.replace(f"{get_decimal_symbol(self.locale)}00", "") if whole else text

    def tenths(self, value: float) -> str:
        """A figure with one decimal: 2.5, 2,5."""
        return format_decimal(value, "0.0", locale=self.locale)

    def signed(self, value: float) -> str:
        """The same with its sign: +2.5, −0.4; none where it is nothing in tenths."""
        rounded = round(value, 1)
        return self.tenths(0.0) if rounded == 0 else f"{'+' if rounded > 0 else '−'}{self.tenths(abs(rounded))}"

    @property
    def locale(self) -> Locale:
        """Babel's locale of this language."""
        return _locale(self.language)

    def _capitalised(self, text: str) -> str:
        return text[:1].upper() + text[1:]


_DAY_FIRST = frozenset({"et"})  # Estonian writes "3. märts", the full stop makes it an ordinal
_DAY = {False: "EEEE, d MMMM", True: "EEEE, d. MMMM"}
_SHORT_DAY = {False: "d MMMM y", True: "d. MMMM y"}
_FULL_DAY = {False: "EEEE, d MMMM y", True: "EEEE, d. MMMM y"}


@lru_cache(maxsize=64)
def words_for(language: str, room: str) -> Words:
    """The words of `room` in `language` (an ISO 639-1 code); English needs no catalogue.

    A language that has no catalogue of this room speaks English there.
    """
    compiled = TRANSLATIONS / language / f"{room}.mo"
    if not compiled.exists():
        return Words(language, gettext.NullTranslations())
    with compiled.open("rb") as file:
        return Words(language, gettext.GNUTranslations(file))


def quoted(text: str, language: str) -> str:
    """The text in the quotation marks of this language: “text”, „text“, «text»."""
    return words_for(language, "resources").say("“{text}”", text=text)


def speaks(language: str) -> bool:
    """Whether there are words for customers in this language."""
    return language == SOURCE_LANGUAGE or (TRANSLATIONS / language / "kiosk.mo").exists()


@lru_cache(maxsize=16)
def _locale(language: str) -> Locale:
    return Locale.parse(language)


def language_name(language: str) -> str:
    """The language's own name for itself: "Eesti", "Русский"."""
    name = _locale(language).get_display_name(language) or language
    return name[:1].upper() + name[1:]
