"""Makes the voices that ship with Walkin: `python -m resources.make_voices [LANGUAGE …]`.

Each clip is cut out of a whole sentence of a speech engine, so that a part that goes on sounds as if it goes on. The
same files come out on each machine with the same engines (`resources.voice_engines`). Needs the development packages
numpy and soundfile; the program itself needs only the files made here.
"""

import io
import struct
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from resources.loudness import clip_lufs
from resources.voice_engines import Cut, Engine, Espeak, RHVoice, Spoken
from resources.voice_words import HUNDREDS, THOUSANDS, round_number, vocabulary
from resources.vorbis import keep

if TYPE_CHECKING:
    from collections.abc import Sequence

VOICES = Path(__file__).parent / "voices"
RATE = 24_000  # samples a second
LEAD_S = 0.015
"""How much of the sound before it a clip keeps that goes on from another: the two are faded into each other there."""

Wave: TypeAlias = npt.NDArray[np.float64]

ENGINES: Mapping[str, Callable[..., Engine]] = {
    "en": partial(RHVoice, "slt"),
    "et": partial(Espeak, "et"),
    "ru": partial(RHVoice, "irina"),
}
CLIP_LUFS: Mapping[str, float] = {"en": -20.75, "et": -18.85, "ru": -20.6}
"""How loud the clips of each voice are in the middle, so that whole calls come to -19 LUFS."""
_EVENED = 0.5
"""How far a clip goes from its own loudness to that of the others: a voice that falls at the end still falls."""
HIGHEST_PEAK = 10 ** (-2.2 / 20)
_FADE_S, _END_FADE_S, _MARGIN_S, _SILENT_DB = 0.003, 0.010, 0.012, -48.0
_QUALITY = 0.7  # how strongly Vorbis packs, 0 to 1


def cuts(language: str) -> Mapping[str, Cut]:
    """For each clip of the language's voice, the sentence that it is cut from."""
    words = vocabulary(language)
    return {name: _cut(language, name, text) for name, text in words.items()}


def _cut(language: str, name: str, text: str) -> Cut:
    say = partial(round_number, language)
    last, link = say(42), " and" if language == "en" else ""
    counter = vocabulary(language)["counter"]
    match name.partition("-"):
        case ("number", _, _):
            return _head(f"{text}, {say(100)}{link} {last}", 1)
        case ("counter", _, _):
            return _head(f"{text} {last}", len(text.split()))
        case (head, "-", "on" | "and"):
            words = text.removesuffix(" …")
            more = f"{say(100)}{link} {last}" if int(head) in THOUSANDS and name.endswith("-on") else last
            return _head(f"{words} {more}", len(words.split()))
        case (number, _, _) if number.isdigit() and int(number) not in (*HUNDREDS, *THOUSANDS):
            return _tail(f"{counter} {text}", len(counter.split()))
        case (letter, _, _) if len(letter) == 1 and letter.isalpha():
            return _head(f"{text}, {say(100)}{link} {last}", 1)
        case _:
            return Cut(sentence=_sentence(text))


def _head(words: str, beyond: int) -> Cut:
    return Cut(sentence=_sentence(words), beyond=beyond)


def _tail(words: str, first: int) -> Cut:
    return Cut(sentence=_sentence(words), first=first)


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:].rstrip(".") + "."


def clips(language: str) -> Iterator[tuple[str, Wave]]:
    """Each clip's name and samples, from -1 to 1 at `RATE`."""
    yield from levelled(dict(spoken_clips(language)), CLIP_LUFS[language])


def spoken_clips(language: str) -> Iterator[tuple[str, Wave]]:
    """Each clip's name and samples, as loud as the engine speaks."""
    engine = ENGINES[language]()
    said: dict[str, Spoken] = {}
    for name, cut in cuts(language).items():
        if cut.sentence not in said:
            said[cut.sentence] = engine.say(cut.sentence)
        yield name, shaped(said[cut.sentence], cut)


def levelled(waves: Mapping[str, Wave], target_lufs: float) -> Iterator[tuple[str, Wave]]:
    """The clips as loud as the others of their voice, half of the way, and without peaks that are too high."""
    loud = {name: clip_lufs(wave.tolist(), RATE) for name, wave in waves.items()}
    middle = float(np.median(list(loud.values())))
    for name, wave in waves.items():
        gain_db = target_lufs - middle + _EVENED * (middle - loud[name])
        yield name, limited(wave * 10 ** (gain_db / 20))


