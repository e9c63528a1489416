"""What the windows of a desk (counter, admin) show, as values: chips, buttons, alerts, tables. No Qt here."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["good", "due", "late", "note", "calm"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipWords:
    """A state: icon and word, and what they tell."""

    words: str
    icon: str
    tone: Tone


def cap_of(key: str) -> str:
    """What the cap of a key says: Shift F8; of a number pad's key what stands on it."""
    return key.removeprefix("Num+") if key.startswith("Num+") else key.replace("+", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonView:
    """A button that says `happening` when it is pressed, by hand or by `key` ("F2", "Shift+F8").

    `why_not` is empty when it works now, else the sentence that says why it does not. `chosen`: whether
    what it says is so; None where it says no such thing. `others`: more keys that press it, which no cap shows.
    """

    words: str
    happening: object
    icon: str = ""
    key: str = ""
    why_not: str = ""
    chosen: bool | None = None
    others: tuple[str, ...] = ()

    @property
    def works(self) -> bool:
        """Whether it can be pressed now."""
        return not self.why_not

    @property
    def cap(self) -> str:
        """What its key cap says: Shift F8."""
        return cap_of(self.key)

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys that press it."""
        return tuple(filter(None, (self.key, *self.others)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One sentence above everything else: due, or late where someone must act now; `button` or `other`: what to do."""

    words: str
    icon: str = "warning"
    tone: Tone = "due"
    button: ButtonView | None = None
    other: ButtonView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCell:
    """Words in a table; `tag` stands in a frame after them, `icon` before them, `whole` ones are not wrapped.

    `short` words stand in their place where the others do not fit on one line.
    """

    words: str
    bold: bool = False
    late: bool = False
    icon: str = ""
    tag: str = ""
    short: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlateCell:
    """A queue number in a table, on its small plate."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipCell:
    """A state in a table; nothing where `chip` is None."""

    chip: ChipWords | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCell:
    """A share in a table: a dot on a bar from 0 to 1, around it the interval that holds the true share, and in words.

    `share` is None where it is of too few to be compared: then the words say so, and nothing is drawn.
    """

    words: str
    share: float | None = None
    low: float = 0.0
    high: float = 1.0


Cell: TypeAlias = TextCell | PlateCell | ChipCell | ShareCell


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column's head. `meaning` defines its figure; `name` is for a screen reader where no title is shown."""

    title: str
    meaning: str = ""
    name: str = ""
    stretches: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return self.title.replace("\u00ad", "") or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row; `marked` is the next one, `total` stands for all rows above."""

    cells: tuple[Cell, ...]
    marked: bool = False
    total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table, or the sentence that stands in its place while it is empty."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: str = ""


def words_of(cell: Cell) -> str:
    """What a cell says, for a screen reader and a test."""
    match cell:
        case TextCell(words=words, tag=tag):
            return f"{words}, {tag}" if tag else words
        case PlateCell(number=number):
            return number
        case ChipCell(chip=chip):
            return chip.words if chip else ""
        case ShareCell(words=words):
            return words
