"""Windows of the waiting room, measured on their pictures and read as a screen reader does."""

from collections import Counter

from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QWidget

from display.label import Label
from display.wait_row import WaitRow
from resources.colours import contrast_ratio
from resources.look import BoardLook
from resources.parts.plate import NumberPlate


def said(window: QWidget) -> list[str]:
    """What a screen reader finds on the board, each with the role of still text."""
    labels = [part for part in window.findChildren(QWidget) if part.isVisible() and part.accessibleName()]
    reached = [QAccessible.queryAccessibleInterface(part) for part in labels]
    assert {part.role() for part in reached} == {QAccessible.Role.StaticText}
    return [part.text(QAccessible.Text.Name) for part in reached]


def cut(window: QWidget) -> list[str]:
    parts = [part for part in window.findChildren(QWidget) if isinstance(part, NumberPlate | Label | WaitRow)]
    return [part.accessibleName() for part in parts if part.isVisible() and part.overflowing]


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def highest_run(image: QImage, colour: QColor, left: int, right: int) -> int:
    """The longest run of pixel rows, one below the other, with something of `colour` between two columns."""
    longest = run = 0
    for y in range(image.height()):
        filled = any(image.pixelColor(x, y) == colour for x in range(left, right, 2))
        run = run + 1 if filled else 0
        longest = max(longest, run)
    return longest


def figures_mm(plate: NumberPlate, look: BoardLook, beside: float = 0.25) -> float:
    """How high figures stand on the panel, measured on their picture without so much of its width at either side."""
    image = picture(plate)
    colours = look.colours
    ink = colours.on_plate if image.pixelColor(image.width() // 2, 2) == QColor(colours.plate) else colours.sun_ink
    pixels = highest_run(image, QColor(ink), round(image.width() * beside), round(image.width() * (1 - beside)))
    return look.mm(pixels / image.devicePixelRatio())


def contrast_in(image: QImage) -> float:
    """The contrast of the ground, which most pixels have, with the colour farthest from it."""
    colours = Counter(
        image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    )
    ground = colours.most_common(1)[0][0]
    return max(contrast_ratio(ground, colour) for colour in colours)
