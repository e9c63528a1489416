"""How the counter's window looks while a clerk is at work: small beside other programs, or large."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counter.actions import is_decided_at_once
from counter.aside_row import AsideRow
from counter.buttons_grid import Buttons
from counter.card_panel import CardPanel
from counter.counters_row import CountersRow
from counter.customer_card import CustomerCard
from counter.happenings import Pressed
from counter.head import Head
from counter.work_view import WorkView
from resources.look import DeskLook
from resources.parts.alert_strip import AlertStrip
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import ANY_WIDTH, filling, frame, inset, label
from resources.parts.desk_table import DeskTable
from resources.parts.press import SECOND_TAP_S
from resources.parts.table_painter import Cells

LARGE_FROM = 1100
"""Pixels of width, before scaling, from which the large arrangement is used."""

BESIDE_FROM = 840
"""Likewise, from which the list stands beside the buttons and not below them: a window that is wide, and low."""

_LOW_UNDER = 790
"""Likewise, of height: under it even a large window has no room for a page below the main button."""

_LEFT_WIDE, _LEFT_BESIDE = 430, 396
_PATIENCE_MS = 500


class WorkPage(QWidget):
    """The same parts in either arrangement. `happened` carries what was pressed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.large, self.beside, self.low = False, False, False
        self.view: WorkView | None = None
        self._on_page = self._opens = self._covered = False
        self._struck: object = None
        self._struck_at = float("-inf")
        self.setProperty("ground", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head, self._card, self._buttons = Head(look), CustomerCard(look), Buttons(look)
        self._alert, self._counters = AlertStrip(look), CountersRow(look)
        self._standard = CardPanel(look)
        self._heading, self._aside = label("heading"), label("quiet", right=True)
        self._counters_heading = label("bold")
        self._aside_row = AsideRow(look)
        self._table, self._nobody = DeskTable(look), filling("quiet")
        self.moment = QTimer(self)
        self.moment.setSingleShot(True)
        self.moment.setInterval(_PATIENCE_MS)
        self.moment.timeout.connect(self._say_one_moment)
        self._buttons.happened.connect(self.happened)
        self._alert.happened.connect(self.happened)
        self._standard.happened.connect(self.happened)
        self._aside_row.happened.connect(self.happened)
        self._build()

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._head)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(0)
        rows.addLayout(self._body, 1)
        self._left, self._right = self._left_column(), self._right_column()
        self._body.addWidget(self._left)
        self._body.addWidget(self._right, 1)
        self._instead = QWidget()
        self._page_rows = QVBoxLayout(self._instead)
        self._instead.hide()
        self._body.addWidget(self._instead, 1)
        self._spread()

    def _left_column(self) -> QWidget:
        column = QWidget()
        self._left_rows = QVBoxLayout(column)
        ring = self._buttons.primary.ring
        for widget, room in ((self._card, ring), (self._buttons, 0), (self._alert, ring)):
            self._left_rows.addLayout(inset(widget, room))
        self._left_rows.addStretch(1)
        return column

    def _right_column(self) -> QWidget:
        column = QWidget()
        self._right_rows = QVBoxLayout(column)
        self._titles = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._titles.addWidget(self._heading, 1)
        self._titles.addWidget(self._aside)
        self._above = QHBoxLayout()
        self._above.addLayout(self._titles, 1)
        self._right_rows.addLayout(self._above)
        self._right_rows.addWidget(self._list(), 1)
        self._below = QHBoxLayout()
        self._below.addWidget(self._aside_row)
        self._right_rows.addLayout(self._below)
        self._right_rows.addWidget(self._counters_heading)
        self._right_rows.addWidget(self._counters)
        return column

    @property
    def _is_low(self) -> bool:
        """Whether the window is wide, but too low for a page below the main button."""
        return self.low or (self.beside and not self.large)

    def _move_page(self) -> None:
        page, here = self._buttons.page, self._page_rows if self._is_low else self._buttons.rows
        if here.indexOf(page) < 0:
            shown = not page.isHidden()
            (self._buttons.rows if self._is_low else self._page_rows).removeWidget(page)
            here.addWidget(page)
            page.setVisible(shown)

    def _move_standard(self) -> None:
        """The card of the service standard: above the list, in its place where a window is low, or over the buttons."""
        for rows in (self._right_rows, self._left_rows, self._page_rows):
            rows.removeWidget(self._standard)
        if self._is_low:
            self._page_rows.addWidget(self._standard, 0, Qt.AlignmentFlag.AlignTop)
        elif self.large:
            self._right_rows.insertWidget(0, self._standard)
        else:
            self._left_rows.insertWidget(2, self._standard)

    def _list(self) -> QWidget:
        card = frame("card")
        rows = QVBoxLayout(card)
        pad = self.look.at(3)
        rows.setContentsMargins(pad, pad, pad, self.look.at(6))
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setContentsMargins(self.look.at(16), 0, self.look.at(16), 0)
        rows.addWidget(self._table)
        rows.addWidget(self._nobody, 1)
        return card

    def _spread(self) -> None:
        """Arrange everything for this width."""
        at, large, beside = self.look.at, self.large, self.beside
        self._body.setDirection(_direction(beside=beside))
        self._titles.setSpacing(at(8) if large else 0)
        ring, edge, above, below = (
            self._buttons.primary.ring,
            at(16 if large else 12),
            at(16 if large and not self.low else 8),
            at(14),
        )
        self._left_rows.setContentsMargins(edge - ring, above, edge - ring, above if large else 0)
        self._left_rows.setSpacing(at(2 if self.low or not large else 10))
        self._right_rows.setContentsMargins(*((at(4), below, edge, below) if large else (edge, at(2), edge, at(2))))
        self._right_rows.setSpacing(at(8 if large else 2))
        self._page_rows.setContentsMargins(0, at(2), edge - ring, at(2))
        self._move_page()
        self._move_standard()
        wide = at(_LEFT_WIDE if large else _LEFT_BESIDE) + 2 * edge
        self._left.setMinimumWidth(wide if beside else 0)
        self._left.setMaximumWidth(wide if beside else ANY_WIDTH)
        for part in (self._head, self._buttons, self._standard):
            part.spread(large=large)
        self._card.spread(large=large, low=self.low)
        self._table.spread(
            Cells(look=self.look, words_px=self.look.type.small, row_high=at(52 if large else 41), tight=not large)
        )
        self._table.setMinimumHeight(at(104 if large else 42))  # at least one row is seen
        self._counters.setVisible(large)
        self._counters_heading.setVisible(large)

    def render_view(self, view: WorkView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        opens = view.page is not None or view.card is not None
        away = (view.waiting.at_once, view.waiting.short_heading) if opens and not self.large else ()
        self._head.render_view(view.head, large=self.large, waiting=away)
        self._card.render_view(view.customer, large=self.large)
        self._buttons.render_view(view)
        self._alert.render_view(view.alert)
        self._render_waiting(view)
        self._aside_row.render_view(view.aside if self.large else view.short_aside, large=self.large)
        self._place_aside()
        self._render_standard(view)
        self._make_room(view)
        self._counters_heading.setText(view.counters_heading)
        self._counters.render_view(view.counters if self.large else ())
        self._wait_for_decision(deciding=view.deciding)

    def _make_room(self, view: WorkView) -> None:
        """A page takes the place of the buttons; in a small window that of the list too, and all keys are its own.

        In a low one it stands in the place of the list, beside the main button; so does a card of the service standard.
        """
        on_page = view.page is not None
        opens = on_page or view.card is not None
        self._right.setVisible(not opens or (self.large and not self.low))
        self._instead.setVisible(self._is_low and opens)
        if on_page or self._covered:
            self._aside_row.hide()
        if self._opens and not opens:
            self.setFocus()
        self._on_page, self._opens = on_page, opens

    def _render_standard(self, view: WorkView) -> None:
        """The card of the service standard: beside everything in a wide window, over the buttons in a small one."""
        self._covered = view.card is not None and not self.beside
        self._standard.render_view(view.card)
        self._standard.setVisible(view.card is not None)
        self._buttons.cover(covered=self._covered)

    def _render_waiting(self, view: WorkView) -> None:
        waiting = view.waiting
        self._heading.setText(waiting.heading if self.large else waiting.short_heading)
        self._aside.setText(waiting.aside if self.large else waiting.short_aside)
        table = waiting.table if self.large else waiting.small
        self._table.setVisible(bool(table.rows))
        self._table.render_view(table)
        self._nobody.setVisible(not table.rows)
        self._nobody.setText(table.empty)

    def _place_aside(self) -> None:
        """In a small window the row stands beside the heading, where there is room for both."""
        at, row = self.look.at, self._aside_row
        titles = max(self._heading.sizeHint().width(), self._aside.sizeHint().width())
        room = self.width() - (self._left.maximumWidth() if self.beside else 0) - 2 * at(12)
        shares = not self.large and not row.isHidden() and titles + row.sizeHint().width() + at(12) <= room
        if shares != (self._above.indexOf(row) >= 0):
            there, here = (self._below, self._above) if shares else (self._above, self._below)
            there.removeWidget(row)
            here.addWidget(row)
        self._titles.setDirection(_direction(beside=not shares))
        side = Qt.AlignmentFlag.AlignLeft if shares else Qt.AlignmentFlag.AlignRight
        self._aside.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _wait_for_decision(self, *, deciding: bool) -> None:
        """Nothing is said for the first half second."""
        if not deciding:
            self.moment.stop()
            self._buttons.primary.say_instead("")
        elif not self.moment.isActive():
            self.moment.start()

    def _say_one_moment(self) -> None:
        if self.view is not None:
            self._buttons.primary.say_instead(self.view.one_moment)

    def pressable(self) -> tuple[DeskKey, ...]:
        """The buttons that are pressed by key now."""
        card = self._standard.pressable() if not self._standard.isHidden() else ()
        return (*self._buttons.shown(), *card, self._alert.button)

    @property
    def on_page(self) -> bool:
        """Whether a page stands in place of the buttons."""
        return self._on_page

    def elsewhere(self, key: QKeySequence, now: float) -> bool:
        """Press by key what has no button here now; whether there is such a thing.

        `now` in seconds: the same act within half a second is one press, as at a button.
        """
        views = (*self.view.elsewhere, *(self.view.buttons if self._covered else ())) if self.view else ()
        found = next((view for view in views if view.works and key in map(QKeySequence, view.keys)), None)
        if found is not None and not self._trembled(found.happening, now):
            self.happened.emit(found.happening)
        return found is not None

    def _trembled(self, happening: object, now: float) -> bool:
        """Whether what is written at once was struck by the same hand a moment ago; pages and toggles may be."""
        again = happening == self._struck and now - self._struck_at < SECOND_TAP_S
        if not again:
            self._struck, self._struck_at = happening, now
        return again and isinstance(happening, Pressed) and is_decided_at_once(happening.action)

    def labels(self) -> list[QLabel]:
        """All words that Qt sets."""
        return self.findChildren(QLabel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the arrangement where the width asks for it."""
        super().resizeEvent(event)
        wide, at = event.size().width(), self.look.at
        large, beside = wide >= at(LARGE_FROM), wide >= at(BESIDE_FROM)
        low = large and event.size().height() < at(_LOW_UNDER)
        if (large, beside, low) != (self.large, self.beside, self.low):
            self.large, self.beside, self.low = large, beside, low
            self._spread()
            view, self.view = self.view, None
            if view is not None:
                self.render_view(view)


def _direction(*, beside: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
