"""What a plan says of ratings: whether customers may name a reason with their answers, and which reasons there are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

ReasonKind: TypeAlias = Literal["bad", "good"]
"""Something that went wrong, or something that was good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingReason:
    """Something that a customer can name with the answers. Those of `RATING_REASONS` have their words already."""

    id: str
    name: Mapping[str, str] = field(default_factory=dict)
    kind: ReasonKind = "bad"


RATING_REASONS = (
    RatingReason(id="waited_long"),
    RatingReason(id="not_clear"),
    RatingReason(id="not_solved"),
    RatingReason(id="in_a_hurry"),
    RatingReason(id="bad_place"),
    RatingReason(id="short_wait", kind="good"),
    RatingReason(id="clear", kind="good"),
    RatingReason(id="all_solved", kind="good"),
    RatingReason(id="patient", kind="good"),
    RatingReason(id="good_place", kind="good"),
)
"""What can be named in an office that says nothing else."""

NAMED_RATING_REASONS = MappingProxyType({reason.id: reason.kind for reason in RATING_REASONS})
"""The kinds of those that every window has words for, by id."""

MOST_RATING_REASONS = 5
"""So many of one kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRules:
    """How visits are rated. `asks_why`: one reason may be named after the two questions."""

    asks_why: bool = True
    reasons: tuple[RatingReason, ...] = ()

    def of_kind(self, kind: ReasonKind) -> tuple[RatingReason, ...]:
        """What can be named of this kind: the office's own reasons, else those of `RATING_REASONS`."""
        own = tuple(reason for reason in self.reasons if reason.kind == kind)
        return own or tuple(reason for reason in RATING_REASONS if reason.kind == kind)

    def has(self, reason: str) -> bool:
        """Whether this reason can be named."""
        return any(one.id == reason for kind in ("bad", "good") for one in self.of_kind(kind))
