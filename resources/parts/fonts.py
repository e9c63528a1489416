"""The fonts that ship with Walkin, loaded once for each process."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FONTS = Path(__file__).parent.parent / "fonts"
FAMILY = "Walkin Sans"
NARROW_FAMILY = "Walkin Sans Narrow"


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, ...]:
    """Load every file of `resources/fonts`; the families that Qt then knows. Needs a QGuiApplication.

    Raises FileNotFoundError where a file of the package is missing or cannot be read as a font.
    """
    files = sorted(FONTS.glob("*.ttf"))
    broken = [file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]
    if broken or not files:
        raise FileNotFoundError(f"fonts that cannot be loaded from {FONTS}: {', '.join(broken) or 'all'}")
    return (FAMILY, NARROW_FAMILY)


@lru_cache(maxsize=512)
def font(px: float, weight: int = 400, *, narrow: bool = False) -> QFont:
    """The font `px` pixels high in `weight` 400, 500, 600 or 700. Callers copy it before they change it."""
    family = load_fonts()[1 if narrow else 0]
    made = QFont(family)
    made.setPixelSize(max(1, round(px)))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made
