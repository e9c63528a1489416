"""Which key presses what: the usual table, an office's own, and that of a number pad at USB. Pure.

A key is named as Qt names it ("F2", "Shift+F8", "Ctrl+Z"); "Num+0" is the 0 of a number pad. Digits, letters and the
keys of the pages belong to the pages, and stand for nothing else.
"""

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from counter.actions import KEYS, STRIP_KEY, Action
from resources.desk_views import ButtonView

NUMBER_PAD = "Num+"
MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta", "Num")

ACTS: Mapping[str, tuple[Action, ...]] = MappingProxyType(
    {
        "next": (Action.NEXT, Action.FINISH_AND_NEXT, Action.RESUME, Action.OPEN),
        "leave": (Action.LEAVE, Action.SIGN_OUT),
        **{
            action.name.lower(): (action,)
            for action in Action
            if action
            not in (
                Action.NEXT,
                Action.FINISH_AND_NEXT,
                Action.RESUME,
                Action.OPEN,
                Action.LEAVE,
                Action.SIGN_OUT,
            )
        },
    }
)
"""The acts by their names in the settings; the main button is one, whatever it says, and so is the way out."""

ANSWER = "answer"
"""The name of the strip's answer in the settings."""

NAMES = (*ACTS, ANSWER)

_USUAL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: (KEYS[actions[0]],) if actions[0] in KEYS else () for name, actions in ACTS.items()} | {ANSWER: (STRIP_KEY,)}
)

PAD: Mapping[str, str] = MappingProxyType(
    {
        "next": "Num+0",
        "again": "Num+Enter",
        "missed": "Num++",
        "finish": "Num+.",
        "arrived": "Num+1",
        "put_back": "Num+2",
        "leave": "Num+3",
        "send_on": "Num+4",
        "park": "Num+5",
        "pause": "Num+6",
        "call_number": "Num+7",
        "voucher": "Num+8",
        "more": "Num+9",
        "undo": "Num+-",
        ANSWER: "Num+*",
        "size": "Num+/",
    }
)
"""What a number pad of 17 keys does while the buttons are shown."""

BACK, ERASE, TURN = "Esc", "Backspace", "PgDown"
"""Keys of the pages: the way back, one sign less, other choices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """Keys by the acts' names, the first one of each shown on its button. `pad`: a number pad is used."""

    table: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _USUAL)
    pad: bool = False

    @property
    def uses_pad(self) -> bool:
        """Whether some key is a number pad's: then it says what stands on it, with NumLock on or off."""
        return self.pad or any(key.startswith(NUMBER_PAD) for keys in self.table.values() for key in keys)

    def uses(self, key: str) -> bool:
        """Whether this key stands for an act."""
        return any(key in keys for keys in self.table.values())

    @property
    def takes_digits(self) -> bool:
        """Whether digits of a number pad stand for acts, of those that number what is to be chosen."""
        return any(self.uses(f"{NUMBER_PAD}{n}") for n in range(1, 10))

    def of(self, action: Action) -> tuple[str, ...]:
        """All keys of an act, the one on its button first."""
        return self.table.get(_NAME_OF[action], ())

    def first(self, action: Action) -> str:
        """The key that stands on the act's button; empty where it has none."""
        return next(iter(self.of(action)), "")

    def on_page(self, action: Action) -> str:
        """The act's key where a page uses it for something of its own: none of a number pad, which types there."""
        found = (key for key in self.of(action) if not key.startswith(NUMBER_PAD))
        return next(found, KEYS.get(action, ""))

    def answering(self, button: ButtonView) -> ButtonView:
        """The button of the strip with its keys."""
        return _with_keys(button, self.table.get(ANSWER, ()))

    def pressing(self, action: Action, button: ButtonView) -> ButtonView:
        """The act's button with its keys."""
        return _with_keys(button, self.of(action))

    @property
    def turning(self) -> Mapping[str, str]:
        """What keys of a number pad that type nothing do on a page."""
        if not self.pad:
            return {}
        first, second = self.on_page(Action.SEND_ON), self.on_page(Action.PARK)
        return {"Num+-": BACK, "Num+.": ERASE, "Num+*": TURN, "Num++": first, "Num+/": second}


