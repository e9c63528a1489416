"""An X server without a screen (Xvfb), whose monitors are plugged in and out by name."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any, Self

PATIENCE_S = 20
PIXELS = "3000x1920x24"


class XServer:
    """Runs from `with` to its end."""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", PIXELS, "-noreset", "-nolisten", "tcp"]
        self._process = subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL)  # noqa: S603  # ours
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb does not start"
        self.display = f":{number}"
        self.first = True
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(timeout=PATIENCE_S)

    def plugs_in(self, name: str, x: int, width: int, height: int) -> None:
        """The first monitor is on the server's only output, the others on none."""
        place = f"{width}/{width // 3}x{height}/{height // 3}+{x}+0"
        self._xrandr("--setmonitor", name, place, "screen" if self.first else "none")
        self.first = False

    def sets_resolution(self, width: int, height: int) -> None:
        """The only output, which is called "screen" where no monitor was plugged in, shows so many pixels."""
        mode = f"{width}x{height}@60"
        timing = [width, width + 20, width + 40, width + 120, height, height + 10, height + 20, height + 40]
        self._xrandr("--newmode", mode, "60", *map(str, timing))
        self._xrandr("--addmode", "screen", mode)
        self._xrandr("--output", "screen", "--mode", mode)

    def unplugs(self, name: str) -> None:
        self._xrandr("--delmonitor", name)

    def _xrandr(self, *words: str) -> None:
        subprocess.run(  # noqa: S603  # ours
            ["xrandr", "--display", self.display, *words],  # noqa: S607  # the system's own
            check=True,
            capture_output=True,
            timeout=PATIENCE_S,
        )


class Windows:
    """A `tests.station.unplugged_windows` on that server, which is asked where its windows are."""

    def __init__(self, server: XServer, *windows: tuple[object, ...]) -> None:
        self._process = subprocess.Popen(  # noqa: S603  # ours
            [sys.executable, "-m", "tests.station.unplugged_windows", json.dumps(windows)],
            env={**os.environ, "DISPLAY": server.display, "QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_ignored: object) -> None:
        """Ends it. Qt complains where a window asks for a focus that it does not take."""
        _, complaints = self._process.communicate(timeout=PATIENCE_S)
        assert "requestActivate" not in complaints

    def looks(self) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("look\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def come_to(self, holds: Callable[[dict[str, Any]], bool]) -> None:
        """Wait until the places are so."""
        deadline = time.monotonic() + PATIENCE_S
        while not holds(places := self.looks()["places"]):
            assert time.monotonic() < deadline, places
            time.sleep(0.02)
