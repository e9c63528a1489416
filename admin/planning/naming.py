"""How values and rows of a plan read: 20 min, Monday to Friday, Bills and payments. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from admin.planning.fields import Found
from admin.planning.kinds import (
    Breaks,
    Choices,
    Codes,
    HoursGrid,
    Kind,
    Many,
    Number,
    One,
    Option,
    Skills,
    Spans,
    Switch,
    shown,
)
from admin.planning.parts import Field, Rows
from admin.planning.usual_names import usual_name
from office.drafting.document import Document, Path, Value, rows_at, table_at, text_at, value_at
from resources.words import Words

_LONGEST = 60
_FIVE = 5
_PAGES: Mapping[str, Path] = MappingProxyType(
    {"services": ("services",), "groups": ("groups",), "counters": ("counters",), "topics": ("cases", "topics")}
)
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Naming:
    """What names rows: a document, in the words of a language."""

    document: Document
    words: Words

    def text(self, value: Value) -> str:
        """A text by language, in this one, shortened."""
        texts = {str(key): str(one) for key, one in value.items()} if isinstance(value, Mapping) else {}
        return _short(self.words.pick(texts))

    def row(self, rows: Rows, path: Path) -> str:
        """What names the row; that it has no name yet otherwise."""
        told = {field.path[0]: self._named_by(field, (*path, *field.path)) for field in rows.fields}
        parts = [part for key in rows.named if (part := told.get(key, NOTHING)) != NOTHING]
        match rows.named:
            case ("id",):
                parts = [self.words.say("Counter {counter}", counter=part) for part in parts]
            case (*_, "id"):
                usual = [usual_name(rows.path, part, self.words) for part in parts[-1:]]
                parts = parts[:1] if len(parts) > 1 else usual
            case (*_, "opens", "closes"):
                parts = [*parts[:-2], "–".join(parts[-2:])]
            case ("amount", "currency", *_):
                parts = [" ".join(parts[:2]), *parts[2:]] if told["amount"] != NOTHING else parts[1:]
            case _:
                pass
        return ", ".join(parts) or self.words.say("without a name")

    def _named_by(self, field: Field, path: Path) -> str:
        value = value_at(self.document, path)
        if field.path == ("counter",):
            return self.words.say("Counter {counter}", counter=value or NOTHING)
        return self.value(field.kind, value)

    def value(self, kind: Kind, value: Value) -> str:
        """A value as one reads it; a dash for none."""
        match kind, value:
            case _, (None | "" | []) if not isinstance(kind, HoursGrid | Many):
                return NOTHING
            case Number(unit=unit), _:
                return self._number(unit, value)
            case Switch(), _:
                return self.words.say("yes") if value else self.words.say("no")
            case ((One(choices=choices) | Many(choices=choices)), _):
                return self._chosen(choices, value)
            case ((HoursGrid() | Spans() | Breaks() | Codes()), list()):
                return shown(kind, value) or self.words.say("closed")
            case Skills(), list():
                return self._chosen("services", value)
            case _, Mapping():
                return self.text(value) or NOTHING
            case _:
                return _short(shown(kind, value)) or NOTHING

    def _number(self, unit: str, value: Value) -> str:
        n = shown(Number(), value)
        match unit:
            case "minutes":
                return self.words.say("{n} min", n=n)
            case "seconds":
                return self.words.say("{n} s", n=n)
            case "days" if isinstance(value, int):
                return self.words.count("{n} day", "{n} days", value)
            case "times" if isinstance(value, int):
                return self.words.count("{n} time", "{n} times", value)
            case _:
                return n

    def _chosen(self, choices: Choices, value: Value) -> str:
        known = {option.value: option.words for option in self.options(choices)}
        if not isinstance(value, list):
            return known.get(str(value), str(value)) if value else NOTHING
        if isinstance(choices, tuple) and len(choices) > _FIVE and value == [one.value for one in choices[:_FIVE]]:
            return self.words.say("Monday to Friday") if choices[0].value == "monday" else self._all(value, known)
        return self._all(value, known) or NOTHING

    def _all(self, values: Sequence[Value], known: Mapping[str, str]) -> str:
        return ", ".join(known.get(str(one), str(one)) for one in values)

    def options(self, choices: Choices) -> tuple[Option, ...]:
        """The choices in ready words; of what this program has, by their own names."""
        if isinstance(choices, tuple):
            return tuple(Option(option.value, self.words.pattern(option.words)) for option in choices)
        path = _PAGES.get(choices)
        rows = rows_at(self.document, path) if path else ()
        return tuple(
            Option(id_, self.text(table_at(row, ("name",))) or id_) for row in rows if (id_ := text_at(row, ("id",)))
        )

    def where(self, place: Found) -> str:
        """The rows on the way to a field, the innermost last: Bills and payments."""
        return " · ".join(self.row(rows, path) for rows, path in place.rows if path != rows.path)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def day_name(key: str, words: Words) -> str:
    """A key of opening hours in words: Monday to Friday, Saturday, or the date as it is."""
    names = {
        "weekdays": words.say("Monday to Friday"),
        "monday": words.say("Monday"),
        "tuesday": words.say("Tuesday"),
        "wednesday": words.say("Wednesday"),
        "thursday": words.say("Thursday"),
        "friday": words.say("Friday"),
        "saturday": words.say("Saturday"),
        "sunday": words.say("Sunday"),
    }
    return names.get(key, key)
