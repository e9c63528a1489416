"""The parts of the window in the order of reading, which is the order of focus too."""

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QWidget

from kiosk.head import Head
from kiosk.keyboard_keys import WrittenText
from kiosk.leaves import Leaves
from kiosk.offered_key import OfferedKey
from kiosk.page import Page
from kiosk.reading_view import Part
from kiosk.shelf import Shelf
from kiosk.touches import LanguageChosen
from resources.parts.face import FaceKey
from resources.parts.key import Key
from resources.parts.plate import NumberPlate
from resources.parts.press import Pressable
from resources.parts.tile import Tile

_SOFT_HYPHEN = "\u00ad"


class ReadingOrder:
    """Head, page, shelf. A page is read in the order of its children; its keys have the order of Qt's focus chain."""

    def __init__(self, window: QWidget, head: Head, leaves: Leaves, shelf: Shelf) -> None:
        self._window, self._head, self._leaves, self._shelf = window, head, leaves, shelf

    @property
    def keys(self) -> tuple[Pressable, ...]:
        """What can be pressed now."""
        seen = (*self._page(), *self._on_shelf())
        return tuple(one for one in seen if isinstance(one, Pressable) and one.isEnabled())

    @property
    def parts(self) -> tuple[Part, ...]:
        """All that can be seen now."""
        head = (part_of(one, head=True) for one in _readable(self._head, self._window))
        return (*head, *(part_of(one) for one in (*self._page(), *self._on_shelf())))

    def _page(self) -> list[QWidget]:
        seen = [one for page in self._leaves if page.isVisibleTo(self._window) for one in _readable(page, self._window)]
        rank = {id(one): at for at, one in enumerate(self._chain())}
        keys = iter(sorted((one for one in seen if isinstance(one, Pressable)), key=lambda one: rank[id(one)]))
        return [next(keys) if isinstance(one, Pressable) else one for one in seen]

    def _on_shelf(self) -> list[QWidget]:
        back = self._shelf.back
        apart = [back] if back.parent() is not self._shelf and _is_read(back, self._window) else []
        return [*_readable(self._shelf, self._window), *apart]

    def _chain(self) -> Iterator[QWidget]:
        one: QWidget | None = self._window.nextInFocusChain()
        while one is not None and one is not self._window:
            yield one
            one = one.nextInFocusChain()


def _readable(parent: QWidget, window: QWidget) -> Iterator[QWidget]:
    for child in parent.children():
        if isinstance(child, QWidget) and child.isVisibleTo(window):
            if _is_read(child, window):
                yield child
            yield from _readable(child, window)


def _is_read(widget: QWidget, window: QWidget) -> bool:
    """A page has a name too, for screen readers, but what it says stands in its parts."""
    return bool(widget.accessibleName()) and not isinstance(widget, Page) and widget.isVisibleTo(window)


def part_of(widget: QWidget, *, head: bool = False) -> Part:
    """The widget as it is read."""
    match widget:
        case Key():
            return Part(
                words=_lines(widget),
                key=True,
                chosen=widget.view.chosen,
                closed=widget.view.closed,
                language=_language(widget),
            )
        case Tile():
            view = widget.view
            return Part(words=_clean((view.name, view.wait, view.calmer)), key=True)
        case FaceKey():
            return Part(words=_clean((widget.accessibleName(),)), key=True, chosen=widget.view.chosen)
        case WrittenText():
            return Part(words=_clean((widget.accessibleName(),)), written=widget.written)
        case NumberPlate():
            return Part(words=_clean(widget.view.said), head=head)
        case _:
            return Part(words=_clean((widget.accessibleName(),)), key=isinstance(widget, Pressable), head=head)


def _lines(key: Key) -> tuple[str, ...]:
    """The whole words of a key, also where it shows shorter ones; in lines, where it shows them in lines."""
    name, shown = key.accessibleName(), key.view.words
    return _clean(shown.split("\n") if shown.replace("\n", ", ") == name else (name,))


def _language(key: Key) -> str:
    means = key.offered.means if isinstance(key, OfferedKey) and key.offered is not None else None
    return means.language if isinstance(means, LanguageChosen) else ""


def _clean(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(" ".join(line.replace(_SOFT_HYPHEN, "").split()) for line in lines if line.strip())
