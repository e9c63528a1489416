"""A USB bus with one printer at it, as pyusb sees it through a backend."""

import array
import time
from types import SimpleNamespace
from typing import Any

import usb.backend
import usb.core
import usb.util

from tests.thermal_printer.machine import Machine

OUT, IN = 0x01, 0x82
_DEVICE: dict[str, int] = {
    "bLength": 18, "bDescriptorType": 1, "bcdUSB": 0x200, "bDeviceClass": 0, "bDeviceSubClass": 0,
    "bDeviceProtocol": 0, "bMaxPacketSize0": 64, "idVendor": 0x04B8, "idProduct": 0x0202, "bcdDevice": 0x100,
    "iManufacturer": 0, "iProduct": 0, "iSerialNumber": 0, "bNumConfigurations": 1,
}  # fmt: skip
_CONFIGURATION: dict[str, int] = {
    "bLength": 9, "bDescriptorType": 2, "wTotalLength": 32, "bNumInterfaces": 1, "bConfigurationValue": 1,
    "iConfiguration": 0, "bmAttributes": 0xC0, "bMaxPower": 1,
}  # fmt: skip
_INTERFACE: dict[str, int] = {
    "bLength": 9, "bDescriptorType": 4, "bInterfaceNumber": 0, "bAlternateSetting": 0, "bNumEndpoints": 2,
    "bInterfaceClass": 7, "bInterfaceSubClass": 1, "bInterfaceProtocol": 2, "iInterface": 0,
}  # fmt: skip


class UsbBus(usb.backend.IBackend):  # type: ignore[misc] # pyusb ships no types
    """The bus; `unplug` takes the printer off it. A transfer moves at most `packet` bytes."""

    def __init__(self, machine: Machine, *, packet: int = 4096) -> None:
        super().__init__()
        self.machine = machine
        self.packet = packet
        self.claimed = False
        self.driver_in_the_way = True
        self._plugged = True
        self._answers = bytearray()
        machine.say = self._say

    def unplug(self) -> None:
        self._plugged = False

    def plug(self) -> None:
        self._plugged = True

    def _say(self, data: bytes) -> None:
        with self.machine.changed:
            self._answers += data
            self.machine.changed.notify_all()

    def enumerate_devices(self) -> list[str]:
        return ["printer"] if self._plugged else []

    def get_device_descriptor(self, _dev: Any) -> Any:  # noqa: ANN401 - as pyusb asks
        return SimpleNamespace(**_DEVICE, bus=1, address=1, port_number=1, port_numbers=(1,), speed=3)

    def get_configuration_descriptor(self, _dev: Any, _config: int) -> Any:  # noqa: ANN401 - as pyusb asks
        return SimpleNamespace(**_CONFIGURATION, extra_descriptors=[])

    def get_interface_descriptor(self, _dev: Any, intf: int, alt: int, _config: int) -> Any:  # noqa: ANN401 - as pyusb asks
        if intf or alt:
            raise IndexError
        return SimpleNamespace(**_INTERFACE, extra_descriptors=[])

    def get_endpoint_descriptor(self, _dev: Any, ep: int, _intf: int, _alt: int, _config: int) -> Any:  # noqa: ANN401 - as pyusb asks
        return SimpleNamespace(
            bLength=7,
            bDescriptorType=5,
            bEndpointAddress=(OUT, IN)[ep],
            bmAttributes=2,
            wMaxPacketSize=64,
            bInterval=0,
            bRefresh=0,
            bSynchAddress=0,
            extra_descriptors=[],
        )

    def open_device(self, _dev: Any) -> str:  # noqa: ANN401 - as pyusb asks
        return "handle"

    def close_device(self, _handle: Any) -> None:  # noqa: ANN401 - as pyusb asks
        self.claimed = False

    def get_configuration(self, _handle: Any) -> int:  # noqa: ANN401 - as pyusb asks
        return 1

    def claim_interface(self, _handle: Any, _intf: int) -> None:  # noqa: ANN401 - as pyusb asks
        if self.driver_in_the_way:
            raise usb.core.USBError("Resource busy", errno=16)
        self.claimed = True

    def release_interface(self, _handle: Any, _intf: int) -> None:  # noqa: ANN401 - as pyusb asks
        self.claimed = False

    def is_kernel_driver_active(self, _handle: Any, _intf: int) -> bool:  # noqa: ANN401 - as pyusb asks
        return self.driver_in_the_way

    def detach_kernel_driver(self, _handle: Any, _intf: int) -> None:  # noqa: ANN401 - as pyusb asks
        self.driver_in_the_way = False

    def bulk_write(self, _handle: Any, _ep: int, _intf: int, data: Any, timeout: int) -> int:  # noqa: ANN401 - as pyusb asks
        self._check()
        until = time.monotonic() + timeout / 1000
        while not self.machine.room():
            if time.monotonic() >= until:
                raise usb.core.USBTimeoutError("Operation timed out", errno=110)
            time.sleep(0.002)
        taken = bytes(data)[: min(self.packet, self.machine.room())]
        self.machine.receive(taken)
        return len(taken)

    def bulk_read(self, _handle: Any, _ep: int, _intf: int, buff: "array.array[int]", timeout: int) -> int:  # noqa: ANN401 - as pyusb asks
        self._check()
        with self.machine.changed:
            if not self.machine.changed.wait_for(lambda: self._answers, timeout / 1000):
                self._check()
                raise usb.core.USBTimeoutError("Operation timed out", errno=110)
            data = self._answers[: len(buff)]
            del self._answers[: len(data)]
            buff[: len(data)] = array.array("B", data)
            return len(data)

    def _check(self) -> None:
        if not self._plugged:
            raise usb.core.USBError("No such device (it may have been disconnected)", errno=19)
