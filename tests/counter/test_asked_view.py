"""What a counter's window says when a manager asks it to open, or tells a notice."""

from dataclasses import replace
from datetime import timedelta

import pytest

from counter import happenings as it
from counter.asked_view import asked_alert, notice_alert
from counter.errands import Decide
from counter.places import AtWork, Locked, SignedOut
from counter.scene import Scene
from counter.sitting import step
from counter.window_view import view_of
from office.commands import OpenCounter, PauseCounter
from office.day import Day, foreseen
from office.deciding import decide
from office.manager_commands import AnswerAsked, AskCounter, OfManager, PostNotice
from office.overseen import ASKED_FOR
from office.refusals import Refused
from office.signing_in import TypingPin
from resources.words import words_for
from tests.counter.conftest import MakeWindow
from tests.counter.examples import KADRI, MARI, NOW, STAFF, morning, the_plan
from tests.cutting import cut

EN = words_for("en", "counter")
ASK_2 = AskCounter(counter="5", clerk="kadri")


def after(day: Day, *commands: OfManager | PauseCounter | OpenCounter) -> Day:
    for command in commands:
        events = decide(day, the_plan(), command, NOW)
        assert not isinstance(events, Refused), events.why
        day = foreseen(day, events, NOW)
    return day


def scene(counter: str, *commands: OfManager) -> Scene:
    return Scene(counter=counter, day=after(morning(), *commands), plan=the_plan(), members=STAFF, now=NOW)


def test_the_counter_that_is_asked_says_so_with_two_answers() -> None:
    alert = asked_alert(scene("5", ASK_2), EN)
    assert alert is not None
    assert alert.words == "The manager asks you to open counter 5."
    assert alert.button is not None
    assert alert.other is not None
    assert (alert.button.words, alert.button.happening) == ("I am coming", it.AskedAnswered(counter="5", coming=True))
    assert (alert.other.words, alert.other.happening) == ("Not now", it.AskedAnswered(counter="5", coming=False))


def test_another_counter_says_so_while_nobody_works_there() -> None:
    assert asked_alert(scene("1", ASK_2), EN) is None
    assert asked_alert(scene("1", ASK_2), EN, others=True) is not None


@pytest.mark.parametrize("coming", [True, False])
def test_after_an_answer_nobody_is_asked(coming: bool) -> None:  # noqa: FBT001  # a table
    answered = scene("5", ASK_2, AnswerAsked(counter="5", coming=coming))
    assert asked_alert(answered, EN) is None


def test_a_question_is_over_after_a_while() -> None:
    late = replace(scene("5", ASK_2), now=NOW + ASKED_FOR + timedelta(seconds=1))
    assert asked_alert(late, EN) is None


ANSWER = it.AskedAnswered(counter="5", coming=True)


def test_an_answer_is_written_whoever_sits_there_and_nothing_else_happens() -> None:
    out, errands = step(SignedOut(), ANSWER, "1")
    assert (out, errands) == (SignedOut(), (Decide(commands=(AnswerAsked(counter="5", coming=True),)),))
    work = AtWork(member=MARI)
    named = AnswerAsked(counter="5", coming=True, clerk="mari")
    assert step(work, ANSWER, "1") == (work, (Decide(commands=(named,)),))
    locked = Locked(member=MARI, before=work, signing_in=TypingPin(member=MARI))
    assert step(locked, ANSWER, "1") == (locked, (Decide(commands=(AnswerAsked(counter="5", coming=True),)),))


def test_a_notice_for_counters_is_told_until_it_is_over() -> None:
    text = {"en": "Fire drill at noon", "ru": "Учебная тревога в полдень"}
    post = PostNotice(text=text, places=("counters",), ends=NOW + timedelta(minutes=22), clerk=KADRI.id)
    told = scene("1", post)
    alert = notice_alert(told, EN)
    assert alert is not None
    assert (alert.words, alert.tone) == ("Fire drill at noon (until 11:00)", "note")
    over = replace(told, now=NOW + timedelta(minutes=22))
    assert notice_alert(over, EN) is None
    elsewhere = replace(post, places=("board",))
    assert notice_alert(scene("1", elsewhere), EN) is None


@pytest.mark.parametrize("language", ["en", "et", "ru"])
@pytest.mark.parametrize("size", [(420, 640), (1280, 800)])
def test_both_answers_have_room_in_the_small_window_too(
    window_of: MakeWindow, size: tuple[int, int], language: str
) -> None:
    window = window_of(*size, 1.0)
    view = view_of(SignedOut(), scene("5", ASK_2), words_for(language, "counter"), str)
    window.render_view(view)
    assert cut(window) == []
