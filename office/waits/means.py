"""A mean that forgets: how everything is learned that is counted."""

from dataclasses import dataclass

REMEMBERED = 400.0
"""About so many values a mean goes back, where nothing else is said."""


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of `n` values, the old ones of which are slowly forgotten."""

    value: float
    n: float

    def with_(self, value: float, remembered: float = REMEMBERED) -> "Mean":
        """The mean once this value was seen too."""
        weight = 1.0 / (min(self.n, remembered) + 1.0)
        return Mean(self.value + weight * (value - self.value), self.n + 1.0)
