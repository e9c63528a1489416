"""How the counter's buttons look: one main button, all others in two columns, or the reasons for a pause."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QVBoxLayout, QWidget

from counter.work_view import WorkView
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label

_BUTTONS, _REASONS = 7, 6


class Buttons(QWidget):
    """Buttons that never move. `happened` carries what the pressed one says."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: WorkView | None = None
        self.primary = self._key(DeskKind.PRIMARY, 48)
        self._others = [self._key(DeskKind.PLAIN, 38) for _ in range(_BUTTONS)]
        self._reasons = [self._key(DeskKind.PLAIN, 38) for _ in range(_REASONS)]
        self._asked = label("bold")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.primary)
        below = QWidget()
        self._below = QStackedLayout(below)
        self._below.addWidget(self._two_columns(self._others))
        self._below.addWidget(self._two_columns(self._reasons, self._asked))
        rows.addWidget(below)

    def _key(self, kind: DeskKind, high: int) -> DeskKey:
        made = DeskKey(kind, self.look, high=high)
        made.happened.connect(self.happened)
        return made

    def _two_columns(self, keys: list[DeskKey], heading: QWidget | None = None) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        first = 0
        if heading is not None:
            heading.setContentsMargins(keys[0].ring, 0, 0, 0)
            grid.addWidget(heading, 0, 0, 1, 2)
            first = 1
        for n, key in enumerate(keys):
            alone = n == len(keys) - 1 and n % 2 == 0
            grid.addWidget(key, first + n // 2, n % 2, 1, 2 if alone else 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(first + len(keys), 1)
        return page

    def spread(self, *, large: bool) -> None:
        """Take the sizes of the large window, or of the small one."""
        self.primary.set_high(54 if large else 46)
        for key in (*self._others, *self._reasons):
            key.set_high(44 if large else 38)

    def render_view(self, view: WorkView) -> None:
        """Show the buttons of `view`."""
        self.view = view
        self.primary.render_view(view.primary)
        _render(self._others, view.buttons)
        _render(self._reasons, view.reasons)
        self._asked.setText(view.reasons_heading)
        self._below.setCurrentIndex(1 if view.reasons else 0)

    def shown(self) -> tuple[DeskKey, ...]:
        """Those that can be pressed now, by hand or by key."""
        asked = self.view is not None and bool(self.view.reasons)
        return (*self._reasons,) if asked else (self.primary, *self._others)


def _render(keys: list[DeskKey], views: tuple[ButtonView, ...]) -> None:
    for key, view in zip(keys, views, strict=False):
        key.render_view(view)
