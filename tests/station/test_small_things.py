"""Views that did not change, and garbage that is collected where it should be."""

import gc
import weakref

from PySide6.QtWidgets import QApplication

from station.garbage import collecting_here, keep_what_is_here
from station.windows import OnlyChanges


class Knot:
    """Something that only the collector lets go."""

    def __init__(self) -> None:
        self.itself = self


def test_a_view_that_did_not_change_is_not_rendered_again() -> None:
    rendered: list[str] = []
    show = OnlyChanges(rendered.append)
    for view in ("home", "home", "ticket", "ticket", "home"):
        show(view)
    assert rendered == ["home", "ticket", "home"]


def test_nothing_is_collected_outside_the_timers_and_the_end(qapp: QApplication) -> None:
    assert qapp is not None
    with collecting_here():
        knot = weakref.ref(Knot())
        assert not gc.isenabled()
        keep_what_is_here()
        assert gc.get_freeze_count() > 0
        kept = Knot()
        later = weakref.ref(kept)
        del kept
        assert later() is not None
    assert knot() is None
    assert later() is None
    assert gc.get_freeze_count() == 0
    gc.freeze()  # as before this test: see tests/conftest.py
