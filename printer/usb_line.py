"""The line to a printer at USB, by libusb."""

import contextlib
from typing import Any

import usb.core
import usb.util

from printer.line import LineFault
from printer.results import Cause

_PRINTER_CLASS = 7
_READ_SIZE = 512
_ACCESS_DENIED = 13


class UsbLine:
    """The printer interface of a device: one bulk endpoint out, one in.

    `vendor` and `product` choose the device; without them it is the first printer. `backend` is pyusb's.
    """

    bytes_per_second = 100_000.0

    def __init__(self, vendor: int | None, product: int | None, backend: Any = None) -> None:  # noqa: ANN401 - pyusb ships no types
        try:
            self._device = _found(vendor, product, backend)
            self._interface = _printer_interface(self._device)
            self._out, self._in = _endpoints(self._interface)
            self._claim()
        except usb.core.NoBackendError as error:
            raise LineFault(Cause.NOT_FOUND, "libusb is not installed") from error
        except usb.core.USBError as error:
            cause = Cause.UNREACHABLE if error.errno == _ACCESS_DENIED else Cause.LOST
            raise LineFault(cause, str(error)) from error

    def write(self, data: bytes, seconds: float) -> int:
        """Hand over what the printer takes within `seconds`."""
        try:
            return int(self._out.write(data, _milliseconds(seconds)))
        except usb.core.USBTimeoutError:
            return 0
        except usb.core.USBError as error:
            raise LineFault(Cause.LOST, str(error)) from error

    def read(self, seconds: float) -> bytes:
        """What came within `seconds`."""
        try:
            return bytes(self._in.read(_READ_SIZE, _milliseconds(seconds)))
        except usb.core.USBTimeoutError:
            return b""
        except usb.core.USBError as error:
            raise LineFault(Cause.LOST, str(error)) from error

    def close(self) -> None:
        """Give the interface back."""
        with contextlib.suppress(usb.core.USBError):
            usb.util.release_interface(self._device, self._interface)
        with contextlib.suppress(usb.core.USBError):
            usb.util.dispose_resources(self._device)

    def abort(self) -> None:
        """Give the interface back: transfers end with their time, nothing waits in between."""
        self.close()

    def _claim(self) -> None:
        number = self._interface.bInterfaceNumber
        with contextlib.suppress(NotImplementedError):  # only Linux has drivers that stand in the way
            if self._device.is_kernel_driver_active(number):
                self._device.detach_kernel_driver(number)
        usb.util.claim_interface(self._device, number)


def _found(vendor: int | None, product: int | None, backend: Any) -> Any:  # noqa: ANN401 - pyusb ships no types
    if vendor is None or product is None:
        device = usb.core.find(custom_match=_is_printer, backend=backend)
    else:
        device = usb.core.find(idVendor=vendor, idProduct=product, backend=backend)
    if device is None:
        raise LineFault(Cause.NOT_FOUND, "no such printer at USB")
    return device


def _is_printer(device: Any) -> bool:  # noqa: ANN401 - pyusb ships no types
    return any(interface.bInterfaceClass == _PRINTER_CLASS for configuration in device for interface in configuration)


def _printer_interface(device: Any) -> Any:  # noqa: ANN401 - pyusb ships no types
    configuration = _configuration(device)
    interfaces = list(configuration)
    printers = [interface for interface in interfaces if interface.bInterfaceClass == _PRINTER_CLASS]
    return (printers or interfaces)[0]


def _configuration(device: Any) -> Any:  # noqa: ANN401 - pyusb ships no types
    """The configuration that is set. Setting it again would reset some printers."""
    try:
        return device.get_active_configuration()
    except usb.core.USBError:
        device.set_configuration()
        return device.get_active_configuration()


def _endpoints(interface: Any) -> tuple[Any, Any]:  # noqa: ANN401 - pyusb ships no types
    outs = [point for point in interface if not point.bEndpointAddress & usb.util.ENDPOINT_IN]
    ins = [point for point in interface if point.bEndpointAddress & usb.util.ENDPOINT_IN]
    if not outs or not ins:
        raise LineFault(Cause.NOT_FOUND, "the device has no two-way printer interface")
    return outs[0], ins[0]


def _milliseconds(seconds: float) -> int:
    return max(1, round(seconds * 1000))  # 0 would wait for ever
