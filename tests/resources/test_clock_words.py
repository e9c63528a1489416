"""What staff are told of a clock, in three languages."""

from datetime import timedelta

import pytest

from office.clocks import ClockFault, ClockIsBehind, ClockJumped, ClocksDiffer
from resources.clock_words import clock_sentence, span_of
from resources.words import words_for

LANGUAGES = ("en", "et", "ru")
FAULTS: tuple[ClockFault, ...] = (
    ClockJumped(timedelta(minutes=179)),
    ClockJumped(timedelta(minutes=-179)),
    ClockIsBehind(timedelta(minutes=179)),
    ClocksDiffer(timedelta(minutes=179)),
    ClocksDiffer(timedelta(minutes=-179)),
)


def test_each_fault_is_told_with_its_span_in_each_language() -> None:
    told = [clock_sentence(fault, words_for(language, "resources")) for fault in FAULTS for language in LANGUAGES]
    assert len(set(told)) == len(told)
    assert all("2 " in sentence and "59 " in sentence for sentence in told)
    assert clock_sentence(FAULTS[0]).startswith("The clock of this computer jumped ahead by 2 h 59 min.")


@pytest.mark.parametrize(
    ("span", "told"),
    [
        (timedelta(seconds=61), "1 min"),
        (timedelta(minutes=59), "59 min"),
        (timedelta(hours=23, minutes=59), "23 h 59 min"),
        (timedelta(days=1), "1 d 0 h"),
        (timedelta(days=365, hours=5), "365 d 5 h"),
    ],
)
def test_a_span_is_told_in_its_two_largest_units(span: timedelta, told: str) -> None:
    assert span_of(span, words_for("en", "resources")) == told
