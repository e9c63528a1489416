"""Where everything stands on a counter sign, in pixels: side by side on a lying screen, else one below the other."""

from dataclasses import dataclass

from display.layout import Box
from resources.look import BoardLook

_MARGIN = 0.04  # of the shorter side
_COUNTER_WIDE, _COUNTER_HIGH = 0.33, 0.34  # of what is left: beside the number, above it
_WORDS = 0.24  # of the height beside the counter, for how it stands below a number
_TROUBLE = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class SignLayout:
    """The places of the counter's plate, the number's, the words below it or in its place, and of a trouble."""

    counter: Box
    number: Box
    below: Box
    alone: Box
    trouble: Box


def sign_layout(look: BoardLook, *, trouble: bool) -> SignLayout:
    """The places on a sign of this look."""
    margin = min(look.width, look.height) * _MARGIN
    inner = Box(x=margin, y=margin, wide=look.width - 2 * margin, high=look.height - 2 * margin)
    strip = inner.high * _TROUBLE if trouble else 0.0
    area = Box(x=inner.x, y=inner.y, wide=inner.wide, high=inner.high - strip)
    counter, rest = _beside(area, margin) if look.width > look.height else _stacked(area, margin)
    words = rest.high * _WORDS
    return SignLayout(
        counter=counter,
        number=Box(x=rest.x, y=rest.y, wide=rest.wide, high=rest.high - words),
        below=Box(x=rest.x, y=rest.bottom - words, wide=rest.wide, high=words),
        alone=rest,
        trouble=Box(x=inner.x, y=area.bottom, wide=inner.wide, high=strip),
    )


def _beside(area: Box, gap: float) -> tuple[Box, Box]:
    wide = (area.wide - gap) * _COUNTER_WIDE
    return (
        Box(x=area.x, y=area.y, wide=wide, high=area.high),
        Box(x=area.x + wide + gap, y=area.y, wide=area.wide - wide - gap, high=area.high),
    )


def _stacked(area: Box, gap: float) -> tuple[Box, Box]:
    high = (area.high - gap) * _COUNTER_HIGH
    return (
        Box(x=area.x, y=area.y, wide=area.wide, high=high),
        Box(x=area.x, y=area.y + high + gap, wide=area.wide, high=area.high - high - gap),
    )
