"""How Walkin looks, as values: colours, shapes and sizes of type for one surface, without Qt.

Every length is in pixels of the screen. Where a page of requirements speaks of millimetres they come from the
settings (width of the panel, distance of the eyes), never from what the screen reports.
"""

from dataclasses import dataclass

from office.contrast import darkened
from office.look_plan import ACCENT, WHITE
from resources.colours import Colours, Contrast, colours_of

CAPITAL = 0.698  # height of a capital of IBM Plex Sans, as a share of the size of the font
BIGGER = 1.5
DESIGN_MM_PER_PX = 0.311  # the 24" panel in portrait on which LOOK.md counts
_KIOSK_VIEWING_MM = 600.0
_DESK_MM_PER_PX = 0.265
FAR_SEAT_M = 8.0
_LYING_55_MM, _UPRIGHT_55_MM = 1217.0, 685.0
_NEARLY, _NEARLY_UPRIGHT = 0.85, 0.7
_LEAST_CALL = 10.0  # contrast of calls on a board


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Radii, borders, lips and gaps, in pixels."""

    grid: float
    margin: float
    plate_radius: float
    tile_radius: float
    key_radius: float
    card_radius: float
    button_radius: float
    chip_radius: float
    border: float
    pressed_border: float
    tile_lip: float
    key_lip: float
    quiet_lip: float
    focus: float
    focus_gap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What every surface shares: painters and stylesheet take all values from here."""

    contrast: Contrast = "normal"
    accent: str = ACCENT
    scale: float = 1.0
    mm_per_px: float = DESIGN_MM_PER_PX
    shape: Shape

    @property
    def colours(self) -> Colours:
        """The named colours of this contrast, with the office's accent."""
        return colours_of(self.contrast, self.accent)

    @property
    def strong(self) -> bool:
        """Whether strong contrast is on."""
        return self.contrast == "strong"

    def px(self, mm: float) -> float:
        """Millimetres on the panel, in pixels."""
        return mm / self.mm_per_px

    def mm(self, px: float) -> float:
        """Pixels, in millimetres on the panel."""
        return px * self.mm_per_px

    def capital_px(self, mm: float) -> float:
        """The size of font, in pixels, whose capitals are `mm` high."""
        return mm / (CAPITAL * self.mm_per_px)


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskType:
    """Sizes of type on the kiosk, in pixels of font size; `number` is not scaled with bigger text."""

    key: float
    sentence: float
    tile: float
    help: float
    fact: float
    heading: float
    title: float
    number: float


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskLook(Look):
    """The look of one kiosk's panel."""

    width: int
    height: int
    type: KioskType
    unit: float = 1.0  # pixels of the panel for one pixel of the drawing (1080 × 1920, or 1366 × 768)

    @property
    def landscape(self) -> bool:
        """Whether the panel lies."""
        return self.width > self.height

    @property
    def bigger(self) -> bool:
        """Whether text is half as big again."""
        return self.scale > 1

    @property
    def slip(self) -> float:
        """How far a finger may slip out of a key, in pixels: 10 mm still count, 15 mm do not."""
        return self.px(12.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardType:
    """Sizes of type on the board, in pixels of font size."""

    newest: float
    least_newest: float  # smaller the newest number must never be
    earlier: float
    clock: float
    waits: float
    label: float
    notice: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLook(Look):
    """The look of one board, from its farthest seat."""

    width: int
    height: int
    seat_m: float
    type: BoardType
    unit: float = 1.0  # pixels of the panel for one pixel of the drawing (1920 × 1080, or 1080 × 1920)

    @property
    def colours(self) -> Colours:
        """As everywhere, but white figures on the accent reach the contrast that calls need."""
        return colours_of(self.contrast, darkened(self.accent, WHITE, _LEAST_CALL))

    @property
    def stands(self) -> bool:
        """Whether the panel hangs upright."""
        return self.height > self.width

    @property
    def carries_m(self) -> float:
        """From how far at most a board on this panel can be read: 55 inches are read from eight metres."""
        drawing, mm = (1080, _UPRIGHT_55_MM) if self.stands else (1920, _LYING_55_MM)
        return FAR_SEAT_M * drawing * self.unit * self.mm_per_px / mm

    @property
    def far(self) -> bool:
        """Whether calls need the place of waits and of the fifth row: from eight metres, or nearly all it can carry."""
        nearly = _NEARLY_UPRIGHT if self.stands else _NEARLY
        return self.seat_m >= FAR_SEAT_M or self.seat_m > self.carries_m * nearly

    def within_reach(self) -> "BoardLook":
        """The look for this seat, or for the farthest that the panel can carry."""
        if self.seat_m <= self.carries_m:
            return self
        return board_look(
            width=self.width,
            height=self.height,
            panel_width_mm=self.mm_per_px * self.width,
            seat_m=self.carries_m,
            strong=self.strong,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskType:
    """Sizes of type at counter and admin, in pixels of font size."""

    cap: float
    chip: float
    small: float
    text: float
    heading: float
    large_heading: float
    title: float
    figure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLook(Look):
    """The look of a desk's windows (counter, admin)."""

    type: DeskType

    def at(self, px: float) -> int:
        """A length of the drawing, scaled and rounded to whole pixels."""
        return max(1, round(px * self.scale))


def _kiosk_shape(unit: float, *, strong: bool) -> Shape:
    lip = 0.0 if strong else unit
    return Shape(
        grid=26 * unit,
        margin=44 * unit,
        plate_radius=36 * unit,
        tile_radius=22 * unit,
        key_radius=18 * unit,
        card_radius=18 * unit,
        button_radius=16 * unit,
        chip_radius=10 * unit,
        border=(4 if strong else 2) * unit,
        pressed_border=4 * unit,
        tile_lip=10 * lip,
        key_lip=8 * lip,
        quiet_lip=6 * lip,
        focus=6 * unit,
        focus_gap=4 * unit,
    )


def _kiosk_type(one: float, scale: float, *, lying: bool) -> KioskType:
    """Sizes where `one` pixel of font size has capitals of 1 / CAPITAL mm at 600 mm."""
    mm = one * scale
    return KioskType(
        key=7.4 * mm,
        sentence=8.7 * mm,
        tile=(7.8 if lying else 9.1) * mm,
        help=(7.4 if lying else 8.7) * mm,
        fact=(8.7 if lying else 10.4) * mm,
        heading=(8.7 if lying else 9.8) * mm,
        title=(9.8 if lying else 13.0) * mm,
        number=81 * one,
    )


def kiosk_look(
    *,
    width: int = 1080,
    height: int = 1920,
    panel_width_mm: float | None = None,
    viewing_mm: float = _KIOSK_VIEWING_MM,
    bigger: bool = False,
    strong: bool = False,
) -> KioskLook:
    """The look of a kiosk of `width` × `height` px, whose panel is `panel_width_mm` wide and read at `viewing_mm`."""
    mm_per_px = panel_width_mm / width if panel_width_mm else DESIGN_MM_PER_PX
    unit = min(width / 1366, height / 768) if width > height else min(width / 1080, height / 1920)
    scale = BIGGER if bigger else 1.0
    one = (viewing_mm / _KIOSK_VIEWING_MM) / (CAPITAL * mm_per_px)
    return KioskLook(
        contrast="strong" if strong else "normal",
        scale=scale,
        mm_per_px=mm_per_px,
        shape=_kiosk_shape(unit, strong=strong),
        width=width,
        height=height,
        type=_kiosk_type(one, scale, lying=width > height),
        unit=unit,
    )


def board_look(
    *,
    width: int = 1920,
    height: int = 1080,
    panel_width_mm: float | None = None,
    seat_m: float = 5.0,
    strong: bool = False,
) -> BoardLook:
    """The look of a board of `width` × `height` px, `panel_width_mm` wide, farthest seat at `seat_m` metres."""
    mm_per_px = (panel_width_mm or _LYING_55_MM) / width  # 55" where the settings do not say
    unit = min(width / 1080, height / 1920) if height > width else min(width / 1920, height / 1080)
    one = 1 / (CAPITAL * mm_per_px)
    seat = seat_m / 5
    return BoardLook(
        contrast="strong" if strong else "normal",
        mm_per_px=mm_per_px,
        shape=_kiosk_shape(unit, strong=strong),
        width=width,
        height=height,
        seat_m=seat_m,
        unit=unit,
        type=BoardType(
            newest=max(seat_m * 1000 / 50 * one, 380 * unit),
            least_newest=seat_m * 1000 / 50 * one,
            earlier=max(seat_m * 1000 / 82 * one, 139 * unit),
            clock=max(35 * seat * one, 79 * unit),
            waits=max(26 * seat * one, 58 * unit),
            label=max(25 * seat * one, 56 * unit),
            notice=max(20 * seat * one, 45 * unit),
        ),
    )


def desk_look(*, scale: float = 1.0, strong: bool = False, accent: str = ACCENT) -> DeskLook:
    """The look of a desk's windows; `scale` is 1, 1.25 or 1.5."""
    lip = 0.0 if strong else 3 * scale
    border = (2 if strong else 1.5) * scale
    return DeskLook(
        contrast="strong" if strong else "normal",
        accent=accent,
        scale=scale,
        mm_per_px=_DESK_MM_PER_PX,
        shape=Shape(
            grid=8 * scale,
            margin=16 * scale,
            plate_radius=18 * scale,
            tile_radius=12 * scale,
            key_radius=8 * scale,
            card_radius=12 * scale,
            button_radius=8 * scale,
            chip_radius=6 * scale,
            border=border,
            pressed_border=2 * scale,
            tile_lip=lip,
            key_lip=lip,
            quiet_lip=lip,
            focus=3 * scale,
            focus_gap=1 * scale,
        ),
        type=DeskType(
            cap=13 * scale,
            chip=14 * scale,
            small=15 * scale,
            text=16 * scale,
            heading=18 * scale,
            large_heading=20 * scale,
            title=28 * scale,
            figure=40 * scale,
        ),
    )
