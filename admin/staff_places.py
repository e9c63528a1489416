"""The page of the staff: who may sign in, in which roles. What is typed as a PIN goes through and stays nowhere."""

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from office.staff import Account, AccountFault, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPressed:
    """This account is to be seen."""

    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccountPressed:
    """Somebody new works here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLeft:
    """Back to the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePressed:
    """The account has this role, or has it no more."""

    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountAdded:
    """Make this account; the window fills in what was typed."""

    id: str = ""
    name: str = ""
    pin: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountKept:
    """Keep the name that was typed, and the roles."""

    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PinGiven:
    """This is the account's new PIN or password."""

    pin: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class UsePressed:
    """Nobody signs in with the account any more, or somebody does again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockPressed:
    """The account may be tried again at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsRead:
    """All accounts; None: they could not be read."""

    accounts: tuple[Account, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountWritten:
    """What was wanted of an account is done; these are all of them now."""

    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRefused:
    """It is not; `fault` is None where the store does not answer."""

    fault: AccountFault | None = None


StaffPress: TypeAlias = (
    AccountPressed
    | NewAccountPressed
    | StaffLeft
    | RolePressed
    | AccountAdded
    | AccountKept
    | PinGiven
    | UsePressed
    | UnlockPressed
)
StaffResult: TypeAlias = AccountsRead | AccountWritten | AccountRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class AtStaff:
    """At the list; `accounts` is None before it is read. `refused`: why it could not be."""

    accounts: tuple[Account, ...] | None = None
    refused: AccountRefused | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AtAccount:
    """At one account, with the roles as they are chosen now. `done`: what was wanted last is written."""

    accounts: tuple[Account, ...]
    account: Account
    roles: frozenset[Role]
    refused: AccountRefused | None = None
    done: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AddingAccount:
    """At a new account, with the roles that are chosen."""

    accounts: tuple[Account, ...]
    roles: frozenset[Role] = frozenset({"clerk"})
    refused: AccountRefused | None = None


StaffTask: TypeAlias = AtStaff | AtAccount | AddingAccount


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAccounts:
    """Read all accounts; answered by AccountsRead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAccount:
    """Make this account with this PIN or password."""

    account: Account
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeAccount:
    """Write the account as it is here."""

    account: Account


@dataclass(frozen=True, slots=True, kw_only=True)
class GivePin:
    """Give the account a new PIN or password, and unlock it."""

    account: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockAccount:
    """Let the account be tried again."""

    account: str


StaffErrand: TypeAlias = ReadAccounts | AddAccount | ChangeAccount | GivePin | UnlockAccount

_Step: TypeAlias = tuple[StaffTask, tuple[StaffErrand, ...]]
_ORDER: tuple[Role, ...] = ("clerk", "supervisor", "manager", "installer")


def step(task: StaffTask, happening: object) -> _Step:
    """What follows; what makes no sense changes nothing."""
    match task:
        case AtStaff():
            return _at_list(task, happening), ()
        case AtAccount():
            return _at_account(task, happening)
        case AddingAccount():
            return _adding(task, happening)


def _at_list(task: AtStaff, happening: object) -> StaffTask:
    match happening:
        case AccountsRead(accounts=None):
            return AtStaff(refused=AccountRefused())
        case AccountsRead(accounts=accounts):
            return AtStaff(accounts=accounts)
        case AccountPressed(account=account_id) if task.accounts is not None:
            found = _of(task.accounts, account_id)
            return task if found is None else _seen(task.accounts, found)
        case NewAccountPressed() if task.accounts is not None:
            return AddingAccount(accounts=task.accounts)
        case _:
            return task


def _at_account(task: AtAccount, happening: object) -> _Step:
    account, roles = task.account, _in_order(task.roles)
    match happening:
        case RolePressed(role=role):
            return replace(task, roles=task.roles ^ {role}, refused=None), ()
        case AccountKept(name=name):
            kept = replace(account, name=name.strip(), roles=roles)
            return replace(task, refused=None), (ChangeAccount(account=kept),)
        case UsePressed():
            return replace(task, refused=None), (ChangeAccount(account=replace(account, active=not account.active)),)
        case PinGiven(pin=pin):
            return replace(task, refused=None), (GivePin(account=account.id, pin=pin),)
        case UnlockPressed():
            return replace(task, refused=None), (UnlockAccount(account=account.id),)
        case AccountWritten(accounts=accounts):
            found = _of(accounts, account.id)
            return (AtStaff(accounts=accounts) if found is None else _seen(accounts, found, task.done + 1)), ()
        case AccountRefused():
            return replace(task, refused=happening), ()
        case StaffLeft():
            return AtStaff(accounts=task.accounts), ()
        case _:
            return task, ()


def _adding(task: AddingAccount, happening: object) -> _Step:
    match happening:
        case RolePressed(role=role):
            return replace(task, roles=task.roles ^ {role}, refused=None), ()
        case AccountAdded(id=account_id, name=name, pin=pin):
            account = Account(id=account_id.strip(), name=name.strip(), roles=_in_order(task.roles))
            return replace(task, refused=None), (AddAccount(account=account, pin=pin),)
        case AccountWritten(accounts=accounts):
            return AtStaff(accounts=accounts), ()
        case AccountRefused():
            return replace(task, refused=happening), ()
        case StaffLeft():
            return AtStaff(accounts=task.accounts), ()
        case _:
            return task, ()


def _seen(accounts: tuple[Account, ...], account: Account, done: int = 0) -> AtAccount:
    return AtAccount(accounts=accounts, account=account, roles=frozenset(account.roles), done=done)


def _of(accounts: tuple[Account, ...], account_id: str) -> Account | None:
    return next((account for account in accounts if account.id == account_id), None)


def _in_order(roles: frozenset[Role]) -> tuple[Role, ...]:
    return tuple(role for role in _ORDER if role in roles)
