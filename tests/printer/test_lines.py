"""Printers at RS-232, at USB and behind device files: the same dialogue on other lines."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from printer.dialogue import Patience
from printer.line import Line, LineFault
from printer.opening import line_to, maker_for
from printer.paper import PAPER_80
from printer.printing import Acquaintance, Printed, ask_printer, print_paper
from printer.raster_job import raster_job
from printer.results import Cause, Outcome, PrinterStatus
from printer.target import FileTarget, SerialTarget, UsbTarget, target_of
from printer.text_job import text_job
from printer.usb_line import UsbLine
from tests.printer.examples import QUICK, STEADY, code_of, ticket
from tests.thermal_printer.machine import Machine
from tests.thermal_printer.serial_port import SerialThermalPrinter
from tests.thermal_printer.usb_bus import UsbBus


@pytest.fixture
def serial() -> Iterator[SerialThermalPrinter]:
    with SerialThermalPrinter() as printer:
        yield printer


def prints_at(
    serial: SerialThermalPrinter,
    number: str,
    acquaintance: Acquaintance | None = None,
    patience: Patience = STEADY,
) -> Printed:
    target = SerialTarget(serial.device)
    make_job = maker_for(target)
    return print_paper(
        line_to(target),
        lambda: make_job(ticket(number, language="ru"), PAPER_80),
        acquaintance or Acquaintance(),
        patience,
    )


def test_a_serial_printer_gets_text_and_confirms_it(serial: SerialThermalPrinter) -> None:
    assert prints_at(serial, "142").result.outcome is Outcome.PRINTED
    (paper,) = serial.machine.papers
    assert "Перед Вами 5 человек" in paper.text
    assert paper.codes() == [code_of("142")]


def test_a_serial_printer_that_is_reset_midway_prints_the_next_ticket_in_the_right_code_page(
    serial: SerialThermalPrinter,
) -> None:
    serial.machine.switch(mm_per_second=500.0)
    serial.machine.happens_after(30.0, "reset_quietly")
    first = prints_at(serial, "142", patience=replace(STEADY, spare=0.6, mm_per_second=2000.0))
    assert first.result.outcome is Outcome.UNKNOWN
    serial.machine.new_roll()
    serial.machine.torn.clear()
    assert prints_at(serial, "143", first.printer).result.outcome is Outcome.PRINTED
    (paper,) = serial.machine.papers
    assert paper.text.startswith("Hommik Energy\nЦентр обслуживания, Тарту")


def test_a_serial_printer_without_paper_midway_is_cleared(serial: SerialThermalPrinter) -> None:
    serial.machine.switch(mm_per_second=500.0)
    serial.machine.happens_after(40.0, "paper_out")
    result = prints_at(serial, "142").result
    assert (result.outcome, result.cause) == (Outcome.CLEARED, Cause.PAPER_OUT)
    serial.machine.new_roll()
    assert not serial.machine.busy


def test_a_serial_printer_that_is_off_starts_nothing(serial: SerialThermalPrinter) -> None:
    serial.machine.switch(mute=True)
    result = prints_at(serial, "142", patience=QUICK).result
    assert (result.outcome, result.cause) == (Outcome.NOT_STARTED, Cause.SILENT)


@pytest.mark.parametrize(
    ("name", "cause"), [("serial:/dev/none-such", Cause.NOT_FOUND), ("file:/dev/none-such", Cause.NOT_FOUND)]
)
def test_a_device_that_is_not_there_is_not_found(name: str, cause: Cause) -> None:
    target = target_of(name)
    assert isinstance(target, SerialTarget | FileTarget)
    assert ask_printer(line_to(target), STEADY) == PrinterStatus(trouble=cause)


def test_a_plain_file_is_no_printer(tmp_path: Path) -> None:
    file = tmp_path / "ticket.bin"
    file.touch()
    printed = print_paper(
        line_to(FileTarget(str(file))), lambda: raster_job(ticket(), PAPER_80), Acquaintance(), STEADY
    )
    assert printed.result.outcome is Outcome.NOT_STARTED


def test_a_printer_behind_a_device_file_prints_a_picture(serial: SerialThermalPrinter) -> None:
    """A pseudo-terminal stands for the character device of the system's driver."""
    line = line_to(FileTarget(serial.device))
    printed = print_paper(line, lambda: raster_job(ticket(), PAPER_80), Acquaintance(), STEADY)
    assert printed.result.outcome is Outcome.PRINTED
    assert serial.machine.papers[0].codes() == [code_of("142")]


