"""An errand that is begun at each tick of the clock makes no storm."""

import asyncio
from collections.abc import Coroutine

from station.errands.trouble import ErrandFailed
from station.one_at_a_time import OneAtATime


class Bell:
    """An errand that rings, is held up while nobody lets it go on, and fails where it is broken."""

    def __init__(self, *, broken: bool = False) -> None:
        self.rung, self.broken, self.go_on = 0, broken, asyncio.Event()
        self.tasks: list[asyncio.Task[None]] = []
        self.told: list[str] = []
        self.ringing = OneAtATime(self.ring, self.does, self.told.append)

    def does(self, errand: Coroutine[object, object, None]) -> None:
        self.tasks.append(asyncio.get_running_loop().create_task(errand))

    async def ring(self) -> None:
        self.rung += 1
        await self.go_on.wait()
        if self.broken:
            raise ErrandFailed("The bell is broken.")


async def begun(bell: Bell, times: int) -> int:
    """How often it rang after it was begun so often."""
    for _ in range(times):
        bell.ringing.begin()
        await asyncio.sleep(0)
    return bell.rung


async def is_stopped(bell: Bell) -> None:
    """As if the while were over."""
    for task in bell.tasks:
        task.cancel()
    await asyncio.gather(*bell.tasks, return_exceptions=True)


def test_what_is_under_way_is_not_begun_again() -> None:
    async def story() -> None:
        bell = Bell()
        assert await begun(bell, 5) == 1
        bell.go_on.set()
        await asyncio.gather(*bell.tasks)
        assert await begun(bell, 1) == 2
        await asyncio.gather(*bell.tasks)

    asyncio.run(story())


def test_what_failed_is_left_alone_for_a_while() -> None:
    async def story() -> None:
        bell = Bell(broken=True)
        bell.go_on.set()
        assert await begun(bell, 20) == 1
        assert bell.told == ["The bell is broken."]
        await is_stopped(bell)
        assert await begun(bell, 1) == 2
        await is_stopped(bell)

    asyncio.run(story())
