"""The papers that the office's printers take: how wide, how fine."""

from dataclasses import dataclass
from types import MappingProxyType

MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A roll in a printer. `dots` is the printable width, `columns` that width in letters of the printer's own font."""

    name: str
    roll_mm: int
    dots: int
    dpi: int
    columns: int

    @property
    def dots_per_mm(self) -> float:
        """How many dots of the printer make a millimetre, either way."""
        return self.dpi / MM_PER_INCH

    @property
    def width_mm(self) -> float:
        """The printable width in millimetres."""
        return self.dots / self.dots_per_mm

    def to_dots(self, mm: float) -> int:
        """A length in millimetres in whole dots."""
        return round(mm * self.dots_per_mm)


PAPER_80 = Paper(name="80", roll_mm=80, dots=576, dpi=203, columns=48)
PAPER_80_AT_180 = Paper(name="80-180", roll_mm=80, dots=512, dpi=180, columns=42)
PAPER_58 = Paper(name="58", roll_mm=58, dots=384, dpi=203, columns=32)

PAPERS = MappingProxyType({paper.name: paper for paper in (PAPER_80, PAPER_80_AT_180, PAPER_58)})
"""The papers by the name that settings and the command line use."""
