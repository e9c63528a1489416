"""Words on a desk: labels dressed by the stylesheet, by what they are for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from resources.desk_views import ChipWords
from resources.parts.chip import ChipView, Tone

ANY_WIDTH = 16777215  # QWIDGETSIZE_MAX, which PySide6 does not name


def label(role: str, *, wraps: bool = False, right: bool = False) -> QLabel:
    """A label of this role of the stylesheet; one that wraps takes the lines it needs."""
    made = QLabel()
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    if wraps:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def filling(role: str) -> QLabel:
    """A label that wraps inside the place it is given, and asks for no height of its own."""
    made = label(role, wraps=True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    policy.setHeightForWidth(False)
    made.setSizePolicy(policy)
    return made


def frame(kind: str, parent: QWidget | None = None) -> QFrame:
    """A frame of this kind of the stylesheet."""
    made = QFrame(parent)
    made.setProperty("kind", kind)
    return made


def inset(widget: QWidget, px: int) -> QHBoxLayout:
    """The widget with so much room at both sides, so that it stands below keys that have a ring around them."""
    row = QHBoxLayout()
    row.setContentsMargins(px, 0, px, 0)
    row.addWidget(widget)
    return row


def restyled(widget: QWidget, name: str, value: str) -> None:
    """Give `widget` another dynamic property, and dress it again where it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def chip_view(chip: ChipWords | None) -> ChipView | None:
    """The painted chip's view of plain words."""
    return ChipView(words=chip.words, icon=chip.icon, tone=Tone[chip.tone.upper()]) if chip else None
