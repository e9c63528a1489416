"""Plain values as TOML that a person edits: tables at the top, all else on one line, but texts of several lines."""

import re
from collections.abc import Iterator, Mapping

import tomli_w

from journal.shape import Tree

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml_of(document: Mapping[str, Tree]) -> str:
    """The document as TOML, in its own order, with single values first. Raises TypeError for what TOML has not."""
    single = {key: value for key, value in document.items() if not _tables(value)}
    blocks = ["".join(_lines(single))] if single else []
    for key, value in document.items():
        head = f"[[{_key(key)}]]" if isinstance(value, list) else f"[{_key(key)}]"
        blocks += [f"{head}\n{''.join(_lines(table))}" for table in _tables(value)]
    return "\n".join(blocks)


def _tables(value: Tree) -> list[Mapping[str, Tree]]:
    rows = value if isinstance(value, list) else [value]
    tables = [row for row in rows if isinstance(row, Mapping)]
    return tables if len(tables) == len(rows) else []


def _lines(table: Mapping[str, Tree]) -> Iterator[str]:
    return (f"{_key(key)} = {_inline(value)}\n" for key, value in table.items())


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _plain(key, lines=False)


def _inline(value: Tree) -> str:
    match value:
        case Mapping():
            inside = ", ".join(f"{_key(key)} = {_inline(item)}" for key, item in value.items())
            return f"{{ {inside} }}" if inside else "{}"
        case list():
            return f"[{', '.join(_inline(item) for item in value)}]"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return _plain(value, lines=isinstance(value, str) and "\n" in value and "\r" not in value)


def _plain(value: Tree, *, lines: bool) -> str:
    """A single value; a text in several lines where it has any and a key does not forbid it."""
    return tomli_w.dumps({"x": value}, multiline_strings=lines).removeprefix("x = ").removesuffix("\n")
