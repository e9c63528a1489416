"""The one stylesheet of the application, generated in pixels from the look.

A widget of a desk says what it is by a dynamic property and never has a stylesheet of its own:

- QLabel `role`: title, heading, subheading, text (default), quiet, small, quietSmall, bold, column, cap, figure, unit,
  onPlate, onPlateBold, onPlateQuiet; `tone` good, due or late colours its words.
- QPushButton `kind`: plain (default), primary, quiet, link, rail; a checked rail button or segment is chosen.
- QFrame `kind`: card, cardChosen, head, rail, due, late, good, note, rowChosen, divider.

Painters (`resources.parts`) read the same look.
"""

from collections.abc import Iterator, Mapping

from resources.look import DeskLook
from resources.sheet_fields import Rule, field_rules

FAMILY = "Walkin Sans"


def stylesheet(look: DeskLook) -> str:
    """The stylesheet of all desk windows in this look. The kiosk and the board paint; it does not touch them."""
    rules = [*_ground(look), *_labels(look), *_buttons(look), *_frames(look), *field_rules(look)]
    return "\n".join(f"{selector} {{ {_declared(values)} }}" for selector, values in rules)


def _declared(values: Mapping[str, str]) -> str:
    return " ".join(f"{name}: {value};" for name, value in values.items())


def _type(px: float, weight: int) -> dict[str, str]:
    return {"font-size": f"{round(px)}px", "font-weight": str(weight)}


def _ground(look: DeskLook) -> Iterator[Rule]:
    colours = look.colours
    yield (
        "*",
        {"font-family": f'"{FAMILY}"', "color": colours.ink, "outline": "none", **_type(look.type.text, 400)},
    )
    yield '*[ground="true"]', {"background-color": colours.ground}
    yield (
        "QToolTip",
        {
            "background-color": colours.card,
            "color": colours.ink,
            "border": f"{look.at(1.5)}px solid {colours.line}",
            "padding": f"{look.at(6)}px",
        },
    )


def _labels(look: DeskLook) -> Iterator[Rule]:
    colours, kind = look.colours, look.type
    yield "QLabel", {"background": "transparent"}
    sizes: dict[str, tuple[float, int, str]] = {
        "title": (kind.title, 700, colours.ink),
        "heading": (kind.large_heading, 600, colours.ink),
        "subheading": (kind.heading, 600, colours.ink),
        "quiet": (kind.text, 400, colours.quiet),
        "small": (kind.small, 400, colours.ink),
        "quietSmall": (kind.small, 400, colours.quiet),
        "bold": (kind.text, 600, colours.ink),
        "column": (kind.chip, 600, colours.quiet),
        "cap": (kind.cap, 600, colours.ink),
        "figure": (kind.figure, 700, colours.ink),
        "unit": (kind.heading, 500, colours.ink),
        "onPlate": (kind.text, 400, colours.on_plate),
        "onPlateBold": (kind.heading, 600, colours.on_plate),
        "onPlateQuiet": (kind.text, 400, colours.shelf_text),
    }
    for role, (px, weight, colour) in sizes.items():
        yield f'QLabel[role="{role}"]', {**_type(px, weight), "color": colour}
    for tone, colour in {"good": colours.good, "due": colours.due, "late": colours.late}.items():
        yield f'QLabel[tone="{tone}"]', {"color": colour}


def _buttons(look: DeskLook) -> Iterator[Rule]:
    yield from _plain_button(look)
    yield from _primary_button(look)
    yield from _flat_buttons(look)
    yield from _rail_button(look)


def _lipped(look: DeskLook, face: str, lip: str) -> str:
    """A face with its lip in one background: a `border-bottom` of another width would mitre the rounded corners."""
    if look.strong:
        return face
    return f"qlineargradient(x1:0, y1:0, x2:0, y2:1, stop:0 {face}, stop:0.92 {face}, stop:0.925 {lip}, stop:1 {lip})"


def _plain_button(look: DeskLook) -> Iterator[Rule]:
    colours, shape = look.colours, look.shape
    border, lip = look.at(2 if look.strong else 1.5), round(shape.key_lip)
    yield (
        "QPushButton",
        {
            "background": _lipped(look, colours.card, colours.line),
            "border": f"{border}px solid {colours.pressable}",
            "border-radius": f"{round(shape.button_radius)}px",
            "padding": f"0 {look.at(14)}px {lip}px {look.at(14)}px",
            "min-height": f"{look.at(38) - 2 * border - lip}px",
            "text-align": "center",
            **_type(look.type.text, 500),
        },
    )
    yield (
        "QPushButton:pressed",
        {
            "background": colours.sky,
            "color": colours.on_sky,
            "border": f"{look.at(2)}px solid {colours.pressed_line}",
            "padding": f"{lip}px {look.at(14)}px 0 {look.at(14)}px",
        },
    )
    yield "QPushButton:focus", {"border-color": colours.focus, "border-width": f"{look.at(3)}px"}
    yield (
        "QPushButton:disabled",
        {
            "background": colours.closed,
            "color": colours.ink if look.strong else colours.quiet,
            "border": f"{border}px dashed {colours.line}",
        },
    )
    yield (
        "QPushButton:checked",
        {
            "background": colours.chosen if look.strong else colours.primary,
            "color": colours.on_chosen if look.strong else colours.on_primary,
            "border-color": colours.primary_lip if not look.strong else colours.chosen,
        },
    )


