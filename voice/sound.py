"""From what is to be said to what is played: clips joined, silences between them."""

from array import array
from collections.abc import Sequence
from math import pi, sin

from voice.clips import RATE, Clip
from voice.phrases import CHIME, Part, Piece, Silence, Utterance
from voice.stretch import stretched
from voice.voices import Voices

JOIN_S = 0.015
"""Two clips in a row are faded into each other for so long."""

SLOWER = 0.85
"""The rate of a slower call, as a share of the usual one."""

LONGEST_S = 8.0
"""A phrase that would take longer is spoken so much faster: four long figures in Estonian would take nine seconds."""

_JOIN = round(JOIN_S * RATE)
_EASE = round(0.003 * RATE)
_RISE = tuple(sin(pi / 2 * (at + 0.5) / _JOIN) ** 2 for at in range(_JOIN))


def rendered(utterance: Utterance, voices: Voices) -> Clip:
    """The utterance as one sound. Raises SoundTrouble where a clip is not there or cannot be read."""
    name = " ".join(piece.name for piece in utterance.pieces if isinstance(piece, Part))
    words = next((at for at, piece in enumerate(utterance.pieces) if _is_word(piece)), len(utterance.pieces))
    opening = _samples(utterance.pieces[:words], utterance.language, voices)
    said = _samples(utterance.pieces[words:], utterance.language, voices)
    share = SLOWER if utterance.slower else max(1.0, len(said) / RATE / LONGEST_S)
    return Clip(name=name, samples=opening + stretched(said, share))


def _is_word(piece: Piece) -> bool:
    return isinstance(piece, Part) and piece.name != CHIME


def _samples(pieces: Sequence[Piece], language: str, voices: Voices) -> "array[int]":
    samples = array("h")
    joins = False
    for piece in pieces:
        match piece:
            case Part(name=name):
                part = voices.clip(language, name).samples
                samples = joined(samples, part) if joins else eased(samples) + eased(part[::-1])[::-1]
            case Silence(seconds=seconds):
                samples = eased(samples) + array("h", bytes(2 * round(seconds * RATE)))
        joins = _is_word(piece)
    return eased(samples)


def eased(samples: "array[int]") -> "array[int]":
    """The end falls to nothing within 3 ms, so that no click is heard before the silence behind it."""
    last = samples[-_EASE:]
    count = len(last)
    return samples[:-count] + array("h", (round(each * (count - 1 - at) / _EASE) for at, each in enumerate(last)))


def joined(before: "array[int]", after: "array[int]") -> "array[int]":
    """The second behind the first; the end of one fades into the beginning of the other."""
    if min(len(before), len(after)) < _JOIN:
        return before + after
    middle = array(
        "h",
        (
            round(old * (1 - rise) + new * rise)
            for old, new, rise in zip(before[-_JOIN:], after[:_JOIN], _RISE, strict=True)
        ),
    )
    return before[:-_JOIN] + middle + after[_JOIN:]
