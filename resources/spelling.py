"""How a page is read: "10–15 min" as "10 to 15 minutes", 10:30 as "ten thirty", 3 March as "third of March"."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from babel import Locale
from babel.dates import get_day_names, get_month_names

from resources.voice_words import round_number

TO: Mapping[str, str] = MappingProxyType({"en": "to", "et": "kuni", "ru": "до"})
"""The word between two times of the day, or two days of the week."""

ZERO: Mapping[str, str] = MappingProxyType({"en": "zero", "et": "null", "ru": "ноль"})
"""The one figure that calls have no clip of: no ticket's number is read figure by figure."""

_Rule = tuple[str, str]
_RULES: Mapping[str, tuple[_Rule, ...]] = MappingProxyType(
    {
        "en": ((r"(?<=[\d}])–(?=[\d{])", " to "), (r"\bmin\b", "minutes")),
        "et": (
            (r"(?<=[\d}])–(?=[\d{])", " kuni "),
            (r"\bmin\b", "minutit"),
            (r"(?<=[\d}])/(?=[\d{])", ", kokku "),
            (r"\bvms\b", "või muu sellisega"),
        ),
        "ru": (
            (r"(?<=:\d\d)–(?=\d)", " до "),
            (r"(?<=[\d}])–(?=[\d{])", ", "),  # "примерно десять, двадцать пять": run together it is heard as 10, 20, 5
            (r"\bмин\b", "минут"),
            (r"\bоколо (?=[\d{])", "примерно "),  # "около" asks for a genitive, and no clip says "семидесяти пяти"
            (r"\bОколо (?=[\d{])", "Примерно "),
        ),
    }
)


@lru_cache(maxsize=512)
def spelt(language: str, text: str) -> str:
    """The text in one line as a voice reads it: no abbreviations, no dashes. Numbers and `{names}` stay as they are."""
    said = _week(language, _in_one_line(text))
    for what, instead in _RULES.get(language, ()):
        said = re.sub(what, instead, said)
    return " ".join(said.replace(" – ", ", ").split())


def forget_spelt() -> None:
    """Keep nothing of what was read: a customer's own words may be among it."""
    spelt.cache_clear()


def _in_one_line(text: str) -> str:
    """A line that begins with a capital begins a sentence."""
    said = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        ends = not said or said[-1] in ".!?:,;" or line[0].islower()
        said = f"{said}{'' if ends else '.'} {line}"
    return said.strip()


def _week(language: str, text: str) -> str:
    """Two days of the week with a dash between them: "Monday to Friday"."""
    if language not in TO or " – " not in text:
        return text
    days = "|".join(weekdays(language))
    return re.sub(rf"\b({days}) – ({days})\b", rf"\1 {TO[language]} \2", text, flags=re.IGNORECASE)


@lru_cache
def weekdays(language: str) -> tuple[str, ...]:
    """Monday to Sunday, as a page writes them."""
    names = get_day_names("wide", locale=Locale.parse(language))
    return tuple(names[day] for day in range(7))


@lru_cache
def months(language: str) -> tuple[str, ...]:
    """January to December, as they stand in a date."""
    names = get_month_names("wide", locale=Locale.parse(language))
    return tuple(names[month] for month in range(1, 13))


HOURS = range(6, 22)
"""The hours of the day that have clips: offices are closed in the others."""


GENITIVE_MINUTES = range(10, 60, 5)
"""The minutes that Russian says in the genitive behind "с" and "до"; of others only the hour has to stand in it."""


def hour_words(language: str, hour: int) -> str:
    """The hour before its minutes: "ten", "двадцать"."""
    return round_number(language, hour)


def minute_words(language: str, minute: int) -> str:
    """The minutes behind an hour: "hundred", "oh five", "thirty"."""
    return _MINUTES[language](minute)


def _english(minute: int) -> str:
    if not minute:
        return "hundred"
    return f"oh {round_number('en', minute)}" if minute < 10 else round_number("en", minute)  # noqa: PLR2004  # one figure


