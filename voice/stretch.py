"""Speech made slower or faster at the same pitch: slower for whoever does not hear well.

Waveform similarity overlap-add (Verhelst and Roelands 1993): short pieces of the sound are laid over each other a
little further apart than they stood, each moved by some milliseconds to where it goes on from the last one best.
"""

from array import array
from math import cos, pi, sqrt
from operator import mul

from voice.clips import RATE

_FRAME = round(0.030 * RATE)
_HOP = _FRAME // 2
_REACH = round(0.008 * RATE)  # how far a piece may be moved: half a period of the deepest voice
_COARSE = 4
_RISE = tuple(0.5 - 0.5 * cos(pi * (at + 0.5) / _HOP) for at in range(_HOP))
_FALL = _RISE[::-1]


def stretched(samples: "array[int]", share: float) -> "array[int]":
    """The samples at `share` of their rate: 0.8 makes them a quarter longer, 1.1 shorter."""
    if share == 1 or len(samples) < 2 * _FRAME:
        return samples
    out = array("h", samples[:_HOP])
    taken = 0
    step = _HOP * share
    for frame in range(1, int((len(samples) - 2 * _FRAME) / step)):
        natural = samples[taken + _HOP : taken + _FRAME]
        taken = _best(samples, natural, round(frame * step))
        piece = samples[taken : taken + _HOP]
        out.extend(
            round(old * fall + new * rise) for old, fall, new, rise in zip(natural, _FALL, piece, _RISE, strict=True)
        )
    out.extend(samples[taken + _HOP :])
    return out


def _best(samples: "array[int]", natural: "array[int]", near: int) -> int:
    """Where, around `near`, the sound is most like what would follow."""
    thin = natural[::_COARSE]
    start = max(0, near - _REACH)
    coarse = max(range(start, near + _REACH, _COARSE), key=lambda at: _alike(samples[at : at + _HOP : _COARSE], thin))
    return max(
        range(max(0, coarse - _COARSE), coarse + _COARSE + 1),
        key=lambda at: _alike(samples[at : at + _HOP], natural),
    )


def _alike(one: "array[int]", other: "array[int]") -> float:
    """The correlation of the two, where the second is the same for all that are compared."""
    power = sum(map(mul, one, one))
    return float(sum(map(mul, one, other))) / sqrt(power + 1)
