"""The figures of docs/performance.md that take processes of their own, as a table: python -m bench.figures."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from journal.store import open_journal
from station.demo import example_plan

ROUNDS = 5
WINDOWS = ("kiosk", "board", "counter", "admin")
WITHOUT_NUMPY = (
    "import runpy, sys\n"
    "sys.modules['numpy'] = None  # only the tests' tools bring it, and PySide6 imports it where it is\n"
    "runpy.run_module(sys.argv.pop(1), run_name='__main__', alter_sys=True)\n"
)


def answers(module: str, *words: str) -> list[float]:
    done = subprocess.run(  # noqa: S603  # ours
        [sys.executable, "-c", WITHOUT_NUMPY, module, *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    )
    return [float(figure) for figure in done.stdout.split()]


def office(folder: str) -> str:
    """A database with the example office, open now; its address."""
    url = str(Path(folder) / "office.db")
    now = datetime.now(UTC)
    journal = open_journal(url)
    journal.put_plan("tartu", example_plan(now), now, "bench")
    journal.close()
    return url


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = office(folder)
        print("window     empty ms  with office ms  worked ms  MB")  # noqa: T201  # the answer
        for window in WINDOWS:
            runs = [answers("bench.first_frame", url, window, str(time.monotonic())) for _ in range(ROUNDS)]
            empty, full, worked, memory = (statistics.median(column) for column in zip(*runs, strict=True))
            print(f"{window:10} {empty:8.0f} {full:15.0f} {worked:10.0f} {memory:3.0f}")  # noqa: T201  # the answer
        print("windows                        idle %  worst gap ms  median gap ms")  # noqa: T201  # the answer
        for windows in (*((window,) for window in WINDOWS), WINDOWS):
            percent, worst, usual = answers("bench.stillness", url, *windows)
            print(f"{' '.join(windows):30} {percent:6.1f} {worst:13.0f} {usual:14.0f}")  # noqa: T201  # the answer
        worst, rare, usual = answers("bench.paper_stillness", url)
        print(f"a printer that fails: worst gap {worst:.0f}, 1 in 1000 {rare:.0f}, median {usual:.0f} ms")  # noqa: T201  # the answer


if __name__ == "__main__":
    main()
