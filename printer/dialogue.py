"""What is said on a line: how are you, clear your buffers, take this, tell me when it is done; none waits for ever."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from printer import commands
from printer.line import Line
from printer.replies import Changed, Done, Ear, Emptied, Instant, Passed, Reply, status_of
from printer.results import Cause, PrinterStatus

_PIECE = 4096
_BREATH_SECONDS = 0.05
_QUESTIONS = 4
_ASK_AGAIN_SECONDS = 0.5
_QUIET = 1.0
_HEARD_OUT = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long each step may take, in seconds; `spare` is what a paper has beyond its sending and moving."""

    connect: float = 1.0
    status: float = 1.0
    clear: float = 1.0
    spare: float = 2.0
    mm_per_second: float = 75.0

    def for_paper(self, size: int, length_mm: float, bytes_per_second: float) -> float:
        """The time for a whole paper."""
        return self.spare + size / bytes_per_second + length_mm / self.mm_per_second


class Dialogue:
    """One session with a printer: what it has said so far, and the questions to it.

    Every method raises LineFault where the line is gone.
    """

    def __init__(self, line: Line, patience: Patience) -> None:
        self.line = line
        self.patience = patience
        self.sent = 0
        self.trouble: Cause | None = None
        self.status: PrinterStatus | None = None
        self.passed = 0
        self._ear = Ear()
        self._answers: list[Instant] = []
        self._done: set[bytes] = set()
        self._emptied = False

    def done(self, mark: bytes) -> bool:
        """Whether the printer said that the paper of this mark is complete."""
        return mark in self._done

    def ask(self) -> PrinterStatus | None:
        """How the printer is; None where it does not answer all four questions in time."""
        self._answers.clear()
        deadline = time.monotonic() + self.patience.status
        if not self._say(commands.ASK_STATUS, deadline):
            return None
        if not self._listen(lambda: len(self._answers) >= _QUESTIONS, deadline):
            return None
        first, second, third, fourth = self._answers[:_QUESTIONS]
        self.status = status_of((first, second, third, fourth))
        return self.status

    def clear(self) -> bool:
        """Whether the printer said that its buffers are clear."""
        self._emptied = False
        deadline = time.monotonic() + self.patience.clear
        return self._say(commands.CLEAR, deadline) and self._listen(lambda: self._emptied, deadline)

    def fill(self, length: int) -> bool:
        """Complete a raster that an earlier paper left open, on a printer that cannot clear, and hear that paper out.

        Its fences may still be answered while the rest of it comes out: they must not be taken for the next paper's.
        """
        if not self._say(commands.fill(length) + commands.FENCE, time.monotonic() + self.patience.clear):
            return False
        deadline = time.monotonic() + self.patience.for_paper(length, 0.0, self.line.bytes_per_second) + _HEARD_OUT
        while (now := time.monotonic()) < deadline:
            before = self.passed
            if not self._listen(lambda: self.passed > before, min(deadline, now + _QUIET)):  # noqa: B023  # at once
                return True
        return False

    def send(self, data: bytes, deadline: float) -> bool:
        """Hand the paper over while listening; stops as soon as the printer tells of trouble. Whether all went out."""
        self._forget()
        while self.sent < len(data) and self.trouble is None and time.monotonic() < deadline:
            piece = data[self.sent : self.sent + _PIECE]
            self.sent += self.line.write(piece, _BREATH_SECONDS)
            self._hear(0.0)
        return self.sent >= len(data)

    def wait(self, finished: Callable[[], bool], deadline: float) -> bool:
        """Listen for the end of a paper that was sent; asks now and then, as not every printer tells by itself."""
        while time.monotonic() < deadline:
            until = min(deadline, time.monotonic() + _ASK_AGAIN_SECONDS)
            if self._listen(lambda: finished() or self.trouble is not None, until):
                return finished()
            status = self.ask()
            if status is not None and not finished():
                self.trouble = _stopping(status)
        return finished()

    def _forget(self) -> None:
        """What was told before a paper began does not end it: the status was asked since."""
        self.trouble = None
        self.passed = 0

    def _say(self, data: bytes, deadline: float) -> bool:
        rest = data
        while rest and (left := deadline - time.monotonic()) > 0:
            rest = rest[self.line.write(rest, left) :]
        return not rest

    def _listen(self, finished: Callable[[], bool], deadline: float) -> bool:
        while not finished():
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            self._hear(left)
        return True

    def _hear(self, seconds: float) -> None:
        for reply in self._ear.hear(self.line.read(seconds)):
            self._take(reply)

    def _take(self, reply: Reply) -> None:
        match reply:
            case Instant():
                self._answers.append(reply)
            case Changed(status):
                self.status = status
                self.trouble = self.trouble or _stopping(status)
            case Done(mark):
                self._done.add(mark)
            case Emptied():
                self._emptied = True
            case Passed():
                self.passed += 1


def _stopping(status: PrinterStatus) -> Cause | None:
    """The trouble that ends a paper. A head that is too hot cools down by itself, and goes on."""
    return None if status.trouble is Cause.OVERHEATED else status.trouble
