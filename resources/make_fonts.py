"""Makes the static fonts of every screen and paper: `python -m resources.make_fonts`.

Qt 6.11 shows the variable IBM Plex Sans as 400 for 400 to 600 under a stylesheet, so each weight is cut into a
file of its own. Plex is a reserved name of the licence, so the cuts are called "Walkin Sans". Needs the
development packages fontTools and fontpkg-ibm-plex-sans; the program itself needs only the files made here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Walkin Sans"
NARROW_FAMILY = "Walkin Sans Narrow"
NARROW_WIDTH = 85

_SOURCE = "fontpkg_ibm_plex_sans"
_VARIABLE = "IBMPlexSans[wdth,wght].ttf"
_FEATURES = ("kern", "liga", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum", "case")
_RANGES = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x017F),  # Latin-1 and Extended-A: every official language of the European Union in Latin letters
    (0x0218, 0x021B),  # Romanian
    (0x0300, 0x0304),  # marks typed apart
    (0x0306, 0x030C),
    (0x0400, 0x045F),  # Cyrillic
    (0x0490, 0x0491),  # Ukrainian
    (0x2009, 0x2015),  # thin space, hyphens, dashes
    (0x2018, 0x201E),  # quotation marks
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x202F, 0x2030),
    (0x2039, 0x203A),
    (0x20AC, 0x20AC),  # euro
    (0x20BD, 0x20BD),  # rouble
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2190, 0x2193),  # arrows
    (0x2196, 0x2199),
    (0x2212, 0x2212),  # minus
    (0x2248, 0x2248),
    (0x2260, 0x2265),
    (0x2713, 0x2713),
)
_FAMILY_NAMES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
_RIBBI = frozenset({400, 700})  # weights that a family of four (regular, bold, italics) can hold
_WINDOWS_ENGLISH = (3, 1, 0x409)
_SELECTION_REGULAR, _SELECTION_BOLD, _SELECTION_USE_TYPO = 1 << 6, 1 << 5, 1 << 7
_MAC_BOLD = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One static file: a weight (400 to 700) and a width (85 or 100 per cent) of the variable font."""

    weight: int
    width: int

    @property
    def family(self) -> str:
        """The family under which programs find it."""
        return NARROW_FAMILY if self.width < 100 else FAMILY  # noqa: PLR2004 - per cent

    @property
    def style(self) -> str:
        """Regular, Medium, SemiBold or Bold."""
        return _FAMILY_NAMES[self.weight]

    @property
    def path(self) -> Path:
        """Where the file stands: fonts/WalkinSans-SemiBold.ttf."""
        return FONTS / f"{self.family.replace(' ', '')}-{self.style}.ttf"


CUTS = (
    *(Cut(weight=weight, width=100) for weight in _FAMILY_NAMES),
    Cut(weight=400, width=NARROW_WIDTH),
    Cut(weight=500, width=NARROW_WIDTH),
    Cut(weight=600, width=NARROW_WIDTH),
    Cut(weight=700, width=NARROW_WIDTH),
)


def _characters() -> Iterator[int]:
    for first, last in _RANGES:
        yield from range(first, last + 1)


def _names(cut: Cut) -> dict[int, str]:
    linked = cut.weight in _RIBBI
    names = {
        1: cut.family if linked else f"{cut.family} {cut.style}",
        2: cut.style if linked else "Regular",
        3: f"{cut.family} {cut.style}",
        4: f"{cut.family} {cut.style}",
        6: f"{cut.family.replace(' ', '')}-{cut.style}",
    }
    return names if linked else {**names, 16: cut.family, 17: cut.style}


def _rename(font: Any, cut: Cut) -> None:  # noqa: ANN401 - fontTools has no types
    table = font["name"]
    kept = {record.nameID: record.toUnicode() for record in table.names if record.nameID in {0, 13, 14}}
    table.names = []
    for number, text in sorted({**kept, **_names(cut)}.items()):
        table.setName(text, number, *_WINDOWS_ENGLISH)
    bold = cut.weight == 700  # noqa: PLR2004 - the bold of the family
    font["OS/2"].usWeightClass = cut.weight
    font["OS/2"].usWidthClass = 5  # medium: the narrow cut is a family of its own, not a stretch
    font["OS/2"].fsSelection = _SELECTION_USE_TYPO | (_SELECTION_BOLD if bold else _SELECTION_REGULAR)
    font["head"].macStyle = _MAC_BOLD if bold else 0
    for tag in ("STAT", "DSIG"):
        if tag in font:
            del font[tag]


def _subset(font: Any) -> None:  # noqa: ANN401 - fontTools has no types
    from fontTools import subset  # noqa: PLC0415 - a development package

    options = subset.Options()
    options.layout_features = list(_FEATURES)
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.hinting = False
    subsetter = subset.Subsetter(options=options)
    subsetter.populate(unicodes=list(_characters()))
    subsetter.subset(font)


def make(cut: Cut) -> Path:
    """Cut, subset, rename and save one file; the same sources give the same bytes."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - a development package
    from fontTools.varLib import instancer  # noqa: PLC0415 - a development package

    source = files(_SOURCE) / "files" / _VARIABLE
    with source.open("rb") as file:
        font = TTFont(file, recalcTimestamp=False)
        font = instancer.instantiateVariableFont(font, {"wght": cut.weight, "wdth": cut.width})
        _subset(font)
        _rename(font, cut)
        font.save(cut.path)
    return cut.path


def main() -> None:
    """Make all cuts and put the licence beside them."""
    FONTS.mkdir(exist_ok=True)
    for cut in CUTS:
        make(cut)
    licence = (files(_SOURCE) / "LICENSE").read_text("utf-8")
    (FONTS / "LICENCE-OFL.txt").write_text(licence, "utf-8")


if __name__ == "__main__":
    main()
