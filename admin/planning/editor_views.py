"""What a form of the plan shows, as values: editors, fields, rows, lists. No Qt here."""

from dataclasses import dataclass
from typing import TypeAlias

from admin.planning.kinds import Option
from office.drafting.document import Path
from resources.desk_views import ButtonView
from resources.markdown import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class LineEditor:
    """A field on one line. `caption` stands above it where several stand beside each other; `hint` inside while empty.

    `renames`: what is typed is the name of the key itself. `fixed`: it stays as it is. `shade`: a colour beside it.
    """

    path: Path
    name: str
    text: str
    caption: str = ""
    hint: str = ""
    renames: bool = False
    fixed: bool = False
    shade: str = ""
    wrong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaEditor:
    """A field of several lines; `preview` is how it will look, None where that is no question."""

    path: Path
    name: str
    text: str
    caption: str = ""
    wrong: bool = False
    preview: tuple[Block, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TickEditor:
    """Some of several; one without `option` is a yes or no of its own."""

    path: Path
    name: str
    on: bool
    option: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceEditor:
    """One of several. `icons`: each is the name of a picture too. `none`: the value for none of them, where one is."""

    path: Path
    name: str
    options: tuple[Option, ...]
    chosen: str
    icons: bool = False
    wrong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEditor:
    """A key that does something about the field: takes a date away, adds one, takes the nearest colour."""

    button: ButtonView


@dataclass(frozen=True, slots=True, kw_only=True)
class GapEditor:
    """Nothing: what follows begins further on."""


Editor: TypeAlias = LineEditor | AreaEditor | TickEditor | ChoiceEditor | KeyEditor | GapEditor


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One field with its label above and what is wrong below. `columns`: so many editors stand beside each other."""

    label: str
    help: str
    editors: tuple[Editor, ...]
    faults: tuple[str, ...]
    columns: int = 1
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One row of a list, closed or open; open it shows its form. `wrong`: something inside is."""

    button: ButtonView
    opened: bool
    wrong: bool
    faults: tuple[str, ...] = ()
    body: tuple["Part_", ...] = ()
    acts: tuple[ButtonView, ...] = ()
    nested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """A list of rows, with what is wrong with the list as a whole; `empty` stands in place of its rows."""

    label: str
    help: str
    faults: tuple[str, ...]
    rows: tuple[RowView, ...]
    add: ButtonView
    empty: str = ""
    nested: bool = False


Part_: TypeAlias = FieldView | ListView


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """A page of forms."""

    title: str
    about: str
    blocks: tuple[Part_, ...]
