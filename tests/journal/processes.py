"""Appenders as the tests see them: processes that are started, begin together, and end or are killed."""

import subprocess
import sys


class Appender:
    """A `tests.journal.appender`. `numbers` are its answers so far."""

    def __init__(self, url: str, name: str, count: int) -> None:
        command = [sys.executable, "-W", "error", "-m", "tests.journal.appender", url, name, str(count)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)  # noqa: S603 - ours
        self.numbers: list[str] = []

    def is_ready(self) -> bool:
        """Whether it opened the journal; waits until it did or failed."""
        return self._line() == "ready"

    def begins(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("go\n")
        self._process.stdin.flush()

    def answers(self, count: int) -> None:
        """Wait for so many answers."""
        self.numbers += [self._line() for _ in range(count)]

    def ends(self) -> str:
        """Wait for the rest; what it complained of."""
        rest, complaints = self._process.communicate()
        self.numbers += rest.split()
        return complaints

    def is_killed(self) -> None:
        self._process.kill()
        self.ends()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()