def test_no_line_keeps_a_descriptor_open(serial: SerialThermalPrinter) -> None:
    def descriptors() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    before = descriptors()
    for _ in range(3):
        prints_at(serial, "142")
        ask_printer(line_to(FileTarget("/dev/none-such")), STEADY)
    assert descriptors() == before


@pytest.fixture
def bus() -> Iterator[UsbBus]:
    machine = Machine()
    yield UsbBus(machine)
    machine.close()


def opened_at(bus: UsbBus, target: UsbTarget, _seconds: float) -> Line:
    return UsbLine(target.vendor, target.product, backend=bus)


@pytest.mark.parametrize("target", [UsbTarget(), UsbTarget(0x04B8, 0x0202)])
@pytest.mark.parametrize("packet", [512, 4096])
def test_a_usb_printer_prints(bus: UsbBus, target: UsbTarget, packet: int) -> None:
    bus.packet = packet
    line = partial(opened_at, bus, target)
    printed = print_paper(line, lambda: raster_job(ticket(), PAPER_80), Acquaintance(), STEADY)
    assert printed.result.outcome is Outcome.PRINTED
    assert bus.machine.papers[0].codes() == [code_of("142")]
    assert not bus.claimed


def test_a_usb_printer_with_a_small_buffer_is_waited_for_and_cleared(bus: UsbBus) -> None:
    bus.machine.switch(buffer_bytes=4096, mm_per_second=2000.0)
    line = partial(opened_at, bus, UsbTarget())
    first = print_paper(line, lambda: raster_job(ticket("142"), PAPER_80), Acquaintance(), STEADY)
    assert first.result.outcome is Outcome.PRINTED
    bus.machine.happens_after(60.0, "cover_open")
    second = print_paper(
        line, lambda: raster_job(ticket("143"), PAPER_80), first.printer, replace(STEADY, status=0.3, clear=0.3)
    )
    assert second.result.outcome in (Outcome.CLEARED, Outcome.UNKNOWN)
    bus.machine.new_roll()
    third = print_paper(line, lambda: raster_job(ticket("144"), PAPER_80), second.printer, STEADY)
    assert third.result.outcome is Outcome.PRINTED
    assert [code for paper in bus.machine.papers for code in paper.codes()] == [code_of("142"), code_of("144")]


def test_a_usb_printer_that_is_unplugged_midway_is_unknown(bus: UsbBus) -> None:
    bus.machine.hang_up = bus.unplug
    bus.machine.happens_after(60.0, "reset")
    line = partial(opened_at, bus, UsbTarget())
    printed = print_paper(line, lambda: raster_job(ticket(), PAPER_80), Acquaintance(), STEADY)
    assert (printed.result.outcome, printed.result.cause) == (Outcome.UNKNOWN, Cause.LOST)
    assert ask_printer(line, STEADY) == PrinterStatus(trouble=Cause.NOT_FOUND)


def test_another_device_at_usb_is_not_found(bus: UsbBus) -> None:
    with pytest.raises(LineFault) as caught:
        UsbLine(0x1234, 0x5678, backend=bus)
    assert caught.value.cause is Cause.NOT_FOUND


def test_text_and_pictures_can_go_to_any_line(bus: UsbBus) -> None:
    line = partial(opened_at, bus, UsbTarget())
    assert (
        print_paper(line, lambda: text_job(ticket(), PAPER_80), Acquaintance(), STEADY).result.outcome
        is Outcome.PRINTED
    )
