"""The watchdog: what a supervisor hears, and what it does not hear where something hangs."""

import configparser
import os
import shutil
import subprocess
from collections.abc import Coroutine, Iterator
from pathlib import Path

import pytest

from station import watchdog_check
from station.watchdog import PATIENCE_S, Supervisor, Watchdog, supervisor_of
from station.watchdog_check import judged, seconds_of
from tests.station.supervisor import Systemd

INSTALL = Path(__file__).parents[2] / "resources" / "install"


@pytest.fixture(params=["a file", "an abstract name"])
def systemd(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Systemd]:
    address = str(tmp_path / "notify") if request.param == "a file" else f"@walkin-test-{os.getpid()}"
    listening = Systemd(address)
    yield listening
    listening.close()


class Thread:
    """The journal's thread: free, or hanging."""

    def __init__(self) -> None:
        self.now, self.hangs, self.asked = 0.0, False, 0

    async def answers(self) -> None:
        self.asked += 1

    def do(self, errand: Coroutine[object, object, None]) -> None:
        """What hangs never begins."""
        if self.hangs:
            errand.close()
            return
        with pytest.raises(StopIteration):
            errand.send(None)


def watchdog_on(systemd: Systemd, thread: Thread, waits_s: float | None = 30.0) -> Watchdog:
    supervisor = Supervisor(address=systemd.address, waits_s=waits_s)
    return Watchdog(supervisor, thread.answers, thread.do, lambda: thread.now)


@pytest.mark.usefixtures("qapp")
def test_it_says_that_it_is_ready_alive_and_stopping(systemd: Systemd) -> None:
    thread = Thread()
    watchdog = watchdog_on(systemd, thread)
    watchdog.begin()
    assert systemd.heard() == ["READY=1", "WATCHDOG=1"]
    for _ in range(100):
        thread.now += 10
        watchdog.ping()
        assert systemd.heard() == ["WATCHDOG=1"]
    assert thread.asked == 101
    watchdog.end()
    assert systemd.heard() == ["STOPPING=1"]


@pytest.mark.usefixtures("qapp")
def test_where_the_journals_thread_hangs_it_is_silent(systemd: Systemd) -> None:
    thread = Thread()
    watchdog = watchdog_on(systemd, thread)
    watchdog.begin()
    thread.hangs = True
    systemd.heard()
    thread.now = PATIENCE_S
    watchdog.ping()
    assert systemd.heard() == ["WATCHDOG=1"]
    thread.now = PATIENCE_S + 1
    watchdog.ping()
    assert systemd.heard() == []


@pytest.mark.usefixtures("qapp")
def test_it_is_not_pinged_that_waits_for_none(systemd: Systemd) -> None:
    thread = Thread()
    watchdog_on(systemd, thread, waits_s=None).begin()
    assert systemd.heard() == ["READY=1"]
    assert thread.asked == 0


@pytest.mark.usefixtures("qapp")
def test_without_a_supervisor_nothing_happens() -> None:
    thread = Thread()
    alone = Watchdog(None, thread.answers, thread.do)
    alone.begin()
    alone.ping()
    alone.end()
    assert thread.asked == 0


def test_a_supervisor_that_is_gone_is_told_about_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    gone = Supervisor(address=str(tmp_path / "nobody"))
    gone.tell("READY=1")
    gone.tell("WATCHDOG=1")
    assert [record.message.split(":")[0] for record in caplog.records] == ["The watchdog does not hear this station"]


