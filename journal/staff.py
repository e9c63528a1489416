"""Accounts of the staff: roles, PINs, and what five wrong ones lead to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias, cast

from sqlalchemy import Connection, Row, Select, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from journal import tables
from journal.door import Door, hold
from journal.pins import NOBODY, is_pin, pin_fault, secret_of, why_not_pin
from journal.streams import notify
from journal.trouble import StaffRefused
from office.staff import ROLES, Account, AccountFault, Role, account_fault, id_fault, is_last_manager

TRIES = 5
LOCKED_FOR = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One account: who it is and what they may do."""

    id: str
    name: str
    roles: tuple[str, ...]
    active: bool = True


@dataclass(frozen=True, slots=True)
class Verified:
    """The PIN is right."""

    member: Member


@dataclass(frozen=True, slots=True)
class WrongPin:
    """The PIN is wrong; so many tries are left before the account is locked."""

    left: int


@dataclass(frozen=True, slots=True)
class LockedOut:
    """Too many wrong PINs: no PIN is looked at until then (UTC)."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Unknown:
    """There is no active account of this id."""


Verdict: TypeAlias = Verified | WrongPin | LockedOut | Unknown

_staff = tables.staff.c
_OF = (_staff.office == bindparam("of"), _staff.id == bindparam("who"))
_FIND: Select[Any] = select(tables.staff).where(*_OF)
_CHANGE = update(tables.staff).where(*_OF)


class Staff:
    """The accounts of the offices in one database. There is none, and no PIN, until one is added."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def add(self, office: str, member_id: str, name: str, roles: Iterable[str], pin: str) -> Member:
        """Make an account. Raises StaffRefused for a weak PIN, an unknown role, an empty or a taken id."""
        member = Member(id=member_id, name=name, roles=tuple(roles))
        _refuse(member, new=True)
        secret = _secret(pin)
        row = _row(member) | {"office": office, "id": member_id, "secret": secret, "failed": 0, "locked_until": None}
        with self._door.writing() as connection:
            try:
                connection.execute(insert(tables.staff), row)
            except IntegrityError as error:
                raise StaffRefused(f"There is an account {member_id} already.", "id_taken") from error
            notify(connection, office)
        return member

    def change(self, office: str, member: Member) -> None:
        """Write a new name, new roles, or that the account is no longer active. Raises StaffRefused.

        The last manager stays one: else nobody could say any more who works here.
        """
        _refuse(member)
        with self._door.writing() as connection:
            hold(connection, tables.staff)
            known = _accounts(connection, office)
            if is_last_manager(known, _account_of(member)):
                raise StaffRefused(f"{member.id} is the last manager: make somebody else one first.", "last_manager")
            _change(connection, office, member.id, _row(member))

    def accounts(self, office: str) -> tuple[Account, ...]:
        """All accounts by id, with their locks."""
        with self._door.reading() as connection:
            return _accounts(connection, office)

    def unlock(self, office: str, member_id: str) -> None:
        """Let the account be tried again at once. Raises StaffRefused."""
        self._update(office, member_id, {"failed": 0, "locked_until": None})

    def reset(self, office: str, member_id: str, pin: str) -> None:
        """Give the account a new PIN and unlock it. Raises StaffRefused."""
        self._update(office, member_id, {"secret": _secret(pin), "failed": 0, "locked_until": None})

    def members(self, office: str) -> tuple[Member, ...]:
        """All accounts by id, those no longer active included."""
        statement = select(tables.staff).where(_staff.office == office).order_by(_staff.id)
        with self._door.reading() as connection:
            return tuple(_member(row) for row in connection.execute(statement))

    def verify(self, office: str, member_id: str, pin: str, at: datetime, *, counts: bool = True) -> Verdict:
        """Check a PIN at moment `at`, and count the wrong ones. Takes about 75 ms, as long for an unknown id.

        `counts` False: nothing is written, and a wrong one leaves as many tries as before.
        """
        with self._door.reading() as connection:
            account = _find(connection, _FIND, office, member_id)
        if account is None or not account.active:
            is_pin(NOBODY, pin)
            return Unknown()
        if _locked(account, at):
            return LockedOut(account.locked_until)
        right = is_pin(account.secret, pin)  # outside of the transaction: nobody else waits for it
        if not counts:
            return Verified(_member(account)) if right else WrongPin(TRIES - account.failed)
        with self._door.writing() as connection:
            now = _find(connection, _FIND.with_for_update(), office, member_id)
            return _judged(connection, now, right=right and now is not None and now.secret == account.secret, at=at)

    def _update(self, office: str, member_id: str, values: dict[str, object]) -> None:
        with self._door.writing() as connection:
            _change(connection, office, member_id, values)


