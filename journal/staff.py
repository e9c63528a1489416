"""Accounts of the staff: roles, PINs, and what five wrong ones lead to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, Select, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from journal import tables
from journal.door import Door
from journal.pins import NOBODY, is_pin, pin_fault, secret_of
from journal.trouble import StaffRefused

ROLES = ("clerk", "supervisor", "manager", "installer")
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
        _refuse(member)
        secret = _secret(pin)
        row = _row(member) | {"office": office, "id": member_id, "secret": secret, "failed": 0, "locked_until": None}
        with self._door.writing() as connection:
            try:
                connection.execute(insert(tables.staff), row)
            except IntegrityError as error:
                raise StaffRefused(f"There is an account {member_id} already.") from error
        return member

    def change(self, office: str, member: Member) -> None:
        """Write a new name, new roles, or that the account is no longer active. Raises StaffRefused."""
        _refuse(member)
        self._update(office, member.id, _row(member))

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
            changed = connection.execute(_CHANGE.values(values), {"of": office, "who": member_id})
        if not changed.rowcount:
            raise StaffRefused(f"There is no account {member_id}.")


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


def _refuse(member: Member) -> None:
    if not member.id.strip():
        raise StaffRefused("An account needs an id.")
    unknown = [role for role in member.roles if role not in ROLES]
    if unknown:
        raise StaffRefused(f"There is no role {unknown[0]} (known: {', '.join(ROLES)}).")


def _secret(pin: str) -> str:
    fault = pin_fault(pin)
    if fault:
        raise StaffRefused(fault)
    return secret_of(pin)
