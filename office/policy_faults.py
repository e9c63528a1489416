"""What is wrong with the office's own pages: each fault in one sentence, with its place."""

import re
from collections.abc import Iterator

from office.plan import Plan
from office.plan_fault import PlanFault, id_faults, text_faults
from office.policies import FILLINGS, LISTS, Contact, Policy, general_rule, named

_MOST_POLICIES = 30
_LONGEST_TITLE, _LONGEST_TEXT, _LONGEST_VERSION = 60, 20_000, 20
_TELEPHONE = re.compile(r"[+\d][\d ()/.-]{2,39}")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
_WEB = re.compile(r"\S{3,200}")


def policy_faults(plan: Plan) -> Iterator[PlanFault]:
    """Everything that is wrong with the policies and the contact."""
    yield from _contact(plan.office.contact)
    if len(plan.policies) > _MOST_POLICIES:
        yield PlanFault("policies", f"there are at most {_MOST_POLICIES} policies, not {len(plan.policies)}")
    for at, policy in enumerate(plan.policies):
        place = f"policies[{at}]"
        yield from id_faults(f"{place}.id", policy.id)
        if policy.id in [other.id for other in plan.policies[:at]]:
            yield PlanFault(f"{place}.id", f"id {policy.id!r} stands twice")
        if not 1 <= len(policy.version.strip()) <= _LONGEST_VERSION:
            yield PlanFault(f"{place}.version", f"a version has 1 to {_LONGEST_VERSION} letters")
        yield from _texts(place, policy, plan)


def _contact(contact: Contact) -> Iterator[PlanFault]:
    place = "office.contact"
    if contact.telephone and not _TELEPHONE.fullmatch(contact.telephone):
        yield PlanFault(f"{place}.telephone", f"{contact.telephone!r} is no telephone number")
    if contact.email and not _EMAIL.fullmatch(contact.email):
        yield PlanFault(f"{place}.email", f"{contact.email!r} is no e-mail address")
    if contact.web and not _WEB.fullmatch(contact.web):
        yield PlanFault(f"{place}.web", f"{contact.web!r} is no address of a web page")
    yield from text_faults(f"{place}.address", contact.address)


def _texts(place: str, policy: Policy, plan: Plan) -> Iterator[PlanFault]:
    own = plan.office.languages[:1]
    for key, text, most in (("title", policy.title, _LONGEST_TITLE), ("text", policy.text, _LONGEST_TEXT)):
        yield from text_faults(f"{place}.{key}", text)
        for language in own:
            if not text.get(language, "").strip():
                yield PlanFault(f"{place}.{key}", f"a {key} in the office's own language ({language}) is missing")
        for language, words in text.items():
            if len(words) > most:
                fault = f"a {key} has at most {most} letters, not {len(words)}"
                yield PlanFault(f"{place}.{key}.{language}", fault)
    for language, words in policy.text.items():
        yield from _named(f"{place}.text.{language}", words, plan)


def _named(place: str, text: str, plan: Plan) -> Iterator[PlanFault]:
    for name in dict.fromkeys(named(text)):
        if name not in FILLINGS:
            yield PlanFault(place, f"there is no {{{name}}} (known: {', '.join(FILLINGS)})")
        elif not _is_known(name, plan):
            yield PlanFault(place, f"the text names {{{name}}}, but the plan does not tell it")
        elif name in LISTS and any(
            f"{{{name}}}" in line and line.strip() != f"{{{name}}}" for line in text.split("\n")
        ):
            yield PlanFault(place, f"{{{name}}} is a list, and stands on a line of its own")


def _is_known(name: str, plan: Plan) -> bool:
    match name:
        case "promises":
            return any(service.promise_minutes is not None for service in plan.services)
        case "compensation" | "voucher_days":
            return general_rule(plan) is not None
        case "telephone" | "email" | "web":
            return bool(getattr(plan.office.contact, name))
        case "address":
            return bool(plan.office.contact.address)
        case _:
            return True
