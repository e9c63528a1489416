"""A replay as its user sees it: lines go in, answers come out."""

import json
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, TypeAlias

from journal.daybook import Daybook
from journal.memory import MemoryJournal
from office.plan import Plan
from station.replay import Replay
from tests.office.branch import MONDAY, PLAN

Answer: TypeAlias = Mapping[str, Any]


def line(clock: str, do: str, day: date = MONDAY, plan: Plan = PLAN, **keys: object) -> str:
    """A line of this command at this time of the day at the office."""
    at = datetime.combine(day, time.fromisoformat(clock), plan.zone)
    return json.dumps({"at": at.isoformat(), "do": do, **keys})


class Told:
    """A replay in memory that is told line by line, and what it answered last."""

    def __init__(self, plan: Plan = PLAN, day: date = MONDAY) -> None:
        self.plan, self.date = plan, day
        self.replay = Replay(Daybook(MemoryJournal(plan), plan.office.id), plan)

    def tells(self, text: str | bytes) -> Answer:
        """The answer to this line, which is not blank."""
        (answer,) = self.replay.answers([text.encode() if isinstance(text, str) else text])
        found: Answer = json.loads(answer)
        return found

    def does(self, clock: str, do: str, **keys: object) -> Answer:
        """The answer to a command that is carried out."""
        answer = self.asks(clock, do, **keys)
        assert answer["ok"], answer
        return answer

    def asks(self, clock: str, do: str, **keys: object) -> Answer:
        return self.tells(line(clock, do, self.date, self.plan, **keys))

    def state(self, clock: str) -> Mapping[str, Any]:
        state: Mapping[str, Any] = self.does(clock, "state")["state"]
        return state


def opened(plan: Plan = PLAN) -> Told:
    """Open since 08:45, with mari at counter 1."""
    told = Told(plan)
    told.does("08:45", "open_day")
    told.does("08:50", "open_counter", counter="1", clerk="mari")
    return told
