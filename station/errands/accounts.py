"""Accounts behind the door, for the page of the staff: the same checks as on the command line."""

from typing import TYPE_CHECKING

from admin.staff_places import (
    AccountRefused,
    AccountsRead,
    AccountWritten,
    AddAccount,
    ChangeAccount,
    GivePin,
    ReadAccounts,
    StaffErrand,
    StaffResult,
    UnlockAccount,
)
from office.staff import AccountFault
from station.errands.storage import Books
from station.errands.trouble import ErrandFailed
from station.house import LOG, House

if TYPE_CHECKING:
    from office.staff import Account


async def about_accounts(house: House, errand: StaffErrand, by: str) -> StaffResult:
    """What came of it. Hashing a PIN takes 75 ms of the database's thread. Never logged: what was typed."""
    try:
        outcome = await house.storage.with_books(lambda books: _done(books, errand))
    except ErrandFailed as failed:
        LOG.warning("The page of the staff: %s", failed)
        return AccountsRead(accounts=None) if isinstance(errand, ReadAccounts) else AccountRefused()
    if not isinstance(outcome, tuple):
        return AccountRefused(fault=outcome)
    if isinstance(errand, ReadAccounts):
        return AccountsRead(accounts=outcome)
    LOG.info("%s: %s, by %s", type(errand).__name__, _whose(errand), by)
    house.look_aside()
    return AccountWritten(accounts=outcome)


def _whose(errand: AddAccount | ChangeAccount | GivePin | UnlockAccount) -> str:
    match errand:
        case AddAccount(account=account) | ChangeAccount(account=account):
            return account.id
        case GivePin(account=account_id) | UnlockAccount(account=account_id):
            return account_id


def _done(books: Books, errand: StaffErrand) -> "tuple[Account, ...] | AccountFault":
    from journal.staff import Member  # noqa: PLC0415  # SQLAlchemy takes half a second: windows come first
    from journal.trouble import StaffRefused  # noqa: PLC0415  # likewise

    staff, office = books.journal.staff, books.book.office
    try:
        match errand:
            case AddAccount(account=account, pin=pin):
                staff.add(office, account.id, account.name, account.roles, pin)
            case ChangeAccount(account=account):
                member = Member(id=account.id, name=account.name, roles=account.roles, active=account.active)
                staff.change(office, member)
            case GivePin(account=account_id, pin=pin):
                staff.reset(office, account_id, pin)
            case UnlockAccount(account=account_id):
                staff.unlock(office, account_id)
            case ReadAccounts():
                pass
    except StaffRefused as refused:
        return refused.fault
    return staff.accounts(office)
