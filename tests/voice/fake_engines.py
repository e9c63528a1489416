"""Engines for tests: one in this process, and programs that behave as RHVoice and espeak-ng do."""

import stat
import sys
import threading
from array import array
from math import pi, sin
from pathlib import Path

from voice.clips import RATE
from voice.trouble import SoundTrouble


def tone(seconds: float, pitch: float = 200.0) -> "array[int]":
    return array("h", (round(12_000 * sin(2 * pi * pitch * at / RATE)) for at in range(round(seconds * RATE))))


class Speaks:
    """An engine that remembers what it spoke; it can fail, and it can take until it is hushed."""

    def __init__(self, voice: str = "espeak-ng:xx") -> None:
        self.voice = voice
        self.spoken: list[str] = []
        self.fails = False
        self.thinks = False
        self.asked, self._hushed = threading.Event(), threading.Event()

    def speak(self, text: str) -> "array[int]":
        self.asked.set()
        if self.thinks:
            self._hushed.wait(10)
            raise SoundTrouble("hushed")
        if self.fails:
            raise SoundTrouble("The speech engine does not work")
        self.spoken.append(text)
        return tone(0.2)

    def hush(self) -> None:
        self._hushed.set()


_PROGRAM = """#!{python}
import math, struct, sys
arguments, text = sys.argv[1:], sys.stdin.buffer.read().decode()
with open({log!r}, "a", encoding="utf-8") as log:
    log.write(" ".join(arguments) + "|" + text.strip() + chr(10))
if {voices!r} and arguments[arguments.index("-v") + 1] not in {voices!r}:
    sys.exit("Error: The specified voice does not exist.")
if "break" in text:
    sys.exit(3)
if "-q" not in arguments and "silence" not in text:
    rate, seconds = 22050, 0.2 + 0.05 * len(text.split())
    tone = [round(3000 * math.sin(2 * math.pi * 200 * at / rate)) for at in range(int(rate * seconds))]
    body = struct.pack(f"<{{len(tone)}}h", *tone)
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16)
    head = struct.pack("<4sI4s", b"RIFF", 0x7FFFF024, b"WAVE") + form + struct.pack("<4sI", b"data", 0x7FFFF000)
    sys.stdout.buffer.write(head + body)
"""


def program(folder: Path, name: str, voices: tuple[str, ...] = ()) -> Path:
    """A program in `folder` that speaks like an engine; it knows only these voices where some are named."""
    path = folder / name
    path.write_text(
        _PROGRAM.format(python=sys.executable, log=str(folder / "asked.txt"), voices=voices), encoding="utf-8"
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def asked(folder: Path) -> list[str]:
    """The words that the programs of a folder were called with, and after a bar what they were to speak."""
    path = folder / "asked.txt"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def rhvoice_folder(folder: Path, **voices: str) -> Path:
    """A folder of RHVoice's with these voices, each with the name of its language."""
    for voice, language in voices.items():
        info = folder / "voices" / voice / "voice.info"
        info.parent.mkdir(parents=True)
        info.write_text(f"name={voice}\nlanguage={language}\n", encoding="utf-8")
    return folder
