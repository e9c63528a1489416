"""Trying a change of one's own, one question after the other: what, where, and when or how much."""

from collections.abc import Iterator

from admin.advice_words import standing_words
from admin.pausing_view import ChoiceView
from admin.scene import Scene
from admin.service_words import service_name
from admin.why_places import (
    HeadStartPressed,
    KindPressed,
    OpensPressed,
    PlacePressed,
    ShiftPressed,
    SkillPressed,
    Trying,
    TryLeft,
)
from office.hours import Clock
from office.plan import HEAD_START_MINUTES, Counter
from resources.desk_views import ButtonView
from resources.words import Words

_MOVES = (-60, -30, 30, 60)
_HEAD_STARTS = (0.0, 10.0, 20.0, 30.0, 45.0, 60.0)
_HOURS = 2
_LAST_START = 22


def trying_view(trying: Trying, scene: Scene, words: Words) -> ChoiceView:
    """The question as it stands now."""
    question, answers, note = _question(trying, scene, words)
    return ChoiceView(
        question=question,
        answers=tuple(answers),
        leave=ButtonView(words=words.say("Cancel"), happening=TryLeft(), icon="x-bold"),
        notes=(note,) if note else (),
    )


def _question(trying: Trying, scene: Scene, words: Words) -> tuple[str, list[ButtonView], str]:
    match trying.kind:
        case None:
            return words.say("What is to be tried?"), list(_kinds(words)), ""
        case "counter" if not trying.counter:
            return words.say("Which counter is open more?"), list(_counters(scene, words)), ""
        case "counter":
            said = words.say("Counter {counter}: from when to when?", counter=trying.counter)
            return said, list(_hours(scene, words)), words.say("Where somebody is there already, nothing changes.")
        case "break" if not trying.counter:
            answers = list(_breaks(scene, words))
            note = "" if answers else words.say("The roster of the plan has no breaks.")
            return words.say("Which break is to be moved?"), answers, note
        case "break":
            starts = words.clock(trying.starts) if trying.starts else ""
            said = words.say(
                "Counter {counter}, break of {starts}: when instead?", counter=trying.counter, starts=starts
            )
            return said, list(_moves(words)), ""
        case "skill" if not trying.counter:
            return words.say("Which counter serves one more service?"), list(_teachable(scene, words)), ""
        case "skill":
            said = words.say("Counter {counter}: which service too?", counter=trying.counter)
            return said, list(_services(trying.counter, scene, words)), ""
        case "head_start" if not trying.counter:
            return words.say("Whose head start is to be another one?"), list(_classes(words)), ""
        case _:
            whom = standing_words(trying.counter, words)
            said = words.say("{whom}: how many minutes of head start?", whom=whom)
            now = scene.plan.head_start(trying.counter).total_seconds() / 60
            note = words.say("Now: {n} min", n=f"{now:g}")
            return said, list(_head_starts(now, words)), note


def _kinds(words: Words) -> Iterator[ButtonView]:
    yield ButtonView(words=words.say("One more counter"), happening=KindPressed(kind="counter"), icon="plus-circle")
    yield ButtonView(words=words.say("Another break"), happening=KindPressed(kind="break"), icon="coffee")
    yield ButtonView(words=words.say("One more skill"), happening=KindPressed(kind="skill"), icon="graduation-cap")
    yield ButtonView(
        words=words.say("Another head start"), happening=KindPressed(kind="head_start"), icon="arrow-bend-up-right"
    )


def _counter(counter: Counter, words: Words) -> ButtonView:
    said = words.say("Counter {counter}", counter=counter.id)
    return ButtonView(words=said, happening=PlacePressed(counter=counter.id))


def _counters(scene: Scene, words: Words) -> Iterator[ButtonView]:
    return (_counter(counter, words) for counter in scene.plan.counters)


def _hours(scene: Scene, words: Words) -> Iterator[ButtonView]:
    """Two hours, beginning with each hour in which the office is open on any day."""
    spans = [span for some in scene.plan.hours.values() for span in some]
    first = min((span.opens.hour for span in spans), default=9)
    last = max((span.closes.hour for span in spans), default=17)
    for hour in range(first, min(max(first + 1, last - 1), _LAST_START)):
        opens, closes = Clock(hour), Clock(hour + _HOURS)
        said = f"{words.clock(opens)}–{words.clock(closes)}"
        yield ButtonView(words=said, happening=OpensPressed(opens=opens, closes=closes))


def _breaks(scene: Scene, words: Words) -> Iterator[ButtonView]:
    seen = dict.fromkeys((shift.counter, start) for shift in scene.plan.roster for start, _ in shift.breaks)
    for counter, start in seen:
        said = words.say("Counter {counter}, {time}", counter=counter, time=words.clock(start))
        yield ButtonView(words=said, happening=PlacePressed(counter=counter, starts=start))


def _moves(words: Words) -> Iterator[ButtonView]:
    for move in _MOVES:
        said = words.say("{n} min later", n=move) if move > 0 else words.say("{n} min earlier", n=-move)
        yield ButtonView(words=said, happening=ShiftPressed(minutes=move))


def _teachable(scene: Scene, words: Words) -> Iterator[ButtonView]:
    every = {service.id for service in scene.plan.services}
    return (_counter(counter, words) for counter in scene.plan.counters if every - set(counter.services))


def _services(counter_id: str, scene: Scene, words: Words) -> Iterator[ButtonView]:
    counter = scene.plan.counter(counter_id)
    offered = counter.services if counter else ()
    for service in scene.plan.services:
        if service.id not in offered:
            said = service_name(scene, service.id, words)
            yield ButtonView(words=said, happening=SkillPressed(service=service.id), icon=service.icon)


def _classes(words: Words) -> Iterator[ButtonView]:
    for standing in HEAD_START_MINUTES:
        yield ButtonView(words=standing_words(standing, words), happening=PlacePressed(counter=standing))


def _head_starts(now: float, words: Words) -> Iterator[ButtonView]:
    return (
        ButtonView(words=words.say("{n} min", n=f"{minutes:g}"), happening=HeadStartPressed(minutes=minutes))
        for minutes in _HEAD_STARTS
        if minutes != now
    )
