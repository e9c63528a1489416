"""How loud alerts are on this machine: what its settings say, and what the manager chose here since."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from admin.alert_places import Loudness
from station.settings import Settings
from station.sound_settings import volume_at
from station.steady_clock import Timepiece

_SHARES: Mapping[Loudness, float] = MappingProxyType({"off": 0.0, "quiet": 0.35, "loud": 1.0})


class AlertSound:
    """Rings once each time, as loud as was chosen. `ring` is the door to the sound."""

    def __init__(self, settings: Settings, now: Timepiece) -> None:
        self._sound, self._now = settings.sound, now
        self.loudness: Loudness = "loud"
        self.ring: Callable[[], None] = lambda: None

    def volume(self) -> float:
        """0 to 1."""
        return volume_at(self._sound, self._now()) * _SHARES[self.loudness]

    def ring_now(self) -> None:
        """Ring, where it is to be heard at all."""
        if self.loudness != "off":
            self.ring()

    def choose(self, loudness: Loudness) -> None:
        """So loud from now on, until this program ends; heard once, so that one knows."""
        self.loudness = loudness
        self.ring_now()
