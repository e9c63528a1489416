"""The page docs/ticket-states.md, made by trying every command in every state.

python -m tests.office.ticket_states
"""

from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

from office import rating
from office.commands import RateVisit
from office.events import Event
from office.refusals import Refused
from resources.reasons import sentence
from tests.office.branch import Branch
from tests.office.machine_counter import COUNTER, TICKET
from tests.office.machine_day import APPOINTMENT, DAY, SERVICE
from tests.office.machine_part import Part, Tried

PARTS = (TICKET, COUNTER, DAY, APPOINTMENT, SERVICE)
PAGE = Path(__file__).parents[2] / "docs" / "ticket-states.md"
INTRODUCTION = """\
# What can happen in every state

This page is the whole machine: each state of a ticket, a counter, the day, an appointment and a service, and what each
command does in it. It is made from the code, by trying every command in every state, and a test holds it to the code:

```
python -m tests.office.ticket_states
```

How to read it. On the left stands what somebody wants; commands with the same answer share a row. On the right stands
what follows: the events that are written (their fields are in `interfaces.md`), and after the arrow where things stand
then. *No* is a refusal: nothing is written, nothing changes; the sentence is what a person is told, and the name behind
it is that of the refusal. Words that carry weight are in `glossary.md`.

All of it is for a plan without special wishes: a call may be missed at once, customers may rejoin all day, any reason
will do. What a plan can make stricter (calls before a number is missed, the longest pause, how long an act can be
undone) is in `resources/example/office.toml`.
"""


def answer(branch: Branch, command: Tried) -> tuple[Event, ...] | Refused:
    """What the rules say, and nothing done."""
    return rating.rate(branch.day, (), command) if isinstance(command, RateVisit) else branch.asks(command)


def _told(part: Part, state: str, command: Tried) -> str:
    branch = part.states[state]()
    found = answer(branch, command)
    if isinstance(found, Refused):
        return f"*No:* {sentence(found.why)} `{type(found.why).__name__}`"
    if not found:
        return "nothing, and nothing is wrong"
    if not isinstance(command, RateVisit):
        branch.does(command)
    kinds = ", ".join(f"`{type(event).__name__}`" for event in found)
    return f"{kinds} → {part.where(branch)}"


def _table(part: Part, state: str) -> Iterator[str]:
    """Commands by what follows from them, in the order of the first of each."""
    rows: dict[str, list[str]] = {}
    for name, command in part.commands(state).items():
        rows.setdefault(_told(part, state, command), []).append(name)
    yield "| wanted | what follows |"
    yield "| --- | --- |"
    for told, names in rows.items():
        yield f"| {' · '.join(names)} | {told} |"


def page() -> str:
    """The whole page."""
    lines = [INTRODUCTION]
    for part in PARTS:
        lines += [f"## {part.title}", "", fill(part.introduction, 120), ""]
        for state in part.states:
            lines += [f"### {part.title}: {state}", "", *_table(part, state), ""]
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
