"""Appenders and clerks as the tests see them: processes that are started, begin together, and end or are killed."""

import subprocess
import sys


class Worker:
    """A module of the tests in a process of its own. `answers` are its lines so far."""

    def __init__(self, module: str, *arguments: str) -> None:
        command = [sys.executable, "-W", "error", "-m", f"tests.journal.{module}", *arguments]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)  # noqa: S603 - ours
        self.answers: list[str] = []

    def is_ready(self) -> bool:
        """Whether it opened the journal; waits until it did or failed."""
        return self._line() == "ready"

    def begins(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("go\n")
        self._process.stdin.flush()

    def answers_so_many(self, count: int) -> None:
        """Wait for so many more answers."""
        self.answers += [self._line() for _ in range(count)]

    def ends(self) -> str:
        """Wait for the rest; what it complained of."""
        rest, complaints = self._process.communicate()
        self.answers += rest.splitlines()
        return complaints

    def is_killed(self) -> None:
        """At once, whatever it is doing; it answered what stands in its pipe, and no line half."""
        assert self._process.stdout is not None
        self._process.kill()
        rest = self._process.stdout.read()  # also what was read ahead with the lines before
        self.answers += rest.splitlines()[: rest.count("\n")]
        self._process.communicate()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


class Appender(Worker):
    """A `tests.journal.appender`."""

    def __init__(self, url: str, name: str, count: int) -> None:
        super().__init__("appender", url, name, str(count))


class Clerk(Worker):
    """A `tests.journal.clerk` at a counter, for so many customers."""

    def __init__(self, url: str, counter: str, count: int) -> None:
        super().__init__("clerk", url, counter, str(count))
