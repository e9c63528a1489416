"""The reader of a kiosk's pages: begins at once with what it is given last, and is silent as soon as it is told."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from voice.clips import RATE, Clip
from voice.loudspeaker import Speaker
from voice.page_script import ByEngine, Line
from voice.page_voice import AFTER_SENTENCE_S, PageVoice
from voice.trouble import NoLoudspeaker, SoundTrouble

_GOODBYE_S = 2.0


@dataclass(slots=True)
class _Page:
    """What is to be read, and the loudspeaker that it is read on: hushed once, it plays nothing more."""

    sentences: tuple[str, ...]
    language: str
    volume: float
    speaker: Speaker
    over: threading.Event = field(default_factory=threading.Event)

    def ends(self) -> None:
        """Say nothing more of it."""
        self.over.set()
        self.speaker.hush()


class Reading:
    """One kiosk's reader. Every method returns at once; a thread of its own plays, another prepares what comes next.

    `speaker` makes the loudspeaker of one page. `told` hears of each trouble once, in a sentence for staff.
    """

    def __init__(
        self, voice: PageVoice, speaker: Callable[[], Speaker], told: Callable[[str], None] = lambda _: None
    ) -> None:
        self._voice, self._speaker, self._told = voice, speaker, told
        self._page: _Page | None = None
        self._next: _Page | None = None
        self._closing = self._forgets = False
        self._troubles: dict[str, str] = {}
        self._state = threading.Condition()
        self._ahead = ThreadPoolExecutor(1, "walkin-reading-ahead")
        self._thread = threading.Thread(target=self._run, name="walkin-reading", daemon=True)
        self._thread.start()

    def say(self, sentences: Sequence[str], language: str, volume: float) -> None:
        """Stop what is said and begin with these. `volume`: 0 to 1."""
        spoken = tuple(sentence for sentence in sentences if any(map(str.isalnum, sentence)))
        page = _Page(spoken, language, volume, self._speaker())
        with self._state:
            self._end()
            self._next = None if self._closing else page
            self._state.notify_all()

    def stop(self) -> None:
        """Be silent."""
        with self._state:
            self._end()

    def forget(self) -> None:
        """Be silent, and keep nothing of what was read: neither its words nor its sounds."""
        with self._state:
            self._end()
            self._forgets = True
            self._state.notify_all()

    @property
    def speaking(self) -> bool:
        """Whether something is being said, or about to be."""
        with self._state:
            return self._next is not None or (self._page is not None and not self._page.over.is_set())

    @property
    def troubles(self) -> tuple[str, ...]:
        """What does not work, each in a sentence for staff."""
        with self._state:
            return tuple(self._troubles.values())

    def close(self) -> None:
        """Say nothing more, ever."""
        with self._state:
            self._closing = True
            self._end()
            self._state.notify_all()
        self._thread.join(_GOODBYE_S)
        self._ahead.shutdown(wait=not self._thread.is_alive(), cancel_futures=True)

    def _end(self) -> None:
        self._next = None
        if self._page is not None and not self._page.over.is_set():
            self._page.ends()
            self._voice.hush()

    def _run(self) -> None:
        while (page := self._wanted()) is not None:
            try:
                self._read(page)
            except Exception as error:  # noqa: BLE001  # whatever a library raises, the next page is read
                self._tell("sound", str(error) if isinstance(error, SoundTrouble) else f"A sound failed: {error!r}")
            page.over.set()
            del page  # while nothing is read, nothing of it is kept

    def _wanted(self) -> _Page | None:
        """The next page, once there is one. What is to be forgotten is forgotten here, between two pages."""
        with self._state:
            self._page = None
            while self._next is None and not self._closing:
                self._forget()
                self._state.wait_for(lambda: self._next is not None or self._closing or self._forgets)
            self._forget()
            self._page, self._next = self._next, None
            return self._page

    def _forget(self) -> None:
        if self._forgets:
            self._voice.forget()
            self._forgets = False

    def _read(self, page: _Page) -> None:
        lines = self._voice.lines(page.sentences, page.language)
        self._note_silence(page, lines)
        failed = self._play(page, lines)
        if failed is not None:
            self._play(page, self._voice.lines(page.sentences[failed:], page.language, by_engine=False))

    def _play(self, page: _Page, lines: tuple[Line, ...]) -> int | None:
        """Say the lines one after the other. Returns the line at which the engine failed, if it did."""
        coming = self._prepared(page, lines, 0)
        for at, line in enumerate(lines):
            sound = self._awaited(page, line, coming)
            if page.over.is_set():
                return None
            if sound is None and isinstance(line, ByEngine):
                return at
            coming = self._prepared(page, lines, at + 1)
            if sound is not None:
                self._sound(page, sound, is_last=at == len(lines) - 1)
        return None

    def _awaited(self, page: _Page, line: Line, coming: "Future[Clip]") -> Clip | None:
        """The line's sound; nothing where it cannot be made, or is not wanted any more."""
        thing = page.language if isinstance(line, ByEngine) else "sound"
        try:
            sound = coming.result()
        except CancelledError:
            page.over.set()
            return None
        except SoundTrouble as trouble:
            if not page.over.is_set():
                self._tell(thing, str(trouble))
            return None
        self._mend(thing)
        return sound

    def _prepared(self, page: _Page, lines: tuple[Line, ...], at: int) -> "Future[Clip]":
        """The sound of a line, if there is such a line, being made while the one before it is heard."""
        if at < len(lines):
            return self._ahead.submit(self._made, page, lines[at])
        nothing: Future[Clip] = Future()
        nothing.cancel()
        return nothing

    def _made(self, page: _Page, line: Line) -> Clip:
        if page.over.is_set():
            raise CancelledError
        return self._voice.sound(line, page.language)

    def _sound(self, page: _Page, sound: Clip, *, is_last: bool) -> None:
        if page.over.is_set():
            return
        pause = b"" if is_last else bytes(2 * round(AFTER_SENTENCE_S * RATE))
        samples = sound.samples[:]
        samples.frombytes(pause)
        try:
            page.speaker.play(Clip(name=sound.name, samples=samples), page.volume)
        except NoLoudspeaker as trouble:
            self._tell("loudspeaker", str(trouble))
            page.over.set()
        else:
            self._mend("loudspeaker")

    def _note_silence(self, page: _Page, lines: tuple[Line, ...]) -> None:
        """Tell staff where a page needs an engine that is not there."""
        if self._voice.engine(page.language) is not None or not self._voice.lacks(page.sentences, page.language):
            return
        said = "only what Walkin itself says is read aloud" if lines else "its pages are not read aloud"
        self._tell(page.language, f"There is no speech engine for the language {page.language!r}: {said}")

    def _tell(self, thing: str, sentence: str) -> None:
        with self._state:
            if self._troubles.get(thing) == sentence:
                return
            self._troubles = {**self._troubles, thing: sentence}
        self._told(sentence)

    def _mend(self, thing: str) -> None:
        with self._state:
            self._troubles = {key: sentence for key, sentence in self._troubles.items() if key != thing}
