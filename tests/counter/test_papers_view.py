"""What a clerk is told of printers and papers, and how a copy is asked for."""

from dataclasses import replace

import pytest

from counter import happenings as it
from counter.actions import Action
from counter.errands import AskCopy
from counter.number_pages import number_page
from counter.places import AtWork, Deciding, TypingNumber
from counter.scene import Devices, NoPaper, Scene
from counter.sitting import step
from counter.work_view import work_view
from office import commands as wanted
from office.day import Day
from resources.desk_views import Alert, ButtonView
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.examples import MARI, NOW, STAFF, morning, played, taken, the_plan

SCENE = Scene(counter="3", day=morning(), plan=the_plan(), members=STAFF, now=NOW)
WORK = AtWork(member=MARI)
TROUBLE = "Printer lobby: Out of paper (10:31). Put in a new roll and close the cover."
HINT = "Printer lobby: Paper is running low (10:31). Have a new roll at hand."
LOST = tuple(NoPaper(number=number, said=f"{number} has no paper") for number in ("105", "106", "107"))


def strip(devices: Devices, scene: Scene = SCENE, language: str = "en") -> Alert:
    told = work_view(WORK, replace(scene, devices=devices), words_for(language, "counter"), sentence).alert
    assert told is not None
    return told


def test_a_printer_that_cannot_print_is_an_alert_before_those_nobody_serves() -> None:
    stranded = played([taken(97.5, "debts"), (97.6, wanted.CloseCounter(counter="2"))], _without_customer())
    alert = strip(Devices(trouble=TROUBLE, hint=HINT, unprinted=LOST), replace(SCENE, day=stranded))
    assert (alert.words, alert.tone, alert.button) == (TROUBLE, "due", None)
    assert strip(Devices(unprinted=LOST), replace(SCENE, day=stranded)).words.startswith("1 person waits for")


def test_a_board_that_cannot_be_heard_is_an_alert_after_a_printer_that_cannot_print() -> None:
    silent = "Calls cannot be heard at hall since 10:31: please call numbers out loud."
    alert = strip(Devices(voice=silent, hint=HINT, unprinted=LOST))
    assert (alert.words, alert.icon, alert.button) == (silent, "speaker-high", None)
    assert strip(Devices(voice=silent, trouble=TROUBLE)).words == TROUBLE


def _without_customer() -> Day:
    return played([(97.4, wanted.FinishService(counter="2"))], SCENE.day)


@pytest.mark.parametrize(
    ("lost", "language", "words"),
    [
        (1, "en", "105 has no paper."),
        (2, "en", "105 has no paper. 1 more ticket too."),
        (3, "en", "105 has no paper. 2 more tickets too."),
    ],
)
def test_who_has_no_paper_is_told_quietly_the_oldest_first(lost: int, language: str, words: str) -> None:
    alert = strip(Devices(unprinted=LOST[:lost], hint=HINT, prints=True), language=language)
    assert (alert.words, alert.tone) == (words, "note")
    assert alert.button == ButtonView(words="Print a copy", happening=it.CopyWanted(number="105"), key="F12")


def test_no_copy_is_offered_where_no_printer_works() -> None:
    assert strip(Devices(unprinted=LOST)).button is None


def test_a_copy_on_its_way_and_a_roll_that_runs_low_are_notes() -> None:
    coming = strip(Devices(copying=("105", "106"), hint=HINT))
    assert (coming.words, coming.tone) == ("A copy is on its way: 105, 106.", "note")
    low = strip(Devices(hint=HINT))
    assert (low.words, low.tone, low.button) == (HINT, "note", None)


def test_the_button_of_the_strip_asks_for_a_copy_once() -> None:
    deciding, errands = step(WORK, it.CopyWanted(number="105"), "3")
    assert (deciding, errands) == (Deciding(member=MARI), (AskCopy(number="105"),))
    assert step(deciding, it.CopyWanted(number="105"), "3") == (deciding, ())
    assert step(deciding, it.Written(), "3") == (WORK, ())


def test_without_a_printer_the_clerk_is_told_so() -> None:
    then, _ = step(Deciding(member=MARI), it.NoPrinter(), "3")
    assert isinstance(then, AtWork)
    alert = work_view(then, SCENE, words_for("en", "counter"), sentence).alert
    assert alert is not None
    assert alert.words == "No printer works at the moment."


@pytest.mark.parametrize(
    ("typed", "prints", "why_not"),
    [
        ("", True, "Type the number on the ticket."),
        ("104", True, ""),
        ("101", True, ""),
        ("104", False, "No printer works at the moment."),
        ("999", True, "Nobody took number 999 that day."),
    ],
)
def test_any_number_of_today_can_be_printed_once_more(typed: str, prints: bool, why_not: str) -> None:  # noqa: FBT001  # a table
    scene = replace(SCENE, devices=Devices(prints=prints))
    place = TypingNumber(member=MARI, act="copy", typed=typed)
    page = number_page(place, scene, words_for("en", "counter"), sentence)
    assert (page.primary.words, page.primary.why_not) == ("Print a copy", why_not)


def test_from_the_page_of_f1_to_the_copy() -> None:
    more, _ = step(WORK, it.Pressed(action=Action.MORE), "3")
    typing, _ = step(more, it.Pressed(action=Action.COPY), "3")
    assert typing == TypingNumber(member=MARI, act="copy")
    for sign in "104":
        typing, _ = step(typing, it.SignTyped(sign=sign), "3")
    assert step(typing, it.Confirmed(), "3") == (Deciding(member=MARI), (AskCopy(number="104"),))
