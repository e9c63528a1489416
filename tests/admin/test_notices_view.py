"""A notice of the day at the manager's window: how it is written, refused and ended."""

from datetime import timedelta

import pytest

from admin import notice_places as it
from admin import session as at
from admin.notices_view import NoticeView, notice_button, notice_view
from admin.scene import Scene
from office.manager_commands import PostNotice, WithdrawNotice
from office.notices import LONGEST, LONGEST_AT_KIOSK
from office.refusals import NothingToTell
from resources.words import words_for
from station.example_managing import managed_scene
from tests.counter.examples import KADRI, NOW

EN = words_for("en", "admin")
HALF = NOW + timedelta(minutes=52)
TEXT = {"en": "Lift", "et": "Lift", "ru": "Лифт"}


@pytest.fixture(scope="module")
def scene() -> Scene:
    return managed_scene("en")


def seen(scene: Scene, task: it.WritingNotice) -> NoticeView:
    view = notice_view(scene, task, EN)
    assert view is not None
    return view


def test_a_notice_is_written_told_and_the_form_begins_anew() -> None:
    session: at.Session = at.SignedIn(member=KADRI)
    happenings: tuple[at.Happening, ...] = (
        it.NoticePressed(),
        it.PlacePressed(place="counters"),
        it.PlacePressed(place="board"),
        it.BeginsPressed(begins=None),
        it.EndsPressed(ends=HALF),
        it.NoticeTold(text=TEXT),
    )
    errands: tuple[at.Errand, ...] = ()
    for happening in happenings:
        session, errands = at.step(session, happening)
    command = PostNotice(text=TEXT, places=("counters",), ends=HALF, clerk="kadri")
    assert errands == (it.DoNotice(command=command),)
    session, _ = at.step(session, it.NoticeRefused(why=NothingToTell()))
    assert isinstance(session, at.SignedIn)
    assert isinstance(session.task, it.WritingNotice)
    assert session.task.refused == it.NoticeRefused(why=NothingToTell())
    session, _ = at.step(session, it.NoticeWritten())
    assert session == at.SignedIn(member=KADRI, task=it.WritingNotice(posted=1))
    assert at.step(session, it.NoticeLeft())[0] == at.SignedIn(member=KADRI)


def test_without_an_end_nothing_is_told(scene: Scene) -> None:
    assert it.step(it.WritingNotice(), it.NoticeTold(text=TEXT), "kadri") == (it.WritingNotice(), ())
    assert seen(scene, it.WritingNotice()).tell.why_not == "Please choose until when."
    assert seen(scene, it.WritingNotice(places=frozenset(), ends=HALF)).tell.why_not == "Please choose where."
    assert seen(scene, it.WritingNotice(ends=HALF)).tell.works


def test_there_is_a_field_for_each_language_of_the_office_with_room_for_where_it_stands(scene: Scene) -> None:
    fields = seen(scene, it.WritingNotice()).fields
    assert [(field.language, field.name, field.most) for field in fields] == [
        ("en", "English", LONGEST),
        ("et", "Eesti", LONGEST),
        ("ru", "Русский", LONGEST),
    ]
    assert seen(scene, it.WritingNotice(places=frozenset({"kiosks"}))).fields[0].most == LONGEST_AT_KIOSK


def test_times_are_half_hours_and_the_end_of_the_day(scene: Scene) -> None:
    view = seen(scene, it.WritingNotice(ends=HALF))
    assert [key.words for key in view.beginnings] == ["Now", "11:00", "11:30", "12:00"]
    assert [key.words for key in view.ends] == ["11:00", "11:30", "12:00", "12:30", "13:00", "18:00"]
    assert [key.words for key in view.ends if key.chosen] == ["11:30"]
    later = seen(scene, it.WritingNotice(begins=HALF))
    assert later.ends[0].words == "12:00"


def test_what_is_told_stands_below_and_is_ended_by_one_press(scene: Scene) -> None:
    assert notice_button(scene, EN).words == "1 notice is told"
    (told,) = seen(scene, it.WritingNotice()).told
    assert told.words == "The lift is out of order until noon."
    assert told.about == "10:38 to 11:38   ·   On the board, At the kiosks   ·   Kadri Saar"
    _, errands = it.step(it.WritingNotice(), told.withdraw.happening, "urve")
    assert errands == (it.DoNotice(command=WithdrawNotice(notice="1", clerk="urve")),)


def test_a_refusal_is_a_sentence(scene: Scene) -> None:
    refused = it.WritingNotice(refused=it.NoticeRefused(why=NothingToTell()))
    assert seen(scene, refused).aside == "A notice needs words in at least one language."
    lost = it.WritingNotice(refused=it.NoticeRefused())
    assert seen(scene, lost).aside == "Nothing was changed. Please try again."
