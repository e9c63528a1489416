"""What becomes of a paper is told to whoever stands before it, also where its printing breaks off."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

from kiosk.brought import Paper
from printer.slip import Slip

LOG = logging.getLogger("walkin")
_S = TypeVar("_S", bound=Slip)


async def papers_told(make: Callable[[], _S], send: Callable[[_S], AsyncIterator[Paper]]) -> AsyncIterator[Paper]:
    """Make the slip, send it, and tell how it went; raises nothing.

    What could not be made did certainly not come out; what broke off when it was sent may still do.
    """
    known = Paper.NONE
    try:
        slip = make()
        known = Paper.DOUBTFUL
        async for state in send(slip):
            yield state
    except Exception:
        LOG.exception("The printing of a paper broke off")
        yield known


async def paper_told(make: Callable[[], _S], send: Callable[[_S], Awaitable[Paper]]) -> Paper:
    """The same where it is told once, at its end."""

    async def once(slip: _S) -> AsyncIterator[Paper]:
        yield await send(slip)

    return [state async for state in papers_told(make, once)][-1]
