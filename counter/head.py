"""How the blue head of the counter's window looks."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counter.work_view import HeadView
from resources.look import DeskLook
from resources.parts.desk_label import label
from resources.parts.icon import Icon
from resources.parts.plate import NumberPlate, Plate, PlateView


class Head(QFrame):
    """Amber plate, clerk, what the counter offers, the way to the office, the time."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setProperty("kind", "head")
        self._plate = NumberPlate(Plate.COUNTER, look)
        self._clerk, self._services = label("onPlateBold"), label("onPlateQuiet")
        self._icon, self._connection, self._clock = Icon(), label("onPlateQuiet"), label("onPlateBold")
        self._waiting: tuple[str, ...] = ()
        self._row = QHBoxLayout(self)
        for widget in (self._plate, self._clerk, self._services):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in (self._icon, self._connection, self._clock):
            self._row.addWidget(widget)
        self.spread(large=False)

    def spread(self, *, large: bool) -> None:
        """Take the sizes of the large window, or of the small one."""
        at = self.look.at
        self.setFixedHeight(at(52 if large else 46))
        self._plate.setFixedSize(at(40 if large else 36), at(34 if large else 30))
        edge = at(16 if large else 12)
        self._row.setContentsMargins(edge, 0, edge, 0)
        self._row.setSpacing(at(12 if large else 10))

    def render_view(self, view: HeadView, *, large: bool, waiting: tuple[str, ...] = ()) -> None:
        """Show `view`; words of the connection stand in the small window only when it is lost.

        `waiting` is said of the line while a page stands in its place: the first words for which there is room.
        """
        self._plate.render_view(PlateView(number=view.counter), self.look)
        self._clerk.setText(view.clerk)
        self._waiting = () if large else waiting
        self._services.setText(view.services)
        self._services.setVisible(large)
        self._connection.setText(view.connection)
        self._connection.setVisible(large)
        colours = self.look.colours
        icon, colour = ("wifi-slash-bold", colours.sun) if view.lost else ("wifi-high-bold", colours.shelf_text)
        self._icon.show_icon(icon, self.look.at(22), colour)
        self._icon.setAccessibleName("" if large else view.connection)
        self._icon.setToolTip(view.connection)
        self._clock.setText(view.clock)
        self._say_who_waits()

    def _say_who_waits(self) -> None:
        shown = (self._clerk, self._icon, self._clock)
        taken = sum(widget.sizeHint().width() for widget in shown) + self._plate.width() + self.look.at(74)
        for words in self._waiting:
            self._services.setText(words)
            fits = self._services.sizeHint().width() + taken <= self.width()
            self._services.setVisible(fits)
            if fits:
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for more."""
        super().resizeEvent(event)
        self._say_who_waits()
