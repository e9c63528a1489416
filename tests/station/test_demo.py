"""The demo: open whenever it is tried, with a PIN that is fresh, and never one that a stranger guesses at first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal.codec import read_plan
from journal.daybook import Daybook
from journal.pins import pin_fault
from journal.signed import Signed
from journal.staff import Verified
from journal.store import open_journal
from office.commands import CloseDay, OpenDay
from office.hours import is_open
from office.languages import LANGUAGES
from office.plan_faults import faults
from resources.example import example_plan_path
from station import demo as demos
from station.errands.slips import logo_path, ticket_slip
from station.example_day import example_day
from station.settings import Settings

TUESDAY = datetime(2026, 3, 3, tzinfo=UTC)


@pytest.mark.parametrize("hour", range(0, 168, 5))
def test_the_demo_is_open_at_any_hour(hour: int) -> None:
    now = TUESDAY + timedelta(hours=hour, minutes=20)
    plan = demos.example_plan(now)
    assert is_open(plan.hours, now, plan.zone)
    assert not list(faults(plan, {*LANGUAGES, *plan.office.languages}))


def test_during_opening_hours_the_example_stays_as_it_is() -> None:
    assert demos.example_plan(TUESDAY.replace(hour=9)) == read_plan(example_plan_path())


def test_a_weak_pin_is_drawn_again() -> None:
    drawn = iter(["1111", "1234", "4826"])
    assert demos.fresh_pin(lambda: next(drawn)) == "4826"
    assert pin_fault(demos.fresh_pin()) is None


def test_each_start_gives_everybody_the_new_pin(tmp_path: Path) -> None:
    journal = open_journal(str(tmp_path / "demo.db"))
    settings = Settings()
    demos.Demo(settings=settings, pin="4826").prepare(journal)
    demos.Demo(settings=settings, pin="9037").prepare(journal)
    for member, _, _ in demos.STAFF:
        assert isinstance(journal.staff.verify("tartu", member, "9037", TUESDAY), Verified)
    assert not isinstance(journal.staff.verify("tartu", "kadri", "4826", TUESDAY), Verified)
    journal.close()


def test_a_demo_whose_day_is_over_is_noticed(tmp_path: Path) -> None:
    url, now = str(tmp_path / "demo.db"), TUESDAY.replace(hour=9)
    assert not demos.is_over(url, now)
    journal = open_journal(url)
    demos.Demo(settings=Settings(), pin="4826").prepare(journal)
    book = Daybook(journal, "tartu")
    book.act(now.date(), (OpenDay(),), Signed(at=now))
    assert not demos.is_over(url, now)
    book.act(now.date(), (CloseDay(),), Signed(at=now))
    journal.close()
    assert demos.is_over(url, now)
    assert not demos.is_over(url, now + timedelta(days=1))


def test_the_example_day_is_always_the_same_and_lively() -> None:
    example = example_day()
    assert example == example_day()
    assert len(example.day.waiting) >= 10
    assert {desk.clerk for desk in example.day.desks.values()} == {"jaan", "liis", "mari", "olga", "peeter"}
    assert example.ratings


def test_on_the_example_day_the_cards_of_the_standard_are_used_enough_to_tell_of() -> None:
    told = {(card.standard.id, card.service): card for card in example_day().standards if card.n is not None}
    assert {service for _, service in told} == {"payments", "contracts", "meters", ""}
    payments = told["payments", "payments"]
    assert payments.used is not None
    assert payments.used < 1, "not every visit has its card"
    assert len({step.ticked for step in payments.steps}) > 1, "some steps are left out more often than others"


def test_a_ticket_says_what_the_office_wrote() -> None:
    example = example_day()
    ticket = replace(example.day.waiting[0], service="debts", language="et")
    slip = ticket_slip(example.day, example.plan, ticket)
    assert slip.number == ticket.number
    assert "Räägime sellest eraldi ruumis leti 2 taga." in slip.notes
    assert slip.footer == "hommik.example · 777-1234"


def test_a_logo_is_found_by_name_by_path_and_by_its_variant(tmp_path: Path) -> None:
    assert logo_path("") == ""
    assert Path(logo_path("logo.svg", "-paper")).name == "logo-paper.svg"
    own = tmp_path / "own.svg"
    own.touch()
    assert logo_path(str(own), "-paper") == str(own)
