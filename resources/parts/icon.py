"""Icons as pixels: drawings of `resources.icon_art`, rendered at the size and density of the screen and kept."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QWidget

from resources.icon_art import icon_source, recoloured
from resources.look import Look


@lru_cache(maxsize=512)
def _renderer(name: str, line: str, fill: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(recoloured(icon_source(name), line, fill).encode()))


def paint_icon(painter: QPainter, box: QRectF, name: str, line: str, fill: str = "") -> None:
    """Paint the icon `name` into `box`, lines and shade in `#RRGGBB`; no shade where `fill` is empty."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, line, fill).render(painter, box)


@lru_cache(maxsize=512)
def icon_pixmap(name: str, px: int, line: str, fill: str = "", *, ratio: float = 1.0) -> QPixmap:
    """The icon `name` as a pixmap of `px` × `px`, for a screen of density `ratio`."""
    pixmap = QPixmap(QSize(px, px) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, QRectF(0, 0, px, px), name, line, fill)
    painter.end()
    return pixmap


def desk_icon(name: str, look: Look, px: int, *, on_plate: bool = False, ratio: float = 2.0) -> QIcon:
    """The icon as a QIcon for a desk's buttons: blue and amber, or in white line on the blue ground."""
    colours = look.colours
    line, fill = (colours.on_plate, "") if on_plate else (colours.icon_line, colours.icon_fill)
    return QIcon(icon_pixmap(name, px, line, fill, ratio=ratio))


class Icon(QLabel):
    """An icon that stands by itself; it says nothing, the words beside it do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_icon(self, name: str, px: int, line: str, fill: str = "") -> None:
        """Show `name`, `px` pixels wide, in these colours."""
        self.setFixedSize(px, px)
        self.setPixmap(icon_pixmap(name, px, line, fill, ratio=self.devicePixelRatioF()))


@lru_cache(maxsize=16)
def _picture(path: Path) -> QSvgRenderer:
    return QSvgRenderer(str(path))


@lru_cache(maxsize=16)
def _photograph(path: Path) -> QPixmap:
    return QPixmap(str(path))


def paint_picture(painter: QPainter, box: QRectF, path: Path) -> None:
    """Paint an SVG or PNG (an office's logo) into `box`, in its own proportions, at the left and in the middle."""
    is_drawn = path.suffix.lower() == ".svg"
    own = _picture(path).defaultSize() if is_drawn else _photograph(path).size()
    size = own.scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    place = QRectF(box.x(), box.y() + (box.height() - size.height()) / 2, size.width(), size.height())
    if is_drawn:
        _picture(path).render(painter, place)
    elif not size.isEmpty():
        painter.drawPixmap(place, _photograph(path), QRectF(_photograph(path).rect()))
