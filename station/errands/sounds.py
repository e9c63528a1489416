"""Sound behind the door: the chime rings, or staff are told why not; the board goes on either way."""

import logging
from typing import TYPE_CHECKING

from station.settings import Settings

if TYPE_CHECKING:
    from voice.player import Player

LOG = logging.getLogger("walkin")


class Chime:
    """Two notes before a call, one after the other where several come at once."""

    def __init__(self, settings: Settings) -> None:
        wanted = settings.board.chime and "board" in settings.station.windows
        self._player = _player(settings.sound.volume) if wanted else None

    def ring(self) -> None:
        """Ring once; returns at once."""
        if self._player is not None:
            self._player.play("chime")

    def close(self) -> None:
        """Be quiet."""
        if self._player is not None:
            self._player.close()


def _player(volume: float) -> "Player":
    from voice.player import Player  # noqa: PLC0415  # a tenth of a second that silent machines are spared

    return Player(volume=volume, on_trouble=_told)


def _told(sentence: str) -> None:
    LOG.warning("%s", sentence)
