"""Who works in the office, and what each may do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias, get_args

Role: TypeAlias = Literal["clerk", "supervisor", "manager", "installer"]

ROLES: tuple[Role, ...] = get_args(Role)

SERVES: frozenset[Role] = frozenset({"clerk", "supervisor", "manager"})
"""Roles that may sit at a counter."""

MANAGES: frozenset[Role] = frozenset({"supervisor", "manager"})
"""Roles that may see how the office does."""

LOOKS_AFTER: frozenset[Role] = frozenset({"supervisor", "manager", "installer"})
"""Roles that may look after a machine: its printer, and whether its program runs."""


APPOINTS: frozenset[Role] = frozenset({"manager", "installer"})
"""Roles that may say who works here, and see the machines."""

AT_MANAGERS_DESK: frozenset[Role] = MANAGES | APPOINTS
"""Roles that may sign in at the manager's window; which pages they see is another matter."""

AccountFault: TypeAlias = Literal[
    "no_id",
    "bad_id",
    "id_taken",
    "no_name",
    "no_role",
    "unknown_role",
    "unknown",
    "last_manager",
    "short_pin",
    "plain_pin",
    "weak",
]
"""Why an account cannot be made or changed so. short_pin, plain_pin (1111, 1234), weak: about a PIN or password."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account as those see it who look after accounts; `locked_until` where too many wrong PINs were typed."""

    id: str
    name: str
    roles: tuple[Role, ...] = ("clerk",)
    active: bool = True
    locked_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody who works in the office, under the name that colleagues know."""

    id: str
    name: str
    roles: tuple[Role, ...] = ("clerk",)

    def may(self, roles: frozenset[Role]) -> bool:
        """Whether one of these roles is held."""
        return not roles.isdisjoint(self.roles)


def holding(members: Iterable[Member], roles: frozenset[Role]) -> tuple[Member, ...]:
    """Those who hold one of the roles, in the order of their names."""
    return tuple(sorted((member for member in members if member.may(roles)), key=lambda member: member.name))


def name_of(members: Iterable[Member], member_id: str) -> str:
    """The name of the member of this id; the id itself where nobody has it."""
    return next((member.name for member in members if member.id == member_id), member_id)


_LONGEST_ID, _LONGEST_NAME = 32, 60


def account_fault(account: Account) -> AccountFault | None:
    """What is wrong with an account by itself."""
    if not account.id.strip():
        return "no_id"
    if not account.name.strip() or len(account.name) > _LONGEST_NAME:
        return "no_name"
    if any(role not in ROLES for role in account.roles):
        return "unknown_role"
    return None if account.roles else "no_role"


def id_fault(account_id: str) -> AccountFault | None:
    """What is wrong with the id of a new account: letters, digits, hyphens and dots can be typed anywhere."""
    if not account_id.strip():
        return "no_id"
    plain = all(sign.isalnum() or sign in "-._" for sign in account_id)
    return None if plain and len(account_id) <= _LONGEST_ID else "bad_id"


def is_last_manager(accounts: Iterable[Account], changed: Account) -> bool:
    """Whether nobody would be a manager any more, of those who are, if the account were as `changed`."""
    managers = {account.id for account in accounts if account.active and "manager" in account.roles}
    stays = changed.active and "manager" in changed.roles
    return managers == {changed.id} and not stays
