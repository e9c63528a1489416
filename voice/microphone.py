"""The machine's microphone, by miniaudio."""

import threading
from array import array
from collections.abc import Generator, Iterable

import miniaudio

from voice.clips import RATE
from voice.loudspeaker import HEARD
from voice.trouble import SoundTrouble

LONGEST_S = 12.0


class NoMicrophone(SoundTrouble):
    """This machine records nothing now."""


def microphones(backends: Iterable[miniaudio.Backend] = HEARD) -> tuple[str, ...]:
    """The names of the microphones of this machine; none where there is no sound at all."""
    try:
        found = tuple(str(device["name"]) for device in miniaudio.Devices(list(backends)).get_captures())
    except miniaudio.MiniaudioError:
        return ()
    return tuple(
        name for name in found if not name.startswith("Discard all samples")
    )  # ALSA's device that hears nothing


def recorded(enough: threading.Event, backends: Iterable[miniaudio.Backend] = HEARD) -> "array[int]":
    """What is heard from now until `enough` is set, at most 12 seconds. Raises NoMicrophone."""
    samples = array("h")
    feed = _taking(samples)
    next(feed)
    try:
        with miniaudio.CaptureDevice(
            nchannels=1, sample_rate=RATE, backends=list(backends), app_name="Walkin"
        ) as device:
            device.start(feed)
            enough.wait(LONGEST_S)
    except miniaudio.MiniaudioError as error:
        raise NoMicrophone("No microphone was found") from error
    return samples


def _taking(samples: "array[int]") -> Generator[None, bytes, None]:
    while True:
        samples.frombytes(bytes((yield)))
