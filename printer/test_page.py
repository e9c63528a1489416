"""The test page: what the installer prints first, and the command line with it."""

from datetime import datetime

from printer.paper import Paper
from printer.slip import RulerSlip
from resources.words import Words


def test_page(name: str, paper: Paper, at: datetime, words: Words) -> RulerSlip:
    """The test page of the printer `name` for its paper, made at the local time `at`."""
    return RulerSlip(
        title=words.say("Test page"),
        dated=f"{words.full_day(at.date())}, {words.clock(at)}",
        lines=(
            words.say("Printer: {name}", name=name),
            words.say(
                "Paper {roll} mm, {dots} dots at {dpi} dpi = {width} mm",
                roll=paper.roll_mm,
                dots=paper.dots,
                dpi=paper.dpi,
                width=f"{paper.width_mm:.0f}",
            ),
            words.say("Hold a ruler to the scales: they are in millimetres. Lines must be straight and black."),
        ),
    )


test_page.__test__ = False  # type: ignore[attr-defined] # pytest would take it for a test
