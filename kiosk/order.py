"""In which order parts that stand beside each other are read by a screen reader and walked through by keys."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from resources.parts.press import Pressable


def read_in_order(parts: Sequence[QWidget]) -> None:
    """Read and walk through these children of one parent one after the other.

    Qt's accessibility tree tells children from the lowest to the topmost.
    """
    for part in parts:
        part.raise_()
    for one, other in pairwise(part for part in parts if isinstance(part, Pressable)):
        QWidget.setTabOrder(one, other)
