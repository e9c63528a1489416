"""Speech engines that are installed on this machine, for what no clip says: RHVoice and espeak-ng, each as a program.

The text goes in by standard input, so that it stands in no list of processes; what is spoken comes out as a WAV file.
"""

import shutil
import struct
import subprocess
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Protocol

import miniaudio

from resources.loudness import clip_lufs
from voice.clips import RATE
from voice.trimming import CLIP_LUFS, HIGHEST_PEAK
from voice.trouble import SoundTrouble

ESPEAK, RHVOICE, NO_ENGINE = "espeak-ng", "rhvoice", "off"
CLIP_VOICES: Mapping[str, str] = MappingProxyType({"en": "rhvoice:slt", "et": "espeak-ng:et", "ru": "rhvoice:irina"})
"""The engine and the voice that spoke the shipped clips of each language (`resources/make_voices.py`)."""

NOT_UNDERSTOOD = frozenset({"ru"})
"""Languages in which espeak-ng is understood by hardly anybody: it speaks them only where the settings ask for it."""

RHVOICE_FOLDERS = (Path("/usr/share/RHVoice"), Path("/usr/local/share/RHVoice"))
_LANGUAGE_NAMES: Mapping[str, str] = MappingProxyType(
    {"en": "English", "ru": "Russian", "uk": "Ukrainian", "pl": "Polish"}
)
_USUAL_WORDS_A_MINUTE = 175
_PATIENCE_S = 10.0
_MEASURED_AT = 8_000  # samples a second: enough to tell how loud speech is
_FULL = 32768
_MARGIN = round(0.010 * RATE)
_SILENT = 0.005  # of the highest level


class Engine(Protocol):
    """Speaks what it is given, in one language."""

    voice: str
    """Program and voice: "rhvoice:slt"."""

    def speak(self, text: str) -> "array[int]":
        """The text as samples, one channel, `RATE` a second, as loud as the clips. Raises SoundTrouble."""

    def hush(self) -> None:
        """Speak nothing of what is being spoken: who waits for it gets SoundTrouble."""


