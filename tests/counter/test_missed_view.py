"""Who missed the call can be put back in the line, the newest first, for an hour."""

from datetime import timedelta

from counter.missed_view import missed_view
from counter.scene import Scene
from counter.sitting import ReturnSeen
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
    view = missed_view(scene(5), WORDS)
    assert [button.words for button in view.buttons] == ["101 is here"]
    assert view.buttons[0].happening == ReturnSeen(number="101")


def test_a_counter_that_does_not_offer_the_service_has_no_button() -> None:
    assert missed_view(scene(5, counter="4"), WORDS).buttons == ()


def test_after_an_hour_the_button_is_gone() -> None:
    later = 4 + timedelta(minutes=61) / timedelta(minutes=1)
    assert missed_view(scene(later), WORDS).buttons == ()
