"""From a compensation to its voucher: sorry, what it is worth, until when, and how it is used."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from printer.sender import Sender, square_of
from printer.slip import LetterSlip, Section
from resources.words import Words, words_for


@dataclass(frozen=True, slots=True)
class Amount:
    """So much money. `currency` is an ISO 4217 code: EUR."""

    value: Decimal
    currency: str


Worth: TypeAlias = Amount | Mapping[str, str]
"""Money, or whatever the office gives, in its own words by language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherFacts:
    """What is known of a voucher. `apology` and `redeem` are the office's own words, where it has any.

    `code` is what is typed or read aloud; `square` what is scanned, if anything. It is valid on its last day, too.
    """

    code: str
    worth: Worth
    issued: date
    last_day: date
    language: str
    sender: Sender = field(default_factory=Sender)
    apology: Mapping[str, str] = field(default_factory=dict)
    redeem: Mapping[str, str] = field(default_factory=dict)
    square: str = ""


def voucher_slip(facts: VoucherFacts) -> LetterSlip:
    """The slip that says these facts."""
    words = words_for(facts.language, "printer")
    sorry = words.say("You waited longer than we promised. We are sorry. This voucher is to make up for it.")
    use = words.say("Show this paper or say its code to any of our clerks. It can be used once.")
    return LetterSlip(
        head=facts.sender.head(words),
        plate_title=words.say("Code of your voucher"),
        plate=facts.code,
        title=words.say("Voucher: {worth}", worth=worth_phrase(facts.worth, words)),
        dated=words.full_day(facts.issued),
        sections=(
            Section(parts=(words.pick(facts.apology) or sorry,)),
            Section(heading=words.say("Last day to use it"), parts=(words.full_day(facts.last_day),)),
            Section(heading=words.say("How to use it"), parts=(words.pick(facts.redeem) or use,)),
        ),
        square=square_of(facts.square, words.say("A clerk can scan this square instead of typing the code.")),
        footer=words.pick(facts.sender.footer),
    )


def worth_phrase(worth: Worth, words: Words) -> str:
    """What it is worth, in this language."""
    return words.money(worth.value, worth.currency) if isinstance(worth, Amount) else words.pick(worth)
