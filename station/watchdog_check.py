"""Whether the supervisor of this machine (systemd) hears its kiosk: what `walkin doctor` says of the watchdog."""

import shutil
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass

UNIT = "walkin-kiosk.service"
_ASKED = ("LoadState", "ActiveState", "WatchdogUSec", "WatchdogTimestampMonotonic", "NRestarts")
_PATIENCE_S = 10
_SPANS = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "min": 60.0, "h": 3600.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What is known: `works`, in words, and what to do."""

    works: bool
    seen: str
    do: str = ""


def watchdog_heard() -> Heard:
    """Ask systemd about the kiosk's unit."""
    return judged(_properties(), time.monotonic())


def judged(unit: Mapping[str, str], now_s: float) -> Heard:
    """What the unit's properties say at the monotonic time `now_s`, in seconds; none where there is no systemd."""
    if unit.get("LoadState") != "loaded":
        seen = "nobody watches this kiosk: it is started by hand"
        return Heard(works=True, seen=seen, do="README: a kiosk that starts by itself.")
    if unit.get("ActiveState") != "active":
        return Heard(works=False, seen=f"{UNIT} does not run", do=f"systemctl start {UNIT}")
    waits = seconds_of(unit.get("WatchdogUSec", ""))
    if not waits:
        return Heard(works=False, seen=f"{UNIT} has no watchdog", do="Give it WatchdogSec=30 again.")
    ago = now_s - int(unit.get("WatchdogTimestampMonotonic") or 0) / 1e6
    again = f", started again {unit.get('NRestarts', '0')} times"
    if ago > waits:
        return Heard(works=False, seen=f"not heard for {ago:.0f} s{again}", do=f"Look at: journalctl -u {UNIT}")
    return Heard(works=True, seen=f"heard {ago:.0f} s ago, expected every {waits:g} s{again}")


def seconds_of(span: str) -> float:
    """A span as systemd says it: "30s", "1min 30s"; 0 where it is none."""
    total = 0.0
    for part in span.split():
        unit = part.lstrip("0123456789.")
        number = part.removesuffix(unit)
        if unit not in _SPANS or not number:
            return 0.0
        total += float(number) * _SPANS[unit]
    return total


def _properties() -> Mapping[str, str]:
    program = shutil.which("systemctl")
    if program is None:
        return {}
    asked = [program, "show", UNIT, "--property", ",".join(_ASKED)]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, timeout=_PATIENCE_S, check=False)  # noqa: S603  # ours
    except (OSError, subprocess.TimeoutExpired):
        return {}
    return dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)
