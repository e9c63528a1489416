"""What a pause of one counter does to the waits that customers are told, played ahead before it begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from office.day import foreseen
from office.desk import Free
from office.events import CounterPaused, Wait
from office.waits.forecast import DRAWS, forecast_of
from office.waits.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseForeseen:
    """How long whoever comes now for this service will wait, in seconds: without the pause, and by its minutes.

    None where nobody could say when they are served.
    """

    service: str
    now_s: float | None
    after_s: Mapping[int, float | None]


def pause_foreseen(moment: Moment, counter: str, minutes: Sequence[int], draws: int = DRAWS) -> PauseForeseen | None:
    """Of the counter's services the one that such pauses make wait longest; None where it cannot pause now.

    Each pause is played with the same chances as no pause, so that what differs comes from the pause; and a longer one
    never makes waits shorter.
    """
    desk = moment.day.desks.get(counter)
    if desk is None or not isinstance(desk.state, Free) or not desk.services:
        return None
    now = forecast_of(moment, draws).services
    paused = {so_long: forecast_of(_paused(moment, counter, so_long), draws).services for so_long in minutes}
    found = (
        PauseForeseen(
            service=service,
            now_s=_point(now.get(service)),
            after_s=_never_less(
                _point(now.get(service)), {n: _point(waits.get(service)) for n, waits in paused.items()}
            ),
        )
        for service in desk.services
    )
    return max(found, key=_longer, default=None)


def _never_less(now_s: float | None, after_s: Mapping[int, float | None]) -> Mapping[int, float | None]:
    """Each at least as long as the shorter ones: what is drawn differs by a little."""
    found: dict[int, float | None] = {}
    least = now_s or 0.0
    for minutes, after in sorted(after_s.items()):
        least = least if after is None else max(least, after)
        found[minutes] = None if after is None else least
    return found


def _paused(moment: Moment, counter: str, minutes: int) -> Moment:
    event = CounterPaused(counter=counter, back_at=moment.at + timedelta(minutes=minutes))
    then = foreseen(moment.day, (event,), moment.at)
    return replace(moment, day=replace(then, place=moment.day.place))


def _point(wait: Wait | None) -> float | None:
    return None if wait is None else wait.point_s


def _longer(one: PauseForeseen) -> float:
    """How much longer at the most; nobody at all is longer than anything."""
    if one.now_s is None:
        return 0.0
    return max((float("inf") if after is None else after - one.now_s for after in one.after_s.values()), default=0.0)
