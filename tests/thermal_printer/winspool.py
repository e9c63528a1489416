"""The library of the spooler of Windows as a program sees it, with printers that answer nobody."""

from typing import Any

from tests.thermal_printer.machine import Machine


class Winspool:
    """The printers that it knows, by name; `most` bytes are taken at once, none where it is `full`."""

    def __init__(self, **printers: Machine) -> None:
        self.printers = printers
        self.most = 4096
        self.full = False
        self.paused = False
        self.calls: list[str] = []
        self._opened: list[Machine] = []
        self._document = b""

    def OpenPrinterW(self, name: str, handle: Any, _defaults: None) -> int:  # noqa: ANN401, N802 - as the library's
        if name not in self.printers:
            return 0
        self._opened.append(self.printers[name])
        handle._obj.value = len(self._opened)
        return 1

    def StartDocPrinterW(self, _printer: Any, level: int, document: Any) -> int:  # noqa: ANN401, N802 - as the library's
        assert (level, document._obj.kind) == (1, "RAW")
        self._document = b""
        self.calls.append("begins")
        return 0 if self.paused else 7

    def StartPagePrinter(self, _printer: Any) -> int:  # noqa: ANN401, N802 - as the library's
        return 1

    def WritePrinter(self, _printer: Any, data: bytes, size: int, taken: Any) -> int:  # noqa: ANN401, N802 - as the library's
        assert size == len(data)
        if self.full:
            return 0
        self._document += data[: self.most]
        taken._obj.value = min(size, self.most)
        return 1

    def EndPagePrinter(self, _printer: Any) -> int:  # noqa: ANN401, N802 - as the library's
        return 1

    def EndDocPrinter(self, printer: Any) -> int:  # noqa: ANN401, N802 - as the library's
        self._opened[printer.value - 1].receive(self._document)
        self.calls.append("ends")
        return 1

    def AbortPrinter(self, _printer: Any) -> int:  # noqa: ANN401, N802 - as the library's
        self._document = b""
        self.calls.append("is aborted")
        return 1

    def ClosePrinter(self, _printer: Any) -> int:  # noqa: ANN401, N802 - as the library's
        self.calls.append("is closed")
        return 1
