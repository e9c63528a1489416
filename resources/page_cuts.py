"""Which clips the kiosk's pages have, and out of which sentence each one is cut.

`resources.make_voices` makes them; a station only looks whether they are there.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from types import MappingProxyType
from typing import TypeAlias

from resources.catalogue import read
from resources.page_choice import SPOKEN_SOURCES, spoken_ids
from resources.page_words import FIGURES, THE_REST, ClipText, Segment, Template, lines_of
from resources.spelling import (
    GENITIVE_MINUTES,
    HOURS,
    TO,
    ZERO,
    date_words,
    genitive,
    hour_words,
    minute_words,
    months,
    spelt,
    weekdays,
)
from resources.voice_engines import Cut
from resources.voice_words import round_number
from resources.words import SOURCE_LANGUAGE, words_for

_TO_EIGHT, _FIVES = range(1, 9), range(5, 31, 5)
_LOWS, _HIGHS = range(5, 46, 5), range(10, 61, 5)

FILLED: Mapping[str, Mapping[str, range | tuple[int, ...]]] = MappingProxyType(
    {
        "{n} person waiting": {"n": _TO_EIGHT},
        "There is {n} person before you.": {"n": _TO_EIGHT},
        "Up to {n} minute.": {"n": _FIVES},
        "Up to {n} min": {"n": _FIVES},
        "About {low} to {n} minute.": {"low": _LOWS, "n": _HIGHS},
        "About {low}–{high} min": {"low": _LOWS, "high": _HIGHS},
        "In {n} minute, at {clock}": {"n": (5, 10, 15, 20, 30, 45, 60)},
    }
)
"""Sentences that are spoken whole with their usual numbers; the number stands in the case that the sentence wants."""

_GENITIVE = MappingProxyType(
    {
        "ru": ("Up to {n} minute.", "Up to {n} min"),
        "et": ("In {n} minute, at {clock}",),
    }
)

_EXAMPLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"clock": "ten thirty", "day": "Tuesday third of March", "": "payments"},
        "et": {"clock": "kümme kolmkümmend", "day": "teisipäev kolmas märts", "": "maksed"},
        "ru": {"clock": "десять тридцать", "day": "вторник третье марта", "": "платежи"},
    }
)
_NUMBERS = frozenset({*FIGURES, "number", "counter"})

Says: TypeAlias = Callable[[int], str]


@lru_cache
def page_cuts(language: str) -> Mapping[ClipText, Cut]:
    """What each clip of the language's pages says, and the sentence that it is cut from."""
    return MappingProxyType({clip: cut for clip, cut in _cuts(language) if any(map(str.isalnum, clip.words))})


def _cuts(language: str) -> Iterator[tuple[ClipText, Cut]]:
    yield _whole(language, THE_REST[language])
    yield _whole(language, ZERO[language])
    yield from _clock(language)
    yield from _dates(language)
    for room in SPOKEN_SOURCES:
        for msgid in spoken_ids(room):
            yield from sentence_cuts(language, room, msgid)


def sentence_cuts(language: str, room: str, msgid: str) -> Iterator[tuple[ClipText, Cut]]:
    """The clips of one sentence of a catalogue, and what each of them is cut from."""
    filled = FILLED.get(msgid, {})
    say = partial(genitive, language) if msgid in _GENITIVE.get(language, ()) else partial(round_number, language)
    for form in (line for each in _forms(language, room, msgid) for line in _spoken_lines(each)):
        template = Template(spelt(language, form))
        if len(template.segments) == 1 and not template.segments[0].slot:
            yield _whole(language, template.text)
        for at in range(len(template.segments)):
            yield from _around(language, template.segments, at)
    for slot, numbers in filled.items():
        for number in numbers:
            form = _form_of(language, room, msgid, number)
            yield from _with(language, Template(spelt(language, form)).segments, slot, number, say)


def _spoken_lines(form: str) -> tuple[str, ...]:
    """A sentence in several lines is spoken line by line; as a whole too where a line is no sentence by itself."""
    whole, *lines = lines_of(form)
    return tuple(lines) if lines and all(line.rstrip()[-1:] in ".?!" for line in lines) else (whole, *lines)


def _forms(language: str, room: str, msgid: str) -> tuple[str, ...]:
    """The sentence in the language, in each of its plural forms."""
    message = read(room, "et" if language == SOURCE_LANGUAGE else language).get(msgid)
    if message is None:
        raise KeyError(msgid)
    said = message.id if language == SOURCE_LANGUAGE else message.string
    return (said,) if isinstance(said, str) else tuple(said or ())


def _form_of(language: str, room: str, msgid: str, number: int) -> str:
    """The plural form that a number wants."""
    words = words_for(language, room)
    message = read(room, "et").get(msgid)
    if message is None or isinstance(message.id, str):
        return words.pattern(msgid)
    return words.catalogue.ngettext(message.id[0], message.id[1], number)


