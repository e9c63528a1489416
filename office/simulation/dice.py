"""The few distributions that a history is drawn from. Only uniform numbers come from the generator."""

import math
from collections.abc import Sequence
from random import Random
from statistics import NormalDist

_NORMAL = NormalDist()
_LEAST = 1e-12


class Dice:
    """Draws from a seed, the same ones on any machine."""

    def __init__(self, *seed: object) -> None:
        self._draw = Random("/".join(map(str, seed))).random  # noqa: S311  # a history, no secrets

    def uniform(self, low: float = 0.0, high: float = 1.0) -> float:
        """Evenly between the two."""
        return low + (high - low) * self._draw()

    def chance(self, share: float) -> bool:
        """True in this share of the cases."""
        return self._draw() < share

    def normal(self) -> float:
        """Mean 0, deviation 1."""
        return _NORMAL.inv_cdf(min(max(self._draw(), _LEAST), 1 - _LEAST))

    def lognormal(self, mean: float, cv: float) -> float:
        """With this mean and coefficient of variation."""
        variance = math.log1p(cv * cv)
        return mean * math.exp(self.normal() * math.sqrt(variance) - variance / 2)

    def weibull(self, shape: float, scale: float) -> float:
        """With an increasing rate where `shape` is above 1."""
        return scale * float((-math.log(max(1.0 - self._draw(), _LEAST))) ** (1 / shape))

    def poisson(self, mean: float) -> int:
        """How many of what happens `mean` times on average."""
        count, total = 0, self._exponential()
        while total < mean:
            count += 1
            total += self._exponential()
        return count

    def pick(self, weights: Sequence[float]) -> int:
        """Which one, by its weight. The last one where they are all 0."""
        mark = self._draw() * sum(weights)
        for at, weight in enumerate(weights):
            mark -= weight
            if mark < 0:
                return at
        return len(weights) - 1

    def hexadecimal(self, digits: int) -> str:
        """So many digits: what a ticket's secret looks like."""
        return f"{int(self._draw() * 16**digits):0{digits}x}"

    def _exponential(self) -> float:
        return -math.log(max(1.0 - self._draw(), _LEAST))
