"""What differs between two versions of the plan, in sentences: Promise of Loans: 20 min → 15 min. Pure."""

from collections.abc import Iterator

from admin.planning.fields import Found, found
from admin.planning.kinds import HoursGrid, Many, Markdown, Skills, Texts
from admin.planning.naming import NOTHING, Naming, day_name
from office.drafting.comparing import Difference, differences
from office.drafting.document import Document, Value, table_at
from resources.words import Words, language_name

MOST = 40
"""More changes than these are counted."""


def change_sentences(before: Document, then: Document, words: Words) -> tuple[str, ...]:
    """A sentence for each difference, in the order of the plan."""
    old, new = Naming(before, words), Naming(then, words)
    return tuple(sentence for one in differences(before, then) for sentence in _sentences(one, old, new, words))


def counted(sentences: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """The first of them, and how many more there are."""
    rest = len(sentences) - MOST
    if rest <= 0:
        return sentences
    return (*sentences[:MOST], words.count("and {n} more change", "and {n} more changes", rest))


def _sentences(one: Difference, old: Naming, new: Naming, words: Words) -> Iterator[str]:
    place = found(one.path)
    if place is None:
        yield words.say("{what} has changed", what=".".join(map(str, one.path)))
    elif one.kind == "ordered" or (place.field is None and one.kind == "set"):
        label = words.pattern(place.rows[-1][0].label) if place.rows else words.pattern(place.section.title)
        yield words.say("{what}: another order", what=label)
    elif place.field is None:
        yield _row(one, place, old if one.kind == "removed" else new, words)
    elif isinstance(place.field.kind, Many) and isinstance(one.before, list) and isinstance(one.then, list):
        yield from _several(one.before, one.then, place, (old, new), words)
    else:
        yield _field(one, place, old, new, words)


def _several(
    before: list[Value], then: list[Value], place: Found, naming: tuple[Naming, Naming], words: Words
) -> Iterator[str]:
    """What came to a list of choices, and what left it."""
    kind = place.field.kind if place.field else Texts()
    more, less = [one for one in then if one not in before], [one for one in before if one not in then]
    what = _what(place, naming[1], words)
    if more:
        yield words.say("{what}: now also {values}", what=what, values=naming[1].value(kind, more))
    if less:
        yield words.say("{what}: no more {values}", what=what, values=naming[0].value(kind, less))
    if not more and not less:
        yield words.say("{what}: another order", what=what)


def _what(place: Found, naming: Naming, words: Words) -> str:
    """The field with its row: Promise of Loans."""
    label = words.pattern(place.field.label) if place.field else ""
    if place.rest:
        label = f"{label} ({_rest(place, naming, words)})"
    above = naming.where(place)
    return words.say("{label} of {row}", label=label, row=above) if above else label


def _row(one: Difference, place: Found, naming: Naming, words: Words) -> str:
    rows, path = place.rows[-1]
    name, what = naming.row(rows, path), words.pattern(rows.one)
    above = naming.where(Found(place.section, place.rows[:-1]))
    told = f"{above}: {name}" if above else name
    named = rows.named[0] in {"name", "title", "text"}
    if one.kind == "removed":
        return (
            words.say("Removed: {what} “{name}”", what=what, name=told)
            if named
            else words.say("Removed: {name}", name=told)
        )
    languages = len(table_at(naming.document, (*path, rows.named[0])))
    if named and languages > 1:
        return words.say("New: {what} “{name}” in {n} languages", what=what, name=told, n=languages)
    return words.say("New: {what} “{name}”", what=what, name=told) if named else words.say("New: {name}", name=told)


def _field(one: Difference, place: Found, old: Naming, new: Naming, words: Words) -> str:
    field = place.field
    if field is None:
        return ""
    what = _what(place, new, words)
    before, then = _value(place, old, one.before), _value(place, new, one.then)
    if isinstance(field.kind, Markdown) and NOTHING not in {before, then}:
        return words.say("{what}: another text", what=what)
    return f"{what}: {before} → {then}"


def _rest(place: Found, naming: Naming, words: Words) -> str:
    """The language, the weekday, the clerk that follows the field's own path."""
    key = str(place.rest[0])
    match place.field.kind if place.field else None:
        case Texts() | Markdown():
            return language_name(key) if _is_language(key) else key
        case HoursGrid():
            return day_name(key, words)
        case Skills():
            return key
        case _:
            return naming.words.pattern(key)


def _is_language(key: str) -> bool:
    try:
        return bool(language_name(key))
    except ValueError:
        return False


def _value(place: Found, naming: Naming, value: Value) -> str:
    kind = place.field.kind if place.field else Texts()
    if isinstance(kind, HoursGrid | Skills) and value is None:
        return naming.words.say("as otherwise") if isinstance(kind, HoursGrid) else naming.words.say("all")
    return naming.value(kind, value)
