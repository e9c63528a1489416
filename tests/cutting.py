"""What is cut in a desk's window: words, plates, chips, keys and tables that are larger than their place."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget

from resources.parts.chip import Chip
from resources.parts.desk_key import DeskKey
from resources.parts.desk_table import DeskTable
from resources.parts.plate import NumberPlate

_ROUNDS = 4  # a label that wraps asks once more when it knows its width


def cut(window: QWidget) -> list[str]:
    """The words of everything visible that does not fit; nothing where all is well."""
    settled(window)
    return [words for widget in window.findChildren(QWidget) if widget.isVisible() for words in _cut(widget)]


def settled(window: QWidget) -> None:
    """Let every layout find its place, as it does before anything is painted."""
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    window.ensurePolished()


def _cut(widget: QWidget) -> Iterator[str]:
    match widget:
        case DeskTable():
            yield from widget.overflowing
        case DeskKey() if widget.overflowing:
            yield widget.view.words
        case NumberPlate() if widget.overflowing:
            yield widget.view.number
        case Chip() if widget.width() < widget.sizeHint().width():
            yield widget.accessibleName()
        case QLabel() if widget.text() and _too_large(widget):
            yield widget.text()
        case _:
            return


def _drawn_height(label: QLabel) -> int:
    return label.fontMetrics().tightBoundingRect(label.text()).height()


def _too_large(label: QLabel) -> bool:
    words = label.text().split(" ") if label.wordWrap() else [label.text()]
    room = label.contentsRect()
    widest = max(label.fontMetrics().horizontalAdvance(part) for part in words)
    high = label.heightForWidth(label.width()) if label.wordWrap() else _drawn_height(label)
    return widest > room.width() + 1 or high > label.height() + 2
