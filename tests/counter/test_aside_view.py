"""Who missed the call can be put back in the line for an hour; who is parked or away can be welcomed early."""

from dataclasses import replace
from datetime import timedelta

from counter.aside_view import aside_buttons
from counter.happenings import AwaySeen, ReturnSeen
from counter.scene import Scene
from office import commands as wanted
from resources.words import words_for
from tests.counter.examples import STAFF, minute, opened, played, taken, the_plan

WORDS = words_for("en", "counter")
MISSED = played(
    [
        *opened(("3", "mari")),
        taken(2, "payments", "en"),
        (3, wanted.CallNext(counter="3")),
        (3.5, wanted.CallAgain(counter="3")),
        (4, wanted.MarkMissed(counter="3")),
    ]
)


def scene(at: float, counter: str = "3") -> Scene:
    return Scene(counter=counter, day=MISSED, plan=the_plan(), members=STAFF, now=minute(at))


def test_the_button_says_who_is_here() -> None:
    buttons = aside_buttons(scene(5), WORDS)
    assert [button.words for button in buttons] == ["101 is here"]
    assert buttons[0].happening == ReturnSeen(number="101")


def test_a_counter_that_does_not_offer_the_service_has_no_button() -> None:
    assert aside_buttons(scene(5, counter="4"), WORDS) == ()


def test_after_an_hour_the_button_is_gone() -> None:
    later = 4 + timedelta(minutes=61) / timedelta(minutes=1)
    assert aside_buttons(scene(later), WORDS) == ()


def test_who_is_parked_or_away_stands_after_the_missed_with_the_time() -> None:
    day = played(
        [
            taken(4, "meters", "en"),
            taken(4, "meters", "en"),
            (5, wanted.PauseVisit(number="301", minutes=20)),
            (5, wanted.CallNext(counter="3")),
            (6, wanted.ParkTicket(counter="3", minutes=10)),
        ],
        MISSED,
    )
    buttons = aside_buttons(replace(scene(7), day=day), WORDS)
    assert [button.words for button in buttons] == ["101 is here", "302 is back at 09:16", "301 is back at 09:25"]
    assert buttons[1].happening == AwaySeen(number="302")
    assert aside_buttons(replace(scene(7, counter="2"), day=day), WORDS) == ()
