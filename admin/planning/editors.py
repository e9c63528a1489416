"""How one editor of a form looks: a line, an area with its preview, a tick, a choice, a key."""

from html import escape

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from admin.planning.editor_views import AreaEditor, ChoiceEditor, Editor, GapEditor, KeyEditor, LineEditor, TickEditor
from admin.planning.happenings import Chosen, DateTyped, Ticked, Typed
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.markdown import Block, Heading, ListItem, Paragraph
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label, restyled
from resources.parts.icon import icon_pixmap

_LINE, _AREA, _PAGE = 40, 84, 300
"""Heights in pixels: of a field on one line, of one with several, of a page with its preview."""

_ICON = 22
_SHADE = 40


class Line(QWidget):
    """A field on one line, below its caption where it has one. `happened` carries what is typed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: LineEditor | None = None
        self._caption, self.field, self._shade = label("quietSmall"), QLineEdit(), QFrame()
        self._caption.setBuddy(self.field)
        self.field.setMinimumHeight(look.at(_LINE))
        self._shade.setFixedSize(look.at(_SHADE), look.at(_LINE))
        row = QHBoxLayout()
        row.setSpacing(look.at(8))
        row.addWidget(self.field, 1)
        row.addWidget(self._shade)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.at(2))
        rows.addWidget(self._caption)
        rows.addLayout(row)
        self.field.textChanged.connect(self._on_typed)

    def render_view(self, view: LineEditor) -> None:
        """Show `view`; what stands there already is not touched, so that the cursor stays."""
        self.view = view
        self._caption.setText(view.caption)
        self._caption.setVisible(bool(view.caption))
        self.field.setAccessibleName(view.name)
        self.field.setPlaceholderText(view.hint)
        self.field.setEnabled(not view.fixed)
        restyled(self.field, "wrong", "true" if view.wrong else "false")
        self._shade.setVisible(bool(view.shade))
        palette = self._shade.palette()
        palette.setColor(self._shade.backgroundRole(), view.shade or "#FFFFFF")
        self._shade.setAutoFillBackground(True)
        self._shade.setPalette(palette)
        if self.field.text() != view.text:
            with QSignalBlocker(self.field):
                self.field.setText(view.text)
                self.field.setCursorPosition(len(view.text) if self.field.hasFocus() else 0)

    def _on_typed(self, text: str) -> None:
        if self.view is not None:
            typed = DateTyped if self.view.renames else Typed
            self.happened.emit(typed(path=self.view.path, text=text))


class Area(QWidget):
    """A field of several lines; with its preview it is as high as a page. `happened` carries what is typed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: AreaEditor | None = None
        self._caption, self.field = label("quietSmall"), QPlainTextEdit()
        self._preview = label("text", wraps=True)
        self._preview.setTextFormat(Qt.TextFormat.RichText)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._page = QScrollArea()
        self._page.setWidget(self._preview)
        self._page.setWidgetResizable(True)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._caption.setBuddy(self.field)
        self.field.setTabChangesFocus(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.at(2))
        beside = QHBoxLayout()
        beside.setSpacing(look.at(14))
        beside.addWidget(self.field, 1)
        beside.addWidget(self._page, 1)
        rows.addWidget(self._caption)
        rows.addLayout(beside)
        self.field.textChanged.connect(self._on_typed)

    def render_view(self, view: AreaEditor) -> None:
        """Show `view`, as a line does."""
        self.view = view
        self._caption.setText(view.caption)
        self.field.setAccessibleName(view.name)
        self.field.setFixedHeight(self.look.at(_AREA if view.preview is None else _PAGE))
        restyled(self.field, "wrong", "true" if view.wrong else "false")
        self._page.setVisible(view.preview is not None)
        self._page.setFixedHeight(self.field.height())
        self._preview.setText(rich(view.preview or ()))
        if self.field.toPlainText() != view.text:
            with QSignalBlocker(self.field):
                self.field.setPlainText(view.text)

    def _on_typed(self) -> None:
        if self.view is not None:
            self.happened.emit(Typed(path=self.view.path, text=self.field.toPlainText()))


def rich(found: tuple[Block, ...]) -> str:
    """The blocks as a label shows them."""
    return "".join(f"<p style='margin: 0 0 6px 0'>{_rich(block)}</p>" for block in found)


