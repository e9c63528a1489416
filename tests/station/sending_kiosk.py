"""A kiosk without windows that prints one ticket, to be killed while it sends: `DATABASE PRINTER`."""

import asyncio
import sys
from pathlib import Path

from tests.station.test_printing import Lobby


async def _story(lobby: Lobby) -> None:
    await lobby.opens()
    await lobby.takes()


if __name__ == "__main__":
    asyncio.run(_story(Lobby(Path(sys.argv[1]), sys.argv[2])))
