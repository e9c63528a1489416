"""The page of the own day says thanks first and compares with nobody; pauses and breaks say what they do to waits."""

from dataclasses import replace
from datetime import timedelta

import pytest

from counter.actions import Action
from counter.break_view import break_alert
from counter.foreseen_view import foreseen_lines
from counter.happenings import Pressed
from counter.keys import keys_of
from counter.own_day_page import own_day_page
from counter.places import AtWork, SeeingOwnDay
from counter.scene import Scene
from counter.work_view import work_view
from office import commands as wanted
from office.breaks import PauseTaken
from office.day import foreseen
from office.events import DayOpened
from office.own_day import OwnDay, OwnShare, Thanks
from office.waits.pausing import PauseForeseen
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.examples import MARI, NOW, STAFF, minute, morning, opened, played, taken, the_plan

SCENE = Scene(counter="3", day=morning(), plan=the_plan(), members=STAFF, now=NOW)
WORDS = words_for("en", "counter")
NOTHING = OwnDay(served=0, handled=0, median_s=None, thanks=(), solved=None, treated=None, pauses=())


def lines(own: OwnDay | None, *, failed: bool = False) -> tuple[str, ...]:
    return own_day_page(SeeingOwnDay(member=MARI, own=own, failed=failed), SCENE, WORDS).lines


def test_an_empty_day() -> None:
    assert lines(NOTHING) == (
        "Nobody has written praise about your visits in the last seven days yet.",
        "You have not finished with a customer yet today.",
        "What customers answered is shown from 5 answers on, so that nobody is recognised.",
        "You have not had a break yet. A pause is never refused.",
    )


def test_a_good_day_begins_with_thanks() -> None:
    pause = PauseTaken(clerk="mari", counter="3", since=minute(60), until=minute(75), reason="break")
    own = OwnDay(
        served=1,
        handled=2,
        median_s=301.0,
        thanks=(Thanks(topic="employee", n=2), Thanks(topic="service", n=1)),
        solved=OwnShare(n=5, share=0.8, span="day"),
        treated=OwnShare(n=12, share=0.75, span="week"),
        pauses=(pause,),
    )
    assert lines(own) == (
        "Praise from customers in the last seven days: An employee (2), The service",
        "You served 1 customer today.",
        "Half of them took up to 6 min at the counter.",
        "Solved, customers say: 80 % of 5 answers today",
        "Well treated, customers say: 75 % of 12 answers in seven days",
        "Your breaks: 10:00–10:15 Break",
    )
    many = replace(own, pauses=tuple(replace(pause, since=minute(60 + n)) for n in range(5)))
    assert lines(many)[-1] == "Your 5 breaks: 65 minutes in all"


def test_what_cannot_be_read_is_said() -> None:
    assert lines(None) == ("One moment, please",)
    assert lines(None, failed=True) == ("It cannot be read now. Please try again.",)


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (None, ()),
        (PauseForeseen(service="payments", now_s=None, after_s={10: None}), ()),
        (
            PauseForeseen(service="payments", now_s=700.0, after_s={10: 710.0}),
            ("Waits stay as they are: others serve meanwhile. Customers are told when you are back.",),
        ),
        (
            PauseForeseen(service="payments", now_s=700.0, after_s={10: 730.0, 30: 931.0, 60: None}),
            (
                "Customers are told. “Bills”: 12 minutes now, with a pause of",
                "10\u00a0min\u00a0→\u00a013 · 30\u00a0min\u00a0→\u00a016 · 60 min: nobody serves",
            ),
        ),
    ],
)
def test_what_a_pause_does_to_waits_is_said_before_it(found: PauseForeseen | None, told: tuple[str, ...]) -> None:
    assert foreseen_lines(found, SCENE, WORDS) == told


def at_noon(*happened: tuple[float, wanted.DayCommand]) -> Scene:
    """13:04, four minutes into the planned break of counter 3."""
    day = played([*opened(("3", "mari")), *happened])
    day = foreseen(day, (DayOpened(roster=the_plan().roster_on(day.date)),), minute(240))
    return replace(SCENE, day=day, now=minute(244))


def test_a_planned_break_is_remembered_with_a_key_or_after_this_customer() -> None:
    free = break_alert(at_noon(), "mari", WORDS)
    assert free is not None
    assert free.button is not None
    assert (free.words, free.tone) == ("Your break is planned for 13:00–13:30.", "note")
    assert free.button.happening == Pressed(action=Action.PAUSE)
    shown = work_view(AtWork(member=MARI), replace(at_noon(), keys=keys_of({"answer": ("F11",)})), WORDS, sentence)
    assert shown.alert is not None
    assert shown.alert.button is not None
    assert (shown.alert.words, shown.alert.button.key) == (free.words, "F11")
    busy = at_noon(taken(230, "payments"), (235, wanted.CallNext(counter="3")))
    told = break_alert(busy, "mari", WORDS)
    assert told is not None
    assert (told.words, told.button) == ("Your break is planned for 13:00–13:30: after this customer.", None)


def test_who_has_rested_is_not_reminded_and_nobody_elses_break_is() -> None:
    rested = at_noon((200, wanted.PauseCounter(counter="3")), (215, wanted.ResumeCounter(counter="3")))
    assert break_alert(rested, "mari", WORDS) is None
    assert break_alert(at_noon(), "jaan", WORDS) is None
    assert break_alert(replace(at_noon(), now=minute(244) + timedelta(hours=4)), "mari", WORDS) is None
