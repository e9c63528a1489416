import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from resources.look import KioskLook, kiosk_look
from resources.part_views import FaceView, KeyView
from resources.parts.face import FaceKey
from resources.parts.key import Key, KeyType
from resources.skins import Kind, State
from tests.pseudo import longer

WORDS = ["Call a person", "Kutsu teenindaja", "Позвать сотрудника", "Information and policies", "Прочитать вслух"]


def shown(qtbot: QtBot, view: KeyView, look: KioskLook, wide: float = 313, high: float = 125) -> Key:
    key = Key(Kind.SHELF, look)
    qtbot.addWidget(key)
    key.render_view(view, look, KeyType(px=look.type.key))
    key.place(QRectF(0, 0, wide, high))
    return key


LONGER_WORDS = [longer(words) for words in ("Call a person", "Bigger text", "Strong contrast")]


@pytest.mark.parametrize(("words", "wide"), [*((one, 352) for one in WORDS), *((one, 483) for one in LONGER_WORDS)])
@pytest.mark.parametrize("bigger", [False, True])
@pytest.mark.parametrize("chosen", [False, True])
def test_no_words_are_cut(qtbot: QtBot, words: str, wide: float, *, bigger: bool, chosen: bool) -> None:
    look = kiosk_look(bigger=bigger)
    key = shown(qtbot, KeyView(words=words, icon="speaker-high", chosen=chosen), look, wide=wide)
    assert not key.overflowing


def test_a_word_that_is_too_long_is_told(qtbot: QtBot) -> None:
    key = shown(qtbot, KeyView(words="Rindfleischetikettierungsüberwachung"), kiosk_look(bigger=True), wide=120)
    assert key.overflowing


def test_shorter_words_stand_where_the_others_do_not_fit_and_the_name_stays(qtbot: QtBot) -> None:
    view = KeyView(words="Wrong choice? Go back", short="Back", icon="arrow-left-bold")
    key = shown(qtbot, view, kiosk_look(bigger=True), wide=200, high=110)
    assert not key.overflowing
    assert key.accessibleName() == "Wrong choice? Go back"


@pytest.mark.parametrize(
    ("view", "state"),
    [
        (KeyView(words="A"), State.REST),
        (KeyView(words="A", chosen=True), State.CHOSEN),
        (KeyView(words="A", closed=True), State.CLOSED),
    ],
)
def test_a_key_stands_as_its_view_says(qtbot: QtBot, view: KeyView, state: State) -> None:
    assert shown(qtbot, view, kiosk_look()).state is state


def test_what_is_chosen_is_told_to_a_screen_reader_and_a_press_does_not_unchoose_it(qtbot: QtBot) -> None:
    key = shown(qtbot, KeyView(words="English", chosen=True), kiosk_look())
    assert QAccessible.queryAccessibleInterface(key).state().checked
    key.click()
    assert key.isChecked()


@pytest.mark.parametrize("words", ["Very badly", "Väga halvasti", "Очень плохо", longer("Very badly")])
@pytest.mark.parametrize(("bigger", "wide", "high"), [(False, 182, 305), (True, 992, 125)])
def test_words_under_a_face_are_not_cut(qtbot: QtBot, words: str, wide: int, high: int, *, bigger: bool) -> None:
    look = kiosk_look(bigger=bigger)
    key = FaceKey(look)
    qtbot.addWidget(key)
    key.render_view(FaceView(words=words, grade=1), look)
    key.place(QRectF(0, 0, wide, high))
    assert not key.overflowing
    assert key.accessibleName() == words
