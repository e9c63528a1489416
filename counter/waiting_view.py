"""Who waits for this counter and for how long, in the order of calling."""

from dataclasses import dataclass

from counter.phrases import minutes, needs_phrase, promise_chip, short_service
from counter.scene import Scene, service_name
from office.ticket import Ticket
from resources.desk_views import ChipCell, Column, PlateCell, Row, TableView, TextCell
from resources.words import Words, language_name


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingView:
    """The list with what stands above it. `small` is the list of a small window."""

    heading: str
    short_heading: str
    aside: str
    short_aside: str
    table: TableView
    small: TableView


def waiting_view(scene: Scene, words: Words) -> WaitingView:
    """The list of those whom this counter may call."""
    mine = tuple(ticket for ticket in scene.day.waiting if ticket.service in scene.services)
    longest = max((scene.now - ticket.joined for ticket in mine), default=None)
    longest_words = words.say("longest {time}", time=minutes(words, longest)) if longest is not None else ""
    everybody = words.count("{n} waiting in the office", "{n} waiting in the office", len(scene.day.waiting))
    return WaitingView(
        heading=words.count("{n} person is waiting for you", "{n} people are waiting for you", len(mine)),
        short_heading=words.count("{n} waiting for you", "{n} waiting for you", len(mine)),
        aside=" · ".join(part for part in (longest_words, everybody) if part),
        short_aside=longest_words,
        table=_table(scene, mine, words),
        small=_small(scene, mine, words),
    )


def _table(scene: Scene, tickets: tuple[Ticket, ...], words: Words) -> TableView:
    return TableView(
        name=words.say("Who waits for you"),
        columns=(
            Column(title=words.say("Number")),
            Column(title=words.say("Service"), stretches=True),
            Column(title=words.say("Waits"), meaning=words.say("Since the ticket was taken.")),
            Column(title=words.say("Promised"), meaning=words.say("Called by this time at the latest.")),
            Column(title="", name=words.say("Promise")),
            Column(title=words.say("Language")),
            Column(title=words.say("Needs")),
        ),
        rows=tuple(_row(scene, ticket, words, first=index == 0) for index, ticket in enumerate(tickets)),
        empty=_empty(words),
    )


def _row(scene: Scene, ticket: Ticket, words: Words, *, first: bool) -> Row:
    promised = words.clock(ticket.promised_by.astimezone(scene.plan.zone)) if ticket.promised_by else "–"
    return Row(
        cells=(
            PlateCell(number=ticket.number),
            TextCell(
                words=service_name(scene.plan, ticket.service, words),
                bold=first,
                tag=words.say("next") if first else "",
            ),
            TextCell(words=minutes(words, scene.now - ticket.joined), bold=True, whole=True),
            TextCell(words=promised),
            ChipCell(chip=promise_chip(words, ticket.promised_by, scene.now)),
            TextCell(words=language_name(ticket.language)),
            TextCell(words=needs_phrase(words, ticket)),
        ),
        marked=first,
    )


def _small(scene: Scene, tickets: tuple[Ticket, ...], words: Words) -> TableView:
    return TableView(
        name=words.say("Who waits for you"),
        columns=(
            Column(title="", name=words.say("Number")),
            Column(title="", name=words.say("Service"), stretches=True),
            Column(title="", name=words.say("Waits")),
            Column(title="", name=words.say("Promise")),
        ),
        rows=tuple(_small_row(scene, ticket, words, first=index == 0) for index, ticket in enumerate(tickets)),
        empty=_empty(words),
    )


def _small_row(scene: Scene, ticket: Ticket, words: Words, *, first: bool) -> Row:
    return Row(
        cells=(
            PlateCell(number=ticket.number),
            TextCell(
                words=service_name(scene.plan, ticket.service, words),
                short=short_service(scene.plan, ticket.service, words),
                bold=first,
            ),
            TextCell(words=minutes(words, scene.now - ticket.joined), bold=True, whole=True),
            ChipCell(chip=promise_chip(words, ticket.promised_by, scene.now)),
        ),
        marked=first,
    )


def _empty(words: Words) -> str:
    return words.say("Nobody is waiting for you. Whoever takes a ticket for your services appears here.")
