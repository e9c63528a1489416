"""A kiosk's reader: what is heard, how soon it is silent, and what staff are told."""

import threading
from array import array
from collections.abc import Iterator
from pathlib import Path

import miniaudio
import pytest

from resources.spelling import spelt
from tests.voice.fake_engines import Speaks
from voice.clips import RATE, Clip
from voice.loudspeaker import Loudspeaker
from voice.page_script import ByEngine
from voice.page_voice import AFTER_SENTENCE_S, Kept, PageVoice
from voice.reading import Reading
from voice.trouble import NoLoudspeaker

TITLE, TILE, WAIT = "How can we help you today?", "Bills and payments", "3 people waiting"


class Ear:
    """Headphones that somebody wears: remembers what was heard to its end, and can be slow or unplugged."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, float]] = []
        self.seconds: list[float] = []
        self.unplugged = False
        self.slow = False
        self.began = threading.Event()
        self._changed = threading.Condition()

    def loudspeaker(self) -> "Speaker":
        return Speaker(self)

    def hears(self, sound: Clip, volume: float) -> None:
        with self._changed:
            self.heard.append((sound.name, volume))
            self.seconds.append(sound.seconds)
            self._changed.notify_all()

    def waits_for(self, count: int) -> list[str]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.heard) >= count, 10), self.heard
        return [name for name, _ in self.heard]


class Speaker:
    """One page's loudspeaker: a slow one plays until it is hushed."""

    def __init__(self, ear: Ear) -> None:
        self._ear, self._hushed = ear, threading.Event()

    def play(self, sound: Clip, volume: float) -> None:
        if self._ear.unplugged:
            raise NoLoudspeaker("No loudspeaker was found; the kiosk reads nothing aloud")
        if self._hushed.is_set():
            return
        self._ear.began.set()
        if self._ear.slow and self._hushed.wait(10):
            return
        self._ear.hears(sound, volume)

    def hush(self) -> None:
        self._hushed.set()


class Kiosk:
    """A kiosk with a reader, an engine for English or none, and staff who are told."""

    def __init__(self, engine: Speaks | None) -> None:
        self.ear, self.engine, self.told = Ear(), engine, list[str]()
        self.voice = PageVoice(lambda language: engine if language == "en" else None)
        self.reading = Reading(self.voice, self.ear.loudspeaker, self.told.append)

    def reads(self, *sentences: str, language: str = "en") -> None:
        self.reading.say(sentences, language, 0.5)

    def is_done(self) -> None:
        for _ in range(1000):
            if not self.reading.speaking:
                return
            threading.Event().wait(0.01)
        raise AssertionError(self.ear.heard)


@pytest.fixture
def with_engine() -> Iterator[Kiosk]:
    kiosk = Kiosk(Speaks())
    yield kiosk
    kiosk.reading.close()


@pytest.fixture
def without_engine() -> Iterator[Kiosk]:
    kiosk = Kiosk(None)
    yield kiosk
    kiosk.reading.close()


def test_a_page_is_read_sentence_by_sentence_at_its_volume(with_engine: Kiosk) -> None:
    with_engine.reads(TITLE, TILE, "", WAIT)
    assert with_engine.ear.waits_for(3) == ["engine"] * 3
    assert with_engine.engine is not None
    assert with_engine.engine.spoken == [TITLE, TILE, WAIT]
    assert {volume for _, volume in with_engine.ear.heard} == {0.5}
    with_engine.is_done()
    assert with_engine.reading.troubles == ()


def test_there_is_a_silence_between_sentences_and_none_behind_the_last(with_engine: Kiosk) -> None:
    with_engine.reads(TILE, TILE + ".")
    with_engine.ear.waits_for(2)
    first, last = with_engine.ear.seconds
    assert first - last == pytest.approx(AFTER_SENTENCE_S, abs=0.001)


