"""From a case to its receipt: its number, what it is about, by when there is an answer, and what else can be done.

What the customer said, and their name, are never on it: a receipt lies about.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from office.cases_plan import CaseKind
from printer.sender import Sender
from printer.slip import LetterSlip, Section
from resources.words import Words, words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFacts:
    """What is known of a case; `received` is local. `topic` is in the language of the receipt.

    `visit`: the number of the visit that it is about; `manager`: the number that waits for a manager. `telephone` and
    `email` are the office's, and `appeal` is in its own words, where it has any.
    """

    case: str
    received: datetime
    topic: str
    language: str
    kind: CaseKind = "concern"
    answer_by: date | None = None
    visit: str = ""
    manager: str = ""
    telephone: str = ""
    email: str = ""
    appeal: Mapping[str, str] = field(default_factory=dict)
    sender: Sender = field(default_factory=Sender)


def receipt_slip(facts: ReceiptFacts) -> LetterSlip:
    """The slip that says these facts."""
    words = words_for(facts.language, "printer")
    return LetterSlip(
        head=facts.sender.head(words),
        plate_title=words.say("Number of your case"),
        plate=facts.case,
        title=words.say("Thank you for telling us"),
        dated=f"{words.full_day(facts.received.date())}, {words.clock(facts.received)}",
        sections=tuple(_sections(facts, words)),
        footer=words.pick(facts.sender.footer),
    )


def _sections(facts: ReceiptFacts, words: Words) -> Iterator[Section]:
    praise = facts.kind == "praise"
    visit = (words.say("Your visit: number {number}", number=facts.visit),) if facts.visit else ()
    heading = words.say("You praised") if praise else words.say("Your concern")
    yield Section(heading=heading, parts=(facts.topic, *visit))
    if facts.manager:
        waiting = words.say("Your number is {number}. Please wait until it is called.", number=facts.manager)
        yield Section(heading=words.say("To speak with a manager"), parts=(waiting,))
    if facts.answer_by is not None:
        yield Section(heading=words.say("We answer at the latest on"), parts=(words.full_day(facts.answer_by),))
    yield Section(heading=words.say("Whom to ask"), parts=tuple(_ask(facts, words)))
    if not praise:
        appeal = words.pick(facts.appeal) or words.say("Tell us, and the manager of this office looks at it once more.")
        yield Section(heading=words.say("If you do not agree with the answer"), parts=(appeal,))


def _ask(facts: ReceiptFacts, words: Words) -> Iterator[str]:
    yield words.say("Ask any of our clerks, and name the number of your case.")
    if facts.telephone:
        yield words.say("Telephone: {telephone}", telephone=facts.telephone)
    if facts.email:
        yield words.say("E-mail: {email}", email=facts.email)
