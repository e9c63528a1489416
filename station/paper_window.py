"""The on-screen printer's window: papers come out at the top, the newest first, and lie there to be read.

Two switches let everybody try what happens without paper.
"""

from typing import Protocol

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook, desk_look
from resources.parts.desk_key import DeskKey
from resources.parts.text import Type, fitted, paint_middle
from resources.words import Words
from station.paper_places import paper_places, places_height

KEPT = 20  # papers
_GREY, _SLOT, _INK, _PAPER = "#BDBDBD", "#15202B", "#15202B", "#FFFFFF"
_MARGIN, _HEAD_HIGH, _SLOT_HIGH, _SWITCHES_HIGH = 28, 64, 14, 50
_TITLE, _NOTE = Type(px=20, weight=600), Type(px=17)


class Switched(Protocol):
    """What is told how the switches stand."""

    def __call__(self, *, paper_out: bool, near_end: bool) -> None:
        """They stand so now."""


def _nobody(*, paper_out: bool, near_end: bool) -> None:
    """Nobody is told."""


class PaperWindow(QWidget):
    """Shows the last 20 papers. Scrolls: it is the operator's, not a page of the kiosk.

    `switched` is told whenever somebody takes the paper out or puts it in.
    """

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.switched: Switched = _nobody
        title = words.say("On-screen printer")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._mouth = _Mouth(title, self)
        self.tray = _Tray(words)
        self._scroll = QScrollArea(self)
        self._scroll.setAccessibleName(words.say("Papers"))
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.tray)
        self._ways = _Switches(words, desk_look(), self)
        self._ways.turned.connect(self._tell)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """The mouth at the top, the papers below. A layout would tell sizes that some platforms cannot take."""
        high = _HEAD_HIGH + _SLOT_HIGH
        self._mouth.setGeometry(0, 0, self.width(), high)
        self._scroll.setGeometry(0, high, self.width(), max(0, self.height() - high - _SWITCHES_HIGH))
        self._ways.setGeometry(0, self.height() - _SWITCHES_HIGH, self.width(), _SWITCHES_HIGH)

    def _tell(self) -> None:
        self.switched(paper_out=self._ways.paper_out, near_end=self._ways.near_end)

    def show_paper(self, png: bytes) -> None:
        """Let a paper come out: a picture as PNG. What is no picture is left out."""
        image = QImage.fromData(png)
        if not image.isNull():
            self.tray.take(image)
            self._scroll.verticalScrollBar().setValue(0)


class _Switches(QWidget):
    """Whether the printer has paper, below the papers. `turned` tells that one was pressed."""

    turned = Signal()

    def __init__(self, words: Words, look: DeskLook, window: QWidget) -> None:
        super().__init__(window)
        self.paper_out = self.near_end = False
        self._out, self._low = words.say("Paper out"), words.say("Running low")
        self._keys = tuple(DeskKey(DeskKind.PLAIN, look, self) for _ in range(2))
        for key in self._keys:
            key.happened.connect(self._turn)
        self._render()

    def _turn(self, what: object) -> None:
        if what == self._out:
            self.paper_out = not self.paper_out
        else:
            self.near_end = not self.near_end
        self._render()
        self.turned.emit()

    def _render(self) -> None:
        stand = ((self._out, self.paper_out), (self._low, self.near_end))
        for key, (said, on) in zip(self._keys, stand, strict=True):
            key.render_view(ButtonView(words=said, happening=said, chosen=on))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Side by side."""
        wide = self.width() // 2
        for at, key in enumerate(self._keys):
            key.setGeometry(at * wide, 0, wide, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The printer's grey."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_GREY))
        painter.end()


class _Mouth(QLabel):
    """The printer's front with its name, and the slot that papers come out of."""

    def __init__(self, title: str, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(title)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name and slot."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_GREY))
        place = QRectF(_MARGIN, 0, self.width() - 2 * _MARGIN, _HEAD_HIGH)
        paint_middle(painter, place, fitted(self.accessibleName(), _TITLE, place.width()), _INK)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_SLOT))
        painter.drawRoundedRect(QRectF(14, _HEAD_HIGH, self.width() - 28, _SLOT_HIGH), 7, 7)
        painter.end()


class _Note(QLabel):
    """A sentence where no paper lies."""

    def __init__(self, sentence: str, tray: QWidget) -> None:
        super().__init__(tray)
        self.setAccessibleName(sentence)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sentence."""
        painter = QPainter(self)
        place = QRectF(self.rect())
        paint_middle(painter, place, fitted(self.accessibleName(), _NOTE, place.width()), _INK)
        painter.end()


class _Paper(QLabel):
    """One paper."""

    def __init__(self, tray: QWidget) -> None:
        super().__init__(tray)
        self.image = QImage()

    def show_image(self, image: QImage, name: str) -> None:
        """Show this picture, called `name` by a screen reader."""
        self.image = image
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture on white."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(_PAPER))
        painter.drawImage(self.rect(), self.image)
        painter.end()


class _Tray(QWidget):
    """Where the papers lie. Their widgets are made once."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._newest, self._earlier = words.say("Newest paper"), words.say("Earlier paper")
        self.note = _Note(words.say("No paper has come out yet."), self)
        self.papers = tuple(_Paper(self) for _ in range(KEPT))
        self._images: tuple[QImage, ...] = ()
        for paper in self.papers:
            paper.hide()

    def take(self, image: QImage) -> None:
        """One paper more; the oldest goes."""
        self._images = (image, *self._images)[:KEPT]
        for at, shown in enumerate(self._images):
            self.papers[at].show_image(shown, self._earlier if at else self._newest)
            self.papers[at].show()
        self.note.hide()
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(420, self.minimumHeight())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lie anew."""
        self._arrange()

    def _arrange(self) -> None:
        places = paper_places([(image.width(), image.height()) for image in self._images], self.width())
        for paper, place in zip(self.papers, places, strict=False):
            paper.setGeometry(QRect(place.x, place.y, place.wide, place.high))
        self.note.setGeometry(QRect(_MARGIN, _MARGIN, max(0, self.width() - 2 * _MARGIN), 60))
        self.setMinimumHeight(places_height(places))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_GREY))
        painter.end()
