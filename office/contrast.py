"""How well a colour is seen on another one, after WCAG 2.2, and the nearest darker one that is seen well enough."""

import re

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_SRGB_KNEE, _LINEAR_KNEE = 0.04045, 0.0031308
_HAZE = 0.05  # light that every screen reflects, as WCAG counts it


def is_colour(text: str) -> bool:
    """Whether it is written `#RRGGBB`."""
    return _HEX.fullmatch(text) is not None


def contrast_ratio(one: str, other: str) -> float:
    """The contrast of two `#RRGGBB` colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + _HAZE) / (darker + _HAZE)


def luminance(colour: str) -> float:
    """How light a `#RRGGBB` colour is, from 0 to 1."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def darkened(colour: str, other: str, least: float) -> str:
    """The lightest shade of the `#RRGGBB` colour, itself or darker, whose contrast with a lighter one is `least`.

    Less light of the same hue; black where nothing else would do.
    """
    wanted = max(0.0, (luminance(other) + _HAZE) / least - _HAZE)
    light = luminance(colour)
    if light <= wanted:
        return colour.upper()
    return _written(tuple(part * wanted / light for part in _linear(colour)))


def mixed(one: str, other: str, share: float) -> str:
    """`share` (0 to 1) of the other `#RRGGBB` colour in the first."""
    parts = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(mine + (theirs - mine) * share):02X}" for mine, theirs in parts)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _linear(colour: str) -> tuple[float, ...]:
    return tuple(_opened(part / 255) for part in _parts(colour))


def _opened(channel: float) -> float:
    return channel / 12.92 if channel <= _SRGB_KNEE else ((channel + 0.055) / 1.055) ** 2.4


def _written(linear: tuple[float, ...]) -> str:
    """Rounded down: a colour that is a little darker than wanted still does."""
    closed = (12.92 * part if part <= _LINEAR_KNEE else 1.055 * part ** (1 / 2.4) - 0.055 for part in linear)
    return "#" + "".join(f"{int(255 * part + 1e-9):02X}" for part in closed)
