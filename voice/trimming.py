"""A recording made ready to be played: without the silence around it, as loud as the others, without a click."""

from array import array
from collections.abc import Sequence
from itertools import accumulate
from math import cos, pi

from resources.loudness import clip_lufs
from voice.clips import RATE

CLIP_LUFS = -19.0
HIGHEST_PEAK = 0.84  # -1.5 dB: between two samples a sound may be a little higher
_FULL = 32768
_WINDOW = round(0.010 * RATE)
_MARGIN = round(0.020 * RATE)
_SILENT = 10 ** (-40 / 10)  # of the power where it is loudest
_STEADY, _WAVERS = 20, 8.0  # a fifth of a second in which no window is so much louder than another
_FADE = round(0.008 * RATE)


def speech_span(samples: Sequence[int]) -> tuple[int, int]:
    """From which sample to which the sound is no silence; (0, 0) where nothing is heard."""
    powers = window_powers(samples)
    loudest = max(powers, default=0.0)
    floor = max(loudest * _SILENT, 4 * room_power(powers), 1.0)
    loud = [at for at, power in enumerate(powers) if power > floor]
    return (loud[0] * _WINDOW, min(len(samples), (loud[-1] + 1) * _WINDOW)) if loud else (0, 0)


def room_power(powers: Sequence[float]) -> float:
    """What is heard of the room before or after the voice, as the mean square; 0 where neither end is steady."""
    ends = (powers[:_STEADY], powers[-_STEADY:])
    steady = [sum(end) / _STEADY for end in ends if len(end) == _STEADY and max(end) < _WAVERS * max(min(end), 1.0)]
    return min(steady, default=0.0)


def window_powers(samples: Sequence[int]) -> list[float]:
    """The mean square of each window of 10 ms."""
    sums = [0, *accumulate(sample * sample for sample in samples)]
    return [(sums[at + _WINDOW] - sums[at]) / _WINDOW for at in range(0, len(samples) - _WINDOW + 1, _WINDOW)]


def loudness(samples: Sequence[int]) -> float:
    """The loudness of a clip in LUFS."""
    return clip_lufs([sample / _FULL for sample in samples], RATE)


def ready(samples: "array[int]") -> "array[int]":
    """The recording trimmed, levelled and faded; a recording of nothing stays empty."""
    start, end = speech_span(samples)
    speech = samples[max(0, start - _MARGIN) : end + _MARGIN]
    if not end:
        return array("h")
    gain = 10 ** ((CLIP_LUFS - loudness(speech)) / 20)
    highest = max(abs(sample) for sample in speech) / _FULL
    gain = min(gain, HIGHEST_PEAK / highest)
    last = len(speech) - 1
    return array("h", (round(sample * gain * _fade(at) * _fade(last - at)) for at, sample in enumerate(speech)))


def _fade(distance: int) -> float:
    """The share of a sample so far from an end."""
    return 1.0 if distance >= _FADE else 0.5 - 0.5 * cos(pi * distance / _FADE)
