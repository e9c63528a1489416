"""Refusals as sentences: each reason has one, in each language, with nothing left open."""

import re
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import get_args

import pytest

from office import refusals as why
from office.hours import Clock
from office.refusals import Reason
from office.stages import STAGE_NAMES
from resources.reasons import sentence
from resources.words import words_for

LANGUAGES = ("en", "et", "ru")
STAGES = tuple(STAGE_NAMES.values())
EXAMPLES = {
    "service": "payments",
    "counter": "3",
    "language": "fi",
    "number": "142",
    "need": "walks_slowly",
    "level": "quick",
    "clerk": "mari",
    "kiosk": "hall",
    "stage": "called",
    "appointment": "4711",
    "state": "missed",
    "outcome": "solved",
    "reason": "lunch",
    "opens": Clock(13),
    "most": 40,
    "waiting": 3,
    "calls": 1,
    "seconds": 20,
    "minutes": 30,
    "code": "K4TX-72M9",
    "topic": "wait",
    "case": "26-0017",
    "roles": ("supervisor", "manager"),
    "when": datetime(2026, 3, 2, 7, 30, tzinfo=UTC),
    "last_day": date(2026, 5, 30),
    "employee": "mari",
    "time": datetime(2026, 3, 2, 11, tzinfo=UTC),
    "newest": datetime(2026, 3, 2, 7, tzinfo=UTC),
}
REASONS: tuple[type[Reason], ...] = get_args(Reason)


def example(kind: type[Reason], **other: str) -> Reason:
    made: Reason = kind(**{field.name: {**EXAMPLES, **other}[field.name] for field in fields(kind)})  # type: ignore[arg-type]
    return made


def told(reason: Reason, language: str) -> str:
    return sentence(reason, words_for(language, "resources"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", REASONS)
def test_every_reason_is_one_sentence_with_all_that_it_knows(kind: type[Reason], language: str) -> None:
    text = told(example(kind), language)
    assert re.fullmatch(r"[^{}\n]+\.", text)
    assert text[0].isupper() or kind in {
        why.ClerkIsElsewhere,
        why.CounterIsTaken,
        why.ClerkIsAway,
        why.NothingToOffer,
        why.DoesNotServe,
        why.NobodyAsked,
        why.NoSuchReason,
    }
    shown = {field.name for field in fields(kind)} - {"newest", "stage", "state", "when", "last_day", "time", "roles"}
    assert all(str(EXAMPLES[name]) in text for name in shown)


@pytest.mark.parametrize("kind", REASONS)
def test_every_sentence_is_translated(kind: type[Reason]) -> None:
    assert len({told(example(kind), language) for language in LANGUAGES}) == len(LANGUAGES)


def test_no_two_reasons_say_the_same() -> None:
    sentences = [told(example(kind), "en") for kind in REASONS]
    same = {told(example(why.CounterIsTaken), "en"), told(example(why.ClerkIsElsewhere), "en")}
    assert len(same) == 1
    assert len(set(sentences)) == len(sentences) - 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", STAGES)
def test_every_place_of_a_ticket_has_its_words(stage: str, language: str) -> None:
    others = {told(why.DoesNotWait("142", other), language) for other in STAGES if other != stage}
    same = stage in {"cancelled", "withdrawn"}  # a wrong choice was cancelled too
    assert (told(why.DoesNotWait("142", stage), language) in others) is same


@pytest.mark.parametrize(
    ("reason", "en", "et", "ru"),
    [
        (
            why.NoNumberLeft("payments"),
            "All numbers of the service “payments” are used up today.",
            "Teenuse „payments“ numbrid on tänaseks otsas.",
            "Номера услуги «payments» на сегодня закончились.",
        ),
        (
            why.DoesNotWait("142", "serving"),
            "Number 142 does not wait: it is at a counter.",
            "Number 142 ei oota: see on leti juures.",
            "Номер 142 не ждёт: он уже у окна.",
        ),
        (
            why.CounterIsTaken("3", ""),
            "Somebody works at counter 3 already.",
            "Keegi töötab juba letis 3.",
            "Кто-то уже работает в окне 3.",
        ),
    ],
)
def test_sentences_read_well(reason: Reason, en: str, et: str, ru: str) -> None:
    assert [told(reason, language) for language in LANGUAGES] == [en, et, ru]


def test_without_a_language_it_is_english() -> None:
    assert sentence(why.RatedAlready("142")) == "Number 142 is rated already."


def test_what_somebody_typed_is_no_pattern() -> None:
    assert sentence(why.NoSuchService("{service} {x}")) == "There is no service “{service} {x}”."


@pytest.mark.parametrize(
    ("counter", "text"),
    [
        ("2", "Voucher K4TX-72M9 was used already: 2 March 2026 07:30, at counter 2."),
        ("", "Voucher K4TX-72M9 was used already: 2 March 2026 07:30."),
    ],
)
def test_a_used_voucher_is_told_with_when_and_where(counter: str, text: str) -> None:
    assert told(example(why.IsRedeemed, counter=counter), "en") == text


def test_the_last_day_of_a_voucher_is_told_in_full() -> None:
    assert told(example(why.IsTooOld), "en") == "The last day of voucher K4TX-72M9 was Saturday, 30 May 2026."
