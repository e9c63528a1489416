"""Whether the kiosk is read aloud to the person before it, and how loud: nothing of it outlasts them."""

from dataclasses import dataclass, replace

VOLUMES = (0.10, 0.16, 0.25, 0.40, 0.56, 0.75, 1.0)
"""The steps of the volume, as shares of the loudspeaker's: at the lower end 4 decibels apart, then 3 and 2.5."""

_FIRST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """The page is read aloud. `volume` is a step from 1 to `LOUDEST`; `repeats` counts how often one asked again.

    `settings`: the page with repeat, volume and the end stands over the page that is read.
    """

    volume: int = _FIRST
    repeats: int = 0
    settings: bool = False

    @property
    def gain(self) -> float:
        """How loud that is, 0 to 1."""
        return VOLUMES[self.volume - 1]

    def louder(self, by: int) -> "Hearing":
        """So many steps louder, or quieter where that is negative; no further than the last step."""
        return replace(self, volume=min(LOUDEST, max(1, self.volume + by)))


LOUDEST = len(VOLUMES)
