"""What a form of the plan is made of: fields, lists of rows, sections; and the fields that many rows have."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from admin.planning.kinds import (
    Id,
    Kind,
    Number,
    One,
    Option,
    Texts,
    say,
)
from office.drafting.document import Path, Value

MINUTES, OPTIONAL_MINUTES = Number(unit="minutes"), Number(unit="minutes", optional=True)
SECONDS = Number(unit="seconds")


@dataclass(frozen=True, slots=True)
class Field:
    """One key, at `path` below its section or row: its label, a sentence about it where the label is not enough."""

    path: Path
    label: str
    kind: Kind
    help: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of rows at `path`. `one` is what a row is, `named` which of its keys name it; `fresh`: a new row's values.

    `nested` lists stand inside each row.
    """

    path: Path
    label: str
    one: str
    add: str
    fields: tuple[Field, ...]
    named: tuple[str, ...] = ("name",)
    fresh: Mapping[str, Value] = field(default_factory=dict)
    nested: tuple["Rows", ...] = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One page of forms."""

    id: str
    title: str
    parts: tuple[Field | Rows, ...]
    about: str = ""


Part: TypeAlias = Field | Rows

ID = Field(
    ("id",), say("Short name"), Id(), say("For computers: letters, digits, . _ -. Figures hang on it, so it stays.")
)
NAME = Field(("name",), say("Name"), Texts())
ICON = Field(("icon",), say("Icon"), One("icons"))
WEEKDAY_OPTIONS = (
    Option("monday", say("Monday")),
    Option("tuesday", say("Tuesday")),
    Option("wednesday", say("Wednesday")),
    Option("thursday", say("Thursday")),
    Option("friday", say("Friday")),
    Option("saturday", say("Saturday")),
    Option("sunday", say("Sunday")),
)
FIVE_DAYS: Mapping[str, Value] = {"weekdays": [option.value for option in WEEKDAY_OPTIONS[:5]]}
