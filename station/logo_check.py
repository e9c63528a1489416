"""The office's logo as a file: where it is, whether it can be shown, and whether it is seen on its ground."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from office.contrast import contrast_ratio, luminance
from office.look_plan import GROUND, LEAST_SHAPE
from office.plan import Plan
from station.errands.slips import logo_path

MOST_BYTES = 1_000_000
LEAST_PX, MOST_PX = 64, 4096
WIDEST, TALLEST = 3.0, 2.0
"""How many times as wide as high, and as high as wide: beyond that it would be a line in the head."""

_DARK_SHARE = 0.1
_BLACK = "#000000"
_HEX = re.compile(r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b")
_NUMBER = re.compile(r"[\d.]+")


def with_logo(plan: Plan, folder: Path) -> Plan:
    """The plan whose logo is found from any folder: beside the plan's file, by its whole path, or the example's own."""
    name = plan.office.logo
    beside = (folder / name).resolve()
    if not name or not beside.is_file() or beside == Path(logo_path(name)):
        return plan
    return replace(plan, office=replace(plan.office, logo=str(beside)))


def logo_faults(logo: str) -> Iterator[str]:
    """What is wrong with this logo, the first thing in one sentence; nothing where there is none, or it is well."""
    path = Path(logo_path(logo))
    if not logo:
        return
    if not path.is_file():
        yield f"there is no logo {path.name} in {path.parent}"
    elif path.suffix.lower() not in {".svg", ".png"}:
        yield f"the logo {path.name} is neither SVG nor PNG"
    elif path.stat().st_size > MOST_BYTES:
        yield f"the logo {path.name} has {path.stat().st_size} bytes, and {MOST_BYTES} is the most"
    else:
        yield from _picture(path)


def _picture(path: Path) -> Iterator[str]:
    seen = _drawn(path) if path.suffix.lower() == ".svg" else _painted(path)
    if seen is None:
        yield f"the logo {path.name} cannot be read as a picture"
        return
    (wide, high), shades = seen
    if path.suffix.lower() == ".png" and not LEAST_PX <= min(wide, high) <= max(wide, high) <= MOST_PX:
        yield f"the logo {path.name} has {wide:g} × {high:g} pixels: each side has {LEAST_PX} to {MOST_PX}"
    elif wide > high * WIDEST or high > wide * TALLEST:
        told = f"it is at most {WIDEST:g} times as wide as high, and {TALLEST:g} times as high as wide"
        yield f"the logo {path.name} is {wide:g} × {high:g}: {told}"
    else:
        yield from _faint(path.name, shades)


def _faint(name: str, shades: Mapping[str, int]) -> Iterator[str]:
    """Its dark parts, a tenth of what is seen of it, stand out from the ground of the head."""
    rest = sum(shades.values()) * _DARK_SHARE
    for shade in sorted(shades, key=luminance):
        rest -= shades[shade]
        if rest <= 0:
            reached = contrast_ratio(shade, GROUND)
            if reached < LEAST_SHAPE:
                told = f"{shade} on the ground {GROUND} reaches a contrast of {int(reached * 10) / 10:.1f}:1"
                yield f"the logo {name} is hardly seen: {told}, and {LEAST_SHAPE:g}:1 is needed"
            return
    yield f"the logo {name} has nothing to see"


def _drawn(path: Path) -> tuple[tuple[float, float], dict[str, int]] | None:
    """Width, height and colours of an SVG, each counted as often as it is named."""
    try:
        root = ET.fromstring(path.read_bytes())  # noqa: S314  # a file that the office itself gives
    except (ET.ParseError, OSError):
        return None
    box = root.get("viewBox", "").replace(",", " ").split()
    sides = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]  # noqa: PLR2004  # x y w h
    wide, high = (float(found[0]) if (found := _NUMBER.match(side)) else 0.0 for side in sides)
    if not root.tag.endswith("svg") or min(wide, high) <= 0:
        return None
    named = [_long(colour) for part in root.iter() for value in part.attrib.values() for colour in _HEX.findall(value)]
    return (wide, high), {colour: named.count(colour) for colour in named or [_BLACK]}


def _long(colour: str) -> str:
    return "#" + ("".join(2 * digit for digit in colour[1:]) if len(colour) == 4 else colour[1:]).upper()  # noqa: PLR2004  # "#RGB"


def _painted(path: Path) -> tuple[tuple[float, float], dict[str, int]] | None:
    from printer.emblem import shades  # noqa: PLC0415  # Pillow only where there is a PNG

    return shades(str(path))