def test_clips_alone_need_no_engine(without_engine: Kiosk) -> None:
    without_engine.reads(TITLE, "There are 25 people before you.")
    assert len(without_engine.ear.waits_for(2)) == 2
    without_engine.is_done()
    assert without_engine.told == []


def test_without_an_engine_the_rest_is_said_to_be_on_the_screen_and_staff_are_told_once(without_engine: Kiosk) -> None:
    for _ in range(2):
        without_engine.reads(TITLE, TILE)
        without_engine.is_done()
    assert len(without_engine.ear.heard) == 4
    told = "There is no speech engine for the language 'en': only what Walkin itself says is read aloud"
    assert (without_engine.told, without_engine.reading.troubles) == ([told], (told,))


def test_a_language_that_nobody_speaks_stays_silent_and_staff_are_told(with_engine: Kiosk) -> None:
    with_engine.reads("Hyvää päivää", language="fi")
    with_engine.is_done()
    assert with_engine.ear.heard == []
    assert with_engine.told == ["There is no speech engine for the language 'fi': its pages are not read aloud"]


def test_a_new_page_begins_at_once_and_the_old_one_is_heard_no_more(with_engine: Kiosk) -> None:
    with_engine.ear.slow = True
    with_engine.reads(TITLE, WAIT)
    assert with_engine.ear.began.wait(10)
    with_engine.ear.slow = False
    with_engine.reads("You are next.", TILE)
    with_engine.ear.waits_for(2)
    with_engine.is_done()
    assert with_engine.engine is not None
    assert with_engine.engine.spoken[-2:] == ["You are next.", TILE]
    assert len(with_engine.ear.heard) == 2


def test_stopping_is_silent_at_once_and_the_same_page_can_be_read_again(with_engine: Kiosk) -> None:
    with_engine.ear.slow = True
    with_engine.reads(TITLE)
    assert with_engine.ear.began.wait(10)
    assert with_engine.reading.speaking
    with_engine.reading.stop()
    assert not with_engine.reading.speaking
    with_engine.ear.slow = False
    with_engine.reads(TITLE)
    assert len(with_engine.ear.waits_for(1)) == 1


def test_what_an_engine_is_making_is_given_up_when_nobody_wants_it_any_more() -> None:
    kiosk = Kiosk(Speaks())
    assert kiosk.engine is not None
    kiosk.engine.thinks = True
    kiosk.reads(TILE)
    assert kiosk.engine.asked.wait(10)
    kiosk.engine.thinks = False
    kiosk.reads("You are next.")
    assert len(kiosk.ear.waits_for(1)) == 1
    assert kiosk.told == []
    kiosk.reading.close()


def test_an_engine_that_fails_in_the_middle_leaves_the_rest_to_the_clips(with_engine: Kiosk) -> None:
    assert with_engine.engine is not None
    with_engine.engine.fails = True
    with_engine.reads(TITLE, TILE, WAIT)
    with_engine.is_done()
    assert len(with_engine.ear.heard) == 3
    assert with_engine.told == ["The speech engine does not work"]
    with_engine.engine.fails = False
    with_engine.reads(TILE)
    with_engine.is_done()
    assert with_engine.reading.troubles == ()


def test_the_same_page_is_not_made_twice(with_engine: Kiosk) -> None:
    assert with_engine.engine is not None
    for _ in range(2):
        with_engine.reads(TILE)
        with_engine.is_done()
    assert with_engine.engine.spoken == [TILE]


def test_without_a_loudspeaker_staff_are_told_until_there_is_one(with_engine: Kiosk) -> None:
    with_engine.ear.unplugged = True
    with_engine.reads(TITLE, WAIT)
    with_engine.is_done()
    told = "No loudspeaker was found; the kiosk reads nothing aloud"
    assert (with_engine.told, with_engine.reading.troubles) == ([told], (told,))
    with_engine.ear.unplugged = False
    with_engine.reads(TITLE)
    with_engine.is_done()
    assert with_engine.reading.troubles == ()


