"""Visits behind a figure: how long each waited, and where it stands in the list."""

from dataclasses import replace
from datetime import date

from admin.report_behind import Behind, key_of, waited
from admin.report_visits_view import heading
from office.reporting import behind
from office.reporting.asking import Asked, Days
from office.reporting.behind import COUNTS, LegKey
from resources.words import words_for
from tests.admin.reports import legs, scene

ASKED = Asked(days=Days(first=date(2026, 3, 2), last=date(2026, 3, 2)))


def test_how_long_one_waited_counts_to_the_call_or_to_giving_up() -> None:
    leg = replace(legs()[0], wait_s=540.0, gave_up_s=None)
    assert waited(leg) == 540.0
    assert waited(replace(leg, wait_s=None, gave_up_s=1860.0)) == 1860.0
    assert waited(replace(leg, wait_s=0.0)) == 0.0
    assert waited(replace(leg, wait_s=None)) is None


def test_a_list_goes_on_after_its_last_visit() -> None:
    leg = legs()[0]
    assert key_of(leg) == LegKey(day=leg.day, number=leg.number, leg=leg.leg)


def test_what_is_listed_is_what_is_counted() -> None:
    wanted = Behind(asked=ASKED, counts="missed", low_s=60.0, high_s=120.0)
    assert wanted.counted == behind.Behind(counts="missed", low=60.0, high=120.0)


def test_each_list_has_a_heading_of_its_own_in_each_language() -> None:
    for language in ("en", "et", "ru"):
        words = words_for(language, "admin")
        headings = {heading(Behind(asked=ASKED, counts=counts), scene(), words) for counts in COUNTS}
        assert len(headings) == len(COUNTS)
