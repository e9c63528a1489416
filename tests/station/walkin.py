"""The command as people give it: a process of its own, with a home of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROGRAM = str(Path(sys.executable).parent / "walkin")
PATIENCE_S = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the command said, and the code that it ended with."""

    code: int
    out: str
    err: str


class Walkin:
    """`walkin …` in a folder that is no checkout, without a screen."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.database = str(home / "office.db")
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")},
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
        }
        self.environment.pop("QT_QPA_PLATFORM", None)

    def says(self, *words: str, typed: str = "") -> Answer:
        """Run it to its end."""
        done = subprocess.run(  # noqa: S603  # our own program
            [PROGRAM, *words],
            cwd=self.home,
            env=self.environment,
            input=typed,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        return Answer(code=done.returncode, out=done.stdout, err=done.stderr)

    def writes(self, name: str, text: str) -> str:
        """A file in its folder; its name."""
        (self.home / name).write_text(text, encoding="utf-8")
        return name
