"""The office's own pages: what it promises, how it takes things back, what it does with complaints; how to reach it.

A text may name figures of the plan in braces, such as {compensation}: pages and papers fill them in, so that what is
written always agrees with what the rules do.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from office.plan import CompensationRule, Plan

_NAMED = re.compile(r"(?<!\\)\{(\w*)\}")

FILLINGS = ("hours", "promises", "compensation", "voucher_days", "answer_days", "telephone", "email", "web", "address")
"""What a text can name in braces. `hours` and `promises` are lists, and stand on a line of their own."""

LISTS = ("hours", "promises")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How else people reach the office; what is empty is not told."""

    telephone: str = ""
    email: str = ""
    web: str = ""
    address: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One page of the office's own: its title and its text in Markdown, by language.

    `since`: from when on this version holds. `order`: pages with lower numbers stand first, equal ones as in the plan.
    `icon`: the picture of its tile; empty: by its id, where that is a usual one.
    """

    id: str
    title: Mapping[str, str]
    text: Mapping[str, str]
    since: date
    version: str = "1"
    icon: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True)
class MissingLanguage:
    """A text of a policy that is not written in a language of the office: its customers read the office's own."""

    place: str
    language: str


def named(text: str) -> tuple[str, ...]:
    """What a text names in braces, in its order."""
    return tuple(_NAMED.findall(text))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with what it names in braces; what has no value is left out."""
    return _NAMED.sub(lambda found: values.get(found[1], ""), text)


def in_order(plan: "Plan") -> tuple[Policy, ...]:
    """The policies as they are offered."""
    return tuple(sorted(plan.policies, key=lambda policy: policy.order))


def general_rule(plan: "Plan") -> "CompensationRule | None":
    """What a broken promise is worth, whatever the service; None where that depends on it, or it is worth nothing."""
    return next((rule for rule in plan.compensation.rules if not rule.services), None)


def in_language(text: Mapping[str, str], language: str, languages: tuple[str, ...]) -> str:
    """The text in this language; where it is missing, in the first of the office's languages that it was written in."""
    wanted = (language, *languages, *text)
    return next((text[one] for one in wanted if text.get(one, "").strip()), "")


def missing_languages(plan: "Plan") -> Iterator[MissingLanguage]:
    """Every title or text of a policy that some customers will read in another language than they chose."""
    for at, policy in enumerate(plan.policies):
        for key, text in (("title", policy.title), ("text", policy.text)):
            for language in plan.office.languages:
                if not text.get(language, "").strip():
                    yield MissingLanguage(f"policies[{at}].{key}", language)