@dataclass(slots=True)
class Program:
    """An engine that is a program; the text is its standard input, a WAV file its standard output."""

    voice: str
    command: tuple[str, ...]
    _running: "subprocess.Popen[bytes] | None" = None
    _lock: Lock = field(default_factory=Lock)

    def speak(self, text: str) -> "array[int]":
        """The text as samples. Raises SoundTrouble where the program fails, or is not done within ten seconds."""
        try:
            spoken = self._output(text)
        except (OSError, subprocess.SubprocessError) as error:
            raise SoundTrouble(f"The speech engine {self.voice} does not work: {error}") from error
        if not spoken:
            raise SoundTrouble(f"The speech engine {self.voice} said nothing")
        return levelled(spoken, self.voice)

    def hush(self) -> None:
        """End the program, if it is at work."""
        with self._lock:
            if self._running is not None:
                self._running.kill()

    def _output(self, text: str) -> bytes:
        with subprocess.Popen(  # noqa: S603  # the command is ours, only the text is not
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            with self._lock:
                self._running = process
            try:
                spoken, _ = process.communicate(f"{text}\n".encode(), _PATIENCE_S)
            finally:
                with self._lock:
                    self._running = None
                process.kill()
        if process.returncode:
            raise SoundTrouble(f"The speech engine {self.voice} broke off with code {process.returncode}")
        return spoken


def levelled(wav: bytes, voice: str) -> "array[int]":
    """A WAV file as samples at `RATE`, without the silence around, as loud as the clips. Raises SoundTrouble."""
    whole = _with_lengths(wav)
    try:
        samples: array[int] = miniaudio.decode(whole, nchannels=1, sample_rate=RATE).samples
        coarse: array[int] = miniaudio.decode(whole, nchannels=1, sample_rate=_MEASURED_AT).samples
    except miniaudio.MiniaudioError as error:
        raise SoundTrouble(f"What the speech engine {voice} said cannot be read: {error}") from error
    start, end = _heard(samples)
    if not end:
        raise SoundTrouble(f"The speech engine {voice} said nothing that can be heard")
    gain = 10 ** ((CLIP_LUFS - clip_lufs([sample / _FULL for sample in coarse], _MEASURED_AT)) / 20)
    speech = samples[max(0, start - _MARGIN) : end + _MARGIN]
    gain = min(gain, HIGHEST_PEAK * _FULL / max(map(abs, speech)))
    return array("h", [round(sample * gain) for sample in speech])


def _heard(samples: "array[int]") -> tuple[int, int]:
    """From which sample to which something is heard; (0, 0) where nothing is. Engines know no noise of a room."""
    highest = max(map(abs, samples), default=0)
    loud = [at for at, sample in enumerate(samples) if abs(sample) > max(1, highest * _SILENT)]
    return (loud[0], loud[-1] + 1) if loud else (0, 0)


_RIFF_LENGTH, _DATA = 4, b"data"


def _with_lengths(wav: bytes) -> bytes:
    """With the true lengths in its head: a program that writes to a pipe does not know them yet."""
    at = wav.find(_DATA)
    if at < 0:
        return wav
    whole = bytearray(wav)
    struct.pack_into("<I", whole, _RIFF_LENGTH, len(wav) - 8)
    struct.pack_into("<I", whole, at + 4, len(wav) - at - 8)
    return bytes(whole)


Finds = Callable[[str], str | None]


def engine_for(
    language: str,
    wish: str = "",
    rate: float = 1.0,
    *,
    finds: Finds = shutil.which,
    folders: Sequence[Path] = RHVOICE_FOLDERS,
) -> Program | None:
    """The engine of this machine for a language; None where there is none, or the wish is "off".

    `wish`: "rhvoice", "espeak-ng", either with a voice ("rhvoice:anna", "espeak-ng:en-gb"), "off", or "" for the best:
    the voice of the clips, else another of RHVoice, else espeak-ng. `rate`: as a share of the engine's normal one.
    """
    name, _, voice = wish.partition(":")
    found = None
    if name in ("", RHVOICE):
        found = _rhvoice(language, voice, rate, finds, folders)
    if found is None and (name == ESPEAK or (not name and language not in NOT_UNDERSTOOD)):
        found = _espeak(voice or language, rate, finds)
    return found


def _rhvoice(language: str, wish: str, rate: float, finds: Finds, folders: Sequence[Path]) -> Program | None:
    program = finds("RHVoice-test")
    voices = _rhvoices(tuple(folders)) if program else {}
    usual = CLIP_VOICES.get(language, "").removeprefix(f"{RHVOICE}:")
    spoken = [voice for voice, speaks in voices.items() if speaks == _LANGUAGE_NAMES.get(language)]
    wanted = wish if wish in voices else "" if wish else usual if usual in spoken else next(iter(spoken), "")
    if not program or not wanted:
        return None
    command = (program, "-p", wanted, "-r", str(round(100 * rate)), "-o", "-")
    return Program(voice=f"{RHVOICE}:{wanted}", command=command)


@lru_cache(maxsize=8)
def _rhvoices(folders: tuple[Path, ...]) -> Mapping[str, str]:
    """The voices of RHVoice that are installed, with the name of the language that each speaks."""
    found = {}
    for info in sorted(info for folder in folders for info in folder.glob("voices/*/voice.info")):
        lines = dict(line.partition("=")[::2] for line in info.read_text(encoding="utf-8").splitlines())
        found[info.parent.name] = lines.get("language", "")
    return found


def _espeak(voice: str, rate: float, finds: Finds) -> Program | None:
    program = finds(ESPEAK)
    if not program or not _espeak_has(program, voice):
        return None
    pace = str(round(_USUAL_WORDS_A_MINUTE * rate))
    return Program(
        voice=f"{ESPEAK}:{voice}", command=(program, "-v", voice, "-s", pace, "-b", "1", "--stdin", "--stdout")
    )


@lru_cache(maxsize=32)
def _espeak_has(program: str, voice: str) -> bool:
    """Whether espeak-ng speaks a word with this voice."""
    command = (program, "-v", voice, "-q", "--stdin")
    try:
        said = subprocess.run(command, input=b"a\n", capture_output=True, timeout=_PATIENCE_S, check=False)  # noqa: S603  # ours
    except (OSError, subprocess.SubprocessError):
        return False
    return said.returncode == 0
