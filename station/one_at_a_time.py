"""An errand that the clock begins again and again: under way once at the most, and in no hurry after a failure."""

import asyncio
from collections.abc import Callable, Coroutine

from station.errands.trouble import ErrandFailed

AGAIN_S = 2.0
"""How long what failed is left alone before it is tried again."""


class OneAtATime:
    """`do` runs an errand beside the windows, `failed` is told why one failed."""

    def __init__(
        self,
        errand: Callable[[], Coroutine[object, object, None]],
        do: Callable[[Coroutine[object, object, None]], None],
        failed: Callable[[str], None],
    ) -> None:
        self._errand, self._do, self._failed = errand, do, failed
        self._under_way = False

    def begin(self) -> None:
        """Begin it, unless it is under way or has just failed."""
        if not self._under_way:
            self._under_way = True
            self._do(self._run())

    async def _run(self) -> None:
        try:
            await self._errand()
        except ErrandFailed as failed:
            self._failed(str(failed))
            await asyncio.sleep(AGAIN_S)
        except Exception as error:  # noqa: BLE001  # whatever it is, the station stays and tries again, not in a storm
            self._failed(f"{type(error).__name__}: {error}")
            await asyncio.sleep(AGAIN_S)
        finally:
            self._under_way = False
