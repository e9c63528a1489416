"""Plays sounds one after the other in a thread of its own: it never overlaps, never blocks, never raises."""

import queue
import threading
import time
from collections.abc import Callable

from voice.clips import clip
from voice.loudspeaker import Loudspeaker, Speaker, output_devices
from voice.trouble import NoLoudspeaker, SoundTrouble

LEAD_S = 0.3  # a sound never comes before its text
TRIED_AGAIN_S = 30.0  # after a machine had no loudspeaker
_LONGEST_QUEUE = 16
_GOODBYE_S = 3.0


class Player:
    """Plays clips by name. `on_trouble` gets a sentence once, when sound begins to fail; it is called in the thread."""

    def __init__(
        self,
        *,
        volume: float = 1.0,
        on_trouble: Callable[[str], None],
        speaker: Speaker | None = None,
        lead_s: float = LEAD_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._volume, self._on_trouble, self._lead_s, self._clock = volume, on_trouble, lead_s, clock
        self._speaker: Speaker = speaker or Loudspeaker()
        self._queue: queue.Queue[str] = queue.Queue()
        self._stopping = threading.Event()
        self._told = ""
        self._silent_until = float("-inf")
        self._thread = threading.Thread(target=self._run, name="walkin-sound", daemon=True)
        self._thread.start()

    def play(self, name: str) -> None:
        """Play the clip when those before it are over; returns at once. A queue too long to be of use takes no more."""
        if self._queue.qsize() < _LONGEST_QUEUE and not self._stopping.is_set():
            self._queue.put(name)

    def close(self) -> None:
        """Play nothing more; waits for the sound that plays now."""
        self._stopping.set()
        self._queue.put("")
        self._thread.join(_GOODBYE_S)

    def _run(self) -> None:
        while True:
            name = self._queue.get()
            if self._stopping.wait(self._lead_s):
                return
            self._play(name)

    def _play(self, name: str) -> None:
        if self._clock() < self._silent_until:
            return
        try:
            self._speaker.play(clip(name), self._volume)
            self._told = ""
        except NoLoudspeaker as trouble:
            self._silent_until = self._clock() + TRIED_AGAIN_S
            self._tell(str(trouble))
        except SoundTrouble as trouble:
            self._tell(str(trouble))
        except Exception as error:  # noqa: BLE001 - a failed sound never stops the calls that come after it
            self._tell(f"A sound failed: {error!r}")

    def _tell(self, sentence: str) -> None:
        if sentence != self._told:
            self._told = sentence
            self._on_trouble(sentence)


__all__ = ["Player", "output_devices"]
