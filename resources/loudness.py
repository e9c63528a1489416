"""How loud a sound is, as broadcasters measure it: ITU-R BS.1770-4, one channel, in LUFS."""

import math
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeAlias

Samples: TypeAlias = Sequence[float]
"""One channel, each from -1 to 1."""

_BLOCK_S, _STEP_S = 0.4, 0.1
_SILENCE_LUFS, _BELOW_MEAN_LU = -70.0, -10.0


def lufs(samples: Samples, rate: int) -> float:
    """The integrated loudness; minus infinity of silence. `rate` is in samples a second."""
    weighted = _high_pass(_shelf(samples, rate), rate)
    powers = [power for power in _blocks(weighted, rate) if _loudness(power) > _SILENCE_LUFS]
    if not powers:
        return -math.inf
    gate = _loudness(sum(powers) / len(powers)) + _BELOW_MEAN_LU
    loud = [power for power in powers if _loudness(power) > gate]
    return _loudness(sum(loud) / len(loud))


AROUND_S = 0.4


def clip_lufs(samples: Samples, rate: int) -> float:
    """The loudness of a short clip, with the silence around it in which it is heard."""
    silence = [0.0] * round(AROUND_S * rate)
    return lufs([*silence, *samples, *silence], rate)


def _loudness(power: float) -> float:
    return -0.691 + 10 * math.log10(power) if power > 0 else -math.inf


def _blocks(samples: Samples, rate: int) -> list[float]:
    """The mean square of each block of 400 ms; one begins every 100 ms."""
    step, long = round(_STEP_S * rate), round(_BLOCK_S * rate)
    sums = [0.0, *accumulate(sample * sample for sample in samples)]
    return [(sums[start + long] - sums[start]) / long for start in range(0, max(0, len(sums) - long), step)]


def _shelf(samples: Samples, rate: int) -> list[float]:
    """What the head does to high tones: 4 dB more from about 1.7 kHz on."""
    gain, quality = 10 ** (3.999843853973347 / 20), 0.7071752369554196
    k = math.tan(math.pi * 1681.974450955533 / rate)
    half = gain**0.4996667741545416
    over = 1 + k / quality + k * k
    forward = ((gain + half * k / quality + k * k) / over, 2 * (k * k - gain) / over)
    last = (gain - half * k / quality + k * k) / over
    back = (2 * (k * k - 1) / over, (1 - k / quality + k * k) / over)
    return _filtered(samples, (*forward, last), back)


def _high_pass(samples: Samples, rate: int) -> list[float]:
    """What nobody hears well: less below 38 Hz."""
    quality, k = 0.5003270373238773, math.tan(math.pi * 38.13547087602444 / rate)
    over = 1 + k / quality + k * k
    return _filtered(samples, (1.0, -2.0, 1.0), (2 * (k * k - 1) / over, (1 - k / quality + k * k) / over))


def _filtered(samples: Samples, ahead: tuple[float, float, float], back: tuple[float, float]) -> list[float]:
    (b0, b1, b2), (a1, a2) = ahead, back
    one = two = 0.0
    out = []
    for sample in samples:
        value = b0 * sample + one
        one = b1 * sample - a1 * value + two
        two = b2 * sample - a2 * value
        out.append(value)
    return out


def true_peak_db(samples: Samples) -> float:
    """The highest level between the samples too, in dBTP, found at four times the rate."""
    highest = max((abs(value) for value in _four_times(samples)), default=0.0)
    return 20 * math.log10(highest) if highest else -math.inf


_SIDE = 12  # samples at either side that a value between two others is made of


def _four_times(samples: Samples) -> list[float]:
    padded = [0.0] * _SIDE + list(samples) + [0.0] * _SIDE
    kernels = [[_windowed_sinc(at - _SIDE + 1 - part / 4) for at in range(2 * _SIDE)] for part in range(4)]
    starts = range(len(padded) - 2 * _SIDE + 1)
    return [
        math.fsum(weight * padded[start + at] for at, weight in enumerate(kernel))
        for start in starts
        for kernel in kernels
    ]


def _windowed_sinc(x: float) -> float:
    if x == 0:
        return 1.0
    window = 0.5 + 0.5 * math.cos(math.pi * x / (_SIDE + 0.5))
    return math.sin(math.pi * x) / (math.pi * x) * window
