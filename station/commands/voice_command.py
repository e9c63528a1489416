"""`walkin voice say|read|record|check|build`: hear the voice, and put the office's own recordings in its place."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from resources.voice_words import LANGUAGES, vocabulary
from station.commands.voice_reading import add_reading, read
from station.commands.voice_recording import record
from station.faults import Fault

if TYPE_CHECKING:
    from voice.recordings import Finding


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin voice`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="say|read|record|check|build")
    saying = acts.add_parser("say", help="speak a call as the board does, or write it to a WAV file")
    saying.add_argument("number", help="142")
    saying.add_argument("counter", help="3")
    saying.add_argument("--language", choices=LANGUAGES, action="append", help="may stand twice; en otherwise")
    saying.add_argument("--slower", action="store_true", help="as for somebody who does not hear well")
    saying.add_argument("--to", type=Path, help="a WAV file; the loudspeaker otherwise")
    saying.add_argument("--voices", type=Path, help="a folder with the office's own voices")
    saying.add_argument("--device", default="", help="the loudspeaker's name; the system's own otherwise")
    add_reading(acts.add_parser("read", help="read a text aloud as the kiosk does, or write it to a WAV file"))
    recording = acts.add_parser("record", help="record what is missing, clip by clip; without a microphone, list it")
    recording.add_argument("--again", action="append", default=[], metavar="NAME", help="record this one once more")
    checking = acts.add_parser("check", help="tell what is missing, too loud, too quiet, cut off or badly trimmed")
    building = acts.add_parser("build", help="make a voice of the recordings: trimmed and levelled")
    for act, about in ((recording, "where the recordings are kept"), (checking, "recordings or a voice"),
                       (building, "the recordings")):  # fmt: skip
        act.add_argument("folder", type=Path, help=about)
    building.add_argument("voices", type=Path, help="the folder of voices, as in the settings: sound.voices")
    for act in (recording, checking, building):
        act.add_argument("--language", choices=LANGUAGES, required=True)
    for act in (saying, recording, checking, building):
        act.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Do it: 0 done, 1 something is missing or wrong; raises Fault."""
    return _ACTS[arguments.act](arguments)


def _say(arguments: argparse.Namespace) -> int:
    from voice.trouble import SoundTrouble  # noqa: PLC0415  # only when sound is asked for

    try:
        seconds = _said(arguments)
    except SoundTrouble as trouble:
        return _answer(arguments, {"ok": False, "why": str(trouble)}, f"{trouble}.")
    told = f"Written to {arguments.to}." if arguments.to else "Spoken."
    return _answer(arguments, {"ok": True, "seconds": round(seconds, 3)}, told)


def _said(arguments: argparse.Namespace) -> float:
    from voice.clips import Clip, joined_clips  # noqa: PLC0415  # as above
    from voice.loudspeaker import Loudspeaker  # noqa: PLC0415  # likewise
    from voice.phrases import Manner, call  # noqa: PLC0415  # likewise
    from voice.recordings import write_wave  # noqa: PLC0415  # likewise
    from voice.sound import rendered  # noqa: PLC0415  # likewise
    from voice.voices import Voices  # noqa: PLC0415  # likewise

    manner = Manner(slower=arguments.slower)
    voices = Voices(arguments.voices)
    script = call(arguments.number, arguments.counter, arguments.language or ["en"], manner)
    sound: Clip = joined_clips(rendered(utterance, voices) for utterance in script)
    if arguments.to is None:
        Loudspeaker(arguments.device).play(sound, 1.0)
        return sound.seconds
    try:
        write_wave(arguments.to, sound.samples)
    except OSError as error:
        raise Fault(f"{arguments.to}: it cannot be written: {error.strerror}.") from error
    return sound.seconds


def _check(arguments: argparse.Namespace) -> int:
    from voice.recordings import findings  # noqa: PLC0415  # only when recordings are looked at

    folder = _folder(arguments)
    return _tell(arguments, tuple(findings(folder, arguments.language)))


def _build(arguments: argparse.Namespace) -> int:
    from voice.recordings import build, findings  # noqa: PLC0415  # as above
    from voice.trouble import SoundTrouble  # noqa: PLC0415  # likewise

    source, target = _folder(arguments), arguments.voices / arguments.language
    if source.resolve() == target.resolve():
        raise Fault(f"{source}: recordings are kept apart from the voice that is made of them.")
    again = tuple(found for found in findings(source, arguments.language) if not found.cured)
    if again:
        return _tell(arguments, again)
    try:
        build(source, target, arguments.language)
    except (OSError, SoundTrouble) as error:
        raise Fault(f"{target}: the voice cannot be made: {error}.") from error
    return _tell(arguments, tuple(findings(target, arguments.language)))


def _folder(arguments: argparse.Namespace) -> Path:
    """Where the recordings of the language are: the folder itself, or one in it that is called like the language."""
    folder: Path = arguments.folder
    if not folder.is_dir():
        raise Fault(f"{folder}: there is no such folder.")
    inner = folder / str(arguments.language)
    return inner if inner.is_dir() else folder


def _tell(arguments: argparse.Namespace, found: "Sequence[Finding]") -> int:
    rows = [
        {"name": each.name, "words": each.words, "fault": each.fault, "seen": each.seen, "build_cures": each.cured}
        for each in found
    ]
    clips = len(vocabulary(arguments.language))
    answer: Mapping[str, object] = {"ok": not rows, "clips": clips, "findings": rows}
    lines = [f"{each.name} ({each.words}): {each.fault.replace('_', ' ')}: {each.seen}" for each in found]
    return _answer(arguments, answer, "\n".join(lines) or f"All {clips} clips are right.")


def _answer(arguments: argparse.Namespace, answer: Mapping[str, object], told: str) -> int:
    sys.stdout.write((json.dumps(answer, ensure_ascii=False) if arguments.json else told) + "\n")
    return 0 if answer["ok"] else 1


_ACTS: Mapping[str, Callable[[argparse.Namespace], int]] = MappingProxyType(
    {"say": _say, "read": read, "record": record, "check": _check, "build": _build}
)
