"""The pages for concerns and praise, what can happen on them and what follows, for the tests of the kiosk's steps."""

from dataclasses import replace
from datetime import date

from kiosk import case_touches as tell
from kiosk import keyboard_touches as keys
from kiosk import pages
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import IssuedTicket, KeptCase, Paper, SeenVisit
from kiosk.case_pages import (
    CaseNotSent,
    ChoosingKind,
    ChoosingTold,
    ChoosingTopic,
    HoldingCase,
    OfferingAmends,
    SendingCase,
    Telling,
    WritingContact,
    WritingName,
    WritingWords,
)
from kiosk.errands import Errand, IssueTicket, TellCase
from kiosk.keyboard_steps import Keys
from office.code import TicketCode
from office.refusals import NoSuchTopic

HOME = pages.Choosing()
ASKED = Telling(behind=HOME, asked=True)
PRAISES = replace(ASKED, kind="praise", topic="wait")
FOR_MANAGER = replace(ASKED, manager=True)
ABOUT = replace(ASKED, topic="wait")
WRITES = replace(ABOUT, told="written")
WROTE = replace(WRITES, words="So")
SIGNED = replace(WROTE, name="Mari", contact="5")
KEPT = KeptCase(number="26-0017", kind="concern", topic="wait", answer_by=date(2026, 3, 9), ticket=None, told="written")
IN_LINE = replace(KEPT, ticket=IssuedTicket(number="142", service="payments", ahead=5, promised_by=None))
NO_TOPIC = NoSuchTopic("wait")

CASE_TASKS: dict[str, pages.Task] = {
    "amends": OfferingAmends(),
    "kind?": ChoosingKind(ASKED),
    "topic?": ChoosingTopic(ASKED),
    "topic after amends?": ChoosingTopic(Telling(behind=OfferingAmends())),
    "topic for a manager?": ChoosingTopic(FOR_MANAGER),
    "how to tell?": ChoosingTold(ABOUT),
    "how to praise?": ChoosingTold(PRAISES),
    "words": WritingWords(WRITES),
    "words written": WritingWords(WROTE),
    "words of praise": WritingWords(replace(PRAISES, told="written", words="So")),
    "name": WritingName(WROTE),
    "name only": WritingName(ABOUT),
    "contact": WritingContact(replace(WROTE, name="Mari")),
    "sending": SendingCase(WROTE),
    "not sent": CaseNotSent(WROTE),
    "case": HoldingCase(KEPT),
    "case in the line": HoldingCase(IN_LINE),
}
CASE_TOUCHES: dict[str, it.Touch] = {
    "tell": tell.TellPressed(),
    "concern": tell.KindChosen("concern"),
    "praise": tell.KindChosen("praise"),
    "to a manager": tell.ManagerWanted(),
    "topic": tell.TopicChosen("wait"),
    "write": tell.TellingChosen("written"),
    "speak": tell.TellingChosen("spoken"),
    "just send": tell.TellingChosen("silent"),
    "send again": tell.SendAgainPressed(),
    "letter": keys.LetterPressed("a"),
    "letter erased": keys.LetterErased(),
    "capital": keys.ShiftPressed(capital=True),
    "figures": keys.FiguresPressed(),
    "alphabet": keys.AlphabetChosen("et"),
    "confirm": keys.TextConfirmed(),
}
CASE_RESULTS: dict[str, came.Result] = {
    "case kept": came.CaseKept(KEPT),
    "other case kept": came.CaseKept(replace(KEPT, topic="place")),
    "receipt out": came.CasePaperCame("26-0017", Paper.PRINTED),
    "no receipt out": came.CasePaperCame("26-0017", Paper.NONE),
    "other receipt out": came.CasePaperCame("26-0018", Paper.PRINTED),
    "case refused": came.CaseRefused(NO_TOPIC),
}
CASE_AGAIN = {"letter", "letter erased", "confirm"}
"""Presses that mean something new each time."""

CASE_ENDS = {
    *((page, touch) for page in ("amends", "case", "case in the line") for touch in ("back", "done")),
    ("not sent", "done"),
    ("kind?", "done"),
    *((page, "done") for page in ("how to tell?", "how to praise?")),
}

_TOLD = TellCase(kind="concern", topic="wait", language="ru", told="written", words="So")
_ASKING = [name for name, page in CASE_TASKS.items() if hasattr(page, "telling") and name != "sending"]

Follows = dict[tuple[str, str], tuple[pages.Page, *tuple[Errand, ...]]]


def case_follows(seen: SeenVisit, by_number: SeenVisit, code: TicketCode, reading: pages.ReadingPage) -> Follows:
    """What follows where one can begin to tell something, and on the pages after it."""
    about = ChoosingKind(replace(ASKED, behind=pages.MyVisit(seen), code=code))
    visits = ("visit", "voucher coming", "voucher printed", "ticket again", "acts", "acts, voucher coming")
    return {
        ("home", "tell"): (ChoosingKind(ASKED),),
        ("information", "tell"): (ChoosingKind(replace(ASKED, behind=pages.ChoosingPage(4))),),
        ("reading", "concern"): (ChoosingTopic(Telling(behind=reading, asked=True)),),
        ("reading", "praise"): (ChoosingTopic(Telling(behind=reading, asked=True, kind="praise")),),
        **{(name, "tell"): (about,) for name in visits},
        ("visit by number", "tell"): (ChoosingKind(replace(ASKED, behind=pages.MyVisit(by_number))),),
        **{(name, "code"): (_tied(name, code),) for name in _ASKING},
        **_questions(),
        **_writing(),
        **_sent(),
    }


