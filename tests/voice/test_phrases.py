import pytest

from voice.phrases import CHIME, Manner, Part, Silence, Utterance, call, notice, phrase
from voice.trouble import Unspeakable


def spelt(pieces: object) -> str:
    assert isinstance(pieces, tuple)
    return " ".join(piece.name if isinstance(piece, Part) else f"({piece.seconds:g})" for piece in pieces)


def test_a_call_is_a_noun_phrase_with_silence_in_it() -> None:
    assert spelt(phrase("en", "142", "3")) == "number (0.35) 100-on 42 (0.65) counter 3"


def test_a_letter_is_spoken_by_itself() -> None:
    assert spelt(phrase("et", "K7", "12")) == "number (0.35) K (0.2) 7 (0.65) counter 12"


def test_a_counter_may_be_a_letter() -> None:
    assert spelt(phrase("ru", "7", "A")).endswith("(0.65) counter A")


@pytest.mark.parametrize("counter", ["front desk", "100", "0", "3b", "B", "²"])
def test_a_counter_that_nobody_can_read_is_looked_for_on_the_screen(counter: str) -> None:
    assert spelt(phrase("ru", "7", counter)) == "number (0.35) 7 (0.65) look"


def test_the_chime_comes_first_then_the_phrase_twice_in_each_language() -> None:
    script = call("142", "3", ["et", "ru"])
    assert [utterance.language for utterance in script] == ["et", "et", "ru", "ru"]
    assert [spelt(utterance.pieces) for utterance in script] == [
        "chime (0.5) number (0.35) 100-on 42 (0.65) counter 3",
        *["(1.5) number (0.35) 100-on 42 (0.65) counter 3"] * 3,
    ]


def test_who_does_not_hear_well_is_called_more_often_and_slower() -> None:
    script = call("142", "3", ["et"], Manner(times=3, slower=True))
    assert [utterance.slower for utterance in script] == [True, True, True]


def test_without_a_voice_the_chime_rings_alone() -> None:
    assert call("142", "3", []) == (Utterance(pieces=(Part(name=CHIME),)),)
    assert call("142", "3", [], chime=False) == ()


def test_without_a_chime_the_words_come_at_once() -> None:
    assert spelt(call("142", "3", ["en"], chime=False)[0].pieces).startswith("number")


def test_a_notice_is_spoken_once_in_each_language_and_never_a_chime_without_words() -> None:
    script = notice("closing", ["en", "ru"])
    assert [spelt(utterance.pieces) for utterance in script] == ["chime (0.5) closing", "(1.5) closing"]
    assert notice("closing", []) == ()


def test_what_is_left_of_words_that_cannot_be_played_is_their_chime() -> None:
    first, again, *_ = call("142", "3", ["en"])
    assert first.chime_alone == Utterance(pieces=(Part(name=CHIME),))
    assert again.chime_alone is None
    assert Utterance(pieces=(Part(name=CHIME),)).chime_alone is None


def test_no_phrase_is_made_of_what_no_voice_can_say() -> None:
    with pytest.raises(Unspeakable):
        phrase("en", "10000", "3")


def test_silences_are_as_long_as_listeners_need() -> None:
    pieces = phrase("en", "142", "3")
    silences = [piece.seconds for piece in pieces if isinstance(piece, Silence)]
    assert silences[0] >= 0.3
    assert silences[1] >= 0.6
