"""What a manager is told of printers: how each is, who has no paper, and what can be pressed."""

from dataclasses import replace

import pytest

from admin.now_view import now_view
from admin.printers_view import SHOWN, printers_button, printers_view
from admin.scene import Devices, NoPaper, PrinterSaid, Scene
from admin.session import AskingRoll, AtPrinters, CopyPressed, Looking, PrintersPressed, RollConfirmed, RollPressed
from resources.desk_views import Tone
from resources.words import words_for
from tests.counter.examples import NOW, STAFF, morning, the_plan

WORDS = words_for("en", "admin")
READY = PrinterSaid(station="lobby", name="epson", state="Ready", tone="good", since="09:00", roll="12 papers")
LOW = replace(READY, name="star", state="Paper is running low", tone="due")
OUT = replace(READY, name="star", state="Out of paper", tone="late", since="10:31")
TROUBLE = "Printer star: Out of paper (10:31). Put in a new roll and close the cover."
LOST = tuple(NoPaper(number=str(n), said=f"{n} has no paper") for n in range(101, 107))
SCENE = Scene(day=morning(), plan=the_plan(), members=STAFF, ratings=(), now=NOW)


def with_devices(devices: Devices) -> Scene:
    return replace(SCENE, devices=devices)


def test_where_nobody_heard_of_a_printer_there_is_nothing_to_press() -> None:
    assert printers_button(SCENE, WORDS) is None


@pytest.mark.parametrize(
    ("printers", "lost", "words"),
    [
        ((READY,), 0, "Printers: Ready"),
        ((READY, LOW), 0, "Printers: Paper is running low"),
        ((LOW, READY, OUT), 0, "Printers: Out of paper"),
        ((READY,), 1, "1 ticket without paper"),
        ((READY, OUT), 6, "6 tickets without paper"),
    ],
)
def test_the_key_in_the_head_says_the_worst(printers: tuple[PrinterSaid, ...], lost: int, words: str) -> None:
    button = printers_button(with_devices(Devices(printers=printers, unprinted=LOST[:lost])), WORDS)
    assert button is not None
    assert (button.words, button.happening) == (words, PrintersPressed())


def test_the_card_is_there_when_it_is_looked_at() -> None:
    scene = with_devices(Devices(printers=(READY,)))
    assert printers_view(scene, Looking(), WORDS) is None
    view = printers_view(scene, AtPrinters(), WORDS)
    assert view is not None
    (row,) = view.rows
    assert row.spoken == "epson, lobby, Ready, since 09:00, 12 papers"
    assert row.new_roll.happening == RollPressed(station="lobby", printer="epson")


@pytest.mark.parametrize(
    ("printer", "tone", "icon"), [(READY, "good", "check-circle"), (LOW, "due", "warning"), (OUT, "late", "warning")]
)
def test_each_state_is_icon_word_and_tone(printer: PrinterSaid, tone: Tone, icon: str) -> None:
    view = printers_view(with_devices(Devices(printers=(printer,))), AtPrinters(), WORDS)
    assert view is not None
    chip = view.rows[0].chip
    assert (chip.words, chip.tone, chip.icon) == (printer.state, tone, icon)


def test_tickets_without_a_paper_are_printed_again_and_the_others_are_counted() -> None:
    devices = Devices(printers=(READY,), unprinted=LOST, copying=("100",), prints=True)
    view = printers_view(with_devices(devices), AtPrinters(), WORDS)
    assert view is not None
    assert [row.words for row in view.unprinted] == ["100: a copy is on its way", *(lost.said for lost in LOST[:SHOWN])]
    assert view.unprinted[0].copy is None
    copy = view.unprinted[1].copy
    assert copy is not None
    assert (copy.happening, copy.works) == (CopyPressed(number="101"), True)
    assert view.more == "2 more tickets have no paper."


def test_without_a_printer_that_works_nothing_is_printed() -> None:
    devices = Devices(printers=(OUT,), unprinted=LOST[:1])
    view = printers_view(with_devices(devices), AtPrinters(), WORDS)
    assert view is not None
    copy = view.unprinted[0].copy
    assert copy is not None
    assert copy.why_not == "No printer works at the moment."


def test_a_new_roll_is_asked_about_in_place() -> None:
    scene = with_devices(Devices(printers=(READY,)))
    view = printers_view(scene, AskingRoll(station="lobby", printer="epson"), WORDS)
    assert view is not None
    assert view.choice is not None
    assert view.choice.question == "Is a new roll in the printer “epson”?"
    assert [answer.happening for answer in view.choice.answers] == [RollConfirmed()]


def test_what_was_not_written_is_told() -> None:
    scene = with_devices(Devices(printers=(READY,)))
    view = printers_view(scene, AtPrinters(failed=True), WORDS)
    assert view is not None
    assert view.aside == "That did not work. Please try again."


def test_a_printer_that_cannot_print_stands_in_the_strip_before_who_waits() -> None:
    alert = now_view(with_devices(Devices(printers=(OUT,), trouble=TROUBLE)), WORDS).alert
    assert alert is not None
    assert (alert.words, alert.tone) == (TROUBLE, "late")
    late = now_view(SCENE, WORDS).alert
    assert late is not None
    assert late.words != TROUBLE


def test_a_board_that_cannot_be_heard_is_an_alert() -> None:
    silent = "Calls cannot be heard at hall since 10:31: please call numbers out loud."
    alert = now_view(with_devices(Devices(voice=silent)), WORDS).alert
    assert alert is not None
    assert (alert.words, alert.icon, alert.tone) == (silent, "speaker-high", "late")


def test_a_report_that_was_not_written_is_told_once_nothing_else_presses() -> None:
    failed = "The report of 3 March 2026 is not written at desk: its disk is full."
    scene = with_devices(Devices(report=failed))
    pressing = now_view(scene, WORDS).alert
    assert pressing is not None
    assert pressing.words != failed
    quiet = replace(scene, day=replace(scene.day, tickets={}, desks={}, paused={}, full={}, help={}))
    alert = now_view(quiet, WORDS).alert
    assert alert is not None
    assert (alert.words, alert.tone, alert.icon) == (failed, "due", "receipt")
