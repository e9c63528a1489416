"""What a listener hears of the window: all that can be seen, once, and then only what is new."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import pages
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.case_pages import WritingWords
from kiosk.hearing import VOLUMES, Hearing
from kiosk.hearing_touches import KeysUsed
from kiosk.page import Page
from kiosk.reader import SEEN_FIRST_MS
from kiosk.scene import Scene
from kiosk.touches import LanguageChosen
from kiosk.view import view_of
from kiosk.window import BUSY_AFTER_MS, KioskWindow
from resources.look import kiosk_look
from tests.kiosk.case_scenes import ABOUT
from tests.kiosk.scenes import AT, EVERY_PAGE, TICKET, held_scene, scene
from tests.kiosk.test_geometry import PANELS
from tests.kiosk.visitor import Visitor
from tests.kiosk.voice import FakeVoice, Utterance
from tests.visits.access import name_of, things

HEARS = Hearing()


class Listener(Visitor):
    """Somebody who hears the kiosk."""

    def __init__(self, window: KioskWindow, qtbot: QtBot, voice: FakeVoice) -> None:
        super().__init__(window, qtbot)
        self.voice = voice

    def comes_to(self, here: Scene, hearing: Hearing | None = HEARS) -> None:
        """The kiosk shows this, and is read aloud."""
        self.sees(replace(here, visit=replace(here.visit, hearing=hearing)))
        self.now += 1

    def hears(self, here: Scene, hearing: Hearing | None = HEARS) -> tuple[str, ...]:
        """What is said of it."""
        before = len(self.voice.said)
        self.comes_to(here, hearing)
        self.qtbot.waitUntil(lambda: len(self.voice.said) > before, timeout=SEEN_FIRST_MS * 20)
        return self.voice.last

    def hears_nothing(self, here: Scene) -> bool:
        """Whether nothing is said of it, however long one waits."""
        before = len(self.voice.said)
        self.comes_to(here)
        self.qtbot.wait(SEEN_FIRST_MS + 100)
        return len(self.voice.said) == before


MakeListener = Callable[[str], Listener]


@pytest.fixture
def listener_at(qtbot: QtBot) -> MakeListener:
    def made(panel: str) -> Listener:
        width, height, mm, viewing = PANELS[panel]
        voice = FakeVoice()
        window = KioskWindow(partial(kiosk_look, panel_width_mm=mm, viewing_mm=viewing), voice=voice)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        return Listener(window, qtbot, voice)

    return made


@pytest.fixture
def listener(listener_at: MakeListener) -> Listener:
    return listener_at("24 inches standing")


def plain(words: str) -> str:
    """Letters and figures only: what a code is spelled as, or a hidden PIN, is no other word."""
    return re.sub(r"[\W_]+", "", words.casefold())


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_nothing_that_can_be_seen_stays_unsaid_and_nothing_is_said_twice(
    listener_at: MakeListener, panel: str, language: str
) -> None:
    listener = listener_at(panel)
    languages = {plain(name) for name in ("English", "Eesti", "Русский")}
    for name, page in EVERY_PAGE.items():
        listener.comes_to(scene(page, language=language), None)
        listener.comes_to(scene(page, language=language))
        listener.window._reader._waits.stop()
        said = listener.window._reader._said.sentences
        heard = plain(" ".join(said))
        leaves = (thing for thing in things(listener.window) if not isinstance(thing.object(), Page))
        seen = {plain(name_of(thing)) for thing in leaves if "•" not in name_of(thing)}
        parts = {one for whole in seen for one in [whole] if one and one not in languages}
        assert [one for one in parts if one not in heard] == [], name
        assert all(sentence[-1] in ".!?…:" for sentence in said), said
        texts = Counter(one for one in said if len(one.split()) > 3)  # "No waiting." stands on several tiles
        assert [one for one, times in texts.items() if times > 1] == [], name


def test_turned_on_it_says_so_and_reads_the_page_from_its_head(listener: Listener) -> None:
    said = listener.hears(scene())
    assert said[:7] == (
        "This screen is read aloud. The arrow keys move, Enter chooses.",
        "Hommik Energy.",
        "Customer office, Tartu.",
        "10:24.",
        "Tuesday, 3 March.",
        "How can we help you today?",
        "Touch a service. You get a ticket with your number.",
    )
    assert "Call a person." in said[-2:]
    assert {"Bills and payments.", "Nobody waits.", "English.", "Chosen.", "Russian."} <= set(said)


def test_a_ticket_is_read_with_its_number_first(listener: Listener) -> None:
    listener.hears(scene())
    said = listener.hears(scene(EVERY_PAGE["ticket"]))
    assert said[:3] == ("Your number is 142.", "Bills and payments.", "There are 5 people before you.")
    assert "Your ticket comes out below. Please take it with you." in said
    assert "Wrong choice? Go back." in said


@pytest.mark.parametrize("bigger", [False, True])
@pytest.mark.parametrize("panel", PANELS)
def test_the_number_and_its_service_are_said_in_every_size(
    listener_at: MakeListener,
    panel: str,
    bigger: bool,  # noqa: FBT001  # a column
) -> None:
    here = scene(EVERY_PAGE["ticket"])
    said = listener_at(panel).hears(replace(here, visit=replace(here.visit, bigger_text=bigger)))
    assert {"Your number is 142.", "Bills and payments."} <= set(said)


def test_a_page_is_said_in_its_own_language(listener: Listener) -> None:
    listener.hears(scene())
    said = listener.hears(scene(language="ru"))
    assert said[0] == "Чем мы можем Вам помочь?"
    assert listener.voice.said[-1].language == "ru"
    assert listener.voice.said[-1].volume == VOLUMES[HEARS.volume - 1]


def test_of_a_changed_page_only_what_is_new_is_said(listener: Listener) -> None:
    listener.hears(scene(pages.HoldingTicket(TICKET, Paper.COMING)))
    said = listener.hears(scene(pages.HoldingTicket(TICKET, Paper.NONE)))
    assert said == ("There is no paper. Please remember or write down your number: 142. You are already in the queue.",)


def test_the_clock_is_no_news(listener: Listener) -> None:
    listener.hears(scene())
    assert listener.hears_nothing(scene(at=AT.replace(minute=25)))


def test_what_is_ticked_is_told(listener: Listener) -> None:
    held = pages.HoldingTicket(TICKET)
    listener.hears(scene(pages.ChoosingNeeds(held)))
    assert listener.hears(scene(pages.ChoosingNeeds(held, ("walks_slowly",)))) == ("I walk slowly.", "Chosen.")
    assert listener.hears(scene(pages.ChoosingNeeds(held))) == ("I walk slowly.", "Not chosen any more.")


def test_what_is_typed_is_told(listener: Listener) -> None:
    listener.hears(scene(pages.EnteringNumber("1")))
    assert listener.hears(scene(pages.EnteringNumber("14"))) == ("Your number is 14.",)


def writing(text: str) -> Scene:
    return scene(WritingWords(replace(ABOUT, words=text)))


def test_by_letters_only_what_was_written_now_is_told_and_repeat_reads_it_all(listener: Listener) -> None:
    listener.hears(writing(""))
    assert listener.hears(writing("S")) == ("S.",)
    assert listener.hears(writing("So")) == ("o.",)
    assert listener.hears(writing("So ")) == ("So.", "Space.")
    assert listener.hears(writing("So l")) == ("l.",)
    assert listener.hears(writing("So l,")) == ("Comma.",)
    assert listener.hears(writing("So l,"), replace(HEARS, repeats=1)) == ("Written so far: So l,.",)
    listener.comes_to(writing("So l,"), replace(HEARS, repeats=1))
    assert listener.hears(writing("So l"), replace(HEARS, repeats=1)) == ("Written so far: So l.",)


def test_who_begins_to_listen_hears_the_whole_text_that_is_there(listener: Listener) -> None:
    listener.comes_to(writing("Zebra"), None)
    assert "Written so far: Zebra." in listener.hears(writing("Zebra"))


def test_letters_that_are_written_quickly_are_told_together(listener: Listener) -> None:
    listener.hears(writing(""))
    for text in ("Q", "Qu"):
        listener.comes_to(writing(text))
        listener.window._reader.interrupt()
    assert listener.hears(writing("Quo")) == ("Quo.",)
    listener.comes_to(writing("Quok"))
    listener.window._reader.interrupt()
    assert listener.hears(writing("Quok ")) == ("Quok.", "Space.")
    assert listener.hears(writing("Quok  ")) == ("Space.",)


def test_the_last_thing_is_repeated(listener: Listener) -> None:
    listener.hears(scene(EVERY_PAGE["help"]))
    listener.hits(Qt.Key.Key_Down)
    focused = listener.voice.last
    assert listener.hears(scene(EVERY_PAGE["help"]), replace(HEARS, repeats=1)) == focused


def test_a_louder_voice_says_how_loud_it_is(listener: Listener) -> None:
    listener.hears(scene())
    assert listener.hears(scene(), replace(HEARS, volume=7)) == ("Volume 7 of 7.",)
    assert listener.voice.said[-1].volume == 1


def test_a_page_that_was_opened_over_another_is_left_and_that_one_is_read_again(listener: Listener) -> None:
    listener.hears(scene())
    assert listener.hears(scene(), replace(HEARS, settings=True))[:3] == ("Reading aloud.", "Volume 4 of 7.", "Repeat.")
    assert listener.hears(scene(), replace(HEARS, settings=True, volume=5)) == ("Volume 5 of 7.",)
    assert listener.hears(scene(), replace(HEARS, volume=5))[0] == "How can we help you today?"


def test_a_text_is_seen_before_it_is_heard(listener: Listener) -> None:
    listener.comes_to(scene())
    assert listener.voice.said == []
    assert 300 <= SEEN_FIRST_MS <= 1000
    listener.qtbot.waitUntil(lambda: bool(listener.voice.said), timeout=SEEN_FIRST_MS * 20)


@pytest.mark.parametrize("does", ["a key", "a finger on the ground", "a finger on a key", "a letter"])
def test_whatever_one_does_interrupts(listener: Listener, does: str) -> None:
    listener.hears(scene())
    assert listener.voice.speaking
    match does:
        case "a key":
            listener.hits(Qt.Key.Key_F5)
        case "a letter":
            listener.types("x")
        case "a finger on a key":
            listener.puts_a_finger_on(listener.key("My visit"))
        case _:
            QTest.mousePress(listener.window, Qt.MouseButton.LeftButton)
    assert not listener.voice.speaking


def test_what_one_does_also_takes_back_what_is_about_to_be_said(listener: Listener) -> None:
    listener.hears(scene())
    listener.comes_to(scene(EVERY_PAGE["ticket"]))
    before = len(listener.voice.said)
    listener.hits(Qt.Key.Key_F5)
    listener.qtbot.wait(SEEN_FIRST_MS + 100)
    assert len(listener.voice.said) == before


def test_unplugged_it_is_silent_at_once_also_while_something_is_being_done(listener: Listener) -> None:
    listener.hears(scene())
    listener.comes_to(scene(), None)
    assert not listener.voice.speaking
    listener.hears(scene())
    listener.comes_to(scene(pages.TakingTicket("payments")), None)
    assert not listener.voice.speaking


def test_what_takes_long_is_said(listener: Listener) -> None:
    listener.hears(scene())
    listener.comes_to(scene(pages.TakingTicket("payments")))
    listener.qtbot.waitUntil(lambda: listener.voice.last == ("One moment, please.",), timeout=BUSY_AFTER_MS * 10)
    assert listener.hears(scene(EVERY_PAGE["ticket"]))[0] == "Your number is 142."


def test_whoever_comes_next_finds_nothing_of_what_was_said(listener: Listener) -> None:
    listener.hears(scene(EVERY_PAGE["ticket"]))
    listener.hears(scene(pages.EnteringNumber("14")))
    assert listener.voice.forgot == 0
    listener.hears(scene())
    assert listener.voice.forgot == 1
    listener.hears(scene(pages.EnteringNumber("14")))
    listener.comes_to(scene(), None)
    assert listener.voice.forgot == 2


def test_nobody_is_read_to_who_did_not_ask(listener: Listener) -> None:
    for page in EVERY_PAGE.values():
        listener.goes_to(page)
        listener.hits(Qt.Key.Key_Down)
    assert listener.voice.said == []


def test_arrows_say_where_one_is_and_a_language_speaks_for_itself(listener: Listener) -> None:
    listener.hears(scene())
    listener.hits(Qt.Key.Key_Down)
    assert listener.voice.said[-1] == Utterance(("Bills and payments.", "Nobody waits."), "en", HEARS.gain)
    listener.hits(Qt.Key.Key_Up)
    assert listener.voice.last[0] == "How can we help you today?"
    listener.key("Eesti").setFocus()
    listener.hits(Qt.Key.Key_Down)
    assert listener.voice.said[-1] == Utterance(("Русский язык.",), "ru", HEARS.gain)


def test_more_choices_are_said_when_they_come(listener_at: MakeListener) -> None:
    listener = listener_at("15.6 inches lying")
    here = scene()
    bigger = replace(here, visit=replace(here.visit, bigger_text=True))
    listener.hears(bigger)
    listener.presses("Other services")
    assert listener.said == [it.OthersPressed()]
    listener.hears(replace(bigger, visit=replace(bigger.visit, page=pages.Choosing(turned=1))))
    assert "Moving house, new connection." in listener.voice.last
    assert "Bills and payments." not in listener.voice.last


def test_a_key_that_names_a_service_in_two_lines_is_read_in_two_sentences(listener: Listener) -> None:
    said = listener.hears(held_scene(EVERY_PAGE["other service"]))
    assert {"Contracts and plans.", "Up to 20 min, promised by 11:04."} <= set(said)


def test_the_whole_home_page_is_reached_by_keys_and_no_key_is_a_trap(listener: Listener) -> None:
    means: list[object] = []
    listener.window.happened.connect(means.append)
    listener.hears(scene())
    walked: list[str] = []
    while not walked or listener.window.focusWidget() is not listener.window:
        listener.hits(Qt.Key.Key_Tab)
        walked.append(listener.voice.said[-1].sentences[0])
    assert walked[-1] == "How can we help you today?"
    assert walked[-5:-1] == ["Bigger text.", "Strong contrast.", "Read aloud.", "Call a person."]
    assert len(walked) == len(set(walked)) == len(listener.all_keys()) + 1
    assert set(means) == {KeysUsed()}
    assert LanguageChosen("en") not in means
    assert it.HelpPressed() not in means


def test_a_view_without_a_listener_is_told_to_no_voice(qtbot: QtBot) -> None:
    window = KioskWindow(partial(kiosk_look, panel_width_mm=336.0, viewing_mm=600.0))
    qtbot.addWidget(window)
    here = scene()
    window.render_view(view_of(replace(here, visit=replace(here.visit, hearing=HEARS))))
    Visitor(window, qtbot).hits(Qt.Key.Key_Down)