@pytest.mark.parametrize(
    ("environment", "found"),
    [
        ({}, None),
        ({"NOTIFY_SOCKET": "relative"}, None),
        ({"NOTIFY_SOCKET": "/run/n"}, Supervisor(address="/run/n")),
        ({"NOTIFY_SOCKET": "@n", "WATCHDOG_USEC": "30000000"}, Supervisor(address="@n", waits_s=30)),
        (
            {"NOTIFY_SOCKET": "/n", "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"},
            Supervisor(address="/n", waits_s=30),
        ),
        ({"NOTIFY_SOCKET": "/n", "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "8"}, Supervisor(address="/n")),
        ({"NOTIFY_SOCKET": "/n", "WATCHDOG_USEC": "soon"}, Supervisor(address="/n")),
        ({"NOTIFY_SOCKET": "/n", "WATCHDOG_USEC": "0"}, Supervisor(address="/n")),
    ],
)
def test_the_environment_tells_who_watches(environment: dict[str, str], found: Supervisor | None) -> None:
    assert supervisor_of(environment, 7) == found


RUNS = {
    "LoadState": "loaded",
    "ActiveState": "active",
    "WatchdogUSec": "30s",
    "WatchdogTimestampMonotonic": "100000000",
}


@pytest.mark.parametrize(
    ("unit", "now", "works", "seen"),
    [
        ({}, 0, True, "nobody watches this kiosk: it is started by hand"),
        ({"LoadState": "not-found"}, 0, True, "nobody watches this kiosk: it is started by hand"),
        ({**RUNS, "ActiveState": "failed"}, 0, False, "walkin-kiosk.service does not run"),
        ({**RUNS, "WatchdogUSec": "infinity"}, 0, False, "walkin-kiosk.service has no watchdog"),
        (RUNS, 109, True, "heard 9 s ago, expected every 30 s, started again 0 times"),
        ({**RUNS, "NRestarts": "3"}, 145, False, "not heard for 45 s, started again 3 times"),
    ],
)
def test_the_doctor_judges_what_systemd_says(unit: dict[str, str], now: float, works: bool, seen: str) -> None:  # noqa: FBT001  # a column
    heard = judged(unit, now)
    assert (heard.works, heard.seen) == (works, seen)
    assert bool(heard.do) is (not works or "by hand" in seen)


def test_spans_are_read_as_systemd_writes_them() -> None:
    spans = {"30s": 30, "1min 30s": 90, "500ms": 0.5, "0": 0, "infinity": 0, "": 0, "2h": 7200}
    assert {span: seconds_of(span) for span in spans} == spans


def test_the_doctor_asks_for_properties_that_a_program_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = tmp_path / "systemctl"
    fake.write_text(
        '#!/bin/sh\necho "LoadState=loaded"; echo "ActiveState=inactive"; echo "nothing"\n', encoding="utf-8"
    )
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert watchdog_check.watchdog_heard().seen == "walkin-kiosk.service does not run"
    fake.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    assert watchdog_check.watchdog_heard().works


def unit(name: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys as they stand
    parser.read_string((INSTALL / name).read_text(encoding="utf-8"))
    return parser


def test_the_kiosks_unit_begins_it_again_and_watches_it() -> None:
    service = unit("walkin-kiosk.service")["Service"]
    wanted = {
        "Type": "notify",
        "Restart": "always",
        "RestartSec": "2",
        "WatchdogSec": "30",
        "RestartPreventExitStatus": "0",
    }
    assert {key: service[key] for key in wanted} == wanted
    assert service["ExecStart"].split()[1] == "run"
    assert unit("walkin-kiosk.service")["Unit"]["StartLimitIntervalSec"] == "0"
    assert unit("walkin-kiosk.service")["Unit"]["After"].split()[0] == "walkin-display.service"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
@pytest.mark.parametrize("name", ["walkin-kiosk.service", "walkin-display.service"])
def test_systemd_understands_the_units(tmp_path: Path, name: str) -> None:
    for file in INSTALL.glob("*.service"):  # programs that are not here would be faults
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        written = ("ExecStart=/bin/true\n" if line.startswith("ExecStart=") else line for line in lines)
        (tmp_path / file.name).write_text("".join(written), encoding="utf-8")
    verify = [str(shutil.which("systemd-analyze")), "verify", str(tmp_path / name)]
    done = subprocess.run(verify, capture_output=True, text=True, check=False)  # noqa: S603  # systemd's own
    told = [line for line in done.stderr.splitlines() if name in line or str(tmp_path) in line]
    assert told == []


def test_the_session_is_a_shell_script_and_binds_no_keys() -> None:
    session = INSTALL / "kiosk-session"
    assert session.stat().st_mode & 0o111
    assert subprocess.run(["/bin/sh", "-n", str(session)], check=False).returncode == 0  # noqa: S603  # ours
    assert "<keybind" not in (INSTALL / "openbox.xml").read_text(encoding="utf-8")
