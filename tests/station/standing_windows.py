"""Shows empty windows as a station stands them, and tells where each is: python -m tests.station.standing_windows JSON.

The argument: [[kind, width, height, full screen, screen], …]. Answers {kind: [screen, x, y, width, height, full]}.
"""

import json
import sys

from PySide6.QtWidgets import QApplication, QWidget

from station.standing import Standing
from station.windows import Shown


def main() -> None:
    application = QApplication([])
    shown = [
        Shown(kind=kind, widget=QWidget(), size=(width, height), full_screen=full, screen=screen)
        for kind, width, height, full, screen in json.loads(sys.argv[1])
    ]
    standing = Standing(shown, application.quit)
    places = {}
    for one in shown:
        area = one.widget.geometry()
        at = (area.x(), area.y(), area.width(), area.height())
        places[one.kind] = [one.widget.screen().name(), *at, one.widget.isFullScreen()]
    print(json.dumps(places))  # noqa: T201  # the answer
    standing.close()


if __name__ == "__main__":
    main()