def _tied(name: str, code: TicketCode) -> pages.Page:
    page = CASE_TASKS[name]
    return replace(page, telling=replace(page.telling, code=code))  # type: ignore[arg-type,union-attr]  # it has one


def _questions() -> Follows:
    spoken = replace(_TOLD, told="spoken", words="")
    return {
        ("amends", "concern"): (CASE_TASKS["topic after amends?"],),
        ("amends", "praise"): (ChoosingTopic(Telling(behind=OfferingAmends(), kind="praise")),),
        ("amends", "to a manager"): (ChoosingTopic(Telling(behind=OfferingAmends(), manager=True)),),
        ("kind?", "concern"): (ChoosingTopic(ASKED),),
        ("kind?", "praise"): (ChoosingTopic(replace(ASKED, kind="praise")),),
        ("kind?", "to a manager"): (ChoosingTopic(FOR_MANAGER),),
        ("kind?", "back"): (HOME,),
        ("topic?", "topic"): (ChoosingTold(ABOUT),),
        ("topic?", "back"): (ChoosingKind(ASKED),),
        ("topic after amends?", "topic"): (ChoosingTold(Telling(behind=OfferingAmends(), topic="wait")),),
        ("topic after amends?", "back"): (OfferingAmends(),),
        ("topic for a manager?", "topic"): (
            SendingCase(replace(FOR_MANAGER, topic="wait", told="spoken")),
            replace(spoken, manager=True),
        ),
        ("topic for a manager?", "back"): (ChoosingKind(FOR_MANAGER),),
        ("how to tell?", "write"): (WritingWords(WRITES),),
        ("how to tell?", "speak"): (SendingCase(replace(ABOUT, told="spoken")), spoken),
        ("how to tell?", "just send"): (WritingName(ABOUT),),
        ("how to tell?", "back"): (ChoosingTopic(ABOUT),),
        ("how to praise?", "write"): (WritingWords(replace(PRAISES, told="written")),),
        ("how to praise?", "speak"): (SendingCase(replace(PRAISES, told="spoken")), replace(spoken, kind="praise")),
        ("how to praise?", "just send"): (SendingCase(PRAISES), replace(spoken, kind="praise", told="silent")),
        ("how to praise?", "back"): (ChoosingTopic(PRAISES),),
    }


def _writing() -> Follows:
    found: Follows = {}
    for name, page in CASE_TASKS.items():
        if isinstance(page, WritingWords | WritingName | WritingContact):
            figures = isinstance(page, WritingContact)
            found |= {
                (name, "letter"): (_typed(page, "a"),),
                (name, "letter erased"): (_typed(page, ""),),
                (name, "capital"): (replace(page, keys=Keys(capital=True, figures=figures)),),
                (name, "figures"): (replace(page, keys=Keys(figures=True)),),
                (name, "alphabet"): (replace(page, keys=Keys(alphabet="et", beside="ru")),),
            }
    praise = replace(PRAISES, told="written", words="So")
    return {
        **found,
        ("words", "back"): (ChoosingTold(WRITES),),
        ("words written", "back"): (ChoosingTold(WROTE),),
        ("words written", "confirm"): (WritingName(WROTE),),
        ("words of praise", "back"): (ChoosingTold(praise),),
        ("words of praise", "confirm"): (SendingCase(praise), replace(_TOLD, kind="praise")),
        ("name", "back"): (ChoosingTold(WROTE),),
        ("name", "confirm"): (WritingContact(WROTE),),
        ("name only", "back"): (ChoosingTold(ABOUT),),
        ("name only", "confirm"): (WritingContact(ABOUT),),
        ("contact", "back"): (ChoosingTold(replace(WROTE, name="Mari")),),
        ("contact", "confirm"): (SendingCase(replace(WROTE, name="Mari")), replace(_TOLD, name="Mari")),
    }


def _typed(page: WritingWords | WritingName | WritingContact, letter: str) -> pages.Page:
    """The page with one letter more, or one less."""
    told, field = page.telling, {WritingWords: "words", WritingName: "name", WritingContact: "contact"}[type(page)]
    text = getattr(told, field)
    then: dict[str, str] = {field: text + letter if letter else text[:-1]}
    return replace(page, telling=replace(told, **then))  # type: ignore[arg-type]  # a field of words


def _sent() -> Follows:
    return {
        ("sending", "case kept"): (HoldingCase(KEPT),),
        ("sending", "case refused"): (CaseNotSent(WROTE, NO_TOPIC),),
        ("sending", "trouble"): (CaseNotSent(WROTE),),
        ("not sent", "send again"): (SendingCase(WROTE), _TOLD),
        ("not sent", "back"): (ChoosingTopic(WROTE),),
        ("case", "receipt out"): (HoldingCase(KEPT, Paper.PRINTED),),
        ("case", "no receipt out"): (HoldingCase(KEPT, Paper.NONE),),
        ("case in the line", "receipt out"): (HoldingCase(IN_LINE, Paper.PRINTED),),
        ("case in the line", "no receipt out"): (HoldingCase(IN_LINE, Paper.NONE),),
        ("case in the line", "printed"): (HoldingCase(IN_LINE, ticket=Paper.PRINTED),),
        ("case in the line", "no paper"): (HoldingCase(IN_LINE, ticket=Paper.NONE),),
        **{
            (name, "service"): (pages.TakingTicket("payments"), IssueTicket("payments", "ru", case="26-0017"))
            for name in ("case", "case in the line")
        },
    }
