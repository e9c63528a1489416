"""The page "Why and what to do": which days are looked at, what is being tried, and what was found. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from office.hours import Clock
from office.reporting.had_been import HadBeen
from office.reporting.why import Why
from office.whatif.findings import Finding
from office.whatif.variant import MovesBreak, Offers, Opens
from office.whatif.wished import HeadStart, Tried, Wished

Span: TypeAlias = Literal["day", "week", "month"]
"""The last day that ended, the last seven days, the last 28."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedWhy:
    """Which days: a span of time, and of it one weekday (0: Monday), or all."""

    span: Span = "month"
    weekday: int | None = None


Kind: TypeAlias = Literal["counter", "break", "skill", "head_start"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trying:
    """Somebody chooses what to try: the kind of change, then where (`counter`, or a class; `starts`: of a break)."""

    kind: Kind | None = None
    counter: str = ""
    starts: Clock | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advising:
    """What would help, as far as it is known. `works`: days are being played again, `done` of `of`.

    `over`: all was tried; `stopped`: by hand; `failed`: it could not be done.
    """

    works: bool = False
    done: int = 0
    of: int = 0
    days: int = 0
    findings: tuple[Finding, ...] = ()
    tried: tuple[Tried, ...] = ()
    over: bool = False
    stopped: bool = False
    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AtWhy:
    """At the page. `why` is None before the days are read; `had`: what would have been with the roster kept."""

    asked: AskedWhy = AskedWhy()
    why: Why | None = None
    had: tuple[HadBeen, ...] = ()
    failed: bool = False
    advising: Advising = Advising()
    trying: Trying | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanPressed:
    """Another span of time."""

    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekdayPressed:
    """One weekday alone, or all of them."""

    weekday: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvisePressed:
    """Find out what would help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopPressed:
    """Stop trying."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TryPressed:
    """Something of one's own is to be tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindPressed:
    """This kind of change."""

    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePressed:
    """At this counter, or for this class of customers; of a break also when it begins."""

    counter: str
    starts: Clock | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpensPressed:
    """The counter is open in these hours."""

    opens: Clock
    closes: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftPressed:
    """The break begins so many minutes later, earlier where negative."""

    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillPressed:
    """The counter serves this too."""

    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadStartPressed:
    """The class counts as having come so many minutes earlier."""

    minutes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TryLeft:
    """Rather not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyRead:
    """Why people waited on the days that were asked for; None: it could not be read."""

    asked: AskedWhy
    why: Why | None
    had: tuple[HadBeen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """How far the advice is: what was found since the last time; `of` 0 where that is not known.

    `days`: so many are played again; `over`: nothing more comes; `failed`: because it could not be done.
    """

    findings: tuple[Finding, ...] = ()
    tried: tuple[Tried, ...] = ()
    done: int = 0
    of: int = 0
    days: int = 0
    over: bool = False
    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadWhy:
    """Read the days, and say why people waited; answered by WhyRead."""

    asked: AskedWhy


@dataclass(frozen=True, slots=True, kw_only=True)
class Advise:
    """Play the last recorded days again, of this weekday where one is named: with this change, or to find some.

    Answered by Advised, again and again.
    """

    weekday: int | None
    wished: Wished | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StopAdvising:
    """Nobody waits for it any more."""


WhyPress: TypeAlias = (
    SpanPressed
    | WeekdayPressed
    | AdvisePressed
    | StopPressed
    | TryPressed
    | KindPressed
    | PlacePressed
    | OpensPressed
    | ShiftPressed
    | SkillPressed
    | HeadStartPressed
    | TryLeft
)
WhyResult: TypeAlias = WhyRead | Advised
WhyErrand: TypeAlias = ReadWhy | Advise | StopAdvising


def opened() -> tuple[AtWhy, tuple[WhyErrand, ...]]:
    """The page as it is opened."""
    return AtWhy(), (ReadWhy(asked=AskedWhy()),)


def step(task: AtWhy, happening: object) -> tuple[AtWhy, tuple[WhyErrand, ...]]:
    """What follows at the page; what makes no sense changes nothing."""
    match happening:
        case SpanPressed(span=span):
            return _asking(task, replace(task.asked, span=span))
        case WeekdayPressed(weekday=weekday):
            return _asking(task, replace(task.asked, weekday=weekday))
        case WhyRead(asked=asked) if asked == task.asked:
            return replace(task, why=happening.why, had=happening.had, failed=happening.why is None), ()
        case AdvisePressed() if not task.advising.works:
            return replace(task, advising=Advising(works=True), trying=None), (Advise(weekday=task.asked.weekday),)
        case StopPressed() if task.advising.works:
            stopped = replace(task.advising, works=False, stopped=True)
            return replace(task, advising=stopped), (StopAdvising(),)
        case Advised() if task.advising.works:
            return replace(task, advising=_advised(task.advising, happening)), ()
        case _:
            return _trying(task, happening)


def _asking(task: AtWhy, asked: AskedWhy) -> tuple[AtWhy, tuple[WhyErrand, ...]]:
    """Other days: what was found on the ones before is not told beside them."""
    if asked == task.asked and not task.failed:
        return task, ()
    stops: Sequence[WhyErrand] = (StopAdvising(),) if task.advising.works else ()
    return AtWhy(asked=asked), (*stops, ReadWhy(asked=asked))


def _advised(before: Advising, more: Advised) -> Advising:
    return replace(
        before,
        works=not more.over,
        done=more.done or before.done,
        of=more.of or before.of,
        days=more.days or before.days,
        findings=(*before.findings, *more.findings),
        tried=(*before.tried, *more.tried),
        over=more.over and not more.failed,
        failed=more.failed,
    )


def _trying(task: AtWhy, happening: object) -> tuple[AtWhy, tuple[WhyErrand, ...]]:
    trying = task.trying
    match happening:
        case TryPressed() if not task.advising.works:
            return replace(task, trying=Trying()), ()
        case TryLeft():
            return replace(task, trying=None), ()
        case KindPressed(kind=kind) if trying is not None and trying.kind is None:
            return replace(task, trying=Trying(kind=kind)), ()
        case PlacePressed(counter=counter, starts=starts) if trying is not None and trying.kind and not trying.counter:
            return replace(task, trying=replace(trying, counter=counter, starts=starts)), ()
        case _:
            wished = None if trying is None else _wished(trying, happening)
            return (task, ()) if wished is None else _try(task, wished)


def _wished(trying: Trying, happening: object) -> Wished | None:
    match trying.kind, happening:
        case "counter", OpensPressed(opens=opens, closes=closes):
            return Opens(counter=trying.counter, opens=opens, closes=closes)
        case "break", ShiftPressed(minutes=minutes) if trying.starts is not None:
            return MovesBreak(counter=trying.counter, starts=trying.starts, minutes=minutes)
        case "skill", SkillPressed(service=service):
            return Offers(counter=trying.counter, service=service)
        case "head_start", HeadStartPressed(minutes=minutes):
            return HeadStart(standing=trying.counter, minutes=minutes)
        case _:
            return None


def _try(task: AtWhy, wished: Wished) -> tuple[AtWhy, tuple[WhyErrand, ...]]:
    """What was found before stays: one looks at several changes beside each other."""
    going_on = replace(task.advising, works=True, done=0, of=0, stopped=False, failed=False)
    return replace(task, trying=None, advising=going_on), (Advise(weekday=task.asked.weekday, wished=wished),)
