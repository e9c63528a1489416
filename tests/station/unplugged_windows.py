"""A process with windows on screens that are unplugged: `python -m tests.station.unplugged_windows`, with an X server.

Argument: as that of `standing_windows`. Answers each line on its input with {kind: [screen, x, y, width, height, full]}
of the windows that can be seen, and whether one of them has the focus.
"""

import json
import sys
from functools import partial

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

from display.window import BoardWindow
from resources.look import board_look
from station.standing import Standing
from station.windows import Shown


def look(shown: list[Shown]) -> dict[str, list[object]]:
    """Where each window stands."""
    places = {}
    for one in shown:
        if one.widget.isVisible():
            area = one.widget.geometry()
            at = (area.x(), area.y(), area.width(), area.height())
            places[one.kind] = [one.widget.screen().name(), *at, one.widget.isFullScreen()]
    return places


def main() -> None:
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    board_like = partial(lambda width, height: board_look(width=width, height=height))
    shown = [
        Shown(
            kind=kind,
            widget=QWidget() if kind == "kiosk" else BoardWindow(board_like),
            size=(width, height),
            full_screen=full,
            screen=screen,
        )
        for kind, width, height, full, screen in json.loads(sys.argv[1])
    ]
    standing = Standing(shown, application.quit)

    def answer() -> None:
        if not sys.stdin.readline():
            application.exit()  # not quit(), which a board refuses as it refuses to be closed
            return
        focused = [one.kind for one in shown if one.widget.isActiveWindow()]
        print(json.dumps({"places": look(shown), "focused": focused}), flush=True)  # noqa: T201  # the answer

    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(answer)
    application.exec()
    standing.close()


if __name__ == "__main__":
    main()
