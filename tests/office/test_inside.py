"""Those inside are those whose visits are not over, in the order of taking, whatever happens to them."""

from office.commands import CallNext, CancelTicket, FinishService, TakeTicket, UndoAct
from office.inside import inside, with_ticket
from tests.office.branch import Branch


def numbers(branch: Branch) -> list[str]:
    return [ticket.number for ticket in branch.day.inside]


def test_whoever_takes_a_ticket_is_inside_until_it_is_over() -> None:
    branch = Branch()
    branch.staffs("1", "mari")
    first, second, third = (branch.takes("payments") for _ in range(3))
    assert numbers(branch) == [first, second, third]
    branch.does(CallNext(counter="1"))
    branch.does(FinishService(counter="1"))
    branch.does(CancelTicket(number=third))
    assert numbers(branch) == [second]


def test_who_is_back_by_undo_stands_at_the_own_place() -> None:
    branch = Branch()
    branch.staffs("1", "mari")
    first, second = (branch.takes("payments") for _ in range(2))
    branch.does(CallNext(counter="1"))
    branch.does(FinishService(counter="1"))
    branch.does(UndoAct(counter="1"))
    assert numbers(branch) == [first, second]


def test_tickets_made_by_hand_are_looked_through_and_are_equal() -> None:
    branch = Branch()
    branch.staffs("1", "mari")
    branch.takes("payments")
    branch.does(TakeTicket(service="payments"))
    by_hand = dict(branch.day.tickets)
    assert list(inside(by_hand)) == list(inside(branch.day.tickets))
    assert by_hand == branch.day.tickets
    ticket = next(iter(by_hand.values()))
    assert list(inside(with_ticket(by_hand, ticket))) == list(by_hand)
