"""`walkin voice record`: what is to be said, in order, and a microphone that takes it down."""

import argparse
import json
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from resources.voice_words import vocabulary
from station.faults import Fault

_HOW = """\
Record each line as a WAV file with the name that stands before it, in {folder}:
one voice, one room, one distance to the microphone, slowly and clearly; the dots are not spoken, but the voice
goes on as if more followed. Then: walkin voice check {folder} --language {language}
"""


def record(arguments: argparse.Namespace) -> int:
    """Record every clip that is missing; 0 when none is missing any more."""
    from voice.clips import file_of  # noqa: PLC0415  # only when recordings are made
    from voice.microphone import microphones  # noqa: PLC0415  # likewise

    folder = _made(arguments.folder / arguments.language)
    words = vocabulary(arguments.language)
    unknown = [name for name in arguments.again if name not in words]
    if unknown:
        raise Fault(f"there is no clip {unknown[0]!r}; walkin voice check tells their names.")
    wanted = [name for name in words if name in arguments.again or file_of(name, folder) is None]
    devices = microphones()
    if arguments.json:
        rows = [{"name": name, "words": text, "wanted": name in wanted} for name, text in words.items()]
        answer = {"ok": not wanted, "folder": str(folder), "microphones": devices, "clips": rows}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    elif wanted and devices and sys.stdin.isatty():
        return _session(folder, arguments.language, wanted)
    else:
        _list(folder, arguments.language, wanted)
    return 1 if wanted else 0


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Fault(f"{folder}: it cannot be made: {error.strerror}.") from error
    return folder


def _list(folder: Path, language: str, wanted: Sequence[str]) -> None:
    if not wanted:
        sys.stdout.write(f"Every clip is recorded in {folder}.\n")
        return
    sys.stdout.write(_HOW.format(folder=folder, language=language))
    sys.stdout.writelines(f"{name:>9}  {vocabulary(language)[name]}\n" for name in wanted)


def _session(folder: Path, language: str, wanted: Sequence[str]) -> int:
    """One clip after the other: Enter begins, Enter ends; q and Enter stops, what was recorded stays."""
    from voice.microphone import NoMicrophone, recorded  # noqa: PLC0415  # as above
    from voice.recordings import write_wave  # noqa: PLC0415  # likewise

    for name in wanted:
        sys.stdout.write(f"\n{name}: {vocabulary(language)[name]}\nEnter to begin, Enter to end, q to stop: ")
        sys.stdout.flush()
        if sys.stdin.readline().strip().lower().startswith("q"):
            return 1
        enough = threading.Event()
        listening = threading.Thread(target=_until_enter, args=(enough,), daemon=True)
        listening.start()
        try:
            samples = recorded(enough)
        except NoMicrophone as trouble:
            raise Fault(f"{trouble}.") from trouble
        if not enough.is_set():
            sys.stdout.write("That was long enough. Press Enter.\n")
        listening.join()
        write_wave(folder / f"{name}.wav", samples)
    return 0


def _until_enter(enough: threading.Event) -> None:
    sys.stdin.readline()
    enough.set()
