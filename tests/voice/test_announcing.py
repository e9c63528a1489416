import random
from collections import Counter
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources.voice_words import vocabulary
from tests.voice.halls import START, Hall, Hand, Staff
from voice.announcing import FIRST_REST_S, LONGEST_REST_S, Announcing
from voice.clips import Clip
from voice.phrases import Manner
from voice.trouble import SoundTrouble
from voice.voices import Voices
from voice.waiting import SPOKEN_WITHIN, Call, Notice

VOICES = Voices()


class Office:
    """An hour in the office: calls come at their times, whatever the loudspeaker does meanwhile."""

    def __init__(self, voices: Voices = VOICES, *, volume: float = 1.0, chime: bool = True) -> None:
        self.hand, self.staff = Hand(), Staff()
        self.hall = Hall(self.hand)
        self.volume = volume
        self.announcing = Announcing(
            voices=voices,
            speaker=self.hall,
            ears=self.staff,
            volume=lambda _: self.volume,
            clock=self.hand,
            chime=chime,
        )

    def lets_come(self, calls: list[Call]) -> None:
        """Each call is asked for at its time; between them what is due is said."""
        waiting = sorted(calls, key=lambda call: call.at)
        while waiting or self._goes_on():
            if waiting and (waiting[0].at <= self.hand.now or not self._goes_on()):
                self.hand.now = max(self.hand.now, waiting[0].at)
                self.announcing.add(waiting.pop(0))
                self._rest = self.announcing.step()
                self.hand.passes(self._rest or 0)
            else:
                self._rest = self.announcing.step()
                self.hand.passes(self._rest or 0)

    _rest: float | None = None

    def _goes_on(self) -> bool:
        return self._rest is not None