def test_a_sound_that_breaks_stops_nothing(tmp_path: Path) -> None:
    pages = tmp_path / "en" / "pages"
    pages.mkdir(parents=True)
    shipped = Path("resources/voices/en/pages")
    ear, told = Ear(), list[str]()
    for path in shipped.iterdir():
        (pages / path.name).write_bytes(b"no sound")
    reading = Reading(PageVoice(lambda _: None, shipped=tmp_path), ear.loudspeaker, told.append)
    reading.say([TITLE], "en", 1.0)
    for _ in range(1000):
        if not reading.speaking:
            break
        threading.Event().wait(0.01)
    assert ear.heard == []
    assert len(told) == 1
    assert "cannot be read" in told[0]
    reading.close()


def test_after_the_end_nothing_is_read_and_no_thread_is_left(with_engine: Kiosk) -> None:
    with_engine.ear.slow = True
    with_engine.reads(TITLE)
    assert with_engine.ear.began.wait(10)
    with_engine.reading.close()
    with_engine.reads(TITLE)
    assert not with_engine.reading.speaking
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("walkin-reading")] == []


def test_a_hushed_loudspeaker_hands_out_silence_to_the_device() -> None:
    loudspeaker = Loudspeaker(backends=[miniaudio.Backend.NULL], buffer_ms=20)
    sound = Clip(name="long", samples=array("h", [1000] * 30 * RATE))
    thread = threading.Thread(target=loudspeaker.play, args=(sound, 1.0))
    thread.start()
    loudspeaker.hush()
    thread.join(10)
    assert not thread.is_alive()


OWN = "Written so far: Zebra Quokka 7351."


def caches(voice: PageVoice) -> list[object]:
    """What is kept of sentences and their sounds, wherever it is."""
    return [*voice._kept._sounds, *range(spelt.cache_info().currsize)]


def test_what_somebody_wrote_is_forgotten(with_engine: Kiosk) -> None:
    assert with_engine.engine is not None
    with_engine.reads(OWN)
    with_engine.is_done()
    assert with_engine.engine.spoken == [OWN]
    with_engine.engine.spoken.clear()
    assert caches(with_engine.voice)
    with_engine.reading.forget()
    for _ in range(1000):
        if not caches(with_engine.voice):
            break
        threading.Event().wait(0.01)
    assert caches(with_engine.voice) == []
    assert with_engine.reading._page is None
    assert {name for name, _ in with_engine.ear.heard} == {"engine"}


def test_what_is_forgotten_while_it_is_read_is_silent_and_the_next_page_is_read(with_engine: Kiosk) -> None:
    with_engine.ear.slow = True
    with_engine.reads(OWN)
    assert with_engine.ear.began.wait(10)
    with_engine.ear.slow = False
    with_engine.reading.forget()
    with_engine.reads(TILE)
    with_engine.ear.waits_for(1)
    with_engine.is_done()
    assert len(with_engine.ear.heard) == 1
    assert with_engine.voice._kept.get(("en", ByEngine(words=OWN))) is None
    assert with_engine.voice._kept.get(("en", ByEngine(words=TILE))) is not None


def test_sounds_are_kept_until_there_are_too_many() -> None:
    kept = Kept(seconds=2)
    for name in "abc":
        kept.put(name, Clip(name=name, samples=array("h", bytes(2 * RATE))))
        kept.get("a")
    assert [name for name in "abc" if kept.get(name)] == ["a", "c"]


@pytest.mark.parametrize("rate", [0.7, 0.9, 1.3])
def test_clips_are_spoken_at_the_rate_of_the_settings(rate: float) -> None:
    usual, other = PageVoice(lambda _: None), PageVoice(lambda _: None, rate=rate)
    (line,) = usual.lines(["There are 25 people before you."], "en")
    ratio = usual.sound(line, "en").seconds / other.sound(line, "en").seconds
    assert ratio == pytest.approx(rate / 0.9, rel=0.06)
