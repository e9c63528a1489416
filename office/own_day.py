"""A clerk's own day, for that clerk alone: what was done, what customers thanked for; compared with nobody."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from office.breaks import PauseTaken, pauses_of
from office.cases import Cases
from office.events import Entry
from office.figures import SATISFIED_FROM, nearest_rank
from office.visits import Rating, VisitLeg

ENOUGH = 5
"""Answers. Below it one could tell who gave which."""

WEEK = timedelta(days=6)
"""A week before today, today not counted."""

Span: TypeAlias = Literal["day", "week"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnShare:
    """Of so many answers this share (0 to 1); of today where there are enough, else of the last seven days."""

    n: int
    share: float
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """So many customers of the last seven days praised this topic of cases."""

    topic: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDay:
    """What a clerk sees of the own day. Durations are seconds; None where there is nothing, or too little, to tell."""

    served: int
    handled: int
    median_s: float | None
    thanks: tuple[Thanks, ...]
    solved: OwnShare | None
    treated: OwnShare | None
    pauses: tuple[PauseTaken, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """What is written of an office in the last seven days, today included; `entries` are those of today."""

    today: date
    entries: tuple[Entry, ...]
    legs: tuple[VisitLeg, ...]
    ratings: tuple[Rating, ...]
    cases: Cases


def own_day(week: Week, clerk: str) -> OwnDay:
    """What this clerk sees: figures of the own visits, without a number or a name."""
    own = tuple(leg for leg in week.legs if leg.clerk == clerk and leg.how == "served")
    today = tuple(leg for leg in own if leg.day == week.today)
    times = sorted(
        leg.handling_s
        for leg in week.legs
        if leg.clerk == clerk and leg.day == week.today and leg.handling_s is not None
    )
    ratings = _of_own(week.ratings, [leg for leg in own if leg.final])
    solved = [(one.day, one.solved == "yes") for one in ratings if one.solved is not None]
    treated = [(one.day, one.treated >= SATISFIED_FROM) for one in ratings if one.treated is not None]
    return OwnDay(
        served=len({leg.number for leg in today}),
        handled=len(times),
        median_s=nearest_rank(times, 0.5),
        thanks=_thanks(week.cases, own),
        solved=_share(solved, week.today),
        treated=_share(treated, week.today),
        pauses=pauses_of(week.entries, clerk),
    )


def _of_own(ratings: Iterable[Rating], legs: Collection[VisitLeg]) -> tuple[Rating, ...]:
    """A rating belongs to whoever served the visit last."""
    own = {(leg.day, leg.number) for leg in legs}
    return tuple(rating for rating in ratings if (rating.day, rating.number) in own)


def _share(answers: Sequence[tuple[date, bool]], today: date) -> OwnShare | None:
    of_today = [good for day, good in answers if day == today]
    if len(of_today) >= ENOUGH:
        return OwnShare(n=len(of_today), share=sum(of_today) / len(of_today), span="day")
    if len(answers) >= ENOUGH:
        return OwnShare(n=len(answers), share=sum(good for _, good in answers) / len(answers), span="week")
    return None


def _thanks(cases: Cases, legs: Collection[VisitLeg]) -> tuple[Thanks, ...]:
    """What was praised about visits of which this clerk served a part, the most first."""
    own = {(leg.day, leg.number) for leg in legs}
    opened = (case.opened for case in cases.by_number.values())
    topics = Counter(
        one.topic
        for one in opened
        if one.case_kind == "praise" and one.visit is not None and (one.visit.day, one.visit.number) in own
    )
    return tuple(Thanks(topic=topic, n=n) for topic, n in sorted(topics.items(), key=lambda row: (-row[1], row[0])))
