"""Whether headphones are plugged in: asked of what this machine has to tell it, without being root.

PulseAudio and PipeWire know it of their ports; without them the sound cards' own jack controls are read, as ALSA has
them. A jack that nothing is known of, or headphones that bring a sound card of their own, are told by the settings.
"""

import ctypes
import os
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from typing import Protocol

from voice.loudspeaker import output_devices

EVERY_S = 0.2
"""How often the sources are asked: a change is seen within half a second."""

_PATIENCE_S = 3.0


class Source(Protocol):
    """Something that may know it."""

    def plugged(self) -> bool | None:
        """Whether headphones are plugged in now; None where nobody knows."""

    def close(self) -> None:
        """Ask no more."""


def answer(answers: Sequence[bool | None]) -> bool | None:
    """What several say: yes where one does, no where one says no, else nobody knows."""
    return True if True in answers else False if False in answers else None


class Headphones:
    """Watches in a thread of its own. `changed` hears, in that thread, of each change."""

    def __init__(
        self,
        sources: Sequence[Source],
        changed: Callable[[bool | None], None] = lambda _: None,
        every_s: float = EVERY_S,
    ) -> None:
        self._sources, self._changed, self._every_s = tuple(sources), changed, every_s
        self._plugged: bool | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="walkin-headphones", daemon=True)
        if self._sources:
            self._thread.start()

    @property
    def plugged(self) -> bool | None:
        """Whether they are plugged in; None where nobody knows."""
        return self._plugged

    def close(self) -> None:
        """Watch no more."""
        self._over.set()
        if self._sources:
            self._thread.join(_PATIENCE_S)

    def _run(self) -> None:
        while True:
            now = answer([_asked(source) for source in self._sources])
            if now != self._plugged:
                self._plugged = now
                self._changed(now)
            if self._over.wait(self._every_s):
                break
        for source in self._sources:
            source.close()


def _asked(source: Source) -> bool | None:
    try:
        return source.plugged()
    except Exception:  # noqa: BLE001  # a sound system that breaks off knows nothing
        return None


_PORT = re.compile(
    r"^\s+(?P<port>.*headphone.*?): .*\((?:.*, )?(?P<state>not available|available|availability unknown)\)\s*$",
    re.IGNORECASE | re.MULTILINE,
)


def ports_say(listed: str) -> bool | None:
    """What `pactl list cards` says of the headphones' ports."""
    states = {"available": True, "not available": False}
    return answer([states.get(found["state"].casefold()) for found in _PORT.finditer(listed)])


class PulsePorts:
    """The ports of PulseAudio or PipeWire, by `pactl`: asked when a card or a sink changes, and each five seconds."""

    _ANEW_S = 5.0

    def __init__(self, program: str) -> None:
        self._program = program
        self._events: subprocess.Popen[bytes] | None = None
        self._known: bool | None = None
        self._asked_at = -self._ANEW_S

    def plugged(self) -> bool | None:
        """Whether a port for headphones is available."""
        changed = self._changed()
        if changed or time.monotonic() - self._asked_at >= self._ANEW_S:
            self._asked_at = time.monotonic()
            self._known = ports_say(self._listed())
        return self._known

    def close(self) -> None:
        """Listen to no more events."""
        if self._events is not None:
            self._events.kill()
            self._events.communicate()
            self._events = None

    def _listed(self) -> str:
        done = subprocess.run(  # noqa: S603  # the command is ours
            (self._program, "list", "cards"),
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
        return done.stdout.decode(errors="replace")

    def _changed(self) -> bool:
        """Whether a card or a sink changed since this was asked last."""
        if self._events is None or self._events.poll() is not None or self._events.stdout is None:
            self._listen()
            return False
        said = self._events.stdout.read() or b""
        return b"card" in said or b"sink" in said

    def _listen(self) -> None:
        if self._events is not None and time.monotonic() - self._asked_at < self._ANEW_S:
            return
        self.close()
        self._events = subprocess.Popen(  # noqa: S603  # as above
            (self._program, "subscribe"),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C"},
        )
        if self._events.stdout is not None:
            os.set_blocking(self._events.stdout.fileno(), False)


_CARDS = range(8)
_JACKS = (b"Headphone Jack", b"Front Headphone Jack", b"Headphone Front Jack", b"Headset Jack", b"Headphone Mic Jack")
_OF_THE_CARD = 0  # SND_CTL_ELEM_IFACE_CARD: neither a mixer's nor a stream's


class AlsaJacks:
    """The jack controls of the sound cards, read by ALSA's own library: microseconds, and no other program."""

    def __init__(self, library: str = "libasound.so.2") -> None:
        self._alsa = ctypes.CDLL(library)
        self._open: dict[int, ctypes.c_void_p] = {}

    def plugged(self) -> bool | None:
        """Whether something is in a jack for headphones, of any card."""
        return answer([self._read(card, jack) for card in _CARDS if self._card(card) for jack in _JACKS])

    def close(self) -> None:
        """Read no more."""
        for control in self._open.values():
            self._alsa.snd_ctl_close(control)
        self._open.clear()

    def _card(self, number: int) -> bool:
        """Whether there is a card of this number, opened; one that was unplugged is forgotten."""
        control = ctypes.c_void_p()
        if self._alsa.snd_card_load(number) != 1:
            if number in self._open:
                self._alsa.snd_ctl_close(self._open.pop(number))
            return False
        if number in self._open:
            return True
        if self._alsa.snd_ctl_open(ctypes.byref(control), f"hw:{number}".encode(), 0) < 0:
            return False
        self._open[number] = control
        return True

    def _read(self, card: int, jack: bytes) -> bool | None:
        identity, value = ctypes.c_void_p(), ctypes.c_void_p()
        self._alsa.snd_ctl_elem_id_malloc(ctypes.byref(identity))
        self._alsa.snd_ctl_elem_value_malloc(ctypes.byref(value))
        try:
            self._alsa.snd_ctl_elem_id_set_interface(identity, _OF_THE_CARD)
            self._alsa.snd_ctl_elem_id_set_name(identity, jack)
            self._alsa.snd_ctl_elem_value_set_id(value, identity)
            if self._alsa.snd_ctl_elem_read(self._open[card], value) < 0:
                return None
            return bool(self._alsa.snd_ctl_elem_value_get_boolean(value, 0))
        finally:
            self._alsa.snd_ctl_elem_value_free(value)
            self._alsa.snd_ctl_elem_id_free(identity)


class OwnDevice:
    """Headphones that are a sound device of their own, as at USB: it is there while they are plugged in."""

    def __init__(self, name: str, devices: Callable[[], Sequence[str]] = output_devices) -> None:
        self._name, self._devices = name, devices

    def plugged(self) -> bool | None:
        """Whether there is a device of this name."""
        return self._name in self._devices()

    def close(self) -> None:
        """Nothing is kept open."""


def sources_here() -> tuple[Source, ...]:
    """What can tell it on this machine: the sound server where there is one, and the sound cards themselves."""
    pactl = shutil.which("pactl")
    server: tuple[Source, ...] = (PulsePorts(pactl),) if pactl is not None else ()
    try:
        return (*server, AlsaJacks())
    except OSError:
        return server
