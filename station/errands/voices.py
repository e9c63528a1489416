"""The voice behind the door: calls are spoken, or staff are told why not; the board goes on either way."""

import logging
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from office.needs import CallNeeds
from office.paper_events import VoiceTrouble
from station.settings import Settings
from station.sound_settings import spoken_languages, times_of, volume_at
from station.steady_clock import Timepiece

if TYPE_CHECKING:
    from voice.announcer import Announcer
    from voice.announcing import Announcing
    from voice.loudspeaker import Speaker
    from voice.waiting import Announcement

LOG = logging.getLogger("walkin")


class Voice:
    """Chime and words for each call, in the order in which they come. Every method returns at once."""

    def __init__(self, settings: Settings, now: Timepiece, speaker: "Speaker | None" = None) -> None:
        self._settings, self._now = settings, now
        board = settings.board
        audible = settings.sound.volume > 0 or settings.sound.hours
        wanted = "board" in settings.station.windows and (board.chime or board.voice) and audible
        self._announcing: Announcing | None = None
        self._announcer: Announcer | None = None
        if wanted:
            self._begin(speaker)

    def call(self, number: str, counter: str, languages: Sequence[str], needs: CallNeeds, at: datetime) -> None:
        """Ring and speak a call of the moment `at`: in the office's first language, then in the ticket's."""
        from voice.phrases import Manner  # noqa: PLC0415  # a tenth of a second that silent machines are spared
        from voice.waiting import Call  # noqa: PLC0415  # likewise

        manner = Manner(times=times_of(self._settings.sound, needs), slower=needs.slower)
        self._say(Call(number=number, counter=counter, at=at, languages=self._spoken(languages), manner=manner))

    def notice(self, name: str, languages: Sequence[str], at: datetime) -> None:
        """Speak one of the notices that each voice has: closing, missed, sorry, look, test."""
        from voice.waiting import Notice  # noqa: PLC0415  # as above

        self._say(Notice(name=name, at=at, languages=self._spoken(languages)))

    @property
    def troubles(self) -> tuple[str, ...]:
        """What does not work now, each in a sentence for staff."""
        return self._announcing.troubles if self._announcing is not None else ()

    @property
    def failing(self) -> VoiceTrouble:
        """What of it fails now, for staff at other machines."""
        if self._announcing is None or not self._announcing.troubles:
            return ""
        return "loudspeaker" if self._announcing.is_mute else "clips"

    def close(self) -> None:
        """Be quiet."""
        if self._announcer is not None:
            self._announcer.close()

    def troubled(self, sentence: str) -> None:
        """Something has begun to fail; told once."""
        LOG.warning("%s", sentence)

    def unsaid(self, announcement: "Announcement") -> None:
        """No loudspeaker came in time for it."""
        LOG.warning("Not spoken, for no loudspeaker played in time: %s", announcement)

    def _spoken(self, languages: Sequence[str]) -> tuple[str, ...]:
        return spoken_languages(self._settings.sound, languages) if self._settings.board.voice else ()

    def _say(self, announcement: "Announcement") -> None:
        if self._announcer is not None:
            self._announcer.say(announcement)

    def _begin(self, speaker: "Speaker | None") -> None:
        from voice.announcer import Announcer  # noqa: PLC0415  # as above
        from voice.announcing import Announcing  # noqa: PLC0415  # likewise
        from voice.loudspeaker import Loudspeaker  # noqa: PLC0415  # likewise
        from voice.voices import Voices  # noqa: PLC0415  # likewise

        sound = self._settings.sound
        plays = speaker or Loudspeaker(sound.device)
        self._announcing = Announcing(
            voices=Voices(Path(sound.voices).expanduser() if sound.voices else None),
            speaker=plays,
            ears=self,
            volume=lambda now: volume_at(sound, now),
            clock=self._now,
            chime=self._settings.board.chime,
        )
        self._announcer = Announcer(self._announcing, plays)