def _primary_button(look: DeskLook) -> Iterator[Rule]:
    colours = look.colours
    face = _lipped(look, colours.primary, colours.primary_lip)
    selector = 'QPushButton[kind="primary"]'
    edge = f"{look.at(2)}px solid {colours.primary_line}" if look.strong else "none"
    yield (
        selector,
        {
            "background": face,
            "color": colours.on_primary,
            "border": edge,
            "padding": f"0 {look.at(14)}px {round(look.shape.key_lip)}px {look.at(14)}px",
            "min-height": f"{look.at(40)}px",
            **_type(look.type.heading, 600),
        },
    )
    yield f"{selector}:pressed", {"background": colours.primary_lip, "color": colours.on_primary}
    yield f"{selector}:focus", {"border": f"{look.at(3)}px solid {colours.sun}"}
    yield (
        f"{selector}:disabled",
        {
            "background": colours.closed,
            "color": colours.ink if look.strong else colours.quiet,
            "border": f"{look.at(2)}px dashed {colours.line}",
        },
    )


def _flat_buttons(look: DeskLook) -> Iterator[Rule]:
    colours = look.colours
    yield 'QPushButton[kind="quiet"]', {"background": _lipped(look, colours.ground, colours.line)}
    link = 'QPushButton[kind="link"]'
    yield (
        link,
        {
            "background": "transparent",
            "border": f"{look.at(2)}px solid transparent",
            "padding": f"0 {look.at(6)}px",
            "color": colours.accent_words,
            **_type(look.type.text, 600),
        },
    )
    yield f"{link}:pressed", {"background": colours.sky, "color": colours.on_sky}
    yield f"{link}:focus", {"border": f"{look.at(3)}px solid {colours.focus}"}


def _rail_button(look: DeskLook) -> Iterator[Rule]:
    colours, rail = look.colours, 'QPushButton[kind="rail"]'
    yield (
        rail,
        {
            "background": "transparent",
            "color": colours.on_shelf,
            "border": f"{look.at(2)}px solid transparent",
            "border-radius": f"{round(look.shape.button_radius)}px",
            "text-align": "left",
            "padding": f"0 {look.at(12)}px",
            "min-height": f"{look.at(40)}px",
            **_type(look.type.text, 400),
        },
    )
    yield f'{rail}[dense="true"]', {"min-height": f"{look.at(23)}px"}
    yield (
        f"{rail}:checked",
        {"background": colours.chosen, "color": colours.on_chosen, **_type(look.type.text, 600)},
    )
    yield f"{rail}:pressed", {"background": colours.sky, "color": colours.on_sky}
    yield f"{rail}:focus", {"border": f"{look.at(3)}px solid {colours.focus_on_shelf}"}


def _frames(look: DeskLook) -> Iterator[Rule]:
    colours, radius = look.colours, f"{round(look.shape.card_radius)}px"
    thin = look.at(2 if look.strong else 1.5)
    edges = {
        "card": (colours.card, f"{thin}px solid {colours.line}"),
        "cardChosen": (colours.card, f"{look.at(3)}px solid {colours.icon_line}"),
        "soft": (colours.card, f"{thin}px solid {colours.hair}"),
        "due": (colours.due_tint, f"{thin}px solid {colours.due_line}"),
        "late": (colours.late_tint, f"{thin}px solid {colours.late}"),
        "good": (colours.good_tint, f"{thin}px solid {colours.good}"),
        "note": (colours.ground if look.strong else colours.sky, f"{thin}px solid {colours.icon_line}"),
    }
    for kind, (ground, edge) in edges.items():
        yield f'QFrame[kind="{kind}"]', {"background-color": ground, "border": edge, "border-radius": radius}
    for kind in ("head", "rail"):
        yield (
            f'QFrame[kind="{kind}"]',
            {
                "background-color": colours.shelf,
                "border": f"{0 if not look.strong else 2}px solid {colours.shelf_edge}",
            },
        )
    yield (
        'QFrame[kind="rowChosen"]',
        {
            "background-color": colours.ground if look.strong else colours.sky,
            "border": "none",
            "border-left": f"{look.at(6)}px solid {colours.icon_line}",
        },
    )
    yield 'QFrame[kind="divider"]', {"background-color": colours.hair, "border": "none", "max-height": "1px"}
