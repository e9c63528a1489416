"""The line to a printer: what the dialogue needs of any transport, and how a line fails."""

from typing import Protocol

from printer.results import Cause


class LineFault(Exception):
    """The line cannot be used, or not any more. `cause` says why."""

    def __init__(self, cause: Cause, detail: str = "") -> None:
        super().__init__(f"{cause.value}: {detail}" if detail else cause.value)
        self.cause = cause


class Line(Protocol):
    """An open line. Nothing here waits longer than it was told to."""

    bytes_per_second: float
    """A rate that the line keeps at least, when the printer takes what comes."""

    def write(self, data: bytes, seconds: float) -> int:
        """Hand over what the line takes within `seconds`; how many bytes that were, perhaps none.

        Raises LineFault where the line is gone.
        """

    def read(self, seconds: float) -> bytes:
        """What came, as soon as something comes; nothing after `seconds`. Raises LineFault where the line is gone."""

    def close(self) -> None:
        """End in good order."""

    def abort(self) -> None:
        """End at once; what the printer has not taken is dropped."""
