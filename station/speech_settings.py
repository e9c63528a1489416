"""What is wrong with the settings of reading aloud."""

import re
from collections.abc import Iterator

from station.settings import Speech

ENGINES = ("rhvoice", "espeak-ng", "off")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_LEAST_RATE, _MOST_RATE = 0.6, 1.5


def speech_faults(speech: Speech) -> Iterator[str]:
    """Each fault in a sentence with its place."""
    for language, engine in speech.engines.items():
        name, _, voice = engine.partition(":")
        if not _LANGUAGE.fullmatch(language):
            yield f"there is no language {language!r} - at speech.engines"
        if name not in ENGINES or (name == "off" and voice):
            yield f"there is no speech engine {engine!r} (known: {', '.join(ENGINES)}) - at speech.engines.{language}"
        elif voice.startswith("-") or (":" in engine and not voice):
            yield f"a voice cannot be called {voice!r} - at speech.engines.{language}"
    if not _LEAST_RATE <= speech.rate <= _MOST_RATE:
        yield f"expected a number from {_LEAST_RATE:g} to {_MOST_RATE:g}, not {speech.rate:g} - at speech.rate"
    if speech.headphones == "device" and not speech.device:
        yield "headphones that are a device of their own need its name in speech.device - at speech.headphones"
