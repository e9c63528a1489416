import re
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from journal.codec import plan_from, plan_toml, read_plan
from office.hours import spans_on
from office.kiosk_plan import Kiosk, KioskSounds, KioskTexts, KioskTimes
from office.look_plan import OfficeLook
from office.plan import Appointments, Calling, Choice, Counter, Group, Line, Office, Plan, Service, Shift, Times
from office.plan_faults import faults
from resources.icon_art import icon_names

FILE = Path(__file__).parents[2] / "resources" / "example" / "office.toml"
LANGUAGES = {"en", "et", "ru"}


@pytest.fixture
def plan() -> Plan:
    return read_plan(FILE)


def test_the_example_has_no_fault_and_is_the_same_after_it_was_written_and_read_again(plan: Plan) -> None:
    import tomllib  # noqa: PLC0415 - only here

    assert faults(plan) == ()
    assert plan_from(tomllib.loads(plan_toml(plan))) == plan


def test_every_text_stands_in_every_language_of_the_office(plan: Plan) -> None:
    assert set(plan.office.languages) == LANGUAGES
    of_services = (text for s in plan.services for text in (s.name, s.short_name, s.bring, s.note) if text)
    texts = [plan.office.name, plan.office.footer, *of_services]
    assert [text for text in texts if set(text) != LANGUAGES] == []


def test_every_service_has_an_icon_a_short_name_and_a_counter_that_serves_it(plan: Plan) -> None:
    assert {service.icon for service in plan.services} <= set(icon_names())
    assert all(service.short_name for service in plan.services)
    assert {service.id for service in plan.services} == {one for c in plan.counters for one in c.services}


def test_whoever_is_not_sure_has_a_tile_and_it_is_the_last(plan: Plan) -> None:
    assert [service.catch_all for service in plan.offered] == [False] * 5 + [True]


def test_on_every_weekday_each_service_is_served_while_it_is_open(plan: Plan) -> None:
    week = [date(2026, 3, 2 + at) for at in range(5)]
    for day in week:
        working = {shift.counter for shift in plan.roster_on(day)}
        served = {one for counter in plan.counters if counter.id in working for one in counter.services}
        assert {service.id for service in plan.services} == served
    assert [str(span) for span in spans_on(plan.services[4].hours, week[0])] == ["13:00-18:00"]


RULES = (Office, Line, Calling, Appointments, Times, Choice, Service, Counter, Shift)
AT_THE_KIOSK = (Group, Kiosk, KioskTexts, KioskTimes, KioskSounds, OfficeLook)


@pytest.mark.parametrize("part", [*RULES, *AT_THE_KIOSK])
def test_every_key_of_the_plan_is_shown_or_explained(part: type) -> None:
    text = FILE.read_text("utf-8")
    missing = [field.name for field in fields(part) if not re.search(rf"\b{field.name}\b", text)]
    assert missing == []


def test_no_key_stands_without_a_remark() -> None:
    """Each key is explained on its own line, or in the remark above its part."""
    text = FILE.read_text("utf-8")
    remarks = " ".join(line for line in text.splitlines() if line.startswith("#"))
    keys = re.findall(r"^(\w+)(?:\.\w+)? = (?![^\n]*#)", text, re.MULTILINE)
    assert [key for key in keys if key not in remarks] == []
