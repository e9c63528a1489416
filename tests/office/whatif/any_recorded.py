"""Any recorded day of the branch: visits that end, go on, are sent on, parked, missed and given up in any order."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import strategies as st

from office.whatif.recorded import (
    Ends,
    GaveUp,
    GoesOn,
    Handled,
    NotThere,
    Parks,
    PutBack,
    RecordedDay,
    RecordedVisit,
    SentOn,
    Stint,
    Then,
    Turn,
)
from tests.office.branch import MONDAY, on

OPENS, ENDS = on("09:00"), on("12:00")
SERVICES = ("payments", "loans", "other")
MINUTES = st.integers(0, 180)
SECONDS = st.sampled_from([0.0, 30.0, 60.0, 300.0, 420.5])
GAPS = st.sampled_from([0.0, 0.0, 20.0, 60.0])
SERVICE = st.sampled_from(SERVICES)
BY = st.sampled_from(["mari", "jaan", "counter 2"])


def at(minutes: float) -> datetime:
    return OPENS + timedelta(minutes=minutes)


def _handled(then: st.SearchStrategy[Then]) -> st.SearchStrategy[Turn]:
    return st.builds(Handled, service=SERVICE, seconds=SECONDS, by=BY, gap_s=GAPS, then=then, walk_s=st.none())


SENT = st.builds(
    SentOn,
    service=SERVICE,
    to_counter=st.sampled_from([None, None, "1", "3"]),
    to_clerk=st.sampled_from([None, None, "mari"]),
    comes_back=st.booleans(),
)
IN_BETWEEN: st.SearchStrategy[Turn] = st.one_of(
    _handled(st.just(GoesOn())),
    _handled(SENT),
    _handled(st.builds(Parks, seconds=st.sampled_from([0.0, 300.0, 900.0]))),
    st.builds(PutBack, seconds=SECONDS, gap_s=GAPS),
    st.builds(NotThere, seconds=SECONDS, gap_s=GAPS, waited_s=SECONDS, back_s=SECONDS),
)
AT_LAST: st.SearchStrategy[Turn] = st.one_of(
    *[_handled(st.just(Ends()))] * 3,
    st.builds(NotThere, seconds=SECONDS, gap_s=GAPS, waited_s=SECONDS),
    st.builds(GaveUp, after_s=st.none() | SECONDS),
)


@st.composite
def visits(draw: st.DrawFn, number: int) -> RecordedVisit:
    came = draw(MINUTES)
    slot = draw(st.none() | st.none() | MINUTES)
    away = draw(st.none() | st.tuples(st.integers(0, 20), st.integers(1, 20)))
    return RecordedVisit(
        number=f"{number}",
        serial=number,
        service=draw(SERVICE),
        came=at(came),
        turns=(*draw(st.lists(IN_BETWEEN, max_size=3)), draw(AT_LAST)),
        standing="appointment" if slot is not None else draw(st.sampled_from(["normal", "normal", "priority"])),
        slot=None if slot is None else at(slot),
        also=tuple(draw(st.lists(SERVICE, max_size=2))),
        for_counter=draw(st.sampled_from([None, None, "1", "3"])),
        for_clerk=draw(st.sampled_from([None, None, None, "jaan"])),
        aways=() if away is None else ((at(came + away[0]), at(came + sum(away))),),
    )


@st.composite
def stints(draw: st.DrawFn, counter: str) -> tuple[Stint, ...]:
    found: list[Stint] = []
    opens = 0
    ways: list[list[int | None]] = [[None], [90, None], [30, 90], [120], []]
    for closes in draw(st.sampled_from(ways)):
        start = draw(st.integers(0, 60))
        pause = draw(st.none() | st.tuples(st.integers(0, 60), st.integers(1, 40)))
        found.append(
            Stint(
                counter=counter,
                clerk=draw(st.sampled_from(["", "mari", "jaan"])),
                services=tuple(sorted(draw(st.sets(SERVICE)))),
                opens=at(opens),
                closes=None if closes is None else at(closes),
                stays=draw(st.booleans()),
                pauses=() if pause is None else ((at(opens + pause[0]), at(opens + sum(pause))),),
            )
        )
        opens = (closes or 0) + start
    return tuple(found)


@st.composite
def recorded_days(draw: st.DrawFn) -> RecordedDay:
    count = draw(st.integers(0, 12))
    return in_order(
        tuple(draw(visits(number)) for number in range(1, count + 1)),
        tuple(stint for counter in ("1", "2", "3") for stint in draw(stints(counter))),
    )


def in_order(found: tuple[RecordedVisit, ...], crew: tuple[Stint, ...]) -> RecordedDay:
    """A day of these, numbered as they came."""
    ordered = sorted(found, key=lambda visit: (visit.came, visit.serial))
    numbered = tuple(_numbered(visit, serial) for serial, visit in enumerate(ordered, 1))
    return RecordedDay(
        office="tartu",
        date=MONDAY,
        ends=ENDS,
        visits=numbered,
        stints=crew,
        usual_s=dict.fromkeys(SERVICES, 300.0),
        gap_s=20.0,
    )


def _numbered(visit: RecordedVisit, serial: int) -> RecordedVisit:
    return replace(visit, number=f"v{serial}", serial=serial)
