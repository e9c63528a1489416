"""Who waits for this counter and for how long, in the order of calling; below, quietly, who comes back later."""

from dataclasses import dataclass, replace

from counter.aside_view import away_from
from counter.needs_phrases import needs_phrase
from counter.phrases import left_phrase, minutes, short_service, turn_chip
from counter.promise_chips import waiting_chip
from counter.scene import Scene, service_name
from office.stages import Away, Parked
from office.ticket import Ticket
from resources.desk_views import ChipCell, ChipWords, Column, PlateCell, Row, TableView, TextCell
from resources.words import Words, language_name


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingView:
    """The list with what stands above it. `small` is the list of a small window, `at_once` all of it in few words."""

    heading: str
    short_heading: str
    aside: str
    short_aside: str
    table: TableView
    small: TableView
    at_once: str = ""


def waiting_view(scene: Scene, words: Words) -> WaitingView:
    """The list of those whom this counter may call."""
    mine = tuple(ticket for ticket in scene.day.waiting if scene.is_for(ticket))
    away = tuple(away_from(scene))
    longest = max((scene.now - ticket.joined for ticket in mine), default=None)
    longest_words = words.say("longest {time}", time=minutes(words, longest)) if longest is not None else ""
    everybody = words.count("{n} waiting in the office", "{n} waiting in the office", len(scene.day.waiting))
    return WaitingView(
        heading=words.count("{n} person is waiting for you", "{n} people are waiting for you", len(mine)),
        short_heading=words.count("{n} waiting for you", "{n} waiting for you", len(mine)),
        aside=" · ".join(part for part in (longest_words, everybody) if part),
        short_aside=longest_words,
        table=_table(scene, mine, away, words),
        small=_small(scene, mine, away, words),
        at_once=" · ".join(part for part in (str(len(mine)), longest_words) if part) if mine else "",
    )


def _table(scene: Scene, mine: tuple[Ticket, ...], away: tuple[Ticket, ...], words: Words) -> TableView:
    waiting = (_row(scene, ticket, words, first=index == 0) for index, ticket in enumerate(mine))
    return TableView(
        name=words.say("Who waits for you"),
        columns=(
            Column(title=words.say("Number")),
            Column(title=words.say("Service"), stretches=True),
            Column(title=words.say("Waits"), meaning=words.say("Since the ticket was taken.")),
            Column(title=words.say("Left, min"), meaning=words.say("How much longer it takes, by the forecast.")),
            Column(title=words.say("Promised"), meaning=words.say("Called by this time at the latest.")),
            Column(title="", name=words.say("Promise")),
            Column(title=words.say("Language")),
            Column(title=words.say("Needs")),
        ),
        rows=(*waiting, *(_away_row(scene, ticket, words) for ticket in away)),
        empty=_empty(scene, words),
    )


def _row(scene: Scene, ticket: Ticket, words: Words, *, first: bool) -> Row:
    promised = scene.clock(words, ticket.promised_by) if ticket.promised_by else "–"
    turn, tag = turn_chip(words, ticket, kept=scene.keeps(ticket)), words.say("next") if first else ""
    return Row(
        cells=(
            PlateCell(number=ticket.number),
            replace(_words(scene, ticket, words, turn), bold=first, tag=tag, icon=turn.icon if turn else ""),
            TextCell(words=minutes(words, scene.now - ticket.joined), bold=True, whole=True),
            TextCell(words=left_phrase(words, scene, ticket, headed=True)),
            TextCell(words=promised),
            ChipCell(chip=waiting_chip(words, ticket, scene.now, scene.expected(ticket))),
            TextCell(words=language_name(ticket.language)),
            TextCell(words=needs_phrase(scene.plan, ticket, words)),
        ),
        marked=first,
    )


def _away_row(scene: Scene, ticket: Ticket, words: Words) -> Row:
    away = _away_chip(ticket, words)
    return Row(
        cells=(
            PlateCell(number=ticket.number),
            replace(_words(scene, ticket, words, away), icon=away.icon),
            TextCell(words="–"),
            TextCell(words="–"),
            TextCell(words="–"),
            ChipCell(chip=_back_chip(scene, ticket, words)),
            TextCell(words=language_name(ticket.language)),
            TextCell(words=needs_phrase(scene.plan, ticket, words)),
        )
    )


def _away_chip(ticket: Ticket, words: Words) -> ChipWords:
    said = words.say("Parked") if isinstance(ticket.stage, Parked) else words.say("Away")
    return ChipWords(words=said, icon="clock-countdown", tone="calm")


def _back_chip(scene: Scene, ticket: Ticket, words: Words) -> ChipWords:
    """The time at which somebody is back."""
    until = ticket.stage.until if isinstance(ticket.stage, Away | Parked) else scene.now
    return ChipWords(words=scene.clock(words, until), icon="arrow-counter-clockwise", tone="calm")


def _small(scene: Scene, mine: tuple[Ticket, ...], away: tuple[Ticket, ...], words: Words) -> TableView:
    waiting = (_small_row(scene, ticket, words, first=index == 0) for index, ticket in enumerate(mine))
    return TableView(
        name=words.say("Who waits for you"),
        columns=(
            Column(title="", name=words.say("Number")),
            Column(title="", name=words.say("Service"), stretches=True),
            Column(title="", name=words.say("Left")),
            Column(title="", name=words.say("Promise")),
        ),
        rows=(*waiting, *(_small_away(scene, ticket, words) for ticket in away)),
        empty=_empty(scene, words),
    )


def _small_row(scene: Scene, ticket: Ticket, words: Words, *, first: bool) -> Row:
    turn = turn_chip(words, ticket, kept=scene.keeps(ticket))
    return Row(
        cells=(
            PlateCell(number=ticket.number),
            replace(_words(scene, ticket, words, turn), bold=first),
            TextCell(words=left_phrase(words, scene, ticket)),
            ChipCell(chip=waiting_chip(words, ticket, scene.now, scene.expected(ticket))),
        ),
        marked=first,
    )


def _small_away(scene: Scene, ticket: Ticket, words: Words) -> Row:
    return Row(
        cells=(
            PlateCell(number=ticket.number),
            _words(scene, ticket, words, _away_chip(ticket, words)),
            TextCell(words="–"),
            ChipCell(chip=_back_chip(scene, ticket, words)),
        )
    )


def _words(scene: Scene, ticket: Ticket, words: Words, turn: ChipWords | None) -> TextCell:
    """The service; in the same cell what the place in the line comes from, and whether a colleague left a note."""
    short = short_service(scene.plan, ticket.service, words)
    noted = (words.say("note"),) if ticket.number in scene.notes else ()
    marks = (*((turn.words,) if turn is not None else ()), *noted)
    if marks:
        return TextCell(words=" · ".join((short, *marks)))
    return TextCell(words=service_name(scene.plan, ticket.service, words), short=short)


def _empty(scene: Scene, words: Words) -> str:
    if scene.awaits:
        return words.say("Nobody is waiting. Whoever takes a ticket for your services is called to you.")
    return words.say("Nobody is waiting for you. Whoever takes a ticket for your services appears here.")
