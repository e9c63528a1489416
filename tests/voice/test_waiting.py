from datetime import timedelta

from tests.voice.halls import START
from voice.phrases import Manner, Utterance, call
from voice.waiting import Announcement, Call, Waiting, added, begun, heard, silenced, spoilt


def called(number: str, after_s: float = 0) -> Call:
    return Call(number=number, counter="1", at=START + timedelta(seconds=after_s), languages=("en",))


def script(announcement: Announcement) -> tuple[Utterance, ...]:
    assert isinstance(announcement, Call)
    return call(announcement.number, announcement.counter, announcement.languages, announcement.manner)


def begins(queue: Waiting, after_s: float) -> tuple[Waiting, tuple[Announcement, ...]]:
    return begun(queue, START + timedelta(seconds=after_s), script)


def test_calls_are_said_in_their_order_one_after_the_other() -> None:
    queue = added(added(Waiting(), called("1")), called("2"))
    order = []
    while not queue.is_empty:
        queue, _ = begins(queue, 1)
        assert isinstance(queue.current, Call)
        order.append(queue.current.number)
        queue = heard(queue)
    assert order == ["1", "1", "2", "2"]


def test_beginning_twice_changes_nothing() -> None:
    queue, _ = begins(added(Waiting(), called("1")), 0)
    assert begins(queue, 5) == (queue, ())


def test_a_call_that_waited_longer_than_45_s_is_spoken_once() -> None:
    for waited, times in ((45, 2), (46, 1)):
        queue, _ = begins(added(Waiting(), called("1")), waited)
        assert len(queue.left) == times


def test_a_call_that_is_spoken_three_times_is_spoken_once_too_when_it_is_old() -> None:
    old = Call(number="1", counter="1", at=START, languages=("en", "ru"), manner=Manner(times=3, slower=True))
    queue, _ = begins(added(Waiting(), old), 60)
    assert [(utterance.language, utterance.slower) for utterance in queue.left] == [("en", True), ("ru", True)]


def test_a_call_older_than_three_minutes_is_spoken_no_more_and_told() -> None:
    queue = added(added(Waiting(), called("1")), called("2", 100))
    queue, too_old = begins(queue, 200)
    assert too_old == (called("1"),)
    assert queue.current == called("2", 100)


def test_a_call_that_grew_too_old_while_it_failed_is_let_go() -> None:
    queue, _ = begins(added(Waiting(), called("1")), 0)
    queue, too_old = begins(heard(queue), 200)
    assert (queue, too_old) == (Waiting(), (called("1"),))


def test_what_cannot_be_played_rings_and_the_next_repeat_is_tried() -> None:
    queue, _ = begins(added(Waiting(), called("1")), 0)
    spoiled = spoilt(queue)
    assert [len(utterance.pieces) for utterance in spoiled.left] == [1, len(queue.left[1].pieces)]
    assert heard(spoilt(heard(spoiled))).is_empty


def test_what_nobody_is_to_hear_is_passed_over() -> None:
    queue, _ = begins(added(added(Waiting(), called("1")), called("2")), 0)
    assert silenced(queue) == Waiting(waiting=(called("2"),))


def test_what_is_made_of_nothing_holds_nobody_up() -> None:
    queue = added(added(Waiting(), called("1")), called("2"))
    queue, _ = begun(queue, START, lambda each: () if each == called("1") else script(each))
    assert queue.current == called("2")
