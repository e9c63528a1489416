"""Other processes as the tests see them: a colleague who does as told, and `walkin run` itself."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from tests.station.walkin import PATIENCE_S, PROGRAM


class OtherStation:
    """A `tests.station.colleague`: started, told what to do, ended or killed."""

    def __init__(self, url: str, *windows: str) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(  # noqa: S603  # ours
            [sys.executable, "-m", "tests.station.colleague", url, *windows], stdin=pipe, stdout=pipe, text=True
        )
        assert self._answer() == "open"

    def does(self, *lines: str) -> None:
        """Do these one after the other, each to its end."""
        assert self._process.stdin is not None
        for line in lines:
            self._process.stdin.write(f"{line}\n")
            self._process.stdin.flush()
            assert self._answer() == "done", line

    def signs_in(self, kind: str, name: str, pin: str) -> None:
        self.does(f"press {kind}|{name}", *(f"press {kind}|{digit}" for digit in pin), f"press {kind}|Sign in")

    def ends(self) -> int:
        self._process.communicate(timeout=PATIENCE_S)
        return self._process.returncode

    def is_killed(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


class Running:
    """`walkin run …` or `walkin demo`, without a screen, in a home of its own; its log tells how far it is."""

    def __init__(self, home: Path, *words: str, log: str = "station") -> None:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
        }
        pipe = subprocess.PIPE
        self._log = home / "state" / "walkin" / "log" / f"{log}.log"
        self.process = subprocess.Popen(  # noqa: S603  # our own program
            [PROGRAM, *words], cwd=home, env=environment, stdout=pipe, stderr=pipe, text=True
        )

    def logged(self) -> str:
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    def comes_to(self, words: str) -> None:
        """Wait until this stands in the log."""
        waiting = threading.Event()
        for _ in range(PATIENCE_S * 50):
            if words in self.logged():
                return
            assert self.process.poll() is None, self.process.communicate()
            waiting.wait(0.02)
        raise AssertionError(self.logged())

    def is_told_to_end(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """Ask it to stop; its code, and what it complained of."""
        self.process.send_signal(number)
        _, complaints = self.process.communicate(timeout=PATIENCE_S)
        return self.process.returncode, complaints
