"""A branch of many counters, each `walkin run` in a process of its own, on one journal, with customers and clerks."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Self, cast

from journal.codec import read_plan
from journal.daybook import Daybook
from journal.signed import Signed
from journal.store import open_journal
from office.commands import TakeTicket
from office.day import stream_of
from office.events import TicketCalled, TicketTaken
from office.plan import Plan
from office.refusals import Refused
from office.stages import Away, Parked
from resources.example import example_plan_path
from tests.station.shared_clock import BEGAN, SharedClock

OFFICE, PIN = "tartu", "4826"
SERVICES = ("payments", "contracts", "meters", "moving", "other")
CALLS = ("Call next", "Finish and call next")
MOST_WAITING = 25
PATIENCE_S = 60.0
TICK = os.sysconf("SC_CLK_TCK")


def plan_of(counters: int) -> Plan:
    """The example office with so many counters, each for everything; no window locks itself, and no line closes."""
    plan = read_plan(example_plan_path())
    services = tuple(service.id for service in plan.services)
    every = tuple(replace(plan.counters[2], id=str(n), services=services) for n in range(1, counters + 1))
    return replace(
        plan,
        counters=every,
        employees=(),
        levels=(),
        skills={},
        roster=(),
        sign_in=replace(plan.sign_in, lock_minutes=0, lock_busy_minutes=0),
        times=replace(plan.times, line_closes_itself=False),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Percentiles:
    """Of how many, in milliseconds."""

    n: int
    median: float
    p95: float
    p99: float
    most: float

    @classmethod
    def of(cls, seconds: list[float]) -> "Percentiles":
        found = sorted(1000 * one for one in seconds)
        parts = quantiles(found, n=100, method="inclusive")
        return cls(n=len(found), median=median(found), p95=parts[94], p99=parts[98], most=found[-1])

    def __str__(self) -> str:
        return f"{self.n}: median {self.median:.0f}, 95 % {self.p95:.0f}, 99 % {self.p99:.0f}, most {self.most:.0f} ms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a clerk struck (when, and which button), when numbers came into the list and left it, and who is in it."""

    struck: list[tuple[float, str]]
    came: dict[str, float]
    went: dict[str, float]
    listed: list[str]

    def called(self, number: str) -> float | None:
        """When the key was struck that called this number: the last one before it went from the list."""
        went = self.went.get(number)
        last = next(((at, name) for at, name in reversed(self.struck) if went is not None and at <= went), None)
        return last[0] if last is not None and last[1] in CALLS else None


@dataclass(slots=True, kw_only=True)
class Told:
    """`idle`: percent of a core of each process; `memory`: MB of each, hour by hour; `shown`: by whom, from what."""

    idle: list[float] = field(default_factory=list)
    memory: list[list[float]] = field(default_factory=list)
    taken: list[float] = field(default_factory=list)
    called: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    struck: int = 0
    served: int = 0
    complaints: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        grown = [round(after - before, 1) for before, after in zip(self.memory[0], self.memory[-1], strict=True)]
        hourly = [round(sum(hour) / len(hour)) for hour in self.memory]
        taken, called = Percentiles.of(self.taken), Percentiles.of(self.called)
        return (
            f"idle {max(self.idle):.1f} % at most;\n"
            f"memory hour by hour {hourly} MB, grown by {min(grown)} to {max(grown)} MB;\n"
            f"ticket committed to painted {taken};\nkey struck to painted {called};\n"
            f"{self.struck} keys, {self.served} called"
        )


