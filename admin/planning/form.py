"""How a form of the plan looks: fields with their labels above and what is wrong below, lists whose rows open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from admin.planning.editor_views import FieldView, ListView, Part_, RowView, TickEditor
from admin.planning.editors import EditorWidget, editor_for, fill, suits
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import frame, label, restyled

_ROW = 40


class FieldBox(QWidget):
    """One field. `happened` carries what its editors say."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, *, narrow: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._narrow = look, narrow
        self._label, self._help = label("bold", wraps=True), label("quietSmall", wraps=True)
        self._below, self._faults = label("quietSmall", wraps=True), label("text", wraps=True)
        restyled(self._faults, "tone", "late")
        self._editors: list[EditorWidget] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.at(10))
        self._grid.setVerticalSpacing(look.at(6))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, look.at(6))
        rows.setSpacing(look.at(2))
        rows.addWidget(self._label)
        rows.addWidget(self._help)
        rows.addLayout(self._grid)
        rows.addWidget(self._below)
        rows.addWidget(self._faults)
        rows.addStretch(1)

    def suits(self, view: Part_) -> bool:
        """Whether it can show `view`; its editors may differ."""
        return isinstance(view, FieldView)

    def render_view(self, view: FieldView) -> None:
        """Show `view`."""
        alone = len(view.editors) == 1 and isinstance(view.editors[0], TickEditor) and not view.editors[0].option
        self._label.setText(view.label)
        self._label.setVisible(not alone)
        for words, text in (
            (self._help, "" if alone else view.help),
            (self._below, view.help if alone else ""),
            (self._faults, " ".join(view.faults)),
        ):
            words.setText(text)
            words.setVisible(bool(text))
        fitting = [suits(widget, editor) for widget, editor in zip(self._editors, view.editors, strict=False)]
        if len(self._editors) != len(view.editors) or not all(fitting):
            self._rebuild(view)
        for widget, editor in zip(self._editors, view.editors, strict=True):
            fill(widget, editor)
            (_typing(widget) or widget).setAccessibleDescription(" ".join((*view.faults, view.help)).strip())

    def _rebuild(self, view: FieldView) -> None:
        """Editors that still suit stay, so that whoever types goes on."""
        columns = max(1, view.columns // 2) if self._narrow else view.columns
        for n, editor in enumerate(view.editors):
            if n < len(self._editors) and suits(self._editors[n], editor):
                continue
            made = editor_for(editor, self.look)
            made.happened.connect(self.happened)
            if n < len(self._editors):
                _drop(self._editors[n])
                self._editors[n] = made
            else:
                self._editors.append(made)
            low = Qt.AlignmentFlag.AlignBottom if columns > 1 else Qt.AlignmentFlag(0)
            self._grid.addWidget(made, n // columns, n % columns, low)
        for widget in self._editors[len(view.editors) :]:
            _drop(widget)
        del self._editors[len(view.editors) :]
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    @property
    def first(self) -> QWidget | None:
        """Where one begins to type."""
        return next((one for editor in self._editors if (one := _typing(editor)) is not None), None)


def _typing(editor: EditorWidget) -> QWidget | None:
    field = getattr(editor, "field", editor)
    return field if isinstance(field, QWidget) and field.isEnabled() else None


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


class RowBox(QWidget):
    """One row: its key, and when it is open its form and what can be done with it."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, *, narrow: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._narrow = look, narrow
        self._key, self._name = DeskKey(DeskKind.PLAIN, look, high=_ROW), label("bold", wraps=True)
        self._key.happened.connect(self.happened)
        self._faults = label("text", wraps=True)
        restyled(self._faults, "tone", "late")
        self._inside = frame("card")
        self._blocks: Blocks | None = None
        self._acts: list[DeskKey] = []
        self._acting = QHBoxLayout()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(look.at(12), look.at(10), look.at(12), look.at(10))
        self._rows.setSpacing(look.at(6))
        self._rows.addWidget(self._name)
        self._rows.addWidget(self._faults)
        self._rows.addLayout(self._acting)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._key)
        rows.addWidget(self._inside)

    def render_view(self, view: RowView) -> None:
        """Show `view`."""
        self._key.render_view(view.button)
        self._key.setVisible(not view.nested)
        self._name.setText(view.button.words)
        self._name.setVisible(view.nested)
        self._faults.setText(" ".join(view.faults))
        self._faults.setVisible(bool(view.faults))
        self._inside.setVisible(view.opened)
        if not view.opened:
            return
        if self._blocks is None:
            self._blocks = Blocks(self.look, narrow=self._narrow)
            self._blocks.happened.connect(self.happened)
            self._rows.insertWidget(2, self._blocks)
        self._blocks.render_view(view.body)
        self._render_acts(view)

    def _render_acts(self, view: RowView) -> None:
        while len(self._acts) < len(view.acts):
            key = DeskKey(DeskKind.FLAT, self.look, high=34)
            key.happened.connect(self.happened)
            self._acting.addWidget(key)
            self._acts.append(key)
        for key, act in zip(self._acts, view.acts, strict=True):
            key.render_view(act)

    @property
    def first(self) -> QWidget | None:
        """Where one begins to type."""
        return self._blocks.first if self._blocks is not None else None


class ListBox(QWidget):
    """A list of rows. A row that has just been opened has the keys of the keyboard."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, *, narrow: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._narrow = look, narrow
        self.view: ListView | None = None
        self._label, self._help = label("subheading", wraps=True), label("quietSmall", wraps=True)
        self._faults, self._empty = label("text", wraps=True), label("quiet", wraps=True)
        restyled(self._faults, "tone", "late")
        self._boxes: list[RowBox] = []
        self._add = DeskKey(DeskKind.FLAT, look, high=36)
        self._add.happened.connect(self.happened)
        self._pool = QVBoxLayout()
        self._pool.setSpacing(look.at(2))
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, look.at(4), 0, look.at(8))
        rows.setSpacing(look.at(4))
        for widget in (self._label, self._help, self._faults, self._empty):
            rows.addWidget(widget)
        rows.addLayout(self._pool)
        rows.addLayout(foot)

    def suits(self, view: Part_) -> bool:
        """Whether it can show `view`."""
        return isinstance(view, ListView) and (self.view is None or self.view.nested == view.nested)

    def render_view(self, view: ListView) -> None:
        """Show `view`."""
        before, self.view = self.view, view
        for widget, text in ((self._label, view.label), (self._help, view.help), (self._empty, view.empty)):
            widget.setText(text)
            widget.setVisible(bool(text))
        self._faults.setText(" ".join(view.faults))
        self._faults.setVisible(bool(view.faults))
        self._add.render_view(view.add)
        while len(self._boxes) < len(view.rows):
            box = RowBox(self.look, narrow=self._narrow)
            box.happened.connect(self.happened)
            self._pool.addWidget(box)
            self._boxes.append(box)
        for box in self._boxes[len(view.rows) :]:
            _drop(box)
        del self._boxes[len(view.rows) :]
        for box, row in zip(self._boxes, view.rows, strict=True):
            box.render_view(row)
        self._take_focus(before, view)

    def _take_focus(self, before: ListView | None, view: ListView) -> None:
        if before is None or view.label != before.label:
            return
        was = {row.button.happening for row in before.rows if row.opened}
        fresh = [n for n, row in enumerate(view.rows) if row.opened and row.button.happening not in was]
        if fresh and (first := self._boxes[fresh[-1]].first) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


class Blocks(QWidget):
    """Fields and lists below each other, short ones in two columns unless it is narrow. Boxes are kept and changed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, *, narrow: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._narrow = look, narrow
        self._boxes: list[FieldBox | ListBox] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.at(20))
        self._grid.setVerticalSpacing(look.at(6))
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self._shape: tuple[bool, ...] = ()

    def render_view(self, views: tuple[Part_, ...]) -> None:
        """Show these."""
        shape = tuple(_is_wide(view) for view in views)
        suited = all(box.suits(view) for box, view in zip(self._boxes, views, strict=False))
        if len(self._boxes) != len(views) or not suited or shape != self._shape:
            self._rebuild(views)
            self._shape = shape
        for box, view in zip(self._boxes, views, strict=True):
            _render(box, view)

    def _rebuild(self, views: tuple[Part_, ...]) -> None:
        for box in self._boxes:
            _drop(box)
        self._boxes = [
            (FieldBox if isinstance(view, FieldView) else ListBox)(self.look, narrow=self._narrow) for view in views
        ]
        row = column = 0
        for box, view in zip(self._boxes, views, strict=True):
            box.happened.connect(self.happened)
            wide = self._narrow or _is_wide(view)
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(box, row, column, 1, 2 if wide else 1)
            row, column = (row + 1, 0) if wide or column else (row, 1)

    @property
    def first(self) -> QWidget | None:
        """Where one begins to type."""
        found = (box.first for box in self._boxes if isinstance(box, FieldBox))
        return next((widget for widget in found if widget is not None), None)


def _is_wide(view: Part_) -> bool:
    return not isinstance(view, FieldView) or view.wide


def _render(box: FieldBox | ListBox, view: Part_) -> None:
    match box, view:
        case FieldBox(), FieldView():
            box.render_view(view)
        case ListBox(), ListView():
            box.render_view(view)
        case _:
            raise TypeError(view)
