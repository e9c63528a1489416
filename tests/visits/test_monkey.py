"""Random acts at the kiosk of a whole station: nothing fails, no page dies, nothing of anybody is left, nothing grows.

Usually two thousand; `make monkey` does ten thousand (MONKEY_ACTS), from any seed (MONKEY_SEED).
"""

import logging
import os
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.view import KioskView
from kiosk.window import KioskWindow
from tests.thermal_printer import ThermalPrinter
from tests.visits.monkey import CommittedFirst, Counted, Monkey, MonkeysOffice
from tests.visits.office import lived

LOG = logging.getLogger("monkey")
ACTS, SEED = int(os.environ.get("MONKEY_ACTS", "2000")), int(os.environ.get("MONKEY_SEED", "7"))
EACH = 200
"""After so many acts everybody has gone away, and it is looked at what is left."""

WARM = 2000
"""By then every page was shown, and what is kept to be shown faster is kept."""

MOST_PAGES = 20
"""So many kinds of pages were seen at least."""

GROWS_MB = 20.0
"""What the caches of texts and letters still take in after that; they have an end."""


@pytest.mark.timeout(900)  # ten thousand acts on a machine that does much else
def test_nothing_that_anybody_does_breaks_the_kiosk(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    committed = CommittedFirst(tmp_path)
    render = KioskWindow.render_view

    def watched(window: KioskWindow, view: KioskView) -> None:
        committed.sees(view)
        render(window, view)

    monkeypatch.setattr(KioskWindow, "render_view", watched)
    monkeypatch.setattr("station.errands.printing.AGAIN_S", 0.05)  # a silent printer is asked again without a sleep
    counted: list[Counted] = []

    async def story() -> None:
        office = MonkeysOffice(tmp_path, printer)
        await office.opens()
        await office.reads("kiosk", "How can we help you today?")
        monkey = Monkey(office, SEED)
        for done in range(1, ACTS + 1):
            await monkey.acts_once()
            faults = [one.getMessage() for one in caplog.records if one.levelno >= logging.ERROR]
            assert (committed.faults, faults) == ([], []), (done, monkey.last, monkey.visit)
            if done % EACH == 0:
                caplog.clear()
                await monkey.comes_to_rest()
                counted.append(monkey.counts())
        await office.closes()
        assert len(monkey.seen) >= MOST_PAGES
        assert monkey.papers
        LOG.warning("%s\n%s\n%s", monkey.done, monkey.seen, counted[:: max(1, len(counted) // 10)])

    with ThermalPrinter() as printer:
        lived(qapp, story())
    assert committed.shown
    assert len({one.objects for one in counted}) == 1
    if ACTS > 2 * WARM:
        warm = counted[WARM // EACH :]
        before, after = (median(one.resident_mb for one in part) for part in (warm[:10], warm[-10:]))
        assert after - before < GROWS_MB