def _estonian(minute: int) -> str:
    if not minute:
        return "null null"
    return f"null {round_number('et', minute)}" if minute < 10 else round_number("et", minute)  # noqa: PLR2004  # as above


def _russian(minute: int) -> str:
    if not minute:
        return "ноль ноль"
    return f"ноль {round_number('ru', minute)}" if minute < 10 else round_number("ru", minute)  # noqa: PLR2004  # as above


_MINUTES: Mapping[str, Callable[[int], str]] = MappingProxyType({"en": _english, "et": _estonian, "ru": _russian})

_EN_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_EN_TENS = (("twenty", "twentieth"), ("thirty", "thirtieth"))
_ET_ORDINALS = (
    *("esimene", "teine", "kolmas", "neljas", "viies", "kuues", "seitsmes", "kaheksas", "üheksas", "kümnes"),
    *("üheteistkümnes", "kaheteistkümnes", "kolmeteistkümnes", "neljateistkümnes", "viieteistkümnes"),
    *("kuueteistkümnes", "seitsmeteistkümnes", "kaheksateistkümnes", "üheksateistkümnes"),
)
_ET_TENS = (("kahekümne", "kahekümnes"), ("kolmekümne", "kolmekümnes"))
_RU_ORDINALS = (
    *("первое", "второе", "третье", "четвёртое", "пятое", "шестое", "седьмое", "восьмое", "девятое", "десятое"),
    *("одиннадцатое", "двенадцатое", "тринадцатое", "четырнадцатое", "пятнадцатое", "шестнадцатое"),
    *("семнадцатое", "восемнадцатое", "девятнадцатое"),
)
_RU_TENS = (("двадцать", "двадцатое"), ("тридцать", "тридцатое"))
_ORDINALS = MappingProxyType(
    {"en": (_EN_ORDINALS, _EN_TENS), "et": (_ET_ORDINALS, _ET_TENS), "ru": (_RU_ORDINALS, _RU_TENS)}
)


def date_words(language: str, day: int) -> str:
    """The day of a month, before the month: "third of", "kolmas", "третье"."""
    small, tens = _ORDINALS[language]
    if day <= len(small):
        said = small[day - 1]
    else:
        ten, one = divmod(day, 10)
        said = f"{tens[ten - 2][0]} {small[one - 1]}" if one else tens[ten - 2][1]
    return f"{said} of" if language == "en" else said


_ET_GENITIVE: Mapping[int, str] = MappingProxyType(
    {5: "viie", 10: "kümne", 15: "viieteistkümne", 20: "kahekümne", 30: "kolmekümne", 40: "neljakümne", 60: "kuuekümne"}
)
_RU_GENITIVE_SMALL = ("одного", "двух", "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти")
_RU_GENITIVE_TENS = ("двадцати", "тридцати", "сорока", "пятидесяти", "шестидесяти")


def genitive(language: str, number: int) -> str:
    """1 to 69 in the case that follows "until" and "after" in Russian; minutes before "pärast" in Estonian."""
    if language == "ru":
        return _russian_genitive(number)
    return _ET_GENITIVE.get(number) or f"{_ET_GENITIVE[number // 10 * 10]} {_ET_GENITIVE[number % 10]}"


def _russian_genitive(number: int) -> str:
    if number < 10:  # noqa: PLR2004  # one figure
        return _RU_GENITIVE_SMALL[number - 1]
    if number < 20:  # noqa: PLR2004  # "десять", "пятнадцать"
        return f"{round_number('ru', number)[:-1]}и"
    ten, one = divmod(number, 10)
    return f"{_RU_GENITIVE_TENS[ten - 2]} {_RU_GENITIVE_SMALL[one - 1]}" if one else _RU_GENITIVE_TENS[ten - 2]


_RU_ASKS_GENITIVE = frozenset({"с", "до", "после", "позже"})


def asks_genitive(language: str, before: str) -> bool:
    """Whether a time of the day behind these words stands in the genitive: "с десяти тридцати"."""
    last = before.split()[-1:]
    return language == "ru" and bool(last) and last[0].casefold() in _RU_ASKS_GENITIVE
