"""What a form of the plan says: its fields with what stands in them, its rows, and what is wrong, each at its place."""

from admin.planning.editor_views import (
    FieldView,
    FormView,
    ListView,
    Part_,
    RowView,
)
from admin.planning.editors_view import LONG, WIDE, Editing, columns_of
from admin.planning.fields import BY_ID
from admin.planning.happenings import AddPressed, MovePressed, RemovePressed, RowPressed
from admin.planning.kinds import (
    Switch,
)
from admin.planning.parts import Field, Part, Rows
from admin.planning.places import AtPlan
from admin.scene import Scene
from office.drafting.document import Path, rows_at
from resources.desk_views import ButtonView
from resources.words import Words


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
        self._task, self._words = task, words
        self._edit = Editing(task, scene, words)

    def part(self, part: Part, above: Path, *, nested: bool = False) -> Part_:
        """A field, or a list with its rows."""
        if isinstance(part, Field):
            return self._field(part, (*above, *part.path))
        return self._list(part, (*above, *part.path), nested=nested)

    def _list(self, rows: Rows, path: Path, *, nested: bool) -> ListView:
        found = rows_at(self._edit.document, path)
        return ListView(
            label="" if rows.label == BY_ID[self._task.section].title else self._words.pattern(rows.label),
            help=self._words.pattern(rows.help) if rows.help else "",
            faults=self._edit.faults.at(path),
            rows=tuple(self._row(rows, (*path, n), len(found), nested=nested) for n in range(len(found))),
            add=ButtonView(words=self._words.pattern(rows.add), happening=AddPressed(path=path), icon="plus-circle"),
            empty="" if found else self._words.say("None yet."),
            nested=nested,
        )

    def _row(self, rows: Rows, path: Path, count: int, *, nested: bool) -> RowView:
        opened = nested or path == self._task.opened
        wrong = bool(self._edit.faults.inside(path))
        button = ButtonView(
            words=self._edit.naming.row(rows, path),
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
            faults=self._edit.faults.at(path),
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
        faults = self._edit.faults.inside(path)
        editors = tuple(self._edit.editors(field, path, wrong=bool(faults)))
        unit, label = self._edit.unit(field.kind), self._words.pattern(field.label)
        return FieldView(
            label=f"{label}, {unit}" if unit else label,
            help=self._words.pattern(field.help) if field.help else "",
            editors=editors,
            faults=faults,
            columns=columns_of(field.kind, editors),
            wide=isinstance(field.kind, WIDE) or (isinstance(field.kind, Switch) and len(label) > LONG),
        )
