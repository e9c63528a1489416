"""From a complaint to its receipt: the number of the case, by when there is an answer, and what else can be done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from printer.sender import Sender, square_of
from printer.slip import LetterSlip, Section
from resources.words import words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFacts:
    """What is known of a complaint; `received` is local. `said` is printed only where it is given.

    `appeal` and `ask` are the office's own words, where it has any; `square` is what is scanned, if anything.
    """

    case: str
    received: datetime
    answer_by: date
    language: str
    sender: Sender = field(default_factory=Sender)
    said: str = ""
    appeal: Mapping[str, str] = field(default_factory=dict)
    ask: Mapping[str, str] = field(default_factory=dict)
    square: str = ""


def receipt_slip(facts: ReceiptFacts) -> LetterSlip:
    """The slip that says these facts."""
    words = words_for(facts.language, "printer")
    appeal = words.say("Tell us, and the manager of this office looks at it once more.")
    ask = words.say("Ask any of our clerks, and name the number of your case.")
    told = (Section(heading=words.say("What you told us"), parts=(facts.said,)),) if facts.said else ()
    return LetterSlip(
        head=facts.sender.head(words),
        plate_title=words.say("Number of your case"),
        plate=facts.case,
        title=words.say("We have your complaint"),
        dated=f"{words.full_day(facts.received.date())}, {words.clock(facts.received)}",
        sections=(
            Section(heading=words.say("We answer at the latest on"), parts=(words.full_day(facts.answer_by),)),
            *told,
            Section(
                heading=words.say("If you do not agree with the answer"), parts=(words.pick(facts.appeal) or appeal,)
            ),
            Section(heading=words.say("Whom to ask"), parts=(words.pick(facts.ask) or ask,)),
        ),
        square=square_of(facts.square, words.say("A clerk finds your case with this square.")),
        footer=words.pick(facts.sender.footer),
    )
