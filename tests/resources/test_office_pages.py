"""The pages of information of an office: what is made of the plan, and policies with the plan's figures."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from journal.codec import read_plan
from office.hours import Span
from office.plan import Plan
from office.policies import Contact
from resources.example import example_plan_path
from resources.markdown import Heading, ListItem
from resources.office_pages import BRING, HOURS, OfficePage, dated, office_page, office_pages, spoken
from resources.words import words_for

TODAY = date(2026, 12, 1)
LANGUAGES = ("en", "et", "ru")
POLICIES = ("promise", "complaints", "returns", "privacy", "prices")


@pytest.fixture
def plan() -> Plan:
    return read_plan(example_plan_path())


def page(plan: Plan, page_id: str, language: str = "en") -> OfficePage:
    found = office_page(plan, page_id, TODAY, words_for(language, "resources"))
    assert found is not None
    return found


def told(plan: Plan, page_id: str, language: str = "en") -> str:
    return "\n".join(spoken(block) for block in page(plan, page_id, language).blocks)


def test_the_example_office_has_hours_what_to_bring_and_five_policies(plan: Plan) -> None:
    for language in LANGUAGES:
        pages = office_pages(plan, TODAY, words_for(language, "resources"))
        assert [one.id for one in pages] == [HOURS, BRING, *POLICIES]
        assert all(one.title and one.blocks for one in pages)
    assert page(plan, "promise").icon == "handshake"


def test_days_with_the_same_hours_stand_together_and_coming_exceptions_below(plan: Plan) -> None:
    text = told(plan, HOURS).split("\n")
    assert text[:2] == ["Monday – Friday: 09:00–18:00", "Saturday, Sunday: closed"]
    assert "Thursday, 24 December 2026: 09:00–13:00" in text
    assert "Friday, 25 December 2026: closed" in text
    assert "Debts and instalments: Monday – Friday: 13:00–18:00" in text
    assert text[-4:] == [
        "Telephone: 777-1234",
        "E-mail: info@hommik.example",
        "Web page: hommik.example",
        "Address: Riia 24, Tartu, ground floor",
    ]


def test_only_the_first_day_of_a_span_is_capital_where_the_language_writes_days_small(plan: Plan) -> None:
    assert told(plan, HOURS, "ru").startswith("Понедельник – пятница: 09:00–18:00")
    assert told(plan, HOURS, "et").startswith("Esmaspäev – reede: 09:00–18:00")


def test_past_exceptions_and_those_far_away_are_not_told(plan: Plan) -> None:
    for today in (date(2026, 12, 26), date(2026, 3, 3)):
        found = office_page(plan, HOURS, today, words_for("en", "resources"))
        assert found is not None
        assert "December" not in "".join(block.text for block in found.blocks)


def test_an_office_without_contact_and_without_anything_to_bring(plan: Plan) -> None:
    bare = replace(plan, office=replace(plan.office, contact=Contact()), policies=())
    bare = replace(bare, services=tuple(replace(one, bring={}) for one in plan.services))
    assert [(one.id, one.title) for one in office_pages(bare, TODAY, words_for("en", "resources"))] == [
        (HOURS, "Opening hours")
    ]


def test_what_to_bring_is_told_for_each_service(plan: Plan) -> None:
    first = page(plan, BRING).blocks[0]
    assert first == ListItem("Bills and payments: your last bill or contract number", "•", ((0, 18),))
    assert len(page(plan, BRING).blocks) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_policies_say_the_figures_of_the_plan(plan: Plan, language: str) -> None:
    first = plan.services[0]
    services = (replace(first, promise_minutes=17.0), *plan.services[1:])
    (rule,) = plan.compensation.rules
    paying = replace(plan.compensation, rules=(replace(rule, amount=Decimal("7.5")),), valid_days=45)
    text = told(replace(plan, services=services, compensation=paying), "promise", language)
    assert f"{first.name[language]}: 17" in text
    assert {"en": "€7.50", "et": "7,50\xa0€", "ru": "7,50\xa0€"}[language] in text
    assert "45" in text
    for policy in POLICIES:
        assert "{" not in told(plan, policy, language)


def test_no_figure_of_the_promise_is_written_twice(plan: Plan) -> None:
    """What the plan knows is filled in: the text of the promise has no figures but the numbers of its list."""
    (promise,) = (policy for policy in plan.policies if policy.id == "promise")
    for text in promise.text.values():
        words = [line.lstrip("1234. ") for line in text.split("\n")]
        assert not any(letter.isdigit() for line in words for letter in line)


def test_a_heading_that_repeats_the_title_is_left_out(plan: Plan) -> None:
    assert page(plan, "promise").title == "Our promise"
    assert Heading("Our promise", 1) not in page(plan, "promise").blocks


def test_a_policy_has_a_version_and_a_date_and_other_pages_have_none(plan: Plan) -> None:
    assert dated(page(plan, "promise"), words_for("en", "resources")) == "Version 3, since 1 February 2026"
    assert dated(page(plan, "promise", "ru"), words_for("ru", "resources")) == (
        "Редакция 3, действует с 1 февраля 2026"
    )
    assert dated(page(plan, HOURS), words_for("en", "resources")) == ""


def test_an_icon_that_does_not_ship_is_a_sheet_of_paper(plan: Plan) -> None:
    policies = tuple(replace(policy, icon="no-such-icon") for policy in plan.policies)
    assert page(replace(plan, policies=policies), "promise").icon == "file-text"


def test_names_of_services_are_no_markdown(plan: Plan) -> None:
    first = replace(plan.services[0], name={"en": "*Bills* {now} [1](x)"})
    text = told(replace(plan, services=(first, *plan.services[1:])), "promise")
    assert "*Bills* {now} [1](x): 30 minutes" in text


def test_a_day_with_two_spells_names_both(plan: Plan) -> None:
    hours = {**plan.hours, "friday": (Span.parse("09:00-12:00"), Span.parse("13:00-18:00"))}
    text = told(replace(plan, hours=hours), HOURS)
    assert "Monday – Thursday: 09:00–18:00\nFriday: 09:00–12:00, 13:00–18:00" in text


def test_a_list_is_read_aloud_with_its_numbers_and_without_its_dots() -> None:
    assert (spoken(ListItem("ask", "1.")), spoken(ListItem("ask", "•")), spoken(Heading("Late", 2))) == (
        "1. ask",
        "ask",
        "Late",
    )
