"""What a voice says, in each language: the closed vocabulary that calls are put together from.

A voice is a folder of clips, one for each name here. `42` ends a phrase ("forty-two"), `100-on`, `1000-on` and
`1000-and` go on ("one hundred and …", "one thousand …", "one thousand and …").
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

LANGUAGES = ("en", "et", "ru")
"""The languages that have a vocabulary."""

HIGHEST = 9999
HIGHEST_COUNTER = 99
LETTERS = "AKMT"

NOTICES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "closing": {
            "en": "The office closes soon.",
            "et": "Teenindus suletakse peagi.",
            "ru": "Мы скоро закрываемся.",
        },
        "missed": {
            "en": "If you missed your number, please come to the front desk.",
            "et": "Kui Teie number jäi vahele, palun pöörduge infoletti.",
            "ru": "Если Вы пропустили свой номер, пожалуйста, подойдите к стойке информации.",
        },
        "sorry": {
            "en": "We are sorry for the long wait.",
            "et": "Vabandame pika ooteaja pärast.",
            "ru": "Извините за долгое ожидание.",
        },
        "look": {
            "en": "Please look at the screen.",
            "et": "Palun vaadake ekraani.",
            "ru": "Пожалуйста, посмотрите на экран.",
        },
        "test": {
            "en": "This is a test of the voice.",
            "et": "See on hääle proov.",
            "ru": "Это проверка голоса.",
        },
    }
)
"""What is said besides calls, in each language."""

_SPOKEN_LETTERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"en": ("A", "K", "M", "T"), "et": ("aa", "kaa", "emm", "tee"), "ru": ("а", "ка", "эм", "тэ")}
)
_NUMBER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"en": ("number", "counter number"), "et": ("number", "lett number"), "ru": ("номер", "окно номер")}
)

_EN_SMALL = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_EN_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ET_ONES = ("üks", "kaks", "kolm", "neli", "viis", "kuus", "seitse", "kaheksa", "üheksa")
_ET_SMALL = (*_ET_ONES, "kümme", *(f"{one}teist" for one in _ET_ONES))
_ET_TENS = tuple(f"{one}kümmend" for one in _ET_ONES[1:])
_RU_SMALL = (
    "один",
    "два",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
)
_RU_TENS = ("двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто")
_RU_HUNDREDS = ("сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот")
_TWENTY = 20
_FEW = 4  # Russian says "тысячи" up to this many thousands


def _below_hundred(small: tuple[str, ...], tens: tuple[str, ...], number: int) -> str:
    if number < _TWENTY:
        return small[number - 1]
    ten, one = divmod(number, 10)
    return f"{tens[ten - 2]} {small[one - 1]}" if one else tens[ten - 2]


def _english(number: int) -> str:
    if number >= 1000:  # noqa: PLR2004  # a thousand
        return f"{_EN_SMALL[number // 1000 - 1]} thousand"
    if number >= 100:  # noqa: PLR2004  # a hundred
        return f"{_EN_SMALL[number // 100 - 1]} hundred"
    return _below_hundred(_EN_SMALL, _EN_TENS, number)


def _estonian(number: int) -> str:
    if number >= 1000:  # noqa: PLR2004  # a thousand
        return "tuhat" if number < 2000 else f"{_ET_ONES[number // 1000 - 1]} tuhat"  # noqa: PLR2004  # two thousand
    if number >= 100:  # noqa: PLR2004  # a hundred
        return "sada" if number < 200 else f"{_ET_ONES[number // 100 - 1]}sada"  # noqa: PLR2004  # two hundred
    return _below_hundred(_ET_SMALL, _ET_TENS, number)


def _russian(number: int) -> str:
    if number >= 1000:  # noqa: PLR2004  # a thousand
        thousands = number // 1000
        if thousands == 1:
            return "тысяча"
        counted = "две" if thousands == 2 else _RU_SMALL[thousands - 1]  # noqa: PLR2004  # "тысяча" is feminine
        return f"{counted} {'тысячи' if thousands <= _FEW else 'тысяч'}"
    if number >= 100:  # noqa: PLR2004  # a hundred
        return _RU_HUNDREDS[number // 100 - 1]
    return _below_hundred(_RU_SMALL, _RU_TENS, number)


_SAYS: Mapping[str, Callable[[int], str]] = MappingProxyType({"en": _english, "et": _estonian, "ru": _russian})
HUNDREDS = range(100, 1000, 100)
THOUSANDS = range(1000, 10_000, 1000)


def round_number(language: str, number: int) -> str:
    """1 to 99, or a whole hundred or thousand up to 9000, as it is read: "forty two", "neli tuhat"."""
    return _SAYS[language](number)


@lru_cache
def vocabulary(language: str) -> Mapping[str, str]:
    """The words of each clip by its name, in the order in which they are best recorded."""
    return MappingProxyType(dict(_words(language)))


def _words(language: str) -> Iterator[tuple[str, str]]:
    say, link = _SAYS[language], " and" if language == "en" else ""
    yield from zip(("number", "counter"), _NUMBER[language], strict=True)
    for number in range(1, HIGHEST_COUNTER + 1):
        yield str(number), say(number)
    for number in HUNDREDS:
        yield str(number), say(number)
        yield f"{number}-on", f"{say(number)}{link} …"
    for number in THOUSANDS:
        yield str(number), say(number)
        yield f"{number}-on", f"{say(number)} …"
        if link:
            yield f"{number}-and", f"{say(number)}{link} …"
    yield from zip(LETTERS, _SPOKEN_LETTERS[language], strict=True)
    for name, words in NOTICES.items():
        yield name, words[language]
