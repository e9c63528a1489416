"""The page docs/counter.md, made by asking every button in every state of a counter.

python -m tests.counter.counter_states
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from counter.actions import Action
from counter.buttons_view import button, labels
from counter.keys import ACTS, ANSWER, Keys, keys_of
from counter.keys_page import key_lines
from counter.scene import Devices, Scene
from counter.undo_phrase import undo_phrase
from office import commands as wanted
from office.commands import DayCommand
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.examples import MARI, STAFF, minute, opened, played, taken, the_plan

PAGE = Path(__file__).parents[2] / "docs" / "counter.md"
WORDS = words_for("en", "counter")

Played = list[tuple[float, DayCommand]]
OPEN: Played = opened(("3", "mari"))
CALLED: Played = [*OPEN, taken(2, "payments"), (3, wanted.CallNext(counter="3"))]
AGAIN: Played = [*CALLED, (3.5, wanted.CallAgain(counter="3"))]
SERVING: Played = [*CALLED, (4, wanted.ConfirmArrival(counter="3"))]
STATES: dict[str, Played] = {
    "closed": opened(),
    "another clerk's": opened(("3", "jaan")),
    "free, nobody waits": OPEN,
    "free, somebody waits": [*OPEN, taken(2, "payments")],
    "called once": CALLED,
    "called twice": AGAIN,
    "with a customer": SERVING,
    "on a pause": [*OPEN, (2, wanted.PauseCounter(counter="3"))],
    "the day is over": [*OPEN, (5, wanted.CloseDay())],
}
UNDONE: dict[str, Played] = {
    "call": CALLED,
    "call of a number": [
        *OPEN,
        taken(2, "payments"),
        (3, wanted.CallNumber(counter="3", number="101", reason="quick")),
    ],
    "second call": AGAIN,
    "arrived": SERVING,
    "finish": [*SERVING, (5, wanted.FinishService(counter="3"))],
    "finish and call next": [
        *SERVING,
        taken(4.5, "payments"),
        (5, wanted.FinishService(counter="3")),
        (5, wanted.CallNext(counter="3")),
    ],
    "finish and call next, undone once": [
        *SERVING,
        taken(4.5, "payments"),
        (5, wanted.FinishService(counter="3")),
        (5, wanted.CallNext(counter="3")),
        (5.5, wanted.UndoAct(counter="3")),
    ],
    "missed": [*AGAIN, (6, wanted.MarkMissed(counter="3"))],
    "put back": [*CALLED, (4, wanted.PutBack(counter="3"))],
    "park": [*SERVING, (5, wanted.ParkTicket(counter="3", minutes=10))],
    "send on": [*SERVING, (5, wanted.TransferTicket(counter="3", service="meters"))],
    "pause": [*OPEN, (2, wanted.PauseCounter(counter="3"))],
    "resume": [*OPEN, (2, wanted.PauseCounter(counter="3")), (3, wanted.ResumeCounter(counter="3"))],
    "open": OPEN,
    "close": [*OPEN, (3, wanted.CloseCounter(counter="3"))],
}
INTRODUCTION = """\
# The counter's window

What a clerk presses, by which key, and what works when. This page is made from the code, by asking every button in
every state of a counter, and a test holds it to the code:

```
python -m tests.counter.counter_states
```

## Sizes

Small: 420 × 640 px at least, for text at 100 %, beside the clerk's own program and above it (`counter.on_top`); on a
screen that is too low for that, 840 × 490 px with the list beside the buttons. Large: from 1100 px of width on.
Shift+F2 changes from one to the other; place and size of both are remembered for each counter and are never off the
screen. Under Wayland programs neither choose their place nor stay above others: the desktop decides there. Shift+F3
shows the window in the next language, until the clerk signs out; `station.language` is what it begins with.

## Keys

Each office can have others (`counter.keys`), and a number pad works as well (`counter.keypad = true`), with NumLock
on or off; on pages it types. Shift+? shows the card of all keys in the window's language, and prints it where the
counter has a printer. A key of the settings is refused where it would swallow what is typed, or would stand for two
acts. *Lock* and *Hand over* work on pages too: the page is there again after the PIN. An act twice within half a second
is done once.
"""
EVERYWHERE = """\
## In every program

