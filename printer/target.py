"""Where a printer is, as settings and the command line name it. Pure."""

import re
import sys
from dataclasses import dataclass
from typing import TypeAlias

RAW_PORT = 9100
DEFAULT_BAUD = 19200

_NETWORK = re.compile(r"(?P<host>\[[0-9A-Fa-f:.%a-z]+\]|[^:\[\]/\s@]+)(?::(?P<port>\d{1,5}))?")
_USB_IDS = re.compile(r"(?P<vendor>[0-9A-Fa-f]{4}):(?P<product>[0-9A-Fa-f]{4})")
_SERIAL = re.compile(r"(?P<device>[^@]+)(?:@(?P<baud>\d{3,7})(?:,(?P<flow>rtscts|xonxoff|none))?)?")


@dataclass(frozen=True, slots=True)
class NetworkTarget:
    """A printer at the network: `192.0.2.7:9100`, `printer.office:9100`, `[2001:db8::7]:9100`."""

    host: str
    port: int = RAW_PORT


@dataclass(frozen=True, slots=True)
class UsbTarget:
    """A printer at USB: `usb` for the only one, `usb:04b8:0202` by vendor and product."""

    vendor: int | None = None
    product: int | None = None


@dataclass(frozen=True, slots=True)
class SerialTarget:
    """A printer at RS-232: `serial:/dev/ttyUSB0@19200,rtscts`. It gets native text, as a picture takes too long."""

    device: str
    baud: int = DEFAULT_BAUD
    flow: str = "rtscts"


@dataclass(frozen=True, slots=True)
class FileTarget:
    """A printer behind a device file that can be written and read: `file:/dev/usb/lp0`."""

    path: str


@dataclass(frozen=True, slots=True)
class WindowsTarget:
    """A printer by its name in Windows: `windows:TM-T20III`. The last resort: nobody tells what became of a paper."""

    name: str


@dataclass(frozen=True, slots=True)
class ScreenTarget:
    """The on-screen printer: `screen`."""


LineTarget: TypeAlias = NetworkTarget | UsbTarget | SerialTarget | FileTarget
"""Where a printer can be asked."""

Target: TypeAlias = LineTarget | WindowsTarget | ScreenTarget


def target_of(text: str) -> Target:
    """The target that the text names. Raises ValueError with a sentence that says what can stand there."""
    kind, _, rest = text.strip().partition(":")
    match kind:
        case "screen" if not rest:
            return ScreenTarget()
        case "usb":
            return _usb(text, rest)
        case "serial" if found := _SERIAL.fullmatch(rest):
            return SerialTarget(found["device"], int(found["baud"] or DEFAULT_BAUD), found["flow"] or "rtscts")
        case "file" if rest:
            return FileTarget(rest)
        case "windows" if rest.strip():
            return WindowsTarget(rest.strip())
        case "serial" | "file" | "windows" | "screen":
            raise ValueError(_wrong(text))
        case _:
            return _network(text.strip())


def target_here(text: str, platform: str = sys.platform) -> Target:
    """The same, for use on this machine. Raises ValueError also where the machine has no such thing."""
    target = target_of(text)
    if isinstance(target, WindowsTarget) and platform != "win32":
        raise ValueError(f"only Windows has printers by name: {text!r} cannot be used on this machine")
    return target


def _usb(text: str, rest: str) -> UsbTarget:
    if not rest:
        return UsbTarget()
    found = _USB_IDS.fullmatch(rest)
    if found is None:
        raise ValueError(_wrong(text))
    return UsbTarget(int(found["vendor"], 16), int(found["product"], 16))


def _network(text: str) -> NetworkTarget:
    found = _NETWORK.fullmatch(text)
    port = int(found["port"] or RAW_PORT) if found else 0
    if found is None or not 0 < port < 2**16:
        raise ValueError(_wrong(text))
    return NetworkTarget(found["host"].strip("[]"), port)


def _wrong(text: str) -> str:
    return (
        f"no printer can be called {text!r}: HOST:PORT, usb, usb:04b8:0202, serial:DEVICE@19200, file:DEVICE, "
        "windows:NAME or screen"
    )
