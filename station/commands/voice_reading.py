"""`walkin voice read`: hear a text as the kiosk reads it aloud, for trying engines and settings."""

import argparse
import json
import sys
from array import array
from pathlib import Path
from typing import TYPE_CHECKING

from station.faults import Fault

if TYPE_CHECKING:
    from voice.clips import Clip
    from voice.page_script import Line
    from voice.page_voice import PageVoice

_USUAL_RATE = 0.9


def add_reading(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin voice read`."""
    parser.add_argument("text", nargs="+", help="a sentence, as it stands on the screen")
    parser.add_argument("--language", required=True, help="et, or any other that an engine speaks")
    parser.add_argument("--engine", default="", help='as in the settings: "rhvoice:anna", "off"; the best otherwise')
    parser.add_argument("--rate", type=float, default=_USUAL_RATE, help="as a share of an engine's normal rate")
    parser.add_argument("--to", type=Path, help="a WAV file; the loudspeaker otherwise")
    parser.add_argument("--device", default="", help="the loudspeaker's name; the system's own otherwise")
    parser.add_argument("--json", action="store_true")


def read(arguments: argparse.Namespace) -> int:
    """Read it: 0 all of it, 1 something is spoken by nobody, or nothing can be heard; raises Fault."""
    from station.errands.reading_aloud import page_voice  # noqa: PLC0415  # only when sound is asked for
    from station.settings import Speech  # noqa: PLC0415  # likewise
    from station.speech_settings import speech_faults  # noqa: PLC0415  # likewise
    from voice.trouble import SoundTrouble  # noqa: PLC0415  # likewise

    language = arguments.language
    speech = Speech(engines={language: arguments.engine} if arguments.engine else {}, rate=arguments.rate)
    for sentence in speech_faults(speech):
        raise Fault(f"{sentence}.")
    voice = page_voice(speech)
    lines = voice.lines(arguments.text, language)
    if not lines:
        why = f"There is no speech engine for the language {language!r}, and no clip says this"
        return _answer(arguments, {"ok": False, "why": why}, f"{why}.")
    try:
        seconds = _played(arguments, [voice.sound(line, language) for line in lines])
    except SoundTrouble as trouble:
        return _answer(arguments, {"ok": False, "why": str(trouble)}, f"{trouble}.")
    by = [_speaker(line, voice, language) for line in lines]
    left = voice.engine(language) is None and voice.lacks(arguments.text, language)
    told = f"Spoken by {', '.join(dict.fromkeys(by)) or 'nobody'}{'; not all of it' if left else ''}."
    return _answer(arguments, {"ok": not left, "seconds": round(seconds, 3), "by": by}, told)


def _played(arguments: argparse.Namespace, sounds: "list[Clip]") -> float:
    from voice.clips import RATE, Clip  # noqa: PLC0415  # as above
    from voice.loudspeaker import Loudspeaker  # noqa: PLC0415  # likewise
    from voice.page_voice import AFTER_SENTENCE_S  # noqa: PLC0415  # likewise
    from voice.recordings import write_wave  # noqa: PLC0415  # likewise

    samples, pause = array("h"), array("h", bytes(2 * round(AFTER_SENTENCE_S * RATE)))
    for sound in sounds:
        samples += pause + sound.samples if samples else sound.samples
    whole = Clip(name="read", samples=samples)
    if arguments.to is None:
        Loudspeaker(arguments.device).play(whole, 1.0)
        return whole.seconds
    try:
        write_wave(arguments.to, samples)
    except OSError as error:
        raise Fault(f"{arguments.to}: it cannot be written: {error.strerror}.") from error
    return whole.seconds


def _speaker(line: "Line", voice: "PageVoice", language: str) -> str:
    from voice.page_script import ByClips  # noqa: PLC0415  # as above

    engine = voice.engine(language)
    return "clips" if isinstance(line, ByClips) or engine is None else engine.voice


def _answer(arguments: argparse.Namespace, answer: dict[str, object], told: str) -> int:
    sys.stdout.write((json.dumps(answer, ensure_ascii=False) if arguments.json else told) + "\n")
    return 0 if answer["ok"] else 1
