"""From the slip to the paper that a printer lets out, and back through its QR code."""

from collections.abc import Iterator

import pytest
from PIL import ImageChops

from printer.opening import AnyPrinter, open_printer
from printer.paper import PAPER_58, PAPER_80, PAPER_80_AT_180, Paper
from printer.raster import picture
from printer.results import Cause, Outcome, PrinterStatus, Proof
from printer.screen import ScreenPrinter
from printer.target import target_of
from printer.trial import print_test
from tests.printer.examples import STEADY, code_of, ticket
from tests.thermal_printer import ThermalPrinter


def shows_nothing(_: bytes) -> None:
    pass


@pytest.fixture(params=[PAPER_80, PAPER_80_AT_180, PAPER_58], ids=lambda paper: paper.name)
def paper(request: pytest.FixtureRequest) -> Paper:
    chosen: Paper = request.param
    return chosen


@pytest.fixture
def thermal(paper: Paper) -> Iterator[ThermalPrinter]:
    with ThermalPrinter(dots=paper.dots, dpi=paper.dpi) as printer:
        yield printer


@pytest.fixture
def printer(thermal: ThermalPrinter, paper: Paper) -> Iterator[AnyPrinter]:
    opened = open_printer(target_of(thermal.target), shows_nothing, paper=paper, patience=STEADY)
    yield opened
    opened.close()


@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_a_ticket_comes_out_whole(printer: AnyPrinter, thermal: ThermalPrinter, paper: Paper, language: str) -> None:
    slip = ticket(language=language)
    result = printer.print(slip).result()
    assert result.outcome is Outcome.PRINTED
    assert result.proof is Proof.PROCESS_ID
    (came_out,) = thermal.papers
    assert came_out.cut
    assert came_out.codes() == [code_of("142")]
    assert thermal.machine.accidents == []
    assert thermal.machine.unknown == []
    drawn = picture(slip, paper).convert("L")
    other_dots = ImageChops.difference(came_out.image.convert("L"), drawn).histogram()[255]
    assert other_dots <= 64  # dots that defuse what the printer would obey


def test_two_tickets_come_out_in_order(printer: AnyPrinter, thermal: ThermalPrinter) -> None:
    results = [printer.print(ticket(number)) for number in ("142", "143")]
    assert [result.result().outcome for result in results] == [Outcome.PRINTED] * 2
    assert [paper.codes() for paper in thermal.papers] == [[code_of("142")], [code_of("143")]]


def test_a_printer_tells_how_it_is(printer: AnyPrinter, thermal: ThermalPrinter) -> None:
    assert printer.status().result() == PrinterStatus()
    thermal.switch(cover_open=True)
    assert printer.status().result().trouble is Cause.COVER_OPEN


def test_the_test_page_needs_nothing_but_a_printer() -> None:
    with ThermalPrinter() as thermal:
        result = print_test(thermal.target)
        assert result.outcome is Outcome.PRINTED
        (page,) = thermal.papers
        assert 60 <= page.length_mm <= 120


def test_the_screen_shows_the_same_picture_as_the_paper() -> None:
    shown: list[bytes] = []
    printer = ScreenPrinter(shown.append)
    assert printer.print(ticket()).result().proof is Proof.SHOWN
    printer.paper_out = True
    assert printer.print(ticket()).result().outcome is Outcome.NOT_STARTED
    assert printer.status().result().trouble is Cause.PAPER_OUT
    printer.close()
    assert [png[:8] for png in shown] == [b"\x89PNG\r\n\x1a\n"]
