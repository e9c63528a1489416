"""The referee of branch days against `walkin replay`: each of its calls is a line, each answer is read back."""

import importlib.util
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

from journal.daybook import Daybook
from journal.memory import MemoryJournal
from office.hours import Clock, Span
from office.plan import Counter, Office, Plan, Service
from station.replay import Replay

BRANCH_DAYS = Path(__file__).resolve().parents[3] / "shared" / "branch_days.py"
OPENS = datetime.fromisoformat("2026-03-02T09:00:00+02:00")


def branch_days() -> ModuleType:
    """The module of branch days, which stands beside the project."""
    name = "branch_days"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, BRANCH_DAYS)
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules[name]


def plan_of(public: Mapping[str, Any]) -> Plan:
    """A minimal plan of a branch: services, counters, hours; all else as in the defaults."""
    services = tuple(Service(id=id_, name={"en": id_}, series=100 * at) for at, id_ in enumerate(public["services"], 1))
    counters = tuple(Counter(id=counter["id"], services=tuple(counter["services"])) for counter in public["counters"])
    return Plan(
        office=Office(id="branch", name={"en": "Branch"}, time_zone="Europe/Tallinn"),
        services=services,
        counters=counters,
        hours={"weekdays": (Span(Clock(9), Clock(18)),)},
    )


class Replayed:
    """A queue system, as the referee knows it, that is a replay of lines. Raises AssertionError where one is refused.

    `lines` are all that were told: a recorded day.
    """

    def __init__(self, plan: Plan) -> None:
        self.replay = Replay(Daybook(MemoryJournal(plan), plan.office.id), plan)
        self.lines: list[str] = []
        self._numbers: dict[str, str] = {}
        self._tickets: dict[str, str] = {}
        self._booked: dict[tuple[str, int], list[str]] = {}
        self._paused: set[str] = set()
        self._open: set[str] = set()
        self._day = 0

    def start_day(self, header: Mapping[str, Any]) -> None:
        self._day = int(header["day"])
        self._numbers, self._tickets, self._paused, self._open = {}, {}, set(), set()
        self._booked = {}
        appointments = []
        for at, booked in enumerate(header["booked"]):
            self._booked.setdefault((booked["service"], booked["slot"]), []).append(f"a{at}")
            slot = self._at(booked["slot"]).isoformat()
            appointments.append({"id": f"a{at}", "service": booked["service"], "slot": slot})
        self._tell(0, "open_day", roster=[], appointments=appointments)

    def counter_open(self, t: int, counter: str, services: Sequence[str]) -> None:
        if counter in self._paused:
            self._tell(t, "resume", counter=counter)
        else:
            self._tell(t, "open_counter", counter=counter, services=list(services))
        self._paused.discard(counter)
        self._open.add(counter)

    def counter_close(self, t: int, counter: str, back_at: int | None) -> None:
        if back_at is None:
            self._tell(t, "close_counter", counter=counter)
            self._open.discard(counter)
        else:
            self._tell(t, "pause", counter=counter, back_at=self._at(back_at).isoformat())
            self._paused.add(counter)

    def issue(self, t: int, ticket: str, service: str, group: str, slot: int | None) -> None:
        keys = {"service": service, "priority": group}
        if slot is not None:
            keys["appointment"] = self._booked[service, slot].pop()
        self._numbers[ticket] = number = self._tell(t, "take", **keys)["number"]
        self._tickets[number] = ticket

    def call_next(self, t: int, counter: str) -> str | None:
        number = self._tell(t, "call_next", counter=counter).get("number")
        return None if number is None else self._tickets[number]

    def no_show(self, t: int, counter: str, ticket: str) -> None:  # noqa: ARG002  # the counter knows whom it called
        self._tell(t, "miss", counter=counter)

    def finish(self, t: int, counter: str, ticket: str) -> None:  # noqa: ARG002  # likewise
        self._tell(t, "finish", counter=counter)

    def transfer(self, t: int, counter: str, ticket: str, service: str) -> None:  # noqa: ARG002  # likewise
        self._tell(t, "transfer", counter=counter, service=service)

    def end_day(self, t: int) -> None:
        self._tell(t, "close_day")

    def _at(self, t: int) -> datetime:
        return OPENS + timedelta(days=7 * (self._day // 5) + self._day % 5, seconds=t)

    def _tell(self, t: int, do: str, **keys: object) -> Mapping[str, Any]:
        text = json.dumps({"at": self._at(t).isoformat(), "do": do, **keys})
        self.lines.append(text)
        (answer,) = self.replay.answers([text.encode()])
        found: Mapping[str, Any] = json.loads(answer)
        assert found["ok"], (text, found)
        return found
