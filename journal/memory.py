"""A journal in memory, for a replay that is to leave no trace."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext

from journal.batch import Batch
from journal.trouble import Overtaken
from office.events import Entry
from office.plan import Plan
from office.visits import Rating, VisitLeg


class MemoryJournal:
    """The streams of one office with one plan, gone when the process ends. Nothing is kept about people."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._streams: dict[str, list[Entry]] = {}

    def read(self, office: str, stream: str, after: int = 0) -> tuple[Entry, ...]:  # noqa: ARG002  # one office
        """The entries of a stream after a place."""
        return tuple(self._streams.get(stream, [])[after:])

    def append(
        self,
        office: str,  # noqa: ARG002  # one office
        batches: Sequence[Batch],
        legs: Sequence[VisitLeg] = (),  # noqa: ARG002  # nobody reports on a replay in memory
        ratings: Sequence[Rating] = (),  # noqa: ARG002  # likewise
    ) -> None:
        """Write all or nothing. Raises Overtaken."""
        for batch in batches:
            if len(self._streams.get(batch.stream, [])) != batch.after:
                raise Overtaken(batch.stream)
        for batch in batches:
            self._streams.setdefault(batch.stream, []).extend(batch.entries)

    def alone(self, office: str, stream: str) -> AbstractContextManager[None]:  # noqa: ARG002  # one office
        """Nobody else is there."""
        return nullcontext()

    def plan(self, office: str, version: int) -> Plan:  # noqa: ARG002  # one plan
        """The plan."""
        return self._plan

    def newest_plan(self, office: str) -> tuple[int, Plan] | None:  # noqa: ARG002  # one plan
        """The plan, as version 1."""
        return 1, self._plan
