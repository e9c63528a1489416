"""Says what is to be said, one thing at a time, on a loudspeaker that may fail at any moment: see announcer."""

from collections.abc import Callable
from datetime import datetime
from threading import Lock
from typing import Protocol

from voice.loudspeaker import Speaker
from voice.phrases import USUAL, Utterance, call, notice
from voice.sound import rendered
from voice.trouble import NoLoudspeaker, SoundTrouble, Unspeakable
from voice.voices import Voices
from voice.waiting import Announcement, Call, Waiting, added, begun, heard, silenced, spoilt

FIRST_REST_S, LONGEST_REST_S = 2.0, 30.0
"""How long a loudspeaker that failed is left alone: longer each time."""

_TRIES = 3  # of a sound that a loudspeaker fails at for a reason that nobody thought of


class Ears(Protocol):
    """Who hears of what could not be said."""

    def troubled(self, sentence: str) -> None:
        """Something has begun to fail; once for each thing."""

    def unsaid(self, announcement: Announcement) -> None:
        """It waited so long for a loudspeaker that it is not said any more."""


class Announcing:
    """The queue and what plays it. `volume` of a moment, 0 to 1: at 0 what is due is passed over without a sound."""

    def __init__(
        self,
        *,
        voices: Voices,
        speaker: Speaker,
        ears: Ears,
        volume: Callable[[datetime], float],
        clock: Callable[[], datetime],
        chime: bool = True,
    ) -> None:
        self._voices, self._speaker, self._ears, self._chime = voices, speaker, ears, chime
        self._volume, self._clock = volume, clock
        self._queue = Waiting()
        self._lock = Lock()
        self._rest, self._failed = FIRST_REST_S, 0
        self._told: dict[str, str] = {}
        for sentence in voices.troubles:
            self._tell(sentence, sentence)

    @property
    def troubles(self) -> tuple[str, ...]:
        """What does not work now, each in a sentence."""
        return tuple(self._told.values())

    @property
    def is_mute(self) -> bool:
        """Whether the loudspeaker fails, so that nothing can be heard."""
        return "loudspeaker" in self._told

    def add(self, announcement: Announcement) -> None:
        """Say it when all that came before it is said."""
        with self._lock:
            self._queue = added(self._queue, announcement)

    def step(self) -> float | None:
        """Say the next thing. Returns how long to rest before the next step, in seconds; None: nothing to say."""
        now = self._clock()
        with self._lock:
            self._queue, too_old = begun(self._queue, now, self._script)
            queue = self._queue
        for announcement in too_old:
            self._ears.unsaid(announcement)
        if queue.current is None:
            return None
        volume = self._volume(now)
        if volume <= 0:
            self._becomes(silenced)
            return 0
        return self._say(queue.left[0], volume)

    def _say(self, utterance: Utterance, volume: float) -> float:
        try:
            sound = rendered(utterance, self._voices)
        except Exception as error:  # noqa: BLE001  # a failed sound never stops the calls that come after it
            self._spoil(error)
            return 0
        try:
            self._speaker.play(sound, volume)
        except NoLoudspeaker as trouble:
            return self._rested(str(trouble))
        except Exception as error:  # noqa: BLE001  # as above
            self._failed += 1
            if self._failed >= _TRIES:
                self._spoil(error)
                return 0
            return self._rested(_sentence(error))
        self._rest, self._failed = FIRST_REST_S, 0
        self._told.pop("loudspeaker", None)
        self._becomes(heard)
        return 0

    def _rested(self, sentence: str) -> float:
        self._tell("loudspeaker", sentence)
        rest, self._rest = self._rest, min(LONGEST_REST_S, 2 * self._rest)
        return rest

    def _spoil(self, error: Exception) -> None:
        self._failed = 0
        self._tell(_sentence(error), _sentence(error))
        self._becomes(spoilt)

    def _becomes(self, change: Callable[[Waiting], Waiting]) -> None:
        with self._lock:
            self._queue = change(self._queue)

    def _script(self, announcement: Announcement) -> tuple[Utterance, ...]:
        languages = tuple(language for language in announcement.languages if self._has_voice(language))
        if not isinstance(announcement, Call):
            return notice(announcement.name, languages, chime=self._chime)
        try:
            return call(announcement.number, announcement.counter, languages, announcement.manner, chime=self._chime)
        except Unspeakable as trouble:
            self._tell(str(trouble), str(trouble))
            return call(announcement.number, announcement.counter, (), USUAL, chime=self._chime)

    def _has_voice(self, language: str) -> bool:
        if self._voices.speaks(language):
            return True
        self._tell(language, f"There is no voice for the language {language!r}: its calls are not spoken")
        return False

    def _tell(self, thing: str, sentence: str) -> None:
        if self._told.get(thing) != sentence:
            self._told = {**self._told, thing: sentence}
            self._ears.troubled(sentence)


def _sentence(error: Exception) -> str:
    return str(error) if isinstance(error, SoundTrouble) else f"A sound failed: {error!r}"
