"""How the page "Office" looks: the sections at the left, a form at their right, what can be done below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from admin.page_head import PageHead
from admin.planning.form import Blocks
from admin.planning.panel import Panel
from admin.planning.plan_view import PlanView
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.alert_strip import AlertStrip
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import frame, label

_SECTIONS = 262
_SECTION = 34
_NARROW = 1000
"""Pixels of the page, before scaling: below that a form has one column."""


class PlanPage(QWidget):
    """`happened` carries what is pressed and typed. The form scrolls; sections and foot stay."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: PlanView | None = None
        self.setProperty("ground", "true")
        self._head, self._alert, self._waiting = PageHead(look), AlertStrip(look), label("quiet", wraps=True)
        self._title, self._about = label("heading", wraps=True), label("quiet", wraps=True)
        self._blocks, self._panel = Blocks(look, narrow=False), Panel(look)
        self._narrow = False
        self._sections: list[DeskKey] = []
        self._keys: list[DeskKey] = []
        self._foot = label("bold", wraps=True)
        self._listed, self._acting = QVBoxLayout(), QHBoxLayout()
        for part in (self._alert, self._blocks, self._panel):
            part.happened.connect(self.happened)
        self._build()

    def _build(self) -> None:
        at = self.look.at
        self._body = QWidget()
        beside = QHBoxLayout(self._body)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(at(12))
        beside.addWidget(self._section_list())
        beside.addWidget(self._form(), 1)
        self._bar = frame("soft")
        foot = QHBoxLayout(self._bar)
        foot.setContentsMargins(at(14), at(4), at(8), at(4))
        foot.addWidget(self._foot, 1)
        foot.addLayout(self._acting)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(at(24), at(8), at(24), at(8))
        rows.setSpacing(at(8))
        for widget in (self._head, self._alert, self._waiting):
            rows.addWidget(widget)
        rows.addWidget(self._body, 1)
        rows.addWidget(self._bar)

    def _section_list(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("ground", "true")
        self._listed.setContentsMargins(0, 0, 0, 0)
        self._listed.setSpacing(0)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, self.look.at(4), 0)
        rows.addLayout(self._listed)
        rows.addStretch(1)
        scroll = _scrolling(inside)
        scroll.setFixedWidth(self.look.at(_SECTIONS))
        return scroll

    def _form(self) -> QScrollArea:
        card = self._card = QFrame()
        card.setProperty("kind", "soft")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(self.look.at(16), self.look.at(12), self.look.at(16), self.look.at(16))
        rows.setSpacing(self.look.at(8))
        for widget in (self._title, self._about, self._blocks, self._panel):
            rows.addWidget(widget)
        rows.addStretch(1)
        self._rows = rows
        self._scroll = _scrolling(card)
        return self._scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, fields stand below each other."""
        super().resizeEvent(event)
        narrow = self.width() < self.look.at(_NARROW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        before, self._blocks = self._blocks, Blocks(self.look, narrow=narrow)
        self._blocks.happened.connect(self.happened)
        self._rows.replaceWidget(before, self._blocks)
        before.hide()
        before.deleteLater()
        if self.view is not None:
            self._render_form(self.view)

    def render_view(self, view: PlanView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        before, self.view = self.view, view
        self._head.render_view(view.title, view.subtitle)
        self._alert.render_view(view.alert)
        self._waiting.setText(view.waiting)
        self._waiting.setVisible(bool(view.waiting))
        self._body.setVisible(not view.waiting)
        self._bar.setVisible(not view.waiting)
        self._render_sections(view)
        self._render_form(view)
        self._foot.setText(view.foot)
        self._render_keys(view)
        if before is None or _seen(before) != _seen(view):
            self._scroll.verticalScrollBar().setValue(0)
        elif self._scroll.isAncestorOf(self.focusWidget()):
            self._scroll.ensureWidgetVisible(self.focusWidget())

    @property
    def overflowing(self) -> bool:
        """Whether the form is wider than its place, so that its right edge would be cut."""
        return self._card.minimumSizeHint().width() > self._scroll.viewport().width()

    def _render_sections(self, view: PlanView) -> None:
        while len(self._sections) < len(view.sections):
            key = DeskKey(DeskKind.FLAT, self.look, high=_SECTION)
            key.happened.connect(self.happened)
            self._listed.addWidget(key)
            self._sections.append(key)
        for key, section in zip(self._sections, view.sections, strict=False):
            key.render_view(section)

    def _render_form(self, view: PlanView) -> None:
        form, panel = view.form, view.panel
        for widget, text in ((self._title, form.title if form else ""), (self._about, form.about if form else "")):
            widget.setText(text)
            widget.setVisible(bool(text))
        self._blocks.setVisible(form is not None)
        self._panel.setVisible(panel is not None)
        if form is not None:
            self._blocks.render_view(form.blocks)
        if panel is not None:
            self._panel.render_view(panel)

    def _render_keys(self, view: PlanView) -> None:
        while len(self._keys) < len(view.keys):
            key = DeskKey(DeskKind.PLAIN, self.look)
            key.happened.connect(self.happened)
            self._acting.addWidget(key)
            self._keys.append(key)
        for n, key in enumerate(self._keys):
            key.setVisible(n < len(view.keys))
            if n < len(view.keys):
                key.render_view(view.keys[n])


def _seen(view: PlanView) -> tuple[str, str]:
    return view.form.title if view.form else "", view.panel.title if view.panel else ""


def _scrolling(widget: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setProperty("ground", "true")
    scroll.setWidget(widget)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll
