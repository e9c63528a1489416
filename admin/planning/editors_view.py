"""What the editors of one field show: the value as one types it, by language, by weekday, by person. Pure."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from admin.planning.changing import ALL
from admin.planning.editor_views import (
    AreaEditor,
    ChoiceEditor,
    Editor,
    GapEditor,
    KeyEditor,
    LineEditor,
    TickEditor,
)
from admin.planning.faults_at import Faults
from admin.planning.happenings import AddPressed, Chosen, RemovePressed
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
from admin.planning.parts import Field
from admin.planning.places import AtPlan
from admin.scene import Scene
from office.contrast import is_colour
from office.drafting.document import Document, Path, Value, rows_at, table_at, text_at, value_at
from office.hours import WEEKDAYS
from office.look_faults import nearest_accent
from office.look_plan import OfficeLook
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
WIDE = Texts | Markdown | HoursGrid | Skills | Many
LONG = 36
"""Letters of a tick that do not fit into half of the page."""

_ROOM = MappingProxyType({4: 14, 3: 22, 2: 40})
"""So many ticks stand beside each other where the longest has at most so many letters."""


class Editing:
    """One draft, in the words of a language, as its editors show it."""

    def __init__(self, task: AtPlan, scene: Scene, words: Words) -> None:
        draft = task.draft
        self._task, self._scene, self._words = task, scene, words
        self.document: Document = draft.document if draft else {}
        self._before: Document = draft.before if draft else {}
        self.naming = Naming(self.document, words)
        self.faults = Faults(task.faults, words)
        self._languages = tuple(str(one) for one in rows_at(self.document, ("office", "languages")))

    def editors(self, field: Field, path: Path, *, wrong: bool) -> Iterator[Editor]:
        """The editors of the field at the path."""
        label, kind = self._words.pattern(field.label), field.kind
        value = value_at(self.document, path)
        match kind:
            case Texts() | Markdown():
                yield from self._texts(label, path, kind)
            case Switch():
                yield TickEditor(path=path, name=label, on=bool(value))
            case One():
                yield self._choice(label, path, kind, wrong=wrong)
            case Many(choices=choices):
                known = value if isinstance(value, list) else []
                for option in self.naming.options(choices):
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
        unit = self.unit(kind)
        fixed = isinstance(kind, Id) and (path == ("office", "id") or self._in_force(path))
        return LineEditor(
            path=path,
            name=f"{label}, {unit}" if unit else label,
            text=self._text(path, shown(kind, value)),
            hint=_hint(kind),
            fixed=fixed,
            shade=str(value) if isinstance(kind, Colour) and is_colour(str(value)) else "",
            wrong=wrong,
        )

    def unit(self, kind: Kind) -> str:
        """What a figure counts; empty for all else."""
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
        return text_at(self.document, path) in known

    def _text(self, path: Path, otherwise: str) -> str:
        """What stands in the field: while somebody types, exactly that."""
        typed = self._task.typed
        return typed.text if typed is not None and typed.path == path else otherwise

    def _texts(self, label: str, path: Path, kind: Texts | Markdown) -> Iterator[Editor]:
        table = table_at(self.document, path)
        for language in dict.fromkeys((*self._languages, *table)):
            known = self._language(language)
            inside = (*path, language)
            text = self._text(inside, text_at(table, (language,)))
            wrong = bool(self.faults.inside(inside))
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
        value = value_at(self.document, path)
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
                return (*none, *_icons())
            case "zones":
                return _zones()
            case choices:
                return (*none, *self.naming.options(choices))

    def _grid(self, path: Path) -> Iterator[Editor]:
        say = self._words.say
        table = table_at(self.document, path)
        for key in _DAYS:
            inside = (*path, key)
            yield LineEditor(
                path=inside,
                name=day_name(key, self._words),
                caption=day_name(key, self._words),
                text=self._text(inside, self._times(table.get(key))),
                hint=_as_otherwise(key, table, self._words),
                wrong=bool(self.faults.inside(inside)),
            )
        for date in (key for key in table if key not in _DAYS):
            inside = (*path, date)
            wrong = bool(self.faults.inside(inside))
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
            yield GapEditor()
        yield KeyEditor(button=ButtonView(words=say("Add a date"), happening=AddPressed(path=path), icon="plus-circle"))

    def _times(self, value: Value) -> str:
        if value is None:
            return ""
        return shown(HoursGrid(), value) or self._words.say("closed")

    def _skills(self, path: Path) -> Iterator[Editor]:
        table = table_at(self.document, path)
        names = {member.id: member.name for member in holding(self._scene.members, SERVES)}
        services = self.naming.options("services")
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
        if nearest != accent and self.faults.inside(path):
            told = self._words.say("Take {colour}", colour=nearest)
            yield KeyEditor(
                button=ButtonView(words=told, happening=Chosen(path=path, value=nearest), icon="check-circle")
            )
        usual = OfficeLook().accent
        if accent != usual:
            told = self._words.say("Take the usual blue")
            yield KeyEditor(button=ButtonView(words=told, happening=Chosen(path=path, value=usual)))


def columns_of(kind: Kind, editors: tuple[Editor, ...]) -> int:
    """How many of them stand beside each other."""
    match kind:
        case Texts():
            return min(len(editors), _BESIDE) or 1
        case Many() | Skills():
            longest = max((len(one.name) for one in editors if isinstance(one, TickEditor)), default=0)
            return next((columns for columns, most in _ROOM.items() if longest <= most), 1)
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


@cache
def _icons() -> tuple[Option, ...]:
    names = (name for name in icon_names() if not name.startswith(_NOT_TILES) and not name.endswith(_LINES))
    return tuple(Option(name, name.replace("-", " ")) for name in names)


@cache
def _zones() -> tuple[Option, ...]:
    return tuple(Option(name, name) for name in sorted(time_zones()))
