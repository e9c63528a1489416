"""Icons as text: Phosphor's duotone drawings (MIT) and our own faces, recoloured before they are painted."""

import re
from functools import lru_cache
from pathlib import Path

ICONS = Path(__file__).parent / "icons"
_SHADE = re.compile(r'<(path|circle|rect|polygon)\b([^>]*?)\s*opacity="0\.2"([^>]*?)/>')


@lru_cache(maxsize=256)
def icon_source(name: str) -> str:
    """The drawing called `name`: "receipt", "arrow-left-bold", "check-circle-fill", "face-5"."""
    return (ICONS / f"{name}.svg").read_text("utf-8")


def recoloured(source: str, line: str, fill: str) -> str:
    """The drawing with its lines in `line` and its shaded parts in `fill`; without shade where `fill` is empty."""
    shaded = _SHADE.sub(rf'<\1\2 fill="{fill}"\3/>' if fill else "", source)
    return shaded.replace("currentColor", line)


def icon_names() -> tuple[str, ...]:
    """Every icon that ships, in order of the alphabet."""
    return tuple(sorted(path.stem for path in ICONS.glob("*.svg")))
