"""How printers are called in settings and on the command line."""

import pytest

from printer.target import (
    FileTarget,
    NetworkTarget,
    ScreenTarget,
    SerialTarget,
    Target,
    UsbTarget,
    WindowsTarget,
    target_here,
    target_of,
)

CALLED: list[tuple[str, Target]] = [
    ("192.0.2.7:9100", NetworkTarget("192.0.2.7", 9100)),
    ("192.0.2.7", NetworkTarget("192.0.2.7", 9100)),
    ("printer.office:9101", NetworkTarget("printer.office", 9101)),
    ("[2001:db8::7]:9100", NetworkTarget("2001:db8::7", 9100)),
    (" localhost:9100 ", NetworkTarget("localhost", 9100)),
    ("usb", UsbTarget()),
    ("usb:04b8:0202", UsbTarget(0x04B8, 0x0202)),
    ("serial:/dev/ttyUSB0", SerialTarget("/dev/ttyUSB0", 19200, "rtscts")),
    ("serial:/dev/ttyUSB0@9600,xonxoff", SerialTarget("/dev/ttyUSB0", 9600, "xonxoff")),
    ("serial:COM3@115200,none", SerialTarget("COM3", 115200, "none")),
    ("file:/dev/usb/lp0", FileTarget("/dev/usb/lp0")),
    ("windows:TM-T20III", WindowsTarget("TM-T20III")),
    ("windows: EPSON: TM-T20 ", WindowsTarget("EPSON: TM-T20")),
    ("screen", ScreenTarget()),
]


@pytest.mark.parametrize(("text", "target"), CALLED)
def test_a_printer_is_found_by_its_name(text: str, target: Target) -> None:
    assert target_of(text) == target


@pytest.mark.parametrize(
    "text",
    [
        "",
        "host:port",
        "host:0",
        "host:70000",
        "usb:4b8:202",
        "serial:",
        "file:",
        "windows: ",
        "screen:1",
        "a b:9100",
        "h/x",
    ],
)
def test_any_other_name_is_refused_with_what_can_stand_there(text: str) -> None:
    with pytest.raises(ValueError, match="HOST:PORT, usb"):
        target_of(text)


def test_printers_by_their_names_in_windows_are_refused_elsewhere_in_one_sentence() -> None:
    assert target_here("windows:lobby", "win32") == WindowsTarget("lobby")
    with pytest.raises(ValueError, match="only Windows has printers by name"):
        target_here("windows:lobby", "linux")
    assert target_here("usb", "linux") == UsbTarget()
