"""Reading aloud begins, is repeated, gets louder and ends; nothing of it stays for the next person."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk import clock, pages
from kiosk import hearing_touches as heard
from kiosk import results as came
from kiosk import touches as it
from kiosk.hearing import LOUDEST, VOLUMES, Hearing
from kiosk.hearing_view import HearingView
from kiosk.view import KioskView, view_of
from kiosk.visit_acts_view import ChoiceView
from tests.kiosk.scenes import EVERY_PAGE, scene
from tests.kiosk.steps import NINE, NO_NUMBER, PAGES, TICKET, Person, visit_on

LISTENING = Hearing(volume=3)
LOUDER, QUIETER = heard.VolumePressed(louder=True), heard.VolumePressed(louder=False)


def listener(page: pages.Page, hearing: Hearing | None = LISTENING) -> Person:
    person = Person(page)
    person.visit = replace(visit_on(page), hearing=hearing)
    return person


def unasked(page: pages.Page) -> pages.Page:
    """Whoever wants to hear is still here."""
    return page.behind if isinstance(page, pages.StillHere) else page


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("begins", [heard.ReadAloudPressed(), heard.HeadphonesPlugged(plugged=True)])
def test_it_begins_on_every_page_and_leaves_the_page_as_it_is(page: pages.Page, begins: heard.HearingTouch) -> None:
    person = listener(page, None).does(begins)
    assert (person.page, person.visit.hearing, person.errands) == (unasked(page), Hearing(), ())


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("ends", [heard.ReadingStopped(), heard.HeadphonesPlugged(plugged=False)])
def test_it_ends_on_every_page(page: pages.Page, ends: heard.HearingTouch) -> None:
    person = listener(page).does(ends)
    assert (person.page, person.visit.hearing) == (page, None)


def test_there_are_five_steps_of_volume_at_least_and_none_beyond_the_last() -> None:
    assert LOUDEST == 7  # as the sentence says that tells it
    assert list(VOLUMES) == sorted(set(VOLUMES))
    assert 0 < VOLUMES[0] < VOLUMES[-1] == 1
    person = listener(pages.Choosing())
    heights = [person.does(LOUDER).visit.hearing for _ in range(LOUDEST + 2)]
    assert [one.volume for one in heights if one] == [4, 5, 6, 7, 7, 7, 7, 7, 7]
    depths = [person.does(QUIETER).visit.hearing for _ in range(LOUDEST + 1)]
    assert depths[-1] == Hearing(volume=1)


def test_without_reading_neither_volume_nor_repeat_mean_anything() -> None:
    person = listener(pages.Choosing(), None).does(LOUDER, QUIETER, heard.RepeatPressed(), heard.KeysUsed())
    assert person.visit.hearing is None


def test_headphones_that_are_plugged_in_twice_begin_once() -> None:
    person = listener(pages.Choosing()).does(heard.HeadphonesPlugged(plugged=True))
    assert person.visit.hearing == LISTENING


def test_the_key_opens_its_own_page_and_closes_it() -> None:
    person = listener(pages.Choosing()).does(heard.ReadAloudPressed())
    assert person.visit.hearing == replace(LISTENING, settings=True)
    assert person.does(heard.ReadAloudPressed()).visit.hearing == LISTENING
    assert person.does(heard.ReadAloudPressed(), it.BackPressed()).visit.hearing == LISTENING
    assert person.page == pages.Choosing()


def test_its_page_stands_over_every_page_and_back_leads_to_that_one() -> None:
    for page in EVERY_PAGE.values():
        view = seen(page, replace(LISTENING, settings=True))
        if isinstance(page, pages.StillHere):
            assert view.place == "StillHere"
            continue
        assert view.place == "ReadingAloud"
        assert isinstance(view.page, ChoiceView)
        assert [one.means for one in view.page.choices] == [
            heard.RepeatPressed(),
            LOUDER,
            QUIETER,
            heard.ReadingStopped(),
        ]
        assert view.page.sentence == "Volume 3 of 7."
        assert view.shelf.back is not None
        assert view.shelf.back.means == it.BackPressed()


def test_repeat_on_its_page_reads_the_page_below() -> None:
    person = listener(pages.Choosing(), replace(LISTENING, settings=True)).does(heard.RepeatPressed())
    assert person.visit.hearing == LISTENING


def test_its_page_makes_way_for_whatever_comes() -> None:
    person = listener(pages.TakingTicket("payments"), replace(LISTENING, settings=True)).does(came.TicketIssued(TICKET))
    assert (person.page, person.visit.hearing) == (pages.HoldingTicket(TICKET), LISTENING)
    person = listener(pages.EnteringNumber(), replace(LISTENING, settings=True)).does(it.HelpPressed())
    assert person.visit.hearing == LISTENING


def test_a_result_that_leaves_the_page_alone_leaves_its_page_alone() -> None:
    person = listener(pages.NoTicket("payments", NO_NUMBER), replace(LISTENING, settings=True))
    assert person.does(came.Trouble()).visit.hearing == replace(LISTENING, settings=True)


@pytest.mark.parametrize(
    ("page", "hearing", "quiet", "warned", "gone"),
    [
        (pages.EnteringNumber(), None, 59, 60, 90),
        (pages.EnteringNumber(), LISTENING, 119, 120, 180),
        (pages.Choosing(), LISTENING, 119, 120, 180),
        (pages.HoldingTicket(TICKET), LISTENING, 119, 120, 180),
    ],
)
def test_whoever_listens_has_two_minutes_and_one_to_answer(
    page: pages.Page, hearing: Hearing | None, quiet: int, warned: int, gone: int
) -> None:
    person = listener(page, hearing)
    assert person.waits(quiet).page == page
    assert isinstance(person.waits(warned - quiet).page, pages.StillHere)
    assert isinstance(person.waits(gone - warned - 1).page, pages.StillHere)
    assert person.waits(1).visit == clock.start(("et", "en", "ru"), person.now)


def test_thanks_are_heard_to_the_end() -> None:
    person = listener(pages.Thanking())
    assert person.waits(29).page == pages.Thanking()
    assert person.waits(1).visit.hearing is None


def test_keys_say_that_somebody_is_there() -> None:
    person = listener(pages.EnteringNumber(), None)
    assert person.waits(59).does(heard.KeysUsed()).waits(59).page == pages.EnteringNumber()


def test_the_next_person_is_not_read_to() -> None:
    person = listener(pages.HoldingTicket(TICKET)).does(it.DonePressed())
    assert (person.page, person.visit.hearing) == (pages.Choosing(), None)


def test_to_pull_headphones_out_is_no_answer_whether_one_is_still_here() -> None:
    asked = pages.StillHere(pages.Choosing(), NINE)
    person = listener(asked).does(heard.HeadphonesPlugged(plugged=False))
    assert person.page == asked
    assert person.does(it.StillHerePressed()).page == pages.Choosing()


def test_a_view_says_how_loud_and_what_is_said_first() -> None:
    assert seen(pages.Choosing(), None).hearing is None
    assert seen(pages.Choosing(), LISTENING).hearing == HearingView(
        gain=VOLUMES[2],
        repeats=0,
        begins="This screen is read aloud. The arrow keys move, Enter chooses.",
        volume="Volume 3 of 7.",
    )


def test_a_machine_without_a_voice_has_no_key_for_it() -> None:
    shelf = view_of(replace(scene(), reads=False)).shelf
    assert [one.means for one in shelf.sizes] == [it.BiggerTextPressed(), it.ContrastPressed()]


def seen(page: pages.Page, hearing: Hearing | None) -> KioskView:
    here = scene(page)
    visit = replace(here.visit, hearing=hearing, touched=here.at - timedelta(seconds=1))
    return view_of(replace(here, visit=visit))
