"""Reading aloud behind the door: pages are spoken, or staff are told why not; the kiosk goes on either way."""

import logging
from collections.abc import Sequence

from station.settings import Settings, Speech
from voice.engines import Program, engine_for
from voice.headphones import Headphones, OwnDevice, Source, sources_here
from voice.loudspeaker import Loudspeaker, Speaker
from voice.page_voice import PageVoice
from voice.reading import Reading

LOG = logging.getLogger("walkin")

_BUFFER_MS = 40  # three of these may still be heard after a stop, which is to be silent within 0.2 s
_WITHOUT = "the kiosk reads nothing aloud"


class ReadingAloud:
    """One kiosk's reader, made of its settings, and whether headphones are plugged in. Every method returns at once."""

    def __init__(
        self, settings: Settings, *, speaker: Speaker | None = None, sources: Sequence[Source] | None = None
    ) -> None:
        self._settings = settings
        self._reading = Reading(
            page_voice(settings.speech), lambda: speaker or self._loudspeaker(), lambda said: LOG.warning("%s", said)
        )
        self._headphones = Headphones(_sources(settings.speech) if sources is None else sources)

    def say(self, sentences: Sequence[str], language: str, volume: float) -> None:
        """Stop what is said and begin with these, in this language. `volume`: 0 to 1."""
        self._reading.say(sentences, language, volume)

    def stop(self) -> None:
        """Be silent, at once."""
        self._reading.stop()

    def forget(self) -> None:
        """Be silent, and keep nothing of what was read."""
        self._reading.forget()

    @property
    def speaking(self) -> bool:
        """Whether something is being said now."""
        return self._reading.speaking

    @property
    def headphones(self) -> bool | None:
        """Whether headphones are plugged in now; None where nobody knows, and only the button begins."""
        return self._headphones.plugged

    @property
    def troubles(self) -> tuple[str, ...]:
        """What does not work, each in a sentence for staff."""
        return self._reading.troubles

    def close(self) -> None:
        """Say nothing more, and watch no more."""
        self._reading.close()
        self._headphones.close()

    def _loudspeaker(self) -> Loudspeaker:
        return Loudspeaker(device_of(self._settings), buffer_ms=_BUFFER_MS, without=_WITHOUT)


def page_voice(speech: Speech) -> PageVoice:
    """The voice of the pages, by these settings."""
    return PageVoice(lambda language: engine_of(speech, language), rate=speech.rate)


def engine_of(speech: Speech, language: str) -> Program | None:
    """What speaks in this language what the office wrote; None where this machine has, or shall have, nothing."""
    return engine_for(language, speech.engines.get(language, ""), speech.rate)


def device_of(settings: Settings) -> str:
    """The name of the device that pages are read on; empty: the system's own."""
    return settings.speech.device or settings.sound.device


def _sources(speech: Speech) -> tuple[Source, ...]:
    match speech.headphones:
        case "auto":
            return sources_here()
        case "device":
            return (OwnDevice(speech.device),)
        case "off":
            return ()
