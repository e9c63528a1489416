"""The pages for concerns and praise, with examples."""

from dataclasses import replace
from datetime import date

from kiosk import pages
from kiosk.brought import IssuedTicket, KeptCase, Paper
from kiosk.case_pages import (
    CaseNotSent,
    ChoosingKind,
    ChoosingTold,
    ChoosingTopic,
    HoldingCase,
    OfferingAmends,
    Telling,
    WritingContact,
    WritingName,
    WritingWords,
)
from kiosk.keyboard_steps import Keys
from kiosk.pages import Page
from office.code import TicketCode
from office.refusals import NoMoreTickets

CODE = TicketCode(office="tartu", day=date(2026, 3, 3), number="142", secret="of-142")  # noqa: S106  # of an example
ASKED = Telling(behind=pages.Choosing(), asked=True)
ABOUT = replace(ASKED, topic="treatment", told="written", code=CODE)
LONG_WORDS = (
    "I waited for forty minutes, though I was told it would be ten. Then nobody could tell me why my bill had doubled. "
) * 4
KEPT = KeptCase(
    number="26-0017", kind="concern", topic="wait", answer_by=date(2026, 3, 10), ticket=None, told="written"
)
IN_LINE = replace(KEPT, told="spoken", ticket=IssuedTicket(number="142", service="payments", ahead=2, promised_by=None))
CASE_PAGES: dict[str, Page] = {
    "amends": OfferingAmends(),
    "concern or praise": ChoosingKind(ASKED),
    "concern or praise about a visit": ChoosingKind(replace(ASKED, code=CODE)),
    "topics": ChoosingTopic(ASKED),
    "topics of praise": ChoosingTopic(replace(ASKED, kind="praise")),
    "topics for a manager": ChoosingTopic(replace(ASKED, manager=True, code=CODE)),
    "how to tell": ChoosingTold(ABOUT),
    "words": WritingWords(ABOUT),
    "some words": WritingWords(replace(ABOUT, words="I waited for forty minutes. ")),
    "many words": WritingWords(replace(ABOUT, words=LONG_WORDS[:455])),
    "all words": WritingWords(replace(ABOUT, words=(LONG_WORDS + "m" * 60)[:500])),
    "words of praise": WritingWords(replace(ABOUT, kind="praise", words="Mari was kind")),
    "words in capitals": WritingWords(ABOUT, Keys(capital=True)),
    "words, figures": WritingWords(ABOUT, Keys(figures=True)),
    **{f"words in {one} letters": WritingWords(ABOUT, Keys(alphabet=one, beside="en")) for one in ("et", "ru")},
    "name": WritingName(ABOUT),
    "whole name": WritingName(replace(ABOUT, name="Aleksandra Wojciechowska-Kuznetsova")),
    "contact": WritingContact(ABOUT),
    "whole contact": WritingContact(replace(ABOUT, contact="aleksandra.wojciechowska-kuznetsova@example.org")),
    "e-mail": WritingContact(ABOUT, Keys()),
    "case not sent": CaseNotSent(ABOUT),
    "case refused": CaseNotSent(ABOUT, NoMoreTickets()),
    "case": HoldingCase(KEPT),
    "case without paper": HoldingCase(KEPT, Paper.NONE),
    "case perhaps printed": HoldingCase(KEPT, Paper.DOUBTFUL),
    "spoken case": HoldingCase(replace(KEPT, told="spoken", called=True)),
    "spoken case, unheard": HoldingCase(replace(KEPT, told="spoken"), Paper.NONE),
    "praise": HoldingCase(replace(KEPT, kind="praise", answer_by=None), Paper.PRINTED),
    "case in the manager's line": HoldingCase(IN_LINE, Paper.PRINTED, Paper.PRINTED),
    "case in the manager's line without paper": HoldingCase(IN_LINE, Paper.NONE, Paper.NONE),
}
