"""Makes the clips of the kiosk's pages: `python -m resources.make_pages [LANGUAGE …]`; only those that are missing.

Clips whose words no longer stand in the catalogues are removed. Each clip is made of its sentence alone, so the same
files come out in whatever order they are made. Needs what `resources.make_voices` needs, and its engines.
"""

import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from resources.loudness import clip_lufs
from resources.make_voices import ENGINES, RATE, VOICES, Wave, faded, limited, numbered, resampled, shaped, trimmed
from resources.page_cuts import page_cuts
from resources.page_words import PAGE_RATE, ClipText
from resources.voice_engines import Cut, Engine, Spoken
from resources.vorbis import BODY, keep

_SENTENCE_LUFS = -19.0
"""How loud each sentence is; what is cut out of it is as loud as it is there."""
_PACKED_RATE = 16_000
_QUALITY = 1.0  # of 0 to 1, how strongly Vorbis packs


def folder_of(language: str) -> Path:
    """Where the clips of a language's pages are."""
    return VOICES / language / "pages"


def make(language: str, wanted: Mapping[ClipText, Cut]) -> Iterator[tuple[str, Wave]]:
    """Each wanted clip's name and samples, from -1 to 1 at `RATE`."""
    engine = ENGINES[language](rate=PAGE_RATE)
    for clip, cut in wanted.items():
        yield clip.name, _cut_out(_said(engine, cut), cut)


def _said(engine: Engine, cut: Cut) -> Spoken:
    """The sentence, with words found only where they matter."""
    said = engine.say(cut.sentence, words=bool(cut.first or cut.beyond))
    count = sum(any(map(str.isalnum, word)) for word in cut.sentence.split())
    if said.words and len(said.words) != count:
        sentence = f"{cut.sentence!r}: {count} words written, {len(said.words)} spoken"
        raise ValueError(sentence)
    return said


def _cut_out(said: Spoken, cut: Cut) -> Wave:
    whole = trimmed(resampled(np.array(said.samples, dtype=np.float64) / 32768, said.rate))
    gain = 10 ** ((_SENTENCE_LUFS - clip_lufs(whole.tolist(), RATE)) / 20)
    part = shaped(said, cut) if said.words else faded(whole, 0.003, 0.010)
    return limited(part * gain)


def packed(wave: Wave) -> bytes:
    """Ogg Vorbis, always the same bytes for the same samples."""
    import soundfile  # noqa: PLC0415 - a development package, only to pack samples

    stream = io.BytesIO()
    samples = lowered(wave)
    soundfile.write(stream, samples, _PACKED_RATE, format="OGG", subtype="VORBIS", compression_level=_QUALITY)
    return numbered(stream.getvalue())


def lowered(wave: Wave) -> Wave:
    """The wave at 16000 samples a second, by its spectrum."""
    whole = np.pad(wave, (0, -len(wave) % 3))
    count = len(whole) * _PACKED_RATE // RATE
    spectrum = np.fft.rfft(whole)[: count // 2 + 1]
    return np.asarray(np.fft.irfft(spectrum, count) * count / len(whole), dtype=np.float64)


def main(languages: Sequence[str] = ()) -> None:
    """Make what is missing in these languages, or in all, and remove what is stale."""
    for language in languages or tuple(ENGINES):
        folder, cuts = folder_of(language), page_cuts(language)
        folder.mkdir(parents=True, exist_ok=True)
        names = {clip.name for clip in cuts}
        for path in folder.glob(f"*{BODY}"):
            if path.stem not in names:
                path.unlink()
        missing = {clip: cut for clip, cut in cuts.items() if not (folder / f"{clip.name}{BODY}").exists()}
        for name, wave in make(language, missing):
            keep(packed(wave), folder, name)


if __name__ == "__main__":
    main(sys.argv[1:])