def keys_of(wanted: Mapping[str, tuple[str, ...]], *, pad: bool = False) -> Keys:
    """The usual table with `wanted` in place of what it names; with a number pad its keys come first."""
    table = {name: wanted.get(name, _USUAL[name]) for name in NAMES}
    if pad:
        table |= {name: (PAD[name], *table[name]) for name in PAD if name not in wanted}
    return Keys(table=table, pad=pad)


def _with_keys(button: ButtonView, keys: tuple[str, ...]) -> ButtonView:
    return replace(button, key=next(iter(keys), ""), others=keys[1:])


_NAME_OF = {action: name for name, actions in ACTS.items() for action in actions}

_LETTERS, _DIGITS = frozenset(string.ascii_uppercase), frozenset(string.digits)
_FUNCTION = frozenset(f"F{n}" for n in range(1, 25))
_OF_PAGES = frozenset({"Enter", "Return", "Space", "Tab", "Left", "Right", "Up", "Down", BACK, ERASE, TURN})
_LONE = frozenset({"Ins", "Del", "Home", "End", "PgUp", "Pause", "Print", "Menu"})
_SIGNS = frozenset("?!.,;:+-*/=<>#'`´\\[]^")
EVERYWHERE = _LETTERS | _DIGITS | _FUNCTION | _LONE
"""What can be taken from all programs, with Ctrl, Alt or Meta."""

_ON_PAD = _DIGITS | frozenset({"Enter", "+", "-", "*", "/", "."})


def parts_of(key: str) -> tuple[tuple[str, ...], str]:
    """The modifiers of a key and what is struck with them: "Shift+F8" is Shift and F8, "Num++" Num and +."""
    *before, struck = [*key[:-1].split("+"), "+"] if key.endswith("+") else key.split("+")
    return tuple(part for part in before if part or struck != "+"), struck


def key_fault(key: str) -> str:
    """What is wrong with the name of a key, or with this key; empty where it can be used."""
    modifiers, struck = parts_of(key)
    if len(set(modifiers)) != len(modifiers) or any(part not in MODIFIERS for part in modifiers):
        return f"there is no key {key!r}; with a key go {', '.join(MODIFIERS)}"
    if "Num" in modifiers:
        return "" if modifiers == ("Num",) and struck in _ON_PAD else f"a number pad has no key {key!r}"
    if struck not in _LETTERS | _DIGITS | _FUNCTION | _OF_PAGES | _LONE | _SIGNS:
        return f"there is no key {key!r} (known: F1 to F24, A to Z, Ins, Del, Home, End, Num+0 …)"
    return "" if struck in _FUNCTION | _LONE else _swallowed(key, modifiers, struck)


def _swallowed(key: str, modifiers: tuple[str, ...], struck: str) -> str:
    """Why a key that types, or leads through pages, is not to be taken from them."""
    if {"Ctrl", "Alt", "Meta"} & set(modifiers):
        return ""
    if struck in _DIGITS:
        return f"{key!r} would swallow a digit of a PIN or of a number; with a number pad it is {NUMBER_PAD}{struck}"
    if struck in _OF_PAGES:
        return f"{key!r} belongs to the pages"
    return "" if struck == "?" and "Shift" in modifiers else f"{key!r} would swallow what is typed"


def key_faults(wanted: Mapping[str, tuple[str, ...]], *, pad: bool = False) -> Iterator[tuple[str, str]]:
    """What is wrong with an office's own keys: the name of the act, and a sentence without its full stop."""
    for name, keys in wanted.items():
        if name not in NAMES:
            yield name, f"there is no act {name!r} (known: {', '.join(NAMES)})"
        for fault in filter(None, map(key_fault, keys)):
            yield name, fault
    if all(name in NAMES for name in wanted):
        yield from _shared(keys_of(wanted, pad=pad), wanted)


def _shared(keys: Keys, wanted: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """One key that stands for two acts; told at the one that was changed."""
    holds: dict[str, str] = {}
    for name in sorted(NAMES, key=lambda name: (name in wanted, NAMES.index(name))):
        for key in dict.fromkeys(keys.table[name]):
            other = holds.setdefault(canonical(key), name)
            if other != name:
                yield name, f"{key!r} stands for {other} already, and cannot stand for {name} too"


def canonical(key: str) -> str:
    """The same name for the same key, in whichever order its modifiers are written."""
    modifiers, struck = parts_of(key)
    return "+".join((*(part for part in MODIFIERS if part in modifiers), struck))
