"""The sentence in place of the large calls, once in each language of the office; the first stands out."""

from PySide6.QtWidgets import QWidget

from display.board_view import Message
from display.label import Label, LabelType, settled
from display.layout import Box
from display.pair import put
from resources.look import BoardLook
from resources.parts.icon import Icon
from resources.parts.text import Type

_LINES = 6
_FIRST, _OTHERS = 1.9, 1.2  # sizes, of the size of labels
_PITCH = 1.5  # from one sentence to the next, of their size
_ICON_SHARE = 0.56  # of the height


class MessageBlock:
    """An icon, and the sentences beside it; more languages than there is room for stay away."""

    def __init__(self, board: QWidget) -> None:
        self.lines = tuple(Label(board) for _ in range(_LINES))
        self._icon = Icon(board)

    def render_view(self, message: Message | None, box: Box, look: BoardLook) -> None:
        """Show the sentences one below the other at `box`; no message hides everything."""
        sentences = message.lines if message else ()
        self._icon.setVisible(message is not None)
        words = self._show_icon(message.icon, box, look) if message else box
        kinds = [_kind(look, first=at == 0) for at in range(_LINES)]
        heights = [_high(sentence, kind, words.wide) for sentence, kind in zip(sentences, kinds, strict=False)]
        top = words.y + (words.high - sum(heights)) / 2
        for at, label in enumerate(self.lines):
            label.render_view(sentences[at] if at < len(sentences) else "", kinds[at])
            if at < len(sentences):
                put(label, Box(x=words.x, y=top, wide=words.wide, high=heights[at]))
                top += heights[at]

    def _show_icon(self, icon: str, box: Box, look: BoardLook) -> Box:
        """Show the icon at the left; the place that is left."""
        size = round(min(box.high * _ICON_SHARE, box.wide * 0.2))
        self._icon.show_icon(icon, size, look.colours.icon_line, look.colours.icon_fill)
        self._icon.move(round(box.x), round(box.y + (box.high - size) / 2))
        taken = size * 1.25
        return Box(x=box.x + taken, y=box.y, wide=box.wide - taken, high=box.high)


def _kind(look: BoardLook, *, first: bool) -> LabelType:
    size, weight = (_FIRST, 700) if first else (_OTHERS, 400)
    return LabelType(px=look.type.label * size, weight=weight, colour=look.colours.ink, lines=2)


def _high(sentence: str, kind: LabelType, wide: float) -> float:
    words = settled(sentence, Type(px=kind.px, weight=kind.weight), wide, kind.lines)
    return words.type.px * (_PITCH + (len(words.lines) - 1) * words.type.leading)
