"""The part of the stylesheet that dresses fields, lists, tables and bars."""

from collections.abc import Iterator, Mapping

from resources.icon_art import ICONS
from resources.look import DeskLook

Rule = tuple[str, Mapping[str, str]]

_FIELDS = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit"
_LISTS = "QListView, QTableView, QTreeView"


def field_rules(look: DeskLook) -> Iterator[Rule]:
    """Selectors with their declarations, in the order of the sheet."""
    yield from _fields(look)
    yield from _ticks(look)
    yield from _lists(look)
    yield from _bars(look)
    yield from _menus(look)


def _each(selectors: str, suffix: str) -> str:
    return ", ".join(f"{one}{suffix}" for one in selectors.split(", "))


def _fields(look: DeskLook) -> Iterator[Rule]:
    colours = look.colours
    yield (
        _FIELDS,
        {
            "background-color": colours.card,
            "color": colours.ink,
            "border": f"{look.at(1.5)}px solid {colours.pressable}",
            "border-radius": f"{round(look.shape.button_radius)}px",
            "padding": f"{look.at(4)}px {look.at(10)}px",
            "min-height": f"{look.at(28)}px",
            "selection-background-color": colours.chosen if look.strong else colours.plate,
            "selection-color": colours.on_chosen if look.strong else colours.on_plate,
        },
    )
    yield _each(_FIELDS, ":focus"), {"border": f"{look.at(3)}px solid {colours.focus}"}
    yield _each(_FIELDS, '[wrong="true"]'), {"border": f"{look.at(3)}px solid {colours.late}"}
    yield (
        _each(_FIELDS, ":disabled"),
        {
            "background-color": colours.closed,
            "color": colours.ink,
            "border": f"{look.at(1.5)}px dashed {colours.line}",
        },
    )
    yield "QComboBox::drop-down", {"border": "none", "width": f"{look.at(28)}px"}
    yield "QComboBox::down-arrow", {"image": _image(look, "down"), "width": f"{look.at(18)}px"}
    yield from _steppers(look)


def _image(look: DeskLook, name: str) -> str:
    suffix = "-strong" if look.strong else ""
    return f'url("{(ICONS / f"sheet-{name}{suffix}.svg").as_posix()}")'


def _steppers(look: DeskLook) -> Iterator[Rule]:
    for kind in ("QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit"):
        for way in ("up", "down"):
            yield f"{kind}::{way}-button", {"border": "none", "background": "transparent", "width": f"{look.at(24)}px"}
            yield f"{kind}::{way}-arrow", {"image": _image(look, way), "width": f"{look.at(16)}px"}


def _ticks(look: DeskLook) -> Iterator[Rule]:
    colours, size = look.colours, f"{look.at(20)}px"
    box = {
        "width": size,
        "height": size,
        "background-color": colours.card,
        "border": f"{look.at(2)}px solid {colours.pressable}",
    }
    yield "QCheckBox, QRadioButton", {"spacing": f"{look.at(10)}px", "background": "transparent"}
    yield "QCheckBox::indicator", {**box, "border-radius": f"{look.at(4)}px"}
    yield "QRadioButton::indicator", {**box, "border-radius": f"{look.at(12)}px"}
    tick = (ICONS / "sheet-tick.svg").as_posix()
    yield "QCheckBox::indicator:checked", {"background-color": colours.plate, "image": f'url("{tick}")'}
    yield (
        "QRadioButton::indicator:checked",
        {
            "border": f"{look.at(7)}px solid {colours.pressable if look.strong else colours.plate}",
            "width": f"{look.at(10)}px",
            "height": f"{look.at(10)}px",
        },
    )
    yield "QCheckBox:focus, QRadioButton:focus", {"border": f"{look.at(3)}px solid {colours.focus}"}


def _lists(look: DeskLook) -> Iterator[Rule]:
    colours = look.colours
    chosen, words = (colours.chosen, colours.on_chosen) if look.strong else (colours.sky, colours.on_sky)
    yield (
        _LISTS,
        {
            "background-color": colours.card,
            "border": "none",
            "gridline-color": colours.hair,
            "selection-background-color": chosen,
            "selection-color": words,
            "alternate-background-color": colours.card,
        },
    )
    yield _each(_LISTS, "::item"), {"padding": f"{look.at(6)}px {look.at(8)}px"}
    yield _each(_LISTS, "::item:selected"), {"background-color": chosen, "color": words}
    yield (
        "QHeaderView::section",
        {
            "background-color": colours.card,
            "color": colours.quiet,
            "border": "none",
            "border-bottom": f"{look.at(1.5)}px solid {colours.line}",
            "padding": f"{look.at(8)}px",
            "font-size": f"{round(look.type.chip)}px",
            "font-weight": "600",
        },
    )
    yield "QTableCornerButton::section", {"background-color": colours.card, "border": "none"}
    yield "QHeaderView", {"background-color": colours.card, "border": "none"}


def _bars(look: DeskLook) -> Iterator[Rule]:
    colours, wide = look.colours, look.at(14)
    yield "QScrollArea", {"background": "transparent", "border": "none"}
    yield "QScrollBar", {"background": "transparent", "border": "none"}
    yield "QScrollBar:vertical", {"width": f"{wide}px"}
    yield "QScrollBar:horizontal", {"height": f"{wide}px"}
    yield (
        "QScrollBar::handle",
        {"background-color": colours.line, "border-radius": f"{look.at(4)}px", "margin": f"{look.at(3)}px"},
    )
    yield "QScrollBar::handle:vertical", {"min-height": f"{look.at(40)}px"}
    yield "QScrollBar::handle:horizontal", {"min-width": f"{look.at(40)}px"}
    yield "QScrollBar::add-line, QScrollBar::sub-line", {"width": "0", "height": "0"}
    yield "QScrollBar::add-page, QScrollBar::sub-page", {"background": "transparent"}


def _menus(look: DeskLook) -> Iterator[Rule]:
    colours = look.colours
    yield (
        "QMenu, QComboBox QAbstractItemView",
        {
            "background-color": colours.card,
            "color": colours.ink,
            "border": f"{look.at(1.5)}px solid {colours.line}",
            "padding": f"{look.at(4)}px",
        },
    )
    yield "QMenu::item", {"padding": f"{look.at(8)}px {look.at(16)}px"}
    yield (
        "QMenu::item:selected",
        {
            "background-color": colours.chosen if look.strong else colours.sky,
            "color": colours.on_chosen if look.strong else colours.on_sky,
        },
    )