def _around(language: str, segments: tuple[Segment, ...], at: int) -> Iterator[tuple[ClipText, Cut]]:
    """The words before a segment's slot, and those behind it, out of the sentence with something else in the slot."""
    segment = segments[at]
    if not segment.slot:
        return
    sentence, starts = _example(language, segments)
    start, slot, behind, end = starts[at]
    last = at == len(segments) - 1
    yield ClipText(words=segment.before, after=at > 0, before=True), Cut(sentence=sentence, first=start, beyond=slot)
    cut = Cut(sentence=sentence, first=behind, beyond=None if last else end)
    yield ClipText(words=segment.behind, after=True, before=not last), cut


def _with(
    language: str, segments: tuple[Segment, ...], slot: str, number: int, say: Says
) -> Iterator[tuple[ClipText, Cut]]:
    """A segment with a number in its slot; the whole sentence where it has no other slot."""
    at = next(index for index, segment in enumerate(segments) if segment.slot == slot)
    sentence, starts = _example(language, segments, {slot: say(number)}, say)
    last = at == len(segments) - 1
    words = f"{segments[at].before}{number}{segments[at].behind}"
    cut = Cut(sentence=sentence, first=starts[at][0], beyond=None if last else starts[at][3])
    yield ClipText(words=words, after=at > 0, before=not last), cut


def _example(
    language: str,
    segments: tuple[Segment, ...],
    given: Mapping[str, str] = MappingProxyType({}),
    say: Says | None = None,
) -> tuple[str, list[tuple[int, int, int, int]]]:
    """The sentence with something in each slot; of each segment the words at which it, its slot and the rest begin."""
    text, starts, count = "", [], 0
    for segment in segments:
        filling = given.get(segment.slot) or _filling(language, segment.slot, say or partial(round_number, language))
        lengths = [_words(part) for part in (segment.before, filling if segment.slot else "", segment.behind)]
        text += f"{segment.before}{filling if segment.slot else ''}{segment.behind}"
        starts.append((count, count + lengths[0], count + sum(lengths[:2]), count + sum(lengths)))
        count += sum(lengths)
    return _capital(text), starts


def _filling(language: str, slot: str, say: Says) -> str:
    examples = _EXAMPLES[language]
    number = 10 if slot == "low" else 15
    return say(number) if slot in _NUMBERS else examples.get(slot, examples[""])


def _words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _capital(text: str) -> str:
    text = text.strip()
    said = text[:1].upper() + text[1:]
    return said if said[-1:] in ".?!" else f"{said}."


def _whole(_language: str, text: str) -> tuple[ClipText, Cut]:
    return ClipText(words=text), Cut(sentence=_capital(text))


def _clock(language: str) -> Iterator[tuple[ClipText, Cut]]:
    """Hours that go on to their minutes, minutes that board calls have no clips of, the word between two times."""
    ending = minute_words(language, 30)
    to = TO[language]
    for hour in HOURS:
        said = hour_words(language, hour)
        yield ClipText(words=said, before=True), Cut(sentence=_capital(f"{said} {ending}"), beyond=_words(said))
    for minute in range(10):
        said = minute_words(language, minute)
        opening = hour_words(language, 12)
        yield ClipText(words=said, after=True), Cut(sentence=_capital(f"{opening} {said}"), first=_words(opening))
    if language == "ru":
        yield from _russian_genitives()
    span = f"{hour_words(language, 10)} {ending}"
    sentence = _capital(f"{span} {to} {span}")
    yield (
        ClipText(words=to, after=True, before=True),
        Cut(sentence=sentence, first=_words(span), beyond=_words(span) + 1),
    )


def _russian_genitives() -> Iterator[tuple[ClipText, Cut]]:
    """The same behind "с", "до", "после": "до десяти …", "… тридцати"."""
    for hour in HOURS:
        said = genitive("ru", hour)
        sentence = _capital(f"до {said} {genitive('ru', 30)}")
        yield ClipText(words=said, after=True, before=True), Cut(sentence=sentence, first=1, beyond=1 + _words(said))
    for minute in GENITIVE_MINUTES:
        said = genitive("ru", minute)
        yield ClipText(words=said, after=True), Cut(sentence=_capital(f"до {genitive('ru', 10)} {said}"), first=2)


def _dates(language: str) -> Iterator[tuple[ClipText, Cut]]:
    """Days of the week, alone and before a date; days of the month, and months behind them."""
    third, march = date_words(language, 3), months(language)[2]
    for weekday in weekdays(language):
        yield _whole(language, weekday)
        sentence = _capital(f"{weekday}, {third} {march}")
        yield ClipText(words=weekday, before=True), Cut(sentence=sentence, beyond=1)
    for day in range(1, 32):
        said = date_words(language, day)
        sentence = _capital(f"{weekdays(language)[1]}, {said} {march}")
        yield ClipText(words=said, after=True, before=True), Cut(sentence=sentence, first=1, beyond=1 + _words(said))
    for month in months(language):
        sentence = _capital(f"{weekdays(language)[1]}, {third} {month}")
        yield ClipText(words=month, after=True), Cut(sentence=sentence, first=1 + _words(third))
