"""What the settings of sound mean: how loud it is now, how a ticket's call is spoken, and what is wrong with them."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from office.hours import Span
from office.needs import CallNeeds
from resources.voice_words import LANGUAGES
from station.settings import Sound

_MOST_TIMES = 5
_LONGEST_NOTICE = 120  # minutes


def volume_at(sound: Sound, now: datetime) -> float:
    """How loud it is now, 0 to 1, by this machine's clock; 0 in quiet hours."""
    if any(_holds(span, now) for span in sound.quiet):
        return 0.0
    return next((hours.volume for hours in sound.hours if _holds(hours.at, now)), sound.volume)


def _holds(span: Span, now: datetime) -> bool:
    return span.opens <= now.astimezone().time() < span.closes


def spoken_languages(sound: Sound, wanted: Sequence[str]) -> tuple[str, ...]:
    """Of the languages wanted for a call, in their order, those that may be spoken here, each once."""
    allowed = [language for language in dict.fromkeys(wanted) if language]
    return tuple(language for language in allowed if not sound.languages or language in sound.languages)


def times_of(sound: Sound, needs: CallNeeds) -> int:
    """How often a call is spoken in each language for a ticket that is called so."""
    return min(sound.times + needs.repeats, _MOST_TIMES)


def sound_faults(sound: Sound) -> Iterator[str]:
    """What is wrong with the settings of sound, each in a sentence with its place."""
    volumes = (("sound.volume", sound.volume), *_volumes(sound))
    for place, volume in volumes:
        if not 0 <= volume <= 1:
            yield f"expected a number from 0 to 1, not {volume:g} - at {place}"
    if not 1 <= sound.times <= _MOST_TIMES:
        yield f"a call is spoken 1 to {_MOST_TIMES} times, not {sound.times} - at sound.times"
    if not 0 <= sound.closing_minutes <= _LONGEST_NOTICE:
        yield f"expected 0 to {_LONGEST_NOTICE} minutes, not {sound.closing_minutes:g} - at sound.closing_minutes"
    for index, language in enumerate(sound.languages):
        if language not in LANGUAGES:
            yield f"there is no voice for {language!r} (known: {', '.join(LANGUAGES)}) - at sound.languages[{index}]"
        if language in sound.languages[:index]:
            yield f"{language!r} stands twice - at sound.languages[{index}]"
    yield from _overlaps("sound.hours", [hours.at for hours in sound.hours], ".at")
    yield from _overlaps("sound.quiet", sound.quiet, "")
    if sound.voices and not Path(sound.voices).expanduser().is_dir():
        yield f"there is no folder {sound.voices!r} - at sound.voices"


def _volumes(sound: Sound) -> Iterator[tuple[str, float]]:
    for index, hours in enumerate(sound.hours):
        yield f"sound.hours[{index}].volume", hours.volume


def _overlaps(place: str, spans: Sequence[Span], key: str) -> Iterator[str]:
    for index, span in enumerate(spans):
        earlier = next(
            (other for other in spans[:index] if span.opens < other.closes and other.opens < span.closes), None
        )
        if earlier is not None:
            yield f"{span} meets {earlier} - at {place}[{index}]{key}"
