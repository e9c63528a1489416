"""The office's own pages in the plan: their order, their languages, and what can be wrong with them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from office.plan import Compensation, CompensationRule, Plan
from office.plan_faults import faults
from office.policies import Contact, MissingLanguage, Policy, filled, in_language, in_order, missing_languages, named
from tests.office.branch import PLAN

OWN = PLAN.office.languages[0]
SINCE = date(2026, 1, 1)


def policy(text: str = "We call you.", **fields: object) -> Policy:
    made = Policy(id="promise", title={OWN: "Our promise"}, text={OWN: text}, since=SINCE)
    return replace(made, **fields)  # type: ignore[arg-type]  # each row names its field


def with_policies(*policies: Policy) -> Plan:
    return replace(PLAN, policies=policies)


def reached_by(**fields: str) -> Plan:
    return replace(PLAN, office=replace(PLAN.office, contact=Contact(**fields)))  # type: ignore[arg-type]  # likewise


FAULTS = [
    (with_policies(policy(id="our promise")), "policies[0].id", "is not a name of"),
    (with_policies(policy(), policy()), "policies[1].id", "id 'promise' stands twice"),
    (with_policies(policy(version=" ")), "policies[0].version", "a version has 1 to 20 letters"),
    (with_policies(policy(title={})), "policies[0].title", f"a title in the office's own language ({OWN}) is missing"),
    (with_policies(policy(" ")), "policies[0].text", "own language"),
    (with_policies(policy(title={OWN: "x" * 61})), f"policies[0].title.{OWN}", "at most 60 letters, not 61"),
    (with_policies(policy("x" * 20_001)), f"policies[0].text.{OWN}", "at most 20000 letters"),
    (
        with_policies(policy("Within {promise} minutes")),
        f"policies[0].text.{OWN}",
        "there is no {promise} (known: hours",
    ),
    (with_policies(policy("It is {compensation}.")), f"policies[0].text.{OWN}", "but the plan does not tell it"),
    (with_policies(policy("Call {telephone}.")), f"policies[0].text.{OWN}", "but the plan does not tell it"),
    (with_policies(policy("Open: {hours}")), f"policies[0].text.{OWN}", "stands on a line of its own"),
    (with_policies(*(policy(id=f"p{n}") for n in range(31))), "policies", "at most 30 policies"),
    (reached_by(telephone="nobody"), "office.contact.telephone", "no telephone number"),
    (reached_by(email="info at office"), "office.contact.email", "no e-mail address"),
    (reached_by(web="our page"), "office.contact.web", "no address of a web page"),
]


@pytest.mark.parametrize(("plan", "place", "words"), FAULTS)
def test_a_fault_is_told_once_with_its_place(plan: Plan, place: str, words: str) -> None:
    found = faults(plan, PLAN.office.languages)
    assert [fault.place for fault in found] == [place]
    assert words in found[0].text


def test_a_policy_may_name_what_the_plan_tells() -> None:
    worth = Compensation(rules=(CompensationRule(amount=Decimal(5)),))
    contact = Contact(
        telephone="+372 777-1234", email="info@hommik.example", web="hommik.example", address={OWN: "Riia"}
    )
    given = "{compensation} {voucher_days} {answer_days}"
    text = f"{{hours}}\n{{promises}}\n{given} {{telephone}} {{email}} {{web}} {{address}} \\{{braces}}"
    office = replace(PLAN.office, contact=contact)
    plan = replace(with_policies(policy(text)), compensation=worth, office=office)
    assert faults(plan, PLAN.office.languages) == ()


def test_what_is_named_is_filled_in_and_escaped_braces_stay() -> None:
    assert named("{a} \\{b} {c}") == ("a", "c")
    assert filled("{a} \\{b} {c}", {"a": "1", "c": "3"}) == "1 \\{b} 3"


def test_lower_numbers_stand_first_and_the_rest_in_the_order_of_the_plan() -> None:
    plan = with_policies(policy(id="b", order=2), policy(id="a", order=2), policy(id="c", order=1))
    assert [one.id for one in in_order(plan)] == ["c", "b", "a"]


def test_a_missing_language_is_read_in_the_offices_own_and_told() -> None:
    text = {"ru": "По-русски", "et": "Eesti keeles"}
    assert in_language(text, "ru", ("et", "ru", "en")) == "По-русски"
    assert in_language(text, "en", ("et", "ru", "en")) == "Eesti keeles"
    assert in_language({}, "en", ("et",)) == ""
    office = replace(PLAN.office, languages=("et", "en"))
    plan = replace(
        PLAN, office=office, policies=(replace(policy(title={"et": "Lubadus"}), text={"et": "Jah", "en": "Yes"}),)
    )
    assert tuple(missing_languages(plan)) == (MissingLanguage("policies[0].title", "en"),)
