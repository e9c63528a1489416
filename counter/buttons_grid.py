"""How the counter's buttons look: one main button, all others in two columns, or a page in their place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counter.page import Page
from counter.work_view import WorkView
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey

_BUTTONS, _SMALL = 10, 8
"""So many in a large window, and in a small one: the last two are on the page of F1 there."""


class Buttons(QWidget):
    """Buttons that never move. `happened` carries what the pressed one says."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.large = False
        self.primary = self._key(DeskKind.PRIMARY, 48)
        self._others = [self._key(DeskKind.PLAIN, 38) for _ in range(_BUTTONS)]
        self.page = Page(look)
        self.page.happened.connect(self.happened)
        self.rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.primary)
        self._grid = self._two_columns()
        rows.addWidget(self._grid)
        rows.addWidget(self.page)
        self.page.hide()

    def _key(self, kind: DeskKind, high: int) -> DeskKey:
        made = DeskKey(kind, self.look, high=high)
        made.happened.connect(self.happened)
        return made

    def _two_columns(self) -> QWidget:
        beside = QWidget()
        grid = QGridLayout(beside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for n, key in enumerate(self._others):
            grid.addWidget(key, n // 2, n % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return beside

    def spread(self, *, large: bool) -> None:
        """Take the sizes of the large window, or of the small one."""
        self.large = large
        self.primary.set_high(54 if large else 46)
        for n, key in enumerate(self._others):
            key.set_high(40 if large else 38)
            key.setVisible(large or n < _SMALL)

    def render_view(self, view: WorkView) -> None:
        """Show the buttons of `view`, or its page."""
        self.primary.render_view(view.primary)
        for key, button in zip(self._others, view.buttons, strict=False):
            key.render_view(button)
        self._grid.setVisible(view.page is None)
        self.page.setVisible(view.page is not None)
        if view.page is not None:
            self.page.render_view(view.page)
        else:
            self.page.view = None

    def cover(self, *, covered: bool) -> None:
        """Leave the main button alone where something else stands in place of the others."""
        if covered:
            self._grid.hide()

    def shown(self) -> tuple[DeskKey, ...]:
        """Those that can be pressed now, by hand or by key."""
        return (self.primary, *(self.page.pressable() if not self.page.isHidden() else self._others))
