"""What the office sets of its look: one colour, which every window takes where the blue would stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

ACCENT = "#0D3B66"
"""The blue of number plates, shelf and main keys, where the office has no colour of its own."""

WHITE = "#FFFFFF"
GROUND, CLOSED, SUN = "#F5F0E6", "#EEE7D9", "#F6B73C"
BESIDE: Mapping[str, str] = MappingProxyType(
    {"the ground": GROUND, "the ground of closed services": CLOSED, "the amber of “Call a person”": SUN}
)
"""On what, or beside what, the accent stands besides white."""

LEAST_TEXT, LEAST_SHAPE = 7.0, 3.0
"""The least contrast of words, and of borders and icons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeLook:
    """The accent, as `#RRGGBB`: words on it are white."""

    accent: str = ACCENT
