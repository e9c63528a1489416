"""What a plan says of concerns and praise: what they can be about, by when they are answered, whose line it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

CaseKind: TypeAlias = Literal["concern", "praise"]
"""Something that went wrong, or something that was good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a case can be about. Those of `TOPICS` have their words already."""

    id: str
    name: Mapping[str, str] = field(default_factory=dict)
    kind: CaseKind = "concern"


TOPICS = (
    Topic(id="wait"),
    Topic(id="treatment"),
    Topic(id="answer"),
    Topic(id="price"),
    Topic(id="place"),
    Topic(id="other"),
    Topic(id="employee", kind="praise"),
    Topic(id="service", kind="praise"),
    Topic(id="other_praise", kind="praise"),
)
"""What cases are about in an office that says nothing else."""

NAMED_TOPICS = MappingProxyType({topic.id: topic.kind for topic in TOPICS})
"""The kinds of those that every window has words for, by id."""

MOST_TOPICS = 6
"""So many of one kind fit on a page of the kiosk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRules:
    """How an office deals with concerns and praise.

    answer_days: in so many days on which the office is open a concern is answered. line: the service that is the
    manager's line; empty: a person is called instead. keep_days: so long words, names and contacts are kept. appeal:
    where customers can turn whom the answer does not satisfy, in the office's words.
    """

    answer_days: int = 5
    line: str = ""
    keep_days: int = 730
    appeal: Mapping[str, str] = field(default_factory=dict)
    topics: tuple[Topic, ...] = ()

    def of_kind(self, kind: CaseKind) -> tuple[Topic, ...]:
        """What a case of this kind can be about: the office's own topics, else those of `TOPICS`."""
        own = tuple(topic for topic in self.topics if topic.kind == kind)
        return own or tuple(topic for topic in TOPICS if topic.kind == kind)
