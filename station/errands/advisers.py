"""Behind the door to the process that plays days again: begun, listened to in a thread, stopped."""

import asyncio
import contextlib
import logging
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from admin.why_places import Advise, Advised, ReadWhy, WhyRead, WhyResult
from station.advising import Request

LOG = logging.getLogger("walkin")


class Adviser:
    """One process at a time for the reading, and one for the advice."""

    def __init__(self, url: str, office: str) -> None:
        self._url, self._office = url, office
        self._working: dict[type[ReadWhy | Advise], subprocess.Popen[bytes]] = {}

    async def about(self, errand: ReadWhy | Advise, today: date, tell: Callable[[WhyResult], None]) -> None:
        """Have it done, and tell each answer in the loop's thread; whatever of its kind was under way is stopped."""
        self._stop(type(errand))
        process = _begun()
        self._working[type(errand)] = process
        request = Request(url=self._url, office=self._office, today=today, errand=errand)
        loop = asyncio.get_running_loop()

        def heard(answer: WhyResult) -> None:
            if self._working.get(type(errand)) is process:
                tell(answer)

        with ThreadPoolExecutor(max_workers=1, thread_name_prefix="advice") as listening:
            try:
                told = await loop.run_in_executor(
                    listening, _listen, process, request, lambda answer: loop.call_soon_threadsafe(heard, answer)
                )
            finally:
                process.terminate()  # the thread ends with it: nobody waits where the program ends
        if not told and self._working.get(type(errand)) is process:
            LOG.warning("The process that plays days again ended with %s.", process.poll())
            tell(_failed(errand))
        if self._working.get(type(errand)) is process:
            del self._working[type(errand)]

    def stop(self) -> None:
        """Nobody waits for any of it any more."""
        for kind in tuple(self._working):
            self._stop(kind)

    def stop_advising(self) -> None:
        """Nobody waits for the advice any more."""
        self._stop(Advise)

    def _stop(self, kind: type[ReadWhy | Advise]) -> None:
        process = self._working.pop(kind, None)
        if process is not None:
            process.terminate()


def _begun() -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # our own program
        [sys.executable, "-m", "station.advising"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def _listen(process: "subprocess.Popen[bytes]", request: Request, hear: Callable[[WhyResult], object]) -> bool:
    """Hear every answer until the process ends; whether the last one was heard."""
    last: WhyResult | None = None
    with process, contextlib.suppress(EOFError, BrokenPipeError, pickle.UnpicklingError):
        if process.stdin is not None and process.stdout is not None:
            pickle.dump(request, process.stdin)
            process.stdin.close()
            while True:
                last = pickle.load(process.stdout)  # noqa: S301  # written by our own process
                hear(last)
    return isinstance(last, WhyRead) or (isinstance(last, Advised) and last.over)


def _failed(errand: ReadWhy | Advise) -> WhyResult:
    return WhyRead(asked=errand.asked, why=None) if isinstance(errand, ReadWhy) else Advised(over=True, failed=True)
