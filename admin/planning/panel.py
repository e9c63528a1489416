"""How what stands in place of a form looks: what would change, the versions, files; sentences, fields and keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from admin.key_row import KeyRow
from admin.planning.editors import Line
from admin.planning.happenings import FileTyped, Typed, WhenTyped
from admin.planning.panel_view import EntryView, PanelView
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label


class EntryRow(QWidget):
    """One line of history, or of what is planned."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._quiet = label("text", wraps=True), label("quietSmall", wraps=True)
        self._key = DeskKey(DeskKind.FLAT, look, high=34)
        self._key.happened.connect(self.happened)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._quiet)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.at(2), 0, look.at(2))
        row.addLayout(words, 1)
        row.addWidget(self._key)

    def render_view(self, view: EntryView) -> None:
        """Show `view`."""
        self._words.setText(view.words)
        self._quiet.setText(view.quiet)
        self._quiet.setVisible(bool(view.quiet))
        self._key.setVisible(bool(view.buttons))
        self._key.render_view(view.buttons[0] if view.buttons else ButtonView(words="", happening=None))


class Panel(QWidget):
    """`happened` carries what is pressed and typed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._title, self._about = label("heading", wraps=True), label("quiet", wraps=True)
        self._lines, self._notes = label("text", wraps=True), label("quietSmall", wraps=True)
        self._primary = DeskKey(DeskKind.PRIMARY, look, high=44)
        self._primary.happened.connect(self.happened)
        self._entries: list[EntryRow] = []
        self._fields: list[Line] = []
        self._keys = KeyRow(look, DeskKind.PLAIN)
        self._keys.happened.connect(self.happened)
        self._listed, self._typing = QVBoxLayout(), QHBoxLayout()
        self._typing.setSpacing(look.at(10))
        first = QHBoxLayout()
        first.addWidget(self._primary)
        first.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.at(8))
        rows.addWidget(self._title)
        rows.addWidget(self._about)
        rows.addWidget(self._lines)
        rows.addWidget(self._notes)
        rows.addLayout(self._listed)
        rows.addLayout(first)
        rows.addLayout(self._typing)
        rows.addWidget(self._keys)
        rows.addStretch(1)

    def render_view(self, view: PanelView) -> None:
        """Show `view`."""
        lines = "\n".join(f"•  {line}" for line in view.lines)
        for widget, text in (
            (self._title, view.title),
            (self._about, view.about),
            (self._lines, lines),
            (self._notes, "\n".join(view.notes)),
        ):
            widget.setText(text)
            widget.setVisible(bool(text))
        self._primary.setVisible(view.primary is not None)
        self._primary.render_view(view.primary or ButtonView(words="", happening=None))
        self._render_entries(view.entries)
        self._render_fields(view)
        self._keys.render_view(view.keys)

    def _render_entries(self, entries: tuple[EntryView, ...]) -> None:
        while len(self._entries) < len(entries):
            row = EntryRow(self.look)
            row.happened.connect(self.happened)
            self._listed.addWidget(row)
            self._entries.append(row)
        for n, row in enumerate(self._entries):
            row.setVisible(n < len(entries))
            if n < len(entries):
                row.render_view(entries[n])

    def _render_fields(self, view: PanelView) -> None:
        while len(self._fields) < len(view.fields):
            line = Line(self.look)
            line.happened.connect(self._on_typed)
            self._typing.addWidget(line, 1)
            self._fields.append(line)
        for n, line in enumerate(self._fields):
            line.setVisible(n < len(view.fields))
            if n < len(view.fields):
                line.render_view(view.fields[n])

    def _on_typed(self, happening: object) -> None:
        """What is typed here is no part of the plan."""
        match happening:
            case Typed(path=("file",), text=text):
                self.happened.emit(FileTyped(text=text))
            case Typed(path=(str(part),), text=text):
                self.happened.emit(WhenTyped(part=part, text=text))
            case _:
                pass
