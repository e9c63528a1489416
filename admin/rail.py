"""How the blue rail of the manager's window looks: whose office, which pages, who is signed in."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from admin.window_view import RailEntry, RailView
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label
from resources.parts.icon import icon_pixmap, paint_picture

_WIDE = 208
_ICON = 24
_GAP, _DENSE_GAP = 4, 1
_HIGH = 44
"""An entry, where there is room; lower ones stand closer where there is not."""

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Logo(QLabel):
    """The office's own picture, in its own proportions."""

    def __init__(self, path: Path, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.setFixedSize(QSize(look.at(44), look.at(36)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture."""
        painter = QPainter(self)
        paint_picture(painter, QRectF(self.rect()), self.path)
        painter.end()


class PageButton(QPushButton):
    """One page. `happened` carries that it is to be seen; which page is chosen is said by the view alone."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: RailEntry | None = None
        self.setProperty("kind", "rail")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(look.at(_ICON), look.at(_ICON)))
        self.clicked.connect(self._on_clicked)

    def render_view(self, view: RailEntry) -> None:
        """Show `view`."""
        self.setChecked(view.chosen)
        if view == self.view:
            return
        self.view = view
        colours = self.look.colours
        line, fill = (colours.on_chosen, colours.icon_fill) if view.chosen else (colours.on_shelf, "")
        self.setText(view.words)
        self.setIcon(icon_pixmap(view.icon, self.look.at(_ICON), line, fill, ratio=2.0))

    def be_dense(self, dense: bool) -> None:  # noqa: FBT001  # as Qt's own setters
        """Lower than usual, or not."""
        if self.property("dense") != dense:
            self.setProperty("dense", dense)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses too."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        if self.view is not None:
            self.setChecked(self.view.chosen)
            self.happened.emit(self.view.happening)


class Rail(QFrame):
    """Pages that exist, the chosen one in white. `happened` carries what was pressed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, logo: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setProperty("kind", "rail")
        self.setFixedWidth(look.at(_WIDE))
        self._logo = Logo(logo, look) if logo else None
        self._company, self._office = label("onPlateBold", wraps=True), label("onPlateQuiet", wraps=True)
        self._member, self._role = label("onPlateBold", wraps=True), label("onPlateQuiet", wraps=True)
        self._entries: list[PageButton] = []
        self._sign_out = DeskKey(DeskKind.RAIL, look, high=36)
        self._sign_out.happened.connect(self.happened)
        self._build()

    def _build(self) -> None:
        at = self.look.at
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(at(10), at(16), at(10), at(14))
        self._rows.setSpacing(at(_GAP))
        self._rows.addLayout(self._whose())
        self._rows.addSpacing(at(14))
        self._rows.addStretch(1)
        for widget in (self._member, self._role):
            widget.setContentsMargins(at(14), 0, at(8), 0)
            self._rows.addWidget(widget)
        self._rows.addWidget(self._sign_out)

    def _whose(self) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._company)
        names.addWidget(self._office)
        row = QHBoxLayout()
        row.setContentsMargins(self.look.at(8), 0, 0, 0)
        row.setSpacing(self.look.at(10))
        if self._logo is not None:
            row.addWidget(self._logo)
        row.addLayout(names, 1)
        return row

    def render_view(self, view: RailView) -> None:
        """Show `view`."""
        self._company.setText(view.company)
        self._office.setText(view.office)
        self._office.setVisible(bool(view.office))
        self._member.setText(view.member)
        self._role.setText(view.role)
        self._sign_out.render_view(view.sign_out)
        for n, entry in enumerate(view.entries):
            if n == len(self._entries):
                self._entries.append(PageButton(self.look))
                self._entries[n].happened.connect(self.happened)
                self._rows.insertWidget(2 + n, self._entries[n])
            self._entries[n].render_view(entry)
        for n, button in enumerate(self._entries):
            button.setVisible(n < len(view.entries))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Entries are lower where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [button for button in self._entries if not button.isHidden()]
        at = self.look.at
        others = self._rows.minimumSize().height() - sum(button.minimumSizeHint().height() for button in shown)
        others += len(shown) * (at(_GAP) - self._rows.spacing())
        dense = self.height() < others + len(shown) * at(_HIGH)
        self._rows.setSpacing(at(_DENSE_GAP if dense else _GAP))
        for button in self._entries:
            button.be_dense(dense)
