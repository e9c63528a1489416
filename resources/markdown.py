"""Policies as offices write them: the part of Markdown that a letter needs, taken apart into blocks. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*")
_RULE = re.compile(r"([-*_])(\s*\1){2,}")
_ITEM = re.compile(r"(?P<mark>[-*+]|\d{1,3}[.)])\s+(?P<text>.*)")
_LINK = re.compile(r"!?\[([^\]]*)\]\(\s*<?([^\s)>]*)>?[^)]*\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_STRESS = re.compile(r"(?<![\w*])([*_])(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"`+([^`]+)`+")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARK = re.compile(r"[\\`*_{}\[\]()#+.!<>-]")
_KEPT = 0xE000
"""Escaped characters wait here, in letters that no text has, until the marks around them are read."""

_BEGINS, _ENDS = "\ue100", "\ue101"
"""Where stressed words begin and end, likewise."""

_FOREIGN = re.compile(f"[\ue000-\ue07f{_BEGINS}{_ENDS}]")

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""From which letter of a text to before which other one its words are stressed."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a level from 1 to 6."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences, and where they are stressed."""

    text: str
    strong: Spans = ()


@dataclass(frozen=True, slots=True)
class ListItem:
    """One of a list, and where it is stressed; `mark` is "•" or its number, like "2."."""

    text: str
    mark: str
    strong: Spans = ()


Block: TypeAlias = Heading | Paragraph | ListItem


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, each with plain words and where they are stressed; a link stands with its address."""
    return tuple(_closed(opened) for opened in _opened(text))


@dataclass(slots=True)
class _Open:
    """A block that the next line may go on with."""

    kind: str
    lines: list[str]
    mark: str = ""
    level: int = 0


def _opened(text: str) -> Iterator[_Open]:
    block: _Open | None = None
    for raw in text.splitlines():
        line = _without_rule(raw.strip().removeprefix(">").strip())
        begun = _begun(line)
        if begun is None and line and block is not None and block.kind != "heading":
            block.lines.append(line)
            continue
        if block is not None and (begun is not None or not line or block.kind == "heading"):
            yield block
            block = None
        block = begun or (_Open("paragraph", [line]) if line else None)
    if block is not None:
        yield block


def _without_rule(line: str) -> str:
    """A rule across the page only ends what stands above it."""
    return "" if _RULE.fullmatch(line) else line


def _begun(line: str) -> _Open | None:
    """The heading or the list's item that begins with this line."""
    if heading := _HEADING.fullmatch(line):
        return _Open("heading", [heading[2]], level=len(heading[1]))
    if item := _ITEM.fullmatch(line):
        mark = item["mark"]
        return _Open("item", [item["text"]], mark="•" if mark in "-*+" else f"{mark[:-1]}.")
    return None


def _closed(block: _Open) -> Block:
    text, strong = _apart(_marked(" ".join(block.lines)))
    match block.kind:
        case "heading":
            return Heading(text, block.level)
        case "item":
            return ListItem(text, block.mark, strong)
        case _:
            return Paragraph(text, strong)


def plain(text: str) -> str:
    """The words of a line without the marks around them."""
    return _apart(_marked(text))[0]


def escaped(text: str) -> str:
    """The text with a mark before each letter that Markdown would take for one of its own."""
    return _MARK.sub(r"\\\g<0>", text)


def _marked(text: str) -> str:
    """The words of a line, with a letter of ours where stressed ones begin and end."""
    text = _ESCAPE.sub(lambda found: chr(_KEPT + ord(found[1])), _FOREIGN.sub("", text))
    text = _CODE.sub(r"\1", text)
    text = _LINK.sub(lambda found: _linked(found[1], found[2]), text)
    text = _STRESS.sub(rf"{_BEGINS}\2{_ENDS}", _STRONG.sub(rf"{_BEGINS}\2{_ENDS}", text))
    return "".join(chr(ord(letter) - _KEPT) if _KEPT < ord(letter) < _KEPT + 0x80 else letter for letter in text)


def _apart(marked: str) -> tuple[str, Spans]:
    """The plain words and where they are stressed, of words that are marked."""
    letters: list[str] = []
    spans: list[tuple[int, int]] = []
    depth = start = 0
    for letter in marked:
        if letter == _BEGINS:
            start = start if depth else len(letters)
            depth += 1
        elif letter == _ENDS:
            depth -= 1
            if not depth:
                spans.append((start, len(letters)))
        else:
            letters.append(letter)
    return "".join(letters), tuple(spans)


def _linked(words: str, address: str) -> str:
    shown = address.removeprefix("mailto:").removeprefix("tel:")
    return words if not shown or shown in words else f"{words} ({shown})" if words else shown
