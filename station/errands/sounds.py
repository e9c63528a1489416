"""Sound behind the door: the chime rings, or staff are told why not; the board goes on either way."""

import logging

from station.settings import Settings
from voice.player import Player

LOG = logging.getLogger("walkin")


class Chime:
    """Two notes before a call, one after the other where several come at once."""

    def __init__(self, settings: Settings) -> None:
        wanted = settings.board.chime and "board" in settings.station.windows
        self._player = Player(volume=settings.sound.volume, on_trouble=_told) if wanted else None

    def ring(self) -> None:
        """Ring once; returns at once."""
        if self._player is not None:
            self._player.play("chime")

    def close(self) -> None:
        """Be quiet."""
        if self._player is not None:
            self._player.close()


def _told(sentence: str) -> None:
    LOG.warning("%s", sentence)
