"""Why a card of a returning customer does nothing: values, of which `resources.reasons` makes sentences."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class NoSuchCard:
    """Nothing is kept under this code: it is mistyped, too old, or everything was forgotten."""


@dataclass(frozen=True, slots=True)
class RemembersNobody:
    """The office gives no cards."""


MemoryReason: TypeAlias = NoSuchCard | RemembersNobody