def _rich(block: Block) -> str:
    match block:
        case Heading(text=text):
            return f"<b>{escape(text)}</b>"
        case ListItem(text=text, mark=mark, strong=strong):
            return f"{escape(mark)} {_stressed(text, strong)}"
        case Paragraph(text=text, strong=strong):
            return _stressed(text, strong)


def _stressed(text: str, strong: tuple[tuple[int, int], ...]) -> str:
    told, at = "", 0
    for start, end in strong:
        told += f"{escape(text[at:start])}<b>{escape(text[start:end])}</b>"
        at = end
    return told + escape(text[at:])


class Tick(QCheckBox):
    """A yes or no, alone or one of several. `happened` carries what is wanted then."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: TickEditor | None = None
        self.setMinimumHeight(look.at(_LINE))
        self.toggled.connect(self._on_toggled)

    def render_view(self, view: TickEditor) -> None:
        """Show `view`."""
        self.view = view
        self.setText(view.name.replace("&", "&&"))
        self.setAccessibleName(view.name)
        with QSignalBlocker(self):
            self.setChecked(view.on)

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001  # Qt's own
        if self.view is None:
            return
        path, option = self.view.path, self.view.option
        self.happened.emit(Ticked(path=path, value=option, on=on) if option else Chosen(path=path, value=on))


class Choice(QComboBox):
    """One of several. The wheel of the mouse scrolls the page, and changes nothing here."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.shown: ChoiceEditor | None = None
        self.setMinimumHeight(look.at(_LINE))
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(look.at(_ICON), look.at(_ICON)))
        self.currentIndexChanged.connect(self._on_chosen)

    def render_view(self, view: ChoiceEditor) -> None:
        """Show `view`."""
        with QSignalBlocker(self):
            if self.shown is None or self.shown.options != view.options:
                self._fill(view)
            values = [option.value for option in view.options]
            self.setCurrentIndex(values.index(view.chosen) if view.chosen in values else -1)
        self.shown = view
        self.setAccessibleName(view.name)
        restyled(self, "wrong", "true" if view.wrong else "false")

    def _fill(self, view: ChoiceEditor) -> None:
        self.clear()
        colours, size = self.look.colours, self.look.at(_ICON)
        for option in view.options:
            if view.icons and option.value:
                self.addItem(icon_pixmap(option.value, size, colours.icon_line, colours.icon_fill), option.words)
            else:
                self.addItem(option.words)

    def wheelEvent(self, e: QWheelEvent) -> None:
        """Not for this."""
        e.ignore()

    def _on_chosen(self, at: int) -> None:
        if self.shown is not None and 0 <= at < len(self.shown.options):
            self.happened.emit(Chosen(path=self.shown.path, value=self.shown.options[at].value))


class Act(QWidget):
    """A key of a field, no wider than its words."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = DeskKey(DeskKind.FLAT, look, high=34)
        self.key.happened.connect(self.happened)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.key)
        row.addStretch(1)
        self.setMinimumHeight(look.at(_LINE))

    def render_view(self, view: KeyEditor) -> None:
        """Show `view`."""
        self.key.render_view(view.button)


class Gap(QWidget):
    """Nothing, where what follows begins further on."""

    happened = Signal(object)

    def __init__(self, _look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)


EditorWidget = Line | Area | Tick | Choice | Act | Gap

_WIDGETS: dict[type[Editor], type[EditorWidget]] = {
    LineEditor: Line,
    AreaEditor: Area,
    TickEditor: Tick,
    ChoiceEditor: Choice,
    KeyEditor: Act,
    GapEditor: Gap,
}


def editor_for(view: Editor, look: DeskLook) -> EditorWidget:
    """A widget for such an editor, not yet filled."""
    return _WIDGETS[type(view)](look)


def suits(widget: EditorWidget, view: Editor) -> bool:
    """Whether the widget can show the view."""
    return type(widget) is _WIDGETS[type(view)]


def fill(widget: EditorWidget, view: Editor) -> None:
    """Show the view in the widget that suits it."""
    match widget, view:
        case Line(), LineEditor():
            widget.render_view(view)
        case Area(), AreaEditor():
            widget.render_view(view)
        case Tick(), TickEditor():
            widget.render_view(view)
        case Choice(), ChoiceEditor():
            widget.render_view(view)
        case Act(), KeyEditor():
            widget.render_view(view)
        case Gap(), GapEditor():
            pass
        case _:
            raise TypeError(view)
