"""What is told of a paper whose printing breaks off: never nothing, and never more than is known."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest

from kiosk.brought import Paper
from printer.slip import RulerSlip, Slip
from printer.worker import BLANK
from station.errands.papers_told import paper_told, papers_told


class Press:
    """Says these one after the other, and breaks off with what is an exception among them."""

    def __init__(self, *said: Paper | Exception) -> None:
        self.said, self.slips = said, list[Slip]()

    async def several(self, slip: Slip) -> AsyncIterator[Paper]:
        self.slips.append(slip)
        for one in self.said:
            if isinstance(one, Exception):
                raise one
            yield one

    async def once(self, slip: Slip) -> Paper:
        return [state async for state in self.several(slip)][-1]


def made() -> RulerSlip:
    return BLANK


def unmade() -> RulerSlip:
    raise KeyError("payments")


async def heard(press: Press) -> list[Paper]:
    return [state async for state in papers_told(made, press.several)]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ((Paper.PRINTED,), [Paper.PRINTED]),
        ((Paper.NONE, Paper.PRINTED), [Paper.NONE, Paper.PRINTED]),
        ((TypeError("a bug"),), [Paper.DOUBTFUL]),
        ((Paper.NONE, TypeError("a bug")), [Paper.NONE, Paper.DOUBTFUL]),
    ],
)
def test_whoever_waits_for_a_paper_hears_of_it(said: tuple[Paper | Exception, ...], told: list[Paper]) -> None:
    assert asyncio.run(heard(Press(*said))) == told
    assert asyncio.run(paper_told(made, Press(*said).once)) == told[-1]


def test_what_could_not_be_made_was_not_sent_and_the_log_says_why(caplog: pytest.LogCaptureFixture) -> None:
    press = Press(Paper.PRINTED)
    with caplog.at_level(logging.ERROR):
        assert asyncio.run(paper_told(unmade, press.once)) is Paper.NONE
    assert press.slips == []
    assert "KeyError: 'payments'" in caplog.text
