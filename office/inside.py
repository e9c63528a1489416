"""A day's tickets with those at hand whose visits are not over: rules look through these, not through a whole day."""

from collections.abc import Mapping

from office.stages import Cancelled, NotServed, Served, Withdrawn
from office.ticket import Ticket


class Tickets(dict[str, Ticket]):
    """Tickets by number in the order of taking; `inside` those that may still wait, be called or come back.

    Never changed once it is made. Made by `with_ticket` alone.
    """

    __slots__ = ("inside",)
    inside: dict[str, Ticket]


def inside(tickets: Mapping[str, Ticket]) -> Mapping[str, Ticket]:
    """The tickets whose visits are not over, in the order of taking. Who missed a call may come back."""
    return tickets.inside if isinstance(tickets, Tickets) else _inside(tickets)


def with_ticket(tickets: Mapping[str, Ticket], ticket: Ticket) -> Tickets:
    """The tickets with this one, new or in place of what it was."""
    before, number = inside(tickets), ticket.number
    is_new = number not in tickets
    then = Tickets(tickets)
    then[number] = ticket
    if _is_over(ticket):
        then.inside = {other: known for other, known in before.items() if other != number}
    elif is_new or number in before:
        then.inside = {**before, number: ticket}
    else:
        then.inside = _inside(then)  # back in, at its own place
    return then


def _inside(tickets: Mapping[str, Ticket]) -> dict[str, Ticket]:
    return {number: ticket for number, ticket in tickets.items() if not _is_over(ticket)}


def _is_over(ticket: Ticket) -> bool:
    return isinstance(ticket.stage, Served | Cancelled | Withdrawn | NotServed)