def bursts(calls: int = 120, size: int = 6, every_s: float = 180, languages: tuple[str, ...] = ("en",)) -> list[Call]:
    return [
        Call(
            number=str(101 + index),
            counter=str(1 + index % size),
            at=START + timedelta(seconds=every_s * (index // size)),
            languages=languages,
        )
        for index in range(calls)
    ]


def numbers_heard(hall: Hall) -> list[str]:
    """The names of the clips of each utterance that has words, without the chime."""
    return [name.removeprefix("chime ") for name in hall.heard if name != "chime"]


def words_of(call: Call) -> str:
    number = int(call.number)
    last = f"{number // 100 * 100}-on {number % 100}" if number % 100 else str(number)
    return f"number {last} counter {call.counter}"


def each_once(heard: list[str]) -> list[str]:
    """Without the repeats, which follow their first one at once."""
    return [name for at, name in enumerate(heard) if at == 0 or heard[at - 1] != name]


def test_an_hour_of_120_calls_in_bursts_of_six_is_spoken_in_order_and_never_at_once() -> None:
    office, calls = Office(), bursts()
    office.lets_come(calls)
    assert each_once(numbers_heard(office.hall)) == [words_of(call) for call in calls]
    assert all(one[1] <= other[0] for one, other in zip(office.hall.spans, office.hall.spans[1:], strict=False))
    assert office.staff.told == []
    assert office.staff.missed == []
    times = Counter(numbers_heard(office.hall))
    assert set(times.values()) == {1, 2}
    assert Counter(name.startswith("chime") for name in office.hall.heard)[True] == 120


def test_the_first_calls_of_a_burst_are_spoken_twice_and_who_waited_45_s_once() -> None:
    office, calls = Office(), bursts(6)
    office.lets_come(calls)
    times = [Counter(numbers_heard(office.hall))[words_of(call)] for call in calls]
    assert times == sorted(times, reverse=True)
    assert times[0] == 2
    assert times[-1] == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.sampled_from([1.0, 4.0, 9.0]))
def test_a_device_that_fails_at_any_moment_loses_and_reorders_nothing(chance: random.Random, gone_for_s: float) -> None:
    office, calls = Office(), bursts(36)
    office.hall.fails_after = lambda: chance.random() * 5 if chance.random() < 0.15 else None
    office.hall.gone_for_s = gone_for_s
    office.lets_come(calls)
    heard = each_once(numbers_heard(office.hall))
    missed = {words_of(call) for call in office.staff.missed if isinstance(call, Call)}
    assert heard == [words_of(call) for call in calls if words_of(call) in heard]
    assert set(heard) | missed == {words_of(call) for call in calls}
    assert all(times <= 2 for times in Counter(numbers_heard(office.hall)).values())
    assert all(one[1] <= other[0] for one, other in zip(office.hall.spans, office.hall.spans[1:], strict=False))


def test_a_device_that_comes_back_soon_lets_every_call_be_heard() -> None:
    office, calls = Office(), bursts(every_s=240)
    plays = count(1)
    office.hall.fails_after = lambda: 2.0 if next(plays) % 9 == 0 else None
    office.hall.gone_for_s = 1.0
    office.lets_come(calls)
    assert each_once(numbers_heard(office.hall)) == [words_of(call) for call in calls]
    assert office.staff.missed == []


def test_a_phrase_that_breaks_off_is_spoken_anew_and_what_was_heard_is_not() -> None:
    office = Office()
    plays = iter([None, 3.0, None])
    office.hall.fails_after = lambda: next(plays)
    office.lets_come(bursts(1))
    assert numbers_heard(office.hall) == ["number 100-on 1 counter 1"] * 2
    assert office.announcing.troubles == ()


def test_staff_are_told_once_and_it_is_tried_again_less_and_less_often() -> None:
    office = Office()
    office.hall.gone_until = START + timedelta(hours=1)
    office.announcing.add(bursts(1)[0])
    rests = [office.announcing.step() for _ in range(7)]
    assert rests == [FIRST_REST_S, 4, 8, 16, LONGEST_REST_S, LONGEST_REST_S, LONGEST_REST_S]
    assert office.staff.told == ["No loudspeaker was found"]
    assert office.announcing.troubles == ("No loudspeaker was found",)


def test_what_no_loudspeaker_came_for_in_time_is_told_and_the_next_call_is_spoken() -> None:
    office = Office()
    first, second = bursts(2)
    office.hall.gone_until = START + SPOKEN_WITHIN
    office.announcing.add(first)
    assert office.announcing.step() == FIRST_REST_S
    office.hand.passes(SPOKEN_WITHIN.total_seconds() + 1)
    office.announcing.add(Call(number="777", counter="2", at=office.hand.now, languages=("et",)))
    assert office.announcing.step() == 0
    assert office.staff.missed == [first]
    assert second not in office.staff.missed
    assert numbers_heard(office.hall) == ["number 700-on 77 counter 2"]


class Gremlin(Hall):
    """A loudspeaker that fails in a way that nobody thought of, at one sound."""

    def play(self, sound: Clip, volume: float) -> None:
        if "100-on 1 " in sound.name:
            raise ZeroDivisionError("gremlin")
        super().play(sound, volume)


def test_what_nobody_thought_of_holds_up_nobody_for_long() -> None:
    office = Office()
    office.hall = Gremlin(office.hand)
    office.announcing = Announcing(
        voices=VOICES, speaker=office.hall, ears=office.staff, volume=lambda _: 1.0, clock=office.hand
    )
    office.lets_come(bursts(2))
    assert office.hall.heard[0] == "chime"
    assert "number 100-on 2 counter 2" in numbers_heard(office.hall)
    assert any("gremlin" in sentence for sentence in office.staff.told)


class WithoutClips(Voices):
    """Voices whose files cannot be read any more, some of them."""

    broken: frozenset[str] = frozenset()

    def clip(self, language: str, name: str) -> Clip:
        if name in self.broken:
            raise SoundTrouble(f"The sound {name}.ogg cannot be read")
        return super().clip(language, name)


def test_a_broken_clip_lets_the_chime_ring_and_the_calls_behind_it_be_heard() -> None:
    voices = WithoutClips()
    voices.broken = frozenset({"1"})
    office = Office(voices)
    office.lets_come([bursts(7)[0], Call(number="205", counter="2", at=START, languages=("en",))])
    assert office.hall.heard[:2] == ["chime", "chime number 200-on 5 counter 2"]
    assert office.staff.told == ["The sound 1.ogg cannot be read"]
    assert office.announcing.troubles == ("The sound 1.ogg cannot be read",)


def test_a_broken_chime_holds_up_nobody() -> None:
    voices = WithoutClips()
    voices.broken = frozenset({"chime"})
    office = Office(voices)
    office.lets_come(bursts(1))
    assert numbers_heard(office.hall) == ["number 100-on 1 counter 1"]


def test_a_language_without_a_voice_is_rung_for_and_never_spoken_in_another_one() -> None:
    office = Office()
    office.lets_come(bursts(1, languages=("fi",)))
    assert office.hall.heard == ["chime"]
    assert office.staff.told == ["There is no voice for the language 'fi': its calls are not spoken"]


def test_the_language_that_has_a_voice_is_spoken_beside_one_that_has_none() -> None:
    office = Office()
    office.lets_come(bursts(1, languages=("et", "fi")))
    assert numbers_heard(office.hall) == ["number 100-on 1 counter 1"] * 2


def test_a_number_that_nobody_can_read_rings_and_staff_are_told() -> None:
    office = Office()
    office.lets_come([Call(number="12345", counter="1", at=START, languages=("en",))])
    assert office.hall.heard == ["chime"]
    assert office.staff.told == ["No voice has words for the number '12345'"]


def test_in_quiet_hours_calls_are_passed_over_and_not_saved_for_later() -> None:
    office = Office(volume=0.0)
    office.lets_come(bursts(3))
    office.volume = 0.5
    office.lets_come([Call(number="205", counter="2", at=office.hand.now, languages=("en",))])
    assert numbers_heard(office.hall) == ["number 200-on 5 counter 2"] * 2
    assert office.hall.volumes == {0.5}


def test_a_notice_waits_for_its_turn() -> None:
    office = Office()
    office.announcing.add(bursts(1)[0])
    office.announcing.add(Notice(name="closing", at=START, languages=("en", "ru")))
    while (rest := office.announcing.step()) is not None:
        office.hand.passes(rest)
    assert office.hall.heard[-2:] == ["chime closing", "closing"]


def test_a_slower_call_takes_longer() -> None:
    lengths = []
    for manner in (Manner(times=1), Manner(times=1, slower=True)):
        office = Office()
        office.lets_come([Call(number="142", counter="3", at=START, languages=("ru",), manner=manner)])
        lengths.append(office.hall.spans[0][1] - office.hall.spans[0][0])
    assert lengths[1] - lengths[0] > timedelta(seconds=0.4)


def test_an_own_voice_that_is_not_whole_is_told_and_the_shipped_one_speaks(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    office = Office(Voices(tmp_path))
    assert office.staff.told == [
        f"The office's own voice for 'en' lacks {len(vocabulary('en'))} clips (number, counter, 1, …) and is not used"
    ]
    office.lets_come(bursts(1))
    assert len(numbers_heard(office.hall)) == 2


@pytest.mark.parametrize("moment", [START])
def test_nothing_to_say_is_nothing_to_do(moment: datetime) -> None:
    office = Office()
    office.hand.now = moment
    assert office.announcing.step() is None
