"""Keys and tiles of the kiosk that say what was meant when they are pressed."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box
from kiosk.rating_view import Face
from kiosk.scene import Offered
from kiosk.service_tile import ServiceTile
from resources.look import KioskLook
from resources.parts.face import FaceKey
from resources.parts.key import Key, KeyType
from resources.parts.text import Type
from resources.parts.tile import Tile
from resources.skins import Kind


def rect(box: Box) -> QRectF:
    """A place, as Qt has it."""
    return QRectF(box.x, box.y, box.w, box.h)


class OfferedKey(Key):
    """A key of a view."""

    happened = Signal(object)

    def __init__(self, kind: Kind, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(kind, look, parent)
        self.offered: Offered | None = None
        self.activated.connect(self._say)

    def offer(self, offered: Offered | None, look: KioskLook, kind: KeyType) -> None:
        """Show what is offered; nothing where it is None."""
        self.offered = offered
        self.setVisible(offered is not None)
        if offered is not None:
            self.setEnabled(not offered.key.closed)
            self.render_view(offered.key, look, kind)

    def _say(self) -> None:
        if self.offered is not None and not self.offered.key.closed:
            self.happened.emit(self.offered.means)


def natural_widths(keys: Sequence[Key]) -> list[float]:
    """How wide keys that share a row would like to be, in pixels."""
    return [key.natural_width() for key in keys]


def short_widths(keys: Sequence[Key]) -> list[float]:
    """The same with their shorter words and no icon."""
    return [_short_width(key) for key in keys]


def _short_width(key: Key) -> float:
    words = Type(px=key.type.px, weight=key.type.weight).wide(key.view.short or key.view.words)
    return words + key.look.shape.key_radius * 1.8


class OfferedTile(Tile):
    """A service's tile of a view."""

    happened = Signal(object)

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.service: ServiceTile | None = None
        self.activated.connect(self._say)

    def offer(self, service: ServiceTile | None, look: KioskLook) -> None:
        """Show a service; nothing where it is None."""
        self.service = service
        self.setVisible(service is not None)
        if service is not None:
            self.render_view(service.tile, look)

    def _say(self) -> None:
        if self.service is not None:
            self.happened.emit(self.service.means)


class OfferedFace(FaceKey):
    """A face of a view."""

    happened = Signal(object)

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.answer: Face | None = None
        self.activated.connect(self._say)

    def offer(self, answer: Face | None, look: KioskLook) -> None:
        """Show an answer; nothing where it is None."""
        self.answer = answer
        self.setVisible(answer is not None)
        if answer is not None:
            self.render_view(answer.face, look)

    def _say(self) -> None:
        if self.answer is not None:
            self.happened.emit(self.answer.means)
