"""Headphones begin and end reading aloud; the kiosk's question makes a sound, but not over what is read."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import pages
from kiosk.hearing import Hearing
from kiosk.hearing_touches import HeadphonesPlugged
from kiosk.reader import SEEN_FIRST_MS
from kiosk.view import KioskView, view_of
from station.errands.attention import still_here
from station.kiosk_hearing import LOOKS_EVERY_MS, HeadphonesWatch, Question
from station.settings import Machine, Settings, Sound
from tests.kiosk.scenes import AT, scene
from tests.visits.office import Clock

IN, OUT = HeadphonesPlugged(plugged=True), HeadphonesPlugged(plugged=False)
ASKED = pages.StillHere(pages.Choosing(), AT)


class Jack:
    """A jack that the test plugs into."""

    headphones: bool | None = None


def watch(parent: QObject) -> tuple[Jack, list[HeadphonesPlugged], HeadphonesWatch]:
    jack = Jack()
    told: list[HeadphonesPlugged] = []
    return jack, told, HeadphonesWatch(jack, told.append, parent)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ((None, False, True), [IN]),
        ((False, True, True, False), [IN, OUT]),
        ((False, True, None), [IN, OUT]),
        ((None, None, False), []),
        ((True, True), []),  # a handset that always hangs there, or the last visitor's: nobody came
        ((None, True), []),
        ((True, False, True), [OUT, IN]),
    ],
)
def test_plugging_is_told_once(qapp: QApplication, answers: tuple[bool | None, ...], told: list[object]) -> None:
    parent = QObject(qapp)
    jack, heard, watching = watch(parent)
    for answer in answers:
        jack.headphones = answer
        watching.look()
    assert heard == told
    assert watching.plugged is (answers[-1] is True)
    parent.deleteLater()


def test_it_looks_by_itself_often_enough_to_begin_within_a_second(qapp: QApplication, qtbot: QtBot) -> None:
    parent = QObject(qapp)
    jack, heard, _ = watch(parent)
    jack.headphones = False
    qtbot.wait(LOOKS_EVERY_MS * 3)
    jack.headphones = True
    qtbot.waitUntil(lambda: heard == [IN], timeout=5000)
    assert LOOKS_EVERY_MS + SEEN_FIRST_MS + 200 <= 1000  # and the jack is asked five times a second
    parent.deleteLater()


def seen(page: pages.Page, hearing: Hearing | None = None) -> KioskView:
    here = scene(page)
    return view_of(replace(here, visit=replace(here.visit, hearing=hearing)))


@pytest.mark.parametrize(
    ("shown", "rings"),
    [
        ((seen(pages.Choosing()), seen(ASKED), seen(ASKED)), 1),
        ((seen(ASKED), seen(pages.Choosing())), 0),  # answered before it could sound
        ((seen(pages.Choosing(), Hearing()), seen(ASKED, Hearing())), 0),  # its words are read
        ((seen(pages.Choosing()), seen(pages.Thanking())), 0),
    ],
)
def test_the_question_sounds_once_after_its_words_were_seen(
    qapp: QApplication, qtbot: QtBot, shown: tuple[KioskView, ...], rings: int
) -> None:
    parent, rung = QObject(qapp), [0]

    def ring() -> None:
        rung[0] += 1

    question = Question(ring, parent)
    for view in shown:
        question.show(view)
    assert rung == [0]
    qtbot.wait(SEEN_FIRST_MS + 150)
    assert rung == [rings]
    parent.deleteLater()


@pytest.mark.parametrize(
    ("windows", "sound", "sounds"),
    [
        (("kiosk",), Sound(), True),
        (("board",), Sound(), False),
        (("kiosk",), Sound(still_here=False), False),
        (("kiosk",), Sound(volume=0), False),
    ],
)
def test_only_a_kiosk_that_may_sound_has_a_loudspeaker_for_it(
    windows: tuple[str, ...],
    sound: Sound,
    sounds: bool,  # noqa: FBT001  # a column
) -> None:
    asks = still_here(Settings(station=Machine(windows=windows), sound=sound), Clock())
    assert (asks._speaker is not None) is sounds
    asks.close()