class Counter:
    """One counter: the process of its window, and its clerk."""

    def __init__(self, folder: Path, number: int, url: str) -> None:
        self.number = str(number)
        home = folder / f"home-{number}"
        home.mkdir()
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
        }
        (home / "station.toml").write_text(
            f'station = {{ name = "desk{number}", office = "{OFFICE}", language = "en" }}\n'
            f'database = {{ url = "{url}" }}\ncounter = {{ counters = ["{number}"] }}\n'
        )
        self.log = home / "state" / "walkin" / "log" / f"desk{number}.log"
        person = (str(folder / "clock"), f"Clerk {number:02}", PIN)
        words = (*person, "run", str(home / "station.toml"), "--windows", "counter")
        self._errors = (home / "errors").open("w+")
        self.process = subprocess.Popen(  # noqa: S603  # ours
            [sys.executable, "-m", "tests.station.clerk_process", *words],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )

    def asks(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def hears(self) -> object:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, self.complaints()
        return json.loads(line)

    @property
    def worked_s(self) -> float:
        """How long a processor worked for it."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    @property
    def memory_mb(self) -> float:
        """What it has in memory for itself, without what all of them share."""
        lines = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines()
        return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty"))) / 1024

    def ends(self) -> list[str]:
        """What it complained of, its end included."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=PATIENCE_S)
        found = self.complaints() + ([f"{self.number} ended with {code}"] if code else [])
        self._errors.close()
        return found

    def logged(self, *levels: str) -> list[str]:
        """The lines of these levels in its log, the lines of an exception included."""
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        usual = tuple(f" {level} " for level in {"INFO", "WARNING", "ERROR", "CRITICAL"} - {*levels})
        return [f"{self.number}: {line}" for line in lines if not any(level in line for level in usual)]

    def complaints(self) -> list[str]:
        """What it wrote of errors, and whatever else it said."""
        self._errors.seek(0)
        return self.logged("ERROR", "CRITICAL") + [
            f"{self.number}: {line}" for line in self._errors.read().splitlines()
        ]


class Branch:
    """The branch. `told` is what was measured."""

    def __init__(self, folder: Path, url: str, counters: int) -> None:
        self.url, self.told = url, Told()
        self.clock = SharedClock(folder / "clock")
        self.dice = random.Random(counters)  # noqa: S311  # a test's dice
        self.journal = open_journal(url)
        self._prepare(counters)
        self.book = Daybook(self.journal, OFFICE)
        self.fed: dict[str, float] = {}
        self.counters = [Counter(folder, n, url) for n in range(1, counters + 1)]

    def _prepare(self, counters: int) -> None:
        self.journal.put_plan(OFFICE, plan_of(counters), BEGAN, "test")
        for n in range(1, counters + 1):
            self.journal.staff.add(OFFICE, f"clerk{n}", f"Clerk {n:02}", ("clerk",), PIN)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Whatever happened, no counter is left behind."""
        self.journal.close()
        for counter in self.counters:
            counter.process.kill()
            counter.process.communicate()

    def everybody(self, line: str) -> list[object]:
        """Tell all clerks the same; their answers."""
        for counter in self.counters:
            counter.asks(line)
        return [counter.hears() for counter in self.counters]

    def stands_still(self, seconds: float) -> None:
        """Nobody comes, and no clerk strikes a key: what the windows cost."""
        before, began = [counter.worked_s for counter in self.counters], time.monotonic()
        time.sleep(seconds)
        spent = time.monotonic() - began
        self.told.idle = [100 * (one.worked_s - b) / spent for one, b in zip(self.counters, before, strict=True)]

    def lives(self, hours: float, seconds: float, customers: int) -> None:
        """So many hours pass in so many seconds, in steps of a second, and so many customers come."""
        steps = max(1, round(seconds))
        ahead = hours * 3600 / steps - 1.0
        came = 0
        for step in range(steps):
            began = time.monotonic()
            if step * hours / steps >= len(self.told.memory):
                self.told.memory.append([counter.memory_mb for counter in self.counters])
            self.clock.goes_on(max(0.0, ahead))
            due = customers * (step + 1) // steps - came
            came += due
            for _ in range(due):
                time.sleep(0.5 / due * self.dice.random())
                self.takes()
            time.sleep(max(0.0, 1.0 - (time.monotonic() - began)))
        self.told.memory.append([counter.memory_mb for counter in self.counters])

    def takes(self) -> None:
        """Somebody takes a ticket, where not too many wait already."""
        at = self.clock.wall()
        if len(self.book.day(at.date()).waiting) >= MOST_WAITING:
            return
        command = TakeTicket(service=self.dice.choice(SERVICES), language="en", secret="k4tq")  # noqa: S106  # no secret
        acted = self.book.act(at.date(), (command,), Signed(at=at))
        now = time.monotonic()
        if not isinstance(acted, Refused):
            self.fed |= {one.event.number: now for one in acted.entries if isinstance(one.event, TicketTaken)}

    def comes_to_rest(self) -> None:
        """Wait until every window shows the line as it is."""
        last = time.monotonic() + PATIENCE_S
        while time.monotonic() < last and self.wrong():
            time.sleep(0.5)

    def wrong(self) -> list[str]:
        """Whose list is not right: all who wait for any counter are in each, and nobody who is gone."""
        day = self.book.day(BEGAN.date())
        waiting = {ticket.number for ticket in day.waiting if ticket.kept is None}
        may_be = {one.number for one in day.tickets.values() if one.waits or isinstance(one.stage, Away | Parked)}
        listed = {counter.number: set(heard.listed) for counter, heard in self._heard().items()}
        return [
            f"{counter}: {sorted(waiting - numbers)} not there, {sorted(numbers - may_be)} gone"
            for counter, numbers in listed.items()
            if not waiting <= numbers <= may_be
        ]

    def _heard(self) -> dict[Counter, Heard]:
        answers = zip(self.counters, self.everybody("tell"), strict=True)
        return {counter: Heard(**cast("dict[str, Any]", answer)) for counter, answer in answers}

    def ends(self) -> Told:
        """Ask all for what they saw, end them, and reckon."""
        self.told.wrong = self.wrong()
        heard = {counter.number: one for counter, one in self._heard().items()}
        self.told.complaints = [line for counter in self.counters for line in counter.ends()]
        self.told.warned = [line for counter in self.counters for line in counter.logged("WARNING")]
        called: dict[str, str] = {}
        for entry in self.journal.read(OFFICE, stream_of(BEGAN.date())):
            if isinstance(entry.event, TicketCalled):
                called.setdefault(entry.event.number, entry.event.counter)
        self.told.served = len(called)
        self.told.struck = sum(len(one.struck) for one in heard.values())
        self._reckon(heard, called)
        return self.told

    def _reckon(self, heard: dict[str, Heard], called: dict[str, str]) -> None:
        for number, at in self.fed.items():
            self.told.taken += [one.came[number] - at for one in heard.values() if number in one.came]
        for number, by in called.items():
            struck = heard[by].called(number)
            if struck is not None:
                self.told.called += [one.went[number] - struck for one in heard.values() if number in one.went]
