"""What every page of the kiosk shares: it covers the panel but the shelf, and says what was pressed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.offered_key import OfferedFace, OfferedKey, OfferedTile
from resources.look import KioskLook
from resources.skins import Kind


class Page(QWidget):
    """A page. Its places are the panel's, because it begins in the panel's corner."""

    happened = Signal(object)

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def key(self, kind: Kind) -> OfferedKey:
        """A new key of this page."""
        key = OfferedKey(kind, self.look, self)
        key.happened.connect(self.happened)
        return key

    def tile(self) -> OfferedTile:
        """A new service's tile of this page."""
        tile = OfferedTile(self.look, self)
        tile.happened.connect(self.happened)
        return tile

    def face(self) -> OfferedFace:
        """A new face of this page."""
        face = OfferedFace(self.look, self)
        face.happened.connect(self.happened)
        return face

    def from_the_start(self) -> None:
        """Another page is shown: a list that was turned begins anew when it is seen again."""