def _change(connection: Connection, office: str, member_id: str, values: dict[str, object]) -> None:
    changed = connection.execute(_CHANGE.values(values), {"of": office, "who": member_id})
    if not changed.rowcount:
        raise StaffRefused(f"There is no account {member_id}.", "unknown")
    notify(connection, office)


def _accounts(connection: Connection, office: str) -> tuple[Account, ...]:
    rows = connection.execute(select(tables.staff).where(_staff.office == office).order_by(_staff.id))
    return tuple(
        Account(id=row.id, name=row.name, roles=_roles(row.roles), active=row.active, locked_until=row.locked_until)
        for row in rows
    )


def _roles(written: str) -> tuple[Role, ...]:
    return cast("tuple[Role, ...]", tuple(written.split()))


def _account_of(member: Member) -> Account:
    return Account(id=member.id, name=member.name, roles=cast("tuple[Role, ...]", member.roles), active=member.active)


def _find(connection: Connection, statement: Select[Any], office: str, member_id: str) -> Row[Any] | None:
    return connection.execute(statement, {"of": office, "who": member_id}).one_or_none()


def _locked(account: Row[Any], at: datetime) -> bool:
    return account.locked_until is not None and at < account.locked_until


def _judged(connection: Connection, account: Row[Any] | None, *, right: bool, at: datetime) -> Verdict:
    """The verdict, by the account as it is now: another try may have locked it meanwhile."""
    if account is None or not account.active:
        return Unknown()
    if _locked(account, at):
        return LockedOut(account.locked_until)
    failed = 0 if right else account.failed + 1
    until = at + LOCKED_FOR if failed >= TRIES else None
    if failed != account.failed or account.locked_until is not None:
        counted = {"failed": failed % TRIES, "locked_until": until}
        connection.execute(_CHANGE.values(counted), {"of": account.office, "who": account.id})
    if right:
        return Verified(_member(account))
    return LockedOut(until) if until else WrongPin(TRIES - failed)


def _member(row: Row[Any]) -> Member:
    return Member(id=row.id, name=row.name, roles=tuple(row.roles.split()), active=row.active)


def _row(member: Member) -> dict[str, object]:
    return {"name": member.name, "roles": " ".join(member.roles), "active": member.active}


def _refuse(member: Member, *, new: bool = False) -> None:
    fault = (id_fault(member.id) if new else None) or account_fault(_account_of(member))
    if fault is not None:
        raise StaffRefused(_sentence(fault, member), fault)


def _sentence(fault: AccountFault, member: Member) -> str:
    match fault:
        case "no_id":
            return "An account needs an id."
        case "bad_id":
            return "An id has at most 32 letters, digits, hyphens, dots and underscores."
        case "no_name":
            return "An account needs a name of at most 60 letters."
        case "no_role":
            return f"An account needs a role (known: {', '.join(ROLES)})."
        case _:
            unknown = next(role for role in member.roles if role not in ROLES)
            return f"There is no role {unknown} (known: {', '.join(ROLES)})."


def _secret(pin: str) -> str:
    fault, sentence = why_not_pin(pin), pin_fault(pin)
    if fault and sentence:
        raise StaffRefused(sentence, fault)
    return secret_of(pin)
