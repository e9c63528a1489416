"""The program as a screen reader has it: things with a role and a name, that can be read and pressed."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QWidget

BUTTON = QAccessible.Role.Button


def things(root: QWidget, but: QAccessible.Role | None = None) -> Iterator[QAccessibleInterface]:
    """Everything visible in the window, in the order of the tree; nothing of what is inside of things of role `but`."""
    top = QAccessible.queryAccessibleInterface(root)
    yield from _below(top, but)


def _below(thing: QAccessibleInterface, but: QAccessible.Role | None) -> Iterator[QAccessibleInterface]:
    for index in range(thing.childCount()):
        child = thing.child(index)
        if child.isValid() and not child.state().invisible:
            yield child
            if child.role() != but:
                yield from _below(child, but)


def name_of(thing: QAccessibleInterface) -> str:
    return thing.text(QAccessible.Text.Name)


def words_on(root: QWidget) -> list[str]:
    """All that can be read in the window."""
    return [name for thing in things(root) if (name := name_of(thing))]


def find(root: QWidget, name: str, role: QAccessible.Role | None = None) -> QAccessibleInterface | None:
    """The visible thing of this name; the first whose name begins so where none has it exactly."""
    fitting = [thing for thing in things(root) if role is None or thing.role() == role]
    exact = [thing for thing in fitting if name_of(thing) == name]
    return next(iter(exact or [thing for thing in fitting if name_of(thing).startswith(name)]), None)


def can_press(thing: QAccessibleInterface) -> bool:
    """A label has actions too, but none that presses it."""
    actions: QAccessibleActionInterface | None = thing.actionInterface()
    if actions is None or thing.state().disabled:
        return False
    presses = {QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.toggleAction()}
    return not presses.isdisjoint(actions.actionNames())


def write(root: QWidget, name: str, words: str) -> None:
    """Write words into the field of this name. Raises AssertionError where there is none."""
    field = find(root, name, QAccessible.Role.EditableText)
    assert field is not None, f"nothing to write in is called {name!r} among {words_on(root)}"
    field.editableTextInterface().insertText(0, words)


def press(root: QWidget, name: str) -> None:
    """Press what has this name. Raises AssertionError where nothing visible can be pressed by it."""
    candidates = [thing for thing in things(root) if name_of(thing) == name or name_of(thing).startswith(name)]
    exact = [thing for thing in candidates if name_of(thing) == name]
    thing = next((thing for thing in (*exact, *candidates) if can_press(thing)), None)
    assert thing is not None, f"nothing to press is called {name!r} among {words_on(root)}"
    thing.actionInterface().doAction(QAccessibleActionInterface.pressAction())
