"""Everything that can be wrong with the printer, to be switched while it runs."""

from dataclasses import dataclass
from math import inf
from typing import Literal, get_args

Event = Literal["paper_out", "cover_open", "offline", "broken", "hot", "reset", "reset_quietly", "mute"]
"""What can happen in mid-paper. After `reset` the line is dead; `reset_quietly` keeps it, as RS-232 does."""


EVENTS: dict[str, Event] = {event: event for event in get_args(Event)}


@dataclass(slots=True, kw_only=True)
class Switches:
    """The state of a printer, as a person beside it sees it, and of the line to it."""

    near_end: bool = False
    paper_out: bool = False
    cover_open: bool = False
    cutter_jammed: bool = False
    offline: bool = False
    broken: bool = False
    hot: bool = False

    mute: bool = False
    half_open: bool = False
    late_seconds: float = 0.0
    knows_process_ids: bool = True
    knows_clearing: bool = True
    loses_confirmations: bool = False
    dies_before_confirming: bool = False
    jams_at_next_cut: bool = False
    runs_out_after_next_cut: bool = False
    babbles: bool = False

    buffer_bytes: int = 1 << 20
    bytes_per_second: float = inf
    mm_per_second: float = inf

    @property
    def stopped(self) -> bool:
        """Whether the printer is offline."""
        return self.paper_out or self.cover_open or self.cutter_jammed or self.offline or self.broken or self.hot

    def eot(self, n: int) -> int | None:
        """The answer to DLE EOT n."""
        match n:
            case 1:
                return 0x12 | 0x08 * self.stopped
            case 2:
                error = self.cutter_jammed or self.broken or self.hot
                return 0x12 | 0x04 * self.cover_open | 0x20 * self.paper_out | 0x40 * error
            case 3:
                return 0x12 | 0x08 * self.cutter_jammed | 0x20 * self.broken | 0x40 * self.hot
            case 4:
                return 0x12 | 0x0C * (self.near_end or self.paper_out) | 0x60 * self.paper_out
            case _:
                return None

    def asb(self) -> bytes:
        """The four bytes of automatic status back."""
        first = 0x10 | 0x08 * self.stopped | 0x20 * self.cover_open
        second = 0x08 * self.cutter_jammed | 0x20 * self.broken | 0x40 * self.hot
        third = 0x03 * (self.near_end or self.paper_out) | 0x0C * self.paper_out
        return bytes((first, second, third, 0x0F))

    def paper_byte(self) -> int:
        """The answer to GS r 1."""
        return 0x03 * (self.near_end or self.paper_out) | 0x0C * self.paper_out
