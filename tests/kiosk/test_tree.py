"""Every page as a screen reader and the arrow keys meet it: roles, names, states, and the order of reading."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from kiosk.head import Head
from kiosk.page import Page
from kiosk.shelf import Shelf
from kiosk.window import KioskWindow
from resources.parts.face import FaceKey
from resources.parts.key import Faced, Key
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.measuring import targets
from tests.kiosk.moments import LANGUAGES, MOMENTS, moment_view
from tests.kiosk.test_geometry import PANELS

ROLES = {QAccessible.Role.Button, QAccessible.Role.CheckBox}
_SAME_ROW = 0.5


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("moment", MOMENTS)
def test_every_page_is_told_in_the_order_in_which_it_is_read(window_on: MakeWindow, panel: str, moment: str) -> None:
    window = window_on(panel)
    for language, bigger in itertools.product(LANGUAGES, (False, True)):
        window.render_view(moment_view(moment, language, bigger=bigger))
        told = [(group, list(leaves(group))) for group in children(window_of(window))]
        faults = [*_misnamed(window), *_mistold(told), *_unordered(window, told)]
        assert (language, bigger, faults) == (language, bigger, [])


def window_of(window: KioskWindow) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(window)


def children(parent: QAccessibleInterface) -> list[QAccessibleInterface]:
    found = [parent.child(number) for number in range(parent.childCount())]
    return [one for one in found if not one.state().invisible]


def leaves(parent: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What a screen reader says, one after the other."""
    for one in children(parent):
        if one.childCount():
            yield from leaves(one)
        else:
            yield one


def _misnamed(window: KioskWindow) -> Iterator[str]:
    for key in targets(window):
        seen = QAccessible.queryAccessibleInterface(key)
        state = seen.state()
        if seen.role() not in ROLES or not seen.text(QAccessible.Text.Name) or state.invisible:
            yield f"{key.accessibleName()} has no role or name"
        if isinstance(key, Key | FaceKey) and bool(state.checked) != key.view.chosen:
            yield f"whether {key.accessibleName()} is chosen is not told"
        if isinstance(key, Key) and bool(state.disabled) != key.view.closed:
            yield f"whether {key.accessibleName()} can be pressed is not told"


def _mistold(told: list[tuple[QAccessibleInterface, list[QAccessibleInterface]]]) -> Iterator[str]:
    """Head, page and shelf, each from the top down and from the left to the right."""
    kinds = [next(kind for kind in (Head, Page, Shelf) if isinstance(group.object(), kind)) for group, _ in told]
    if kinds not in ([Head, Page, Shelf], [Page, Shelf]):
        yield f"told as {kinds}"
    for group, parts in told:
        yield from (f"{_name(one)} has no name" for one in parts if not _name(one))
        on_page = isinstance(group.object(), Page)
        for one, other in itertools.combinations(parts, 2):
            if _is_backward(one.rect(), other.rect()) and (on_page or not _is_back(one)):
                yield f"{_name(one)} before {_name(other)}"


def _is_back(part: QAccessibleInterface) -> bool:
    """On a lying panel the way back stands at the foot of the page, and is told between page and shelf."""
    shelf = part.object().parent()
    return isinstance(shelf, Shelf) and part.object() is shelf.back


def _is_backward(one: QRect, other: QRect) -> bool:
    """Whether the other stands above this one in its column, or to the left of it in its row."""
    across = min(one.right(), other.right()) - max(one.left(), other.left())
    down = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    in_row = down > _SAME_ROW * min(one.height(), other.height())
    above = other.center().y() < one.center().y() and across > _SAME_ROW * min(one.width(), other.width())
    return other.right() < one.center().x() and other.center().x() < one.left() if in_row else above


def _name(part: QAccessibleInterface) -> str:
    return part.text(QAccessible.Text.Name)


def _unordered(
    window: KioskWindow, told: list[tuple[QAccessibleInterface, list[QAccessibleInterface]]]
) -> Iterator[str]:
    """Arrow keys walk as the page is told, over all that can be pressed and nothing else."""
    walked = [key.accessibleName() for key in focus_chain(window)]
    pressed = [_name(one) for _, parts in told for one in parts if one.role() in ROLES and not one.state().disabled]
    if walked != pressed:
        yield f"walked {walked}, told {pressed}"
    if len(walked) != len([key for key in targets(window) if key.isEnabled()]):
        yield "something is out of reach"


def focus_chain(window: KioskWindow) -> list[QWidget]:
    """What takes the focus one after the other, beginning after the window itself."""
    chain: list[QWidget] = []
    part = window.nextInFocusChain()
    while part is not None and part is not window:
        if part.isVisibleTo(window) and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            chain.append(part)
        part = part.nextInFocusChain()
    return chain


def test_nothing_scrolls(window_on: MakeWindow) -> None:
    window = window_on("24 inches standing")
    assert [*window.findChildren(QAbstractScrollArea), *window.findChildren(QScrollBar)] == []


def test_what_can_be_chosen_is_a_box_before_and_after_it_is(window_on: MakeWindow) -> None:
    window = window_on("24 inches standing")
    for moment, checked in (("needs", False), ("needs chosen", True)):
        window.render_view(moment_view(moment, "en"))
        (key,) = [one for one in targets(window) if one.accessibleName() == "I walk slowly"]
        seen = QAccessible.queryAccessibleInterface(key)
        assert (seen.role(), bool(seen.state().checked)) == (QAccessible.Role.CheckBox, checked)


def test_a_screen_reader_that_toggles_a_box_presses_it(window_on: MakeWindow) -> None:
    window = window_on("24 inches standing")
    window.render_view(moment_view("needs", "en"))
    said: list[object] = []
    window.happened.connect(said.append)
    (key,) = [one for one in targets(window) if one.accessibleName() == "I walk slowly"]
    assert isinstance(key, Faced)
    QAccessible.queryAccessibleInterface(key).actionInterface().doAction("Toggle")
    assert len(said) == 1
    assert not key.isChecked()  # the next view says what is chosen
