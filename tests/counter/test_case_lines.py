"""What a counter is told of a case whose customer waited in the manager's line."""

from dataclasses import replace

from counter.case_lines import MOST_LETTERS, case_lines
from counter.scene import Beside, Scene
from office import cases
from office.case_commands import OpenCase
from office.cases import Cases
from office.commands import CallNext
from office.events import Entry
from resources.words import words_for
from tests.counter.examples import DATE, STAFF, minute, opened, played, taken, the_plan
from tests.counter.test_promises import seen

WORDS = words_for("en", "counter")


def scene(said: str = "") -> Scene:
    """Mari has called 701 at counter 3, who wants to speak with a manager about the wait."""
    day = played([*opened(("3", "mari")), taken(2, "manager"), (3, CallNext(counter="3"))])
    told = cases.opened(Cases(), the_plan(), OpenCase(topic="wait", manager=True), minute(2), "701")
    known = cases.after(Cases(), (Entry(place=1, at=minute(2), event=told),))
    case = known.of_ticket(DATE, "701")
    return Scene(
        counter="3", day=day, plan=the_plan(), members=STAFF, now=minute(4), case=case, beside=Beside(said=said)
    )


def test_the_card_names_the_case_and_its_topic() -> None:
    assert seen(scene()).customer.below[0] == "Case 26-0001: Concern, The wait"
    assert seen(scene()).customer.short_below == "Case 26-0001: Concern, The wait"


def test_what_was_said_follows_where_it_may_be_read() -> None:
    assert seen(scene("I waited\nan hour.")).customer.below[:2] == (
        "Case 26-0001: Concern, The wait",
        "“I waited an hour.”",
    )


def test_of_very_long_words_the_beginning_stands_on_the_card() -> None:
    _, said = case_lines(scene("word " * 200), WORDS)
    assert len(said) <= MOST_LETTERS + 3
    assert said.endswith("…”")


def test_who_came_for_something_else_has_no_case() -> None:
    assert tuple(case_lines(replace(scene(), case=None), WORDS)) == ()


def test_what_was_said_is_in_no_repr() -> None:
    assert "an hour" not in repr(scene("I waited an hour."))
