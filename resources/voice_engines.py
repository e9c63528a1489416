"""The speech engines that the shipped voices are made with: RHVoice and espeak-ng, asked where each word begins.

Only `resources.make_voices` needs them; a station plays what was made. Debian's packages are librhvoice5,
rhvoice-english and rhvoice-russian (section contrib and non-free) and libespeak-ng1.
"""

import ctypes
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

SLOWLY = 0.8
"""The rate of all clips, as a share of the engine's normal one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What an engine said: samples of 16 bits at `rate`, and at which sample each word begins."""

    samples: "array[int]"
    rate: int
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Where a clip comes from: the sentence, and from which of its words up to which (None: to the end)."""

    sentence: str
    first: int = 0
    beyond: int | None = None


class Engine(Protocol):
    """Says a sentence; the same sentence always sounds the same."""

    def say(self, sentence: str, *, words: bool = True) -> Spoken:
        """The sentence as samples. Raises OSError where the engine or the voice is not there.

        Without `words` the beginnings of words may be left out, which RHVoice takes long to find.
        """


class _Callbacks(ctypes.Structure):
    _fields_ = [(name, ctypes.c_void_p) for name in (
        "set_sample_rate", "play_speech", "process_mark", "word_starts", "word_ends", "sentence_starts",
        "sentence_ends", "play_audio", "done",
    )]  # fmt: skip


class _Init(ctypes.Structure):
    _fields_ = [
        ("data_path", ctypes.c_char_p),
        ("config_path", ctypes.c_char_p),
        ("resource_paths", ctypes.c_void_p),
        ("callbacks", _Callbacks),
        ("options", ctypes.c_uint),
    ]


class _Parameters(ctypes.Structure):
    _fields_ = [
        ("voice_profile", ctypes.c_char_p),
        *(
            (f"{kind}_{what}", ctypes.c_double)
            for kind in ("absolute", "relative")
            for what in ("rate", "pitch", "volume")
        ),
        ("punctuation_mode", ctypes.c_int),
        ("punctuation_list", ctypes.c_char_p),
        ("capitals_mode", ctypes.c_int),
        ("flags", ctypes.c_int),
    ]


_ON_RATE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
_ON_SPEECH = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_uint, ctypes.c_void_p)
_ON_WORD = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p)
_DATA, _CONFIG = b"/usr/share/RHVoice", b"/etc/RHVoice"


class RHVoice:
    """One voice of RHVoice."""

    def __init__(self, voice: str, rate: float = SLOWLY) -> None:
        self._voice, self._rate = voice.encode(), rate
        self._core = ctypes.CDLL("libRHVoice.so.5")
        self._core.RHVoice_new_tts_engine.restype = ctypes.c_void_p
        self._core.RHVoice_new_message.restype = ctypes.c_void_p
        self._samples, self._words, self._sample_rate = array("h"), list[int](), 0
        self._calls = (_ON_RATE(self._on_rate), _ON_SPEECH(self._on_speech), _ON_WORD(self._on_word))
        on_rate, on_speech, on_word = (ctypes.cast(call, ctypes.c_void_p) for call in self._calls)
        callbacks = _Callbacks(set_sample_rate=on_rate, play_speech=on_speech, word_starts=on_word)
        init = _Init(data_path=_DATA, config_path=_CONFIG, callbacks=callbacks)
        self._engine = self._core.RHVoice_new_tts_engine(ctypes.byref(init))
        if not self._engine:
            raise OSError("RHVoice has no voices here: install rhvoice-english and rhvoice-russian")

    def say(self, sentence: str, *, words: bool = True) -> Spoken:
        """The sentence as samples."""
        if not words:
            return replace(self._said(sentence, self._rate), words=())
        seen = [(rate, self._said(sentence, rate)) for rate in (self._rate * share for share in _SHARES)]
        said = self._said(sentence, self._rate)
        begins = tuple(
            _begins([(rate / self._rate, other.words[at], other.rate) for rate, other in seen])
            for at in range(len(said.words))
        )
        return Spoken(samples=said.samples, rate=said.rate, words=begins)

    def _said(self, sentence: str, rate: float) -> Spoken:
        self._samples, self._words = array("h"), []
        spoken = sentence.encode()
        parameters = _Parameters(voice_profile=self._voice, relative_rate=rate, relative_pitch=1.0, relative_volume=1.0)
        message = self._core.RHVoice_new_message(
            ctypes.c_void_p(self._engine), spoken, len(spoken), 0, ctypes.byref(parameters), None
        )
        self._core.RHVoice_speak(ctypes.c_void_p(message))
        self._core.RHVoice_delete_message(ctypes.c_void_p(message))
        return Spoken(samples=self._samples, rate=self._sample_rate, words=tuple(self._words))

    def _on_rate(self, rate: int, _: object) -> int:
        self._sample_rate = rate
        return 1

    def _on_speech(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, _: object) -> int:
        self._samples.extend(samples[:count])
        return 1

    def _on_word(self, _position: int, _length: int, _: object) -> int:
        self._words.append(len(self._samples))
        return 1


_SHARES = tuple(0.7 + 0.03 * step for step in range(22))
_CHUNK_S, _GRID_S = 0.1, 0.002


def _begins(seen: list[tuple[float, int, int]]) -> int:
    """The sample at which a word begins, at the normal rate.

    RHVoice tells it to the last tenth of a second only. Said faster and slower, the word falls into other tenths: it
    begins where most of these agree. `seen`: the rate as a share of the normal one, the sample told, samples a second.
    """
    spans = [(share * at / rate, share * (at / rate + _CHUNK_S)) for share, at, rate in seen]
    latest = max(end for _, end in spans)
    grid = [step * _GRID_S for step in range(round(latest / _GRID_S) + 1)]
    votes = [sum(start <= moment < end for start, end in spans) for moment in grid]
    agreed = [moment for moment, count in zip(grid, votes, strict=True) if count == max(votes)]
    return round((agreed[0] + agreed[-1]) / 2 * seen[0][2])


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_ms", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    ]


_ON_AUDIO = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))
_RETRIEVAL, _RATE, _UTF8, _WORD, _END_OF_LIST = 2, 1, 1, 1, 0
_NORMAL_WORDS_A_MINUTE = 175


class Espeak:
    """One voice of espeak-ng."""

    def __init__(self, voice: str, rate: float = SLOWLY) -> None:
        self._voice, self._rate = voice.encode(), rate
        self._core = ctypes.CDLL("libespeak-ng.so.1")
        self._sample_rate = self._core.espeak_Initialize(_RETRIEVAL, 0, None, 0)
        self._samples, self._words, self._position = array("h"), list[int](), 0
        self._call = _ON_AUDIO(self._on_audio)
        self._core.espeak_SetSynthCallback(self._call)
        if self._core.espeak_SetVoiceByName(self._voice):
            raise OSError(f"espeak-ng has no voice {voice!r} here")

    def say(self, sentence: str, *, words: bool = True) -> Spoken:  # noqa: ARG002  # espeak-ng always tells them
        """The sentence as samples."""
        self._samples, self._words, self._position = array("h"), [], 0
        self._core.espeak_SetVoiceByName(self._voice)
        self._core.espeak_SetParameter(_RATE, round(_NORMAL_WORDS_A_MINUTE * self._rate), 0)
        text = sentence.encode() + b"\0"
        self._core.espeak_Synth(text, len(text), 0, 0, 0, _UTF8, None, None)
        self._core.espeak_Synchronize()
        return Spoken(samples=self._samples, rate=self._sample_rate, words=tuple(self._words))

    def _on_audio(
        self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, events: "ctypes._Pointer[_Event]"
    ) -> int:
        for event in _listed(events):
            if event.type == _WORD and event.text_position > self._position:  # some words are told twice
                self._words.append(event.sample)
                self._position = event.text_position
        if samples:  # type: ignore[truthy-bool]  # a pointer to nothing at the end
            self._samples.extend(samples[:count])
        return 0


def _listed(events: "ctypes._Pointer[_Event]") -> Iterator[_Event]:
    at = 0
    while events[at].type != _END_OF_LIST:
        yield events[at]
        at += 1
