"""What each board of this machine is there for, and what of the office's plan none of them would show."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from display.scope import Scope
from office.plan import Plan
from station.folders import database_url
from station.settings import BoardPlace, Settings


def scope_of(board: BoardPlace) -> Scope:
    """The counters and services of a board."""
    return Scope(counters=board.counters, services=board.services)


def gaps(settings: Settings, plan: Plan) -> Iterator[str]:
    """What of the plan nobody would see on this machine's boards, and what they show that the plan has not."""
    places = (("board", settings.board), *((f"boards[{at}]", board) for at, board in enumerate(settings.boards)))
    counters, services = {counter.id for counter in plan.counters}, {service.id for service in plan.services}
    for place, board in places if settings.all_boards else ():
        yield from _unknown("counter", f"{place}.counters", board.counters, counters)
        yield from _unknown("service", f"{place}.services", board.services, services)
    for at, sign in enumerate(settings.all_signs):
        yield from _unknown("counter", f"signs[{at}].counter", (sign.counter,), counters)
    if len(settings.all_boards) > 1:
        yield from _unseen(settings.all_boards, plan)
    yield from _without_windows(settings)


def gaps_here(settings: Settings) -> tuple[str, ...]:
    """The gaps by the office's plan; none where its database cannot be reached, which is told elsewhere."""
    if not settings.boards and not settings.signs and not settings.board.counters and not settings.board.services:
        return ()
    plan = _plan(settings)
    return tuple(gaps(settings, plan)) if plan is not None else ()


def _plan(settings: Settings) -> Plan | None:
    from journal.store import open_journal  # noqa: PLC0415  # only where there are several boards
    from journal.trouble import JournalTrouble  # noqa: PLC0415  # likewise

    url = database_url(settings.database.url)
    if "://" not in url and not Path(url).exists():
        return None
    try:
        with closing(open_journal(url)) as journal:
            office = settings.station.office or next(iter(journal.offices()), "")
            newest = journal.newest_plan(office)
    except JournalTrouble:
        return None
    return newest[1] if newest else None


def _unknown(kind: str, place: str, named: Sequence[str], known: set[str]) -> Iterator[str]:
    for name in named:
        if name not in known:
            yield f"the plan has no {kind} {name!r} - at {place}"


def _unseen(boards: Sequence[BoardPlace], plan: Plan) -> Iterator[str]:
    """Counters of which a call could be shown nowhere, and services of which the wait is."""
    scopes = [scope_of(board) for board in boards]
    for counter in plan.counters:
        lost = [name for name in counter.services if not any(scope.calls(counter.id, name) for scope in scopes)]
        if lost:
            calls = f"for {', '.join(lost)} " if len(lost) < len(counter.services) else ""
            yield f"calls {calls}to counter {counter.id!r} are shown by no board of this machine"
    told = {service.id for scope in scopes for service in scope.of(plan)}
    for service in plan.offered:
        if service.id not in told:
            yield f"the wait for service {service.id!r} is shown by no board of this machine"


def _without_windows(settings: Settings) -> Iterator[str]:
    """Boards and signs that are set, but whose windows this machine does not have."""
    if settings.boards and "board" not in settings.station.windows:
        yield "the boards under [[boards]] are not shown: there is no 'board' in station.windows"
    if settings.signs and "sign" not in settings.station.windows:
        yield "the signs under [[signs]] are not shown: there is no 'sign' in station.windows"
