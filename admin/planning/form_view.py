"""What a form of the plan says: its fields with what stands in them, its rows, and what is wrong, each at its place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from admin.planning.changing import ALL
from admin.planning.fault_words import fault_sentence
from admin.planning.fields import BY_ID, Field, Part, Rows, Section
from admin.planning.happenings import AddPressed, Chosen, MovePressed, RemovePressed, RowPressed
from admin.planning.kinds import (
    ClockTime,
    Colour,
    DayDate,
    HoursGrid,
    Id,
    Kind,
    Many,
    Markdown,
    Money,
    Number,
    One,
    Option,
    Skills,
    Switch,
    Texts,
    shown,
)
from admin.planning.naming import Naming, day_name
from admin.planning.places import AtPlan
from admin.scene import Scene
from office.contrast import is_colour
from office.drafting.document import Document, Path, Value, place_of, rows_at, table_at, text_at, value_at
from office.hours import WEEKDAYS
from office.look_faults import nearest_accent
from office.look_plan import OfficeLook
from office.plan_fault import PlanFault
from office.plan_faults import time_zones
from office.staff import SERVES, holding
from resources.desk_views import ButtonView
from resources.icon_art import icon_names
from resources.markdown import Block
from resources.office_pages import policy_blocks
from resources.words import Words, language_name, words_for

_DAYS = ("weekdays", *WEEKDAYS)
_NOT_TILES = ("sheet-", "face-")
_LINES = ("-bold", "-fill")
_BESIDE, _GRID = 3, 4
"""So many editors stand beside each other, and those of a grid of times."""


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


Editor: TypeAlias = LineEditor | AreaEditor | TickEditor | ChoiceEditor | KeyEditor


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


class Faults:
    """What is wrong, by place; what a field has said is not said again by what lies around it."""

    def __init__(self, faults: Sequence[PlanFault], words: Words) -> None:
        self._faults, self._words = faults, words

    def inside(self, path: Path) -> tuple[str, ...]:
        """All that is wrong at the path or below it."""
        place = place_of(path)
        return self._said(fault for fault in self._faults if _lies(fault.place, place))

    def at(self, path: Path) -> tuple[str, ...]:
        """What is wrong with the thing itself."""
        place = place_of(path)
        return self._said(fault for fault in self._faults if fault.place == place)

    def _said(self, faults: Iterator[PlanFault]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fault_sentence(fault.text, self._words) for fault in faults))


def _lies(place: str, above: str) -> bool:
    return place == above or place.startswith((f"{above}.", f"{above}["))


def faulty_sections(faults: Sequence[PlanFault]) -> dict[str, int]:
    """How many faults each page of forms has, by its id; those that no page has are with the first."""
    counts: dict[str, int] = {}
    for fault in faults:
        section = next((one.id for one in BY_ID.values() if _has(one, fault.place)), next(iter(BY_ID)))
        counts[section] = counts.get(section, 0) + 1
    return counts


def _has(section: Section, place: str) -> bool:
    return any(_lies(place, place_of(part.path)) for part in section.parts)


def form_view(task: AtPlan, scene: Scene, words: Words) -> FormView | None:
    """The page of forms that is seen; None before the plan is read."""
    if task.draft is None:
        return None
    section = BY_ID[task.section]
    form = _Form(task, scene, words)
    return FormView(
        title=words.pattern(section.title),
        about=words.pattern(section.about) if section.about else "",
        blocks=tuple(form.part(part, ()) for part in section.parts),
    )


class _Form:
    """Makes the blocks of one page."""

    def __init__(self, task: AtPlan, scene: Scene, words: Words) -> None:
        draft = task.draft
        self._task, self._scene, self._words = task, scene, words
        self._document: Document = draft.document if draft else {}
        self._before: Document = draft.before if draft else {}
        self._naming = Naming(self._document, words)
        self._faults = Faults(task.faults, words)
        self._languages = tuple(str(one) for one in rows_at(self._document, ("office", "languages")))

    def part(self, part: Part, above: Path, *, nested: bool = False) -> Part_:
        """A field, or a list with its rows."""
        if isinstance(part, Field):
            return self._field(part, (*above, *part.path))
        return self._list(part, (*above, *part.path), nested=nested)

    def _list(self, rows: Rows, path: Path, *, nested: bool) -> ListView:
        found = rows_at(self._document, path)
        return ListView(
            label=self._words.pattern(rows.label),
            help=self._words.pattern(rows.help) if rows.help else "",
            faults=self._faults.at(path),
            rows=tuple(self._row(rows, (*path, n), len(found), nested=nested) for n in range(len(found))),
            add=ButtonView(words=self._words.pattern(rows.add), happening=AddPressed(path=path), icon="plus-circle"),
            empty="" if found else self._words.say("None yet."),
            nested=nested,
        )

    def _row(self, rows: Rows, path: Path, count: int, *, nested: bool) -> RowView:
        opened = nested or path == self._task.opened
        wrong = bool(self._faults.inside(path))
        button = ButtonView(
            words=self._naming.row(rows, path),
            happening=RowPressed(path=path),
            icon="warning" if wrong else "",
            chosen=None if nested else opened,
        )
        if not opened:
            return RowView(button=button, opened=False, wrong=wrong)
        parts: tuple[Part, ...] = (*rows.fields, *rows.nested)
        return RowView(
            button=button,
            opened=True,
            wrong=wrong,
            faults=self._faults.at(path),
            body=tuple(self.part(part, path, nested=True) for part in parts),
            acts=self._acts(path, count),
            nested=nested,
        )

    def _acts(self, path: Path, count: int) -> tuple[ButtonView, ...]:
        at, say = path[-1], self._words.say
        first, last = at == 0, at == count - 1
        no_further = say("It stands there already.")
        return (
            ButtonView(
                words=say("Move up"),
                happening=MovePressed(path=path, by=-1),
                icon="arrow-up-bold",
                why_not=no_further if first else "",
            ),
            ButtonView(
                words=say("Move down"),
                happening=MovePressed(path=path, by=1),
                icon="arrow-down-bold",
                why_not=no_further if last else "",
            ),
            ButtonView(words=say("Remove"), happening=RemovePressed(path=path), icon="trash"),
        )

    def _field(self, field: Field, path: Path) -> FieldView:
        faults = self._faults.inside(path)
        editors = tuple(self._editors(field, path, wrong=bool(faults)))
        return FieldView(
            label=self._words.pattern(field.label),
            help=self._words.pattern(field.help) if field.help else "",
            editors=editors,
            faults=faults,
            columns=_columns(field.kind, len(editors)),
            wide=isinstance(field.kind, Texts | Markdown | HoursGrid | Skills | Many),
        )

    def _editors(self, field: Field, path: Path, *, wrong: bool) -> Iterator[Editor]:
        label, kind = self._words.pattern(field.label), field.kind
        value = value_at(self._document, path)
        match kind:
            case Texts() | Markdown():
                yield from self._texts(label, path, kind)
            case Switch():
                yield TickEditor(path=path, name=label, on=bool(value))
            case One():
                yield self._choice(label, path, kind, wrong=wrong)
            case Many(choices=choices):
                known = value if isinstance(value, list) else []
                for option in self._naming.options(choices):
                    yield TickEditor(path=path, name=option.words, on=option.value in known, option=option.value)
            case HoursGrid():
                yield from self._grid(path)
            case Skills():
                yield from self._skills(path)
            case _:
                yield self._line(label, path, kind, value, wrong=wrong)
                if isinstance(kind, Colour):
                    yield from self._nearest(path, str(value))

    def _line(self, label: str, path: Path, kind: Kind, value: Value, *, wrong: bool) -> LineEditor:
        unit = self._unit(kind)
        fixed = isinstance(kind, Id) and (path == ("office", "id") or self._in_force(path))
        return LineEditor(
            path=path,
            name=f"{label}, {unit}" if unit else label,
            text=self._text(path, shown(kind, value)),
            hint=unit or _hint(kind),
            fixed=fixed,
            shade=str(value) if isinstance(kind, Colour) and is_colour(str(value)) else "",
            wrong=wrong,
        )

    def _unit(self, kind: Kind) -> str:
        if not isinstance(kind, Number):
            return ""
        units = {
            "minutes": self._words.say("minutes"),
            "seconds": self._words.say("seconds"),
            "days": self._words.say("days"),
            "times": self._words.say("times"),
        }
        return units.get(kind.unit, "")

    def _in_force(self, path: Path) -> bool:
        """Whether the version in force has a row of this short name already."""
        known = {text_at(row, ("id",)) for row in rows_at(self._before, path[:-2])}
        return text_at(self._document, path) in known

    def _text(self, path: Path, otherwise: str) -> str:
        """What stands in the field: while somebody types, exactly that."""
        typed = self._task.typed
        return typed.text if typed is not None and typed.path == path else otherwise

    def _texts(self, label: str, path: Path, kind: Texts | Markdown) -> Iterator[Editor]:
        table = table_at(self._document, path)
        for language in dict.fromkeys((*self._languages, *table)):
            known = self._language(language)
            inside = (*path, language)
            text = self._text(inside, text_at(table, (language,)))
            wrong = bool(self._faults.inside(inside))
            if isinstance(kind, Texts) and not kind.long:
                yield LineEditor(path=inside, name=f"{label}, {known}", text=text, caption=known, wrong=wrong)
            else:
                preview = self._preview(text, language) if isinstance(kind, Markdown) else None
                yield AreaEditor(
                    path=inside, name=f"{label}, {known}", text=text, caption=known, wrong=wrong, preview=preview
                )

    def _preview(self, text: str, language: str) -> tuple[Block, ...]:
        """The page as customers will read it, with the figures of the draft."""
        plan = self._task.plan or self._scene.plan
        today = self._scene.now.astimezone(plan.zone).date()
        return policy_blocks(text, plan, today, words_for(language, "resources"))

    def _language(self, code: str) -> str:
        try:
            return language_name(code)
        except ValueError:
            return code

    def _choice(self, label: str, path: Path, kind: One, *, wrong: bool) -> ChoiceEditor:
        value = value_at(self._document, path)
        chosen = str(value) if value is not None else ""
        options = self._options(kind)
        if chosen not in [option.value for option in options]:
            options = (*options, Option(chosen, chosen or "–"))
        return ChoiceEditor(
            path=path, name=label, options=options, chosen=chosen, icons=kind.choices == "icons", wrong=wrong
        )

    def _options(self, kind: One) -> tuple[Option, ...]:
        none = (Option("", self._words.pattern(kind.none)),) if kind.none else ()
        match kind.choices:
            case "icons":
                names = (name for name in icon_names() if not name.startswith(_NOT_TILES) and not name.endswith(_LINES))
                return (*none, *(Option(name, name.replace("-", " ")) for name in names))
            case "zones":
                return tuple(Option(name, name) for name in sorted(time_zones()))
            case choices:
                return (*none, *self._naming.options(choices))

    def _grid(self, path: Path) -> Iterator[Editor]:
        say = self._words.say
        table = table_at(self._document, path)
        for key in _DAYS:
            inside = (*path, key)
            yield LineEditor(
                path=inside,
                name=day_name(key, self._words),
                caption=day_name(key, self._words),
                text=self._text(inside, self._times(table.get(key))),
                hint=_as_otherwise(key, table, self._words),
                wrong=bool(self._faults.inside(inside)),
            )
        for date in (key for key in table if key not in _DAYS):
            inside = (*path, date)
            wrong = bool(self._faults.inside(inside))
            yield LineEditor(
                path=inside,
                name=say("Date"),
                caption=say("Date"),
                text=date,
                hint="2026-12-24",
                renames=True,
                wrong=wrong,
            )
            times = self._text(inside, self._times(table.get(date)))
            yield LineEditor(
                path=inside, name=say("Times on {date}", date=date), caption=say("Times"), text=times, wrong=wrong
            )
            removing = ButtonView(
                words=say("Remove {date}", date=date), happening=RemovePressed(path=inside), icon="trash"
            )
            yield KeyEditor(button=removing)
        yield KeyEditor(
            button=ButtonView(
                words=say("Add a holiday or another date"), happening=AddPressed(path=path), icon="plus-circle"
            )
        )

    def _times(self, value: Value) -> str:
        if value is None:
            return ""
        return shown(HoursGrid(), value) or self._words.say("closed")

    def _skills(self, path: Path) -> Iterator[Editor]:
        table = table_at(self._document, path)
        names = {member.id: member.name for member in holding(self._scene.members, SERVES)}
        services = self._naming.options("services")
        for member in dict.fromkeys((*names, *table)):
            known, inside = table.get(member), (*path, member)
            name = names.get(member, member)
            all_of = self._words.say("{name}: all services", name=name)
            yield TickEditor(path=inside, name=all_of, on=known is None, option=ALL)
            if isinstance(known, list):
                for one in services:
                    told = f"{name}: {one.words}"
                    yield TickEditor(path=inside, name=told, on=one.value in known, option=one.value)

    def _nearest(self, path: Path, accent: str) -> Iterator[Editor]:
        """The nearest colour that would do, where this one does not."""
        if not is_colour(accent):
            return
        nearest = nearest_accent(accent)
        if nearest != accent and self._faults.inside(path):
            told = self._words.say("Take {colour}", colour=nearest)
            yield KeyEditor(
                button=ButtonView(words=told, happening=Chosen(path=path, value=nearest), icon="check-circle")
            )
        usual = OfficeLook().accent
        if accent != usual:
            told = self._words.say("Take the usual blue")
            yield KeyEditor(button=ButtonView(words=told, happening=Chosen(path=path, value=usual)))


def _columns(kind: Kind, count: int) -> int:
    match kind:
        case Texts():
            return min(count, _BESIDE) or 1
        case Many() | Skills():
            return _BESIDE
        case HoursGrid():
            return _GRID
        case _:
            return 1


def _hint(kind: Kind) -> str:
    match kind:
        case ClockTime():
            return "09:00"
        case DayDate():
            return "2026-03-02"
        case Money():
            return "5.00"
        case _:
            return ""


def _as_otherwise(key: str, table: Mapping[str, Value], words: Words) -> str:
    """What holds on a day of which nothing is said."""
    five = key in WEEKDAYS[:5] and "weekdays" in table
    return words.say("as Monday to Friday") if five else words.say("closed")
