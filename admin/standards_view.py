"""The page of the service standard: shares of ticked steps, never of a person; and whether breaks can be taken."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from admin.durations import percent
from admin.scene import Scene
from admin.service_words import service_name
from admin.session import AtStandards
from admin.table_card_view import TableCardView
from office.breaks import BreakState, PlannedBreak
from office.standard_figures import DAYS, ENOUGH, CardFigures
from resources.desk_views import ChipCell, ChipWords, Column, Row, TableView, TextCell
from resources.standard_words import standard_title, step_text
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardsView:
    """The page."""

    title: str
    subtitle: str
    services: TableCardView
    situations: TableCardView
    breaks: TableCardView


def standards_view(task: AtStandards, scene: Scene, subtitle: str, words: Words) -> StandardsView:
    """The page at this moment."""
    cards = task.cards or ()
    return StandardsView(
        title=words.say("Service standard"),
        subtitle=subtitle,
        services=_card(words.say("Cards of services"), [one for one in cards if one.service], task, scene, words),
        situations=_card(
            words.say("Cards of situations"), [one for one in cards if not one.service], task, scene, words
        ),
        breaks=_breaks(scene.breaks, scene, words),
    )


def _card(heading: str, cards: Iterable[CardFigures], task: AtStandards, scene: Scene, words: Words) -> TableCardView:
    meaning = words.say(
        "Nothing has to be ticked, so a share says what is used, not what was done. Fewer than {n} visits, or visits "
        "of one clerk alone, are never shown: nobody can be singled out.",
        n=ENOUGH,
    )
    return TableCardView(
        heading=heading,
        aside=words.say("the last {n} days", n=DAYS),
        meaning=meaning,
        table=TableView(
            name=heading,
            columns=(
                Column(title=words.say("Step"), stretches=True),
                Column(
                    title=words.say("Ticked"),
                    meaning=words.say("Of the visits in which the card was used; of a card, of all visits served."),
                ),
                Column(title="n", meaning=words.say("Visits in which the card was used."), name=words.say("Visits")),
            ),
            rows=tuple(row for one in cards for row in _rows(one, scene, words)),
            empty=_empty(task, words),
        ),
    )


def _empty(task: AtStandards, words: Words) -> str:
    if task.failed:
        return words.say("The figures cannot be read now. Please open the page again.")
    return words.say("One moment, please") if task.cards is None else words.say("The plan has no such cards.")


def _rows(card: CardFigures, scene: Scene, words: Words) -> Iterator[Row]:
    title = standard_title(card.standard, words.language)
    if len(card.standard.services) > 1:
        title = words.say("{card} · {service}", card=title, service=service_name(scene, card.service, words))
    if card.n is None:
        few = words.say("fewer than {n}", n=ENOUGH)
        yield Row(cells=(TextCell(words=title, bold=True), TextCell(words="–"), TextCell(words=few, whole=True)))
        return
    used = TextCell(words=words.say("used: {share}", share=percent(card.used, words)), whole=True)
    yield Row(cells=(TextCell(words=title, bold=True), used, TextCell(words=str(card.n), whole=True)))
    for count in card.steps:
        step = card.standard.step(count.step)
        text = step_text(card.standard, step, words.language) if step else count.step
        shared = percent(count.ticked / card.n, words)
        yield Row(cells=(TextCell(words=text), TextCell(words=shared, whole=True), TextCell(words="")))


def _breaks(breaks: tuple[PlannedBreak, ...], scene: Scene, words: Words) -> TableCardView:
    heading = words.say("Breaks planned today")
    missed = sum(one.state == "missed" for one in breaks)
    aside = words.count("{n} could not be taken", "{n} could not be taken", missed) if missed else ""
    meaning = words.say(
        "Half of a planned break is enough, up to an hour earlier or later. A missed one says that too few worked "
        "then, not that somebody did wrong."
    )
    return TableCardView(
        heading=heading,
        aside=aside,
        meaning=meaning,
        table=TableView(
            name=heading,
            columns=(
                Column(title=words.say("Counter")),
                Column(title=words.say("Planned"), stretches=True),
                Column(title=words.say("Break"), meaning=meaning),
            ),
            rows=tuple(_break(one, scene, words) for one in breaks),
            empty=words.say("The roster plans no breaks today."),
        ),
    )


def _break(one: PlannedBreak, scene: Scene, words: Words) -> Row:
    start, end = (words.clock(at.astimezone(scene.plan.zone)) for at in (one.starts, one.ends))
    return Row(
        cells=(
            TextCell(words=one.counter, whole=True),
            TextCell(words=f"{start}–{end}", whole=True),
            ChipCell(chip=_chip(one.state, words)),
        )
    )


def _chip(state: BreakState, words: Words) -> ChipWords:
    match state:
        case "ahead":
            return ChipWords(words=words.say("ahead"), icon="clock", tone="calm")
        case "due":
            return ChipWords(words=words.say("due, not taken yet"), icon="hourglass", tone="due")
        case "going_on":
            return ChipWords(words=words.say("on a break"), icon="coffee", tone="note")
        case "taken":
            return ChipWords(words=words.say("break taken"), icon="check-circle", tone="good")
        case "missed":
            return ChipWords(words=words.say("missed"), icon="warning", tone="late")
        case "nobody":
            return ChipWords(words=words.say("nobody worked"), icon="user-minus", tone="calm")
