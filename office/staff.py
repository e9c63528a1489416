"""Who works in the office, and what each may do."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["clerk", "supervisor", "manager", "installer"]

SERVES: frozenset[Role] = frozenset({"clerk", "supervisor", "manager"})
"""Roles that may sit at a counter."""

MANAGES: frozenset[Role] = frozenset({"supervisor", "manager"})
"""Roles that may see how the office does."""

LOOKS_AFTER: frozenset[Role] = frozenset({"supervisor", "manager", "installer"})
"""Roles that may look after a machine: its printer, and whether its program runs."""


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
