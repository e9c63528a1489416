"""The spooler of Windows, by its own library: raw bytes go in, nothing comes back."""

import ctypes
import sys
from ctypes import wintypes
from typing import Any

from printer.line import LineFault
from printer.results import Cause

_LEVEL = 1
"""Of the description of a document: its name, no file, its kind."""


class _Document(ctypes.Structure):
    _fields_ = (("name", wintypes.LPWSTR), ("file", wintypes.LPWSTR), ("kind", wintypes.LPWSTR))


class WindowsSpool:
    """One of the printers that this Windows knows. Raises LineFault where it knows none of this name."""

    def __init__(self, name: str, library: Any = None) -> None:  # noqa: ANN401 - a library has no type
        self._spooler = library or _winspool()
        self._printer = wintypes.HANDLE()
        self._open = False
        if not self._spooler.OpenPrinterW(name, ctypes.byref(self._printer), None):
            raise LineFault(Cause.NOT_FOUND, f"Windows knows no printer {name!r}")

    def begin(self, title: str) -> None:
        """Begin a document that no driver touches."""
        document = _Document(title, None, "RAW")
        if not self._spooler.StartDocPrinterW(self._printer, _LEVEL, ctypes.byref(document)):
            raise LineFault(Cause.UNREACHABLE, "the spooler takes no document")
        self._open = True
        if not self._spooler.StartPagePrinter(self._printer):
            raise LineFault(Cause.STALLED, "the spooler takes no page")

    def write(self, data: bytes) -> None:
        """Hand over all of it."""
        while data:
            taken = wintypes.DWORD()
            written = self._spooler.WritePrinter(self._printer, data, len(data), ctypes.byref(taken))
            if not written or not taken.value:
                raise LineFault(Cause.STALLED, "the spooler takes no more")
            data = data[taken.value :]

    def end(self) -> None:
        """The document is whole."""
        self._spooler.EndPagePrinter(self._printer)
        self._open = False
        if not self._spooler.EndDocPrinter(self._printer):
            raise LineFault(Cause.LOST, "the spooler did not take the document")

    def close(self) -> None:
        """Let the printer go; a document that did not end is deleted."""
        if self._open:
            self._spooler.AbortPrinter(self._printer)
        self._spooler.ClosePrinter(self._printer)


def _winspool() -> Any:  # noqa: ANN401 - a library has no type
    if sys.platform != "win32":
        raise LineFault(Cause.NOT_FOUND, "only Windows has its spooler")
    return ctypes.WinDLL("winspool.drv")
