"""How the sign-in of a desk looks: the blue head, the names or the PIN with its pad. Keys work as well as the pad."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from office.signing_in import DigitTyped
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.alert_strip import AlertStrip
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import frame, inset, label
from resources.parts.plate import NumberPlate, Plate, PlateView
from resources.sign_in_view import SignInView

_LEAST_DOTS = 4
_COLUMN = 420
_TALL = 640
_KEYS = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_F12: "F12",
}


class PinDots(QLabel):
    """How many digits are typed, never which. It has the focus while one types."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.typed = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def render_view(self, typed: int, name: str) -> None:
        """Show so many dots; `name` says so to a screen reader."""
        self.typed = typed
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """A field's height."""
        return QSize(self.look.at(200), self.look.at(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The field, full dots for what is typed, rings for the least there will be."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, line = self.look.colours, self.look.at(3 if self.hasFocus() else 1.5)
        painter.setPen(QPen(QColor(colours.focus if self.hasFocus() else colours.pressable), line))
        painter.setBrush(QColor(colours.card))
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(box, self.look.shape.button_radius, self.look.shape.button_radius)
        self._paint_dots(painter, box)
        painter.end()

    def _paint_dots(self, painter: QPainter, box: QRectF) -> None:
        size, pitch = self.look.at(12), self.look.at(24)
        count = min(max(_LEAST_DOTS, self.typed), max(_LEAST_DOTS, int(box.width() // pitch) - 1))
        left = box.center().x() - (count - 1) * pitch / 2 - size / 2
        painter.setPen(QPen(QColor(self.look.colours.icon_line), self.look.at(2)))
        for n in range(count):
            painter.setBrush(QColor(self.look.colours.icon_line) if n < self.typed else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(left + n * pitch, box.center().y() - size / 2, size, size))


class SignInPage(QWidget):
    """One page for both steps. `happened` carries what its buttons, or their keys, say."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: SignInView | None = None
        self.setProperty("ground", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._plate = NumberPlate(Plate.COUNTER, look)
        self._title, self._subtitle, self._clock = (
            label("onPlateBold"),
            label("quiet", wraps=True),
            label("onPlateBold"),
        )
        self._heading, self._message = label("heading", wraps=True), label("text", wraps=True)
        self._alert = AlertStrip(look)
        self._alert.happened.connect(self.happened)
        self._names: list[DeskKey] = []
        self._dots = PinDots(look)
        self._pad = [self._key(DeskKind.DIGIT, 44) for _ in range(11)]
        self._enter, self._other = self._key(DeskKind.PRIMARY, 46), self._key(DeskKind.PLAIN, 40)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._head())
        page.addLayout(self._body(), 1)

    def _key(self, kind: DeskKind, high: int) -> DeskKey:
        made = DeskKey(kind, self.look, high=high)
        made.happened.connect(self.happened)
        return made

    def _head(self) -> QWidget:
        head = frame("head")
        head.setMinimumHeight(self.look.at(46))
        row = QHBoxLayout(head)
        row.setContentsMargins(self.look.at(12), self.look.at(6), self.look.at(14), self.look.at(6))
        row.setSpacing(self.look.at(12))
        self._plate.setFixedSize(self.look.at(40), self.look.at(34))
        row.addWidget(self._plate)
        row.addWidget(self._title, 1)
        row.addWidget(self._clock)
        return head

    def _body(self) -> QHBoxLayout:
        column = QWidget()
        column.setMaximumWidth(self.look.at(_COLUMN))
        rows = self._rows = QVBoxLayout(column)
        rows.setSpacing(self.look.at(8))
        for widget in (self._subtitle, self._heading, self._message, self._alert):
            rows.addLayout(inset(widget, self._enter.ring))
        self._scroll = self._list()
        rows.addWidget(self._scroll, 1)
        self._pin = self._pin_page()
        rows.addWidget(self._pin)
        rows.addStretch(0)
        body = QHBoxLayout()
        body.addStretch(1)
        body.addWidget(column, 100)
        body.addStretch(1)
        return body

    def _list(self) -> QScrollArea:
        scroll, self._list_rows = QScrollArea(), QVBoxLayout()
        inside = QWidget()
        inside.setLayout(self._list_rows)
        inside.setProperty("ground", "true")
        self._list_rows.setContentsMargins(0, 0, self.look.at(4), 0)
        self._list_rows.setSpacing(0)
        self._list_rows.addStretch(1)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def _pin_page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.addLayout(inset(self._dots, self._enter.ring), 0, 0, 1, 3)
        grid.setRowMinimumHeight(1, self.look.at(8))
        for n, key in enumerate(self._pad[:9]):
            grid.addWidget(key, 2 + n // 3, n % 3)
        grid.addWidget(self._pad[9], 5, 1)
        grid.addWidget(self._pad[10], 5, 2)
        grid.setRowMinimumHeight(6, self.look.at(8))
        grid.addWidget(self._enter, 7, 0, 1, 3)
        grid.addWidget(self._other, 8, 0, 1, 3)
        return page

    def render_view(self, view: SignInView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        typed_before = self.view is not None and self.view.dots is not None
        self.view = view
        self._plate.setVisible(bool(view.counter))
        self._plate.render_view(PlateView(number=view.counter, spoken=view.title), self.look)
        self._title.setText(view.title)
        self._subtitle.setText(view.subtitle)
        self._clock.setText(view.clock)
        self._heading.setText(view.heading)
        self._message.setText(view.message)
        self._message.setVisible(bool(view.message))
        self._alert.render_view(view.alert)
        self._render_names(view.names)
        self._render_pin(view)
        if view.dots is not None and not typed_before:
            self._dots.setFocus()

    def _render_names(self, names: tuple[ButtonView, ...]) -> None:
        while len(self._names) < len(names):
            key = self._key(DeskKind.PLAIN, 44)
            self._names.append(key)
            self._list_rows.insertWidget(len(self._names) - 1, key)
        for n, key in enumerate(self._names):
            key.setVisible(n < len(names))
            if n < len(names):
                key.render_view(names[n])
        self._scroll.setVisible(bool(names))

    def _render_pin(self, view: SignInView) -> None:
        self._pin.setVisible(view.dots is not None)
        self._dots.render_view(view.dots or 0, view.dots_name)
        for key, button in zip(self._pad, view.pad, strict=False):
            key.render_view(button)
        if view.enter and view.other_name:
            self._enter.render_view(view.enter)
            self._other.render_view(view.other_name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A tall window has room above."""
        super().resizeEvent(event)
        at, spare = self.look.at, event.size().height() - self.look.at(_TALL)
        self._rows.setContentsMargins(at(16), max(at(14), spare // 2), at(16), at(12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits of a name or a PIN, letters of a password, Backspace, Enter and Escape, wherever the focus is."""
        view = self.view
        if view is None or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        happening = self._struck(view, event)
        if happening is None:
            super().keyPressEvent(event)
        else:
            self.happened.emit(happening)

    def _struck(self, view: SignInView, event: QKeyEvent) -> object:
        """What this key says; None where it says nothing here."""
        wanted = _KEYS.get(Qt.Key(event.key()), event.text())
        strip = view.alert.button if view.alert else None
        buttons = (*view.names, *view.pad, *(button for button in (view.enter, view.other_name, strip) if button))
        button = next((button for button in buttons if button.key and button.key == wanted), None)
        if button is not None:
            return button.happening if button.works else None
        types = view.dots is not None and len(wanted) == 1 and wanted.isprintable()
        return DigitTyped(digit=wanted) if types else None