def shaped(spoken: Spoken, cut: Cut) -> Wave:
    """The cut's part of what was spoken, without the silence around it; its ends are faded."""
    whole = resampled(np.array(spoken.samples, dtype=np.float64) / 32768, spoken.rate)
    starts = [round(at * RATE / spoken.rate) for at in spoken.words]
    begin = starts[cut.first] - round(LEAD_S * RATE) if cut.first else 0
    end = starts[cut.beyond] if cut.beyond is not None else len(whole)
    part = trimmed(whole[max(0, begin) : end])
    return faded(part, _FADE_S, _FADE_S if cut.beyond is not None else _END_FADE_S)


def resampled(wave: Wave, rate: int) -> Wave:
    """The wave at `RATE` samples a second, by its spectrum."""
    if rate == RATE:
        return wave
    count = round(len(wave) * RATE / rate)
    spectrum = np.fft.rfft(wave)
    wider = np.zeros(count // 2 + 1, dtype=np.complex128)
    wider[: len(spectrum)] = spectrum[: len(wider)]
    return np.asarray(np.fft.irfft(wider, count) * count / len(wave), dtype=np.float64)


def trimmed(wave: Wave) -> Wave:
    """Without what is silent at both ends, but for a moment."""
    window = round(0.005 * RATE)
    power = np.convolve(wave**2, np.ones(window) / window, "same")
    loud = np.flatnonzero(power > power.max() * 10 ** (_SILENT_DB / 10))
    margin = round(_MARGIN_S * RATE)
    return wave[max(0, loud[0] - margin) : loud[-1] + margin]


def faded(wave: Wave, start_s: float, end_s: float) -> Wave:
    """With a short rise and fall, so that no click is heard."""
    rise, fall = round(start_s * RATE), round(end_s * RATE)
    curve = np.ones(len(wave))
    curve[:rise] = np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    curve[-fall:] = np.cos(np.linspace(0, np.pi / 2, fall)) ** 2
    return wave * curve


def limited(wave: Wave) -> Wave:
    """Softer around the peaks that are too high, for 5 ms at either side."""
    over = np.abs(wave) / HIGHEST_PEAK
    if over.max() <= 1:
        return wave
    reach = round(0.005 * RATE)
    needed = np.lib.stride_tricks.sliding_window_view(np.pad(np.maximum(over, 1), reach, mode="edge"), 2 * reach + 1)
    smooth = np.convolve(np.pad(1 / needed.max(axis=1), reach, mode="edge"), np.hanning(2 * reach + 1), "valid")
    return np.asarray(wave * smooth / np.hanning(2 * reach + 1).sum(), dtype=np.float64)


def packed(wave: Wave) -> bytes:
    """Ogg Vorbis; always the same bytes for the same samples, although each stream has a number by chance."""
    import soundfile  # noqa: PLC0415 - a development package, only to pack samples

    stream = io.BytesIO()
    soundfile.write(stream, wave, RATE, format="OGG", subtype="VORBIS", compression_level=_QUALITY)
    return numbered(stream.getvalue())


_PAGE, _SERIAL, _CHECK, _SEGMENTS = b"OggS", slice(14, 18), slice(22, 26), 26


def numbered(stream: bytes) -> bytes:
    """The Ogg stream with the number 1 on each page, and each page's check sum anew (RFC 3533)."""
    pages = bytearray()
    at = 0
    while at < len(stream):
        count = stream[at + _SEGMENTS]
        long = _SEGMENTS + 1 + count + sum(stream[at + _SEGMENTS + 1 : at + _SEGMENTS + 1 + count])
        page = bytearray(stream[at : at + long])
        page[_SERIAL], page[_CHECK] = struct.pack("<I", 1), bytes(4)
        page[_CHECK] = struct.pack("<I", _check_sum(page))
        pages += page
        at += long
    return bytes(pages)


def _check_sum(page: "Sequence[int]") -> int:
    """CRC-32 with the polynomial 0x04c11db7, not reflected, from 0."""
    check = 0
    for byte in page:
        check = (check << 8 & 0xFFFFFFFF) ^ _TABLE[check >> 24 ^ byte]
    return check


def _table() -> Iterator[int]:
    for byte in range(256):
        check = byte << 24
        for _ in range(8):
            check = (check << 1 ^ 0x04C11DB7 if check & 0x80000000 else check << 1) & 0xFFFFFFFF
        yield check


_TABLE = tuple(_table())


def main(languages: "Sequence[str]" = ()) -> None:
    """Write every clip of these languages, or of all."""
    for language in languages or tuple(ENGINES):
        folder = VOICES / language
        folder.mkdir(parents=True, exist_ok=True)
        for name, wave in clips(language):
            keep(packed(wave), folder, name)


if __name__ == "__main__":
    main(sys.argv[1:])
