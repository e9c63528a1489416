"""What the page of a clerk's own day says: thanks first, then the figures, compared with nobody."""

import math
from collections.abc import Iterator

from counter.page_view import PageView, back, confirm
from counter.phrases import pause_phrase
from counter.places import SeeingOwnDay
from counter.scene import Scene
from office.breaks import PauseTaken
from office.own_day import ENOUGH, OwnDay, OwnShare
from resources.case_words import topic_of
from resources.words import Words

MOST_PAUSES = 4
"""So many are told each; of more there is the sum alone."""


def own_day_page(place: SeeingOwnDay, scene: Scene, words: Words) -> PageView:
    """The page at this place."""
    lines = tuple(_lines(place.own, scene, words)) if place.own else (_not_yet(place, words),)
    return PageView(
        heading=words.say("{name}, your day", name=place.member.name),
        sentence=words.say("Only you see this. It is compared with nobody."),
        primary=confirm(words.say("Back to work"), "arrow-left-bold"),
        back=back(words),
        lines=lines,
    )


def _not_yet(place: SeeingOwnDay, words: Words) -> str:
    return words.say("It cannot be read now. Please try again.") if place.failed else words.say("One moment, please")


def _lines(own: OwnDay, scene: Scene, words: Words) -> Iterator[str]:
    yield _thanks(own, scene, words)
    yield _served(own, words)
    if own.median_s is not None:
        half = words.say("Half of them took up to {time} min at the counter.", time=math.ceil(own.median_s / 60))
        yield half
    yield from _answers(own, words)
    yield _pauses(own, scene, words)


def _thanks(own: OwnDay, scene: Scene, words: Words) -> str:
    if not own.thanks:
        return words.say("Nobody has written praise about your visits in the last seven days yet.")
    topics = (
        f"{topic_of(scene.plan, 'praise', one.topic, words.language)} ({one.n})"
        if one.n > 1
        else topic_of(scene.plan, "praise", one.topic, words.language)
        for one in own.thanks
    )
    return words.say("Praise from customers in the last seven days: {topics}", topics=", ".join(topics))


def _served(own: OwnDay, words: Words) -> str:
    if not own.served:
        return words.say("You have not finished with a customer yet today.")
    return words.count("You served {n} customer today.", "You served {n} customers today.", own.served)


def _answers(own: OwnDay, words: Words) -> Iterator[str]:
    if own.solved is None and own.treated is None:
        yield words.say("What customers answered is shown from {n} answers on, so that nobody is recognised.", n=ENOUGH)
    if own.solved is not None:
        yield _solved(own.solved, words)
    if own.treated is not None:
        yield _treated(own.treated, words)


def _solved(found: OwnShare, words: Words) -> str:
    share = _percent(found, words)
    if found.span == "day":
        return words.say("Solved, customers say: {share} of {n} answers today", share=share, n=found.n)
    return words.say("Solved, customers say: {share} of {n} answers in seven days", share=share, n=found.n)


def _treated(found: OwnShare, words: Words) -> str:
    share = _percent(found, words)
    if found.span == "day":
        return words.say("Well treated, customers say: {share} of {n} answers today", share=share, n=found.n)
    return words.say("Well treated, customers say: {share} of {n} answers in seven days", share=share, n=found.n)


def _percent(found: OwnShare, words: Words) -> str:
    return words.say("{n} %", n=math.floor(found.share * 100 + 0.5))


def _pauses(own: OwnDay, scene: Scene, words: Words) -> str:
    if not own.pauses:
        return words.say("You have not had a break yet. A pause is never refused.")
    if len(own.pauses) > MOST_PAUSES:
        minutes = sum(((one.until or scene.now) - one.since).total_seconds() for one in own.pauses) // 60
        return words.say("Your {n} breaks: {minutes} minutes in all", n=len(own.pauses), minutes=int(minutes))
    return words.say("Your breaks: {breaks}", breaks=", ".join(_pause(one, scene, words) for one in own.pauses))


def _pause(pause: PauseTaken, scene: Scene, words: Words) -> str:
    since = scene.clock(words, pause.since)
    until = scene.clock(words, pause.until) if pause.until else ""
    why = pause_phrase(scene.plan, words, pause.reason) if pause.reason else ""
    return f"{since}–{until} {why}".strip()