`counter.next_everywhere = "Ctrl+Alt+N"` presses the main button whichever program is in front, once a press, at the
counter of this machine that was used last: only where somebody is signed in, never on a page that asks something.
Where it opens such a page, the window comes forward. Under X11 (XGrabKey) and Windows (RegisterHotKey); Wayland gives
no program a key of all programs. Where it cannot be had, or another program has it, `walkin doctor`, the log and the
card of keys say so.
"""
REMEMBERED = """\
## Returning customers

A customer who wants to be remembered gets a *visit card*, where the plan has `memory.on`: Shift+F4 while they are at
the counter, then Enter. A random code comes out on paper, with what is kept, for how long, and how all of it is
forgotten; without a printer there is no card. Whoever brings it again has it scanned, at any time while they are at the
counter (or at the kiosk before), or typed on the page of Shift+F4. Then the customer's card on the window says what was
last time, and the page tells the last five visits with colleagues' notes, prints the card again, takes a card off that
is somebody else's, and forgets everything after one question. A card that is scanned into the field of a name or a note
is read as well; no square of ours is kept in either.

Notes of colleagues about those who wait for this counter are read with Shift+F12 before the call; the list marks them.
A name, if the customer likes, is asked on the page of a new ticket as well, and kept as with Shift+F11.
"""
UNDO = """\
## What is undone

Ctrl+Z undoes the last act of the counter, as long as the plan allows (`calling.undo_minutes`) and nothing else
happened to the number since. What it says after each act:
"""
ASKED = """\
What Ctrl+Z does not reach is asked once, or has its own way back: cancelling a ticket asks; pausing or closing asks
where people wait whom only this counter serves; a redeemed voucher has its own *Undo*; a service is changed back as
it was changed; a ticket that was given by mistake is cancelled, and so is an appointment: at once by the key 1 of its
page, later by its number with *Cancel a ticket* (of today and the next two weeks), and its name is forgotten; a counter
that was shut because it did not answer is opened again by its clerk.
"""


def scene_of(happened: Played) -> Scene:
    """Counter 3 after all that, a moment later."""
    return Scene(
        counter="3",
        day=played(happened),
        plan=the_plan(),
        members=STAFF,
        now=minute(10),
        devices=Devices(prints=True),
    )


def told(action: Action, scene: Scene) -> str:
    """Works, or why not."""
    made = button(action, scene, MARI, WORDS, sentence)
    return "works" if made.works else made.why_not


def _states() -> Iterator[str]:
    said = labels(WORDS)
    for state, happened in STATES.items():
        scene, rows = scene_of(happened), dict[str, list[str]]()
        for action in Action:
            rows.setdefault(told(action, scene), []).append(said[action])
        yield from (f"### The counter: {state}", "", "| what | |", "| --- | --- |")
        yield from (f"| {' · '.join(names)} | {words} |" for words, names in rows.items())
        yield ""


def _keys() -> Iterator[str]:
    usual, pad = Keys(), keys_of({}, pad=True)
    said = labels(WORDS)
    yield from ("| act in the settings | what | usual keys | with a number pad |", "| --- | --- | --- | --- |")
    for name in (*ACTS, ANSWER):
        words = " / ".join(said[action] for action in ACTS[name]) if name in ACTS else "the button of the strip"
        also = [key for key in pad.table[name] if key not in usual.table[name]]
        yield f"| `{name}` | {words} | {_listed(usual.table[name])} | {_listed(also)} |"
    yield ""
    pages = [line for line in key_lines(pad, WORDS) if line.words.startswith("Page")]
    yield from ("| on pages | keys |", "| --- | --- |")
    yield from (f"| {line.words.removeprefix('Page: ')} | {_listed(line.keys)} |" for line in pages)
    yield ""


def _listed(keys: tuple[str, ...] | list[str]) -> str:
    return ", ".join(keys) or "–"


def _undone() -> Iterator[str]:
    yield from ("| after | the button says | |", "| --- | --- | --- |")
    for act, happened in UNDONE.items():
        last = max(minute_ for minute_, _ in happened)
        scene = replace(scene_of(happened), now=minute(last + 0.5))
        yield f"| {act} | {undo_phrase(scene, WORDS)} | {told(Action.UNDO, scene)} |"
    yield ""


def page() -> str:
    """The whole page."""
    lines = [
        INTRODUCTION,
        *_keys(),
        EVERYWHERE,
        REMEMBERED,
        UNDO,
        *_undone(),
        ASKED,
        "## What works when",
        "",
        *_states(),
    ]
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
