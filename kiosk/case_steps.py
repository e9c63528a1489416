"""From "Concerns and praise" to the number of a case: one question a page.

Back keeps what was written, and leads from the keyboard to where one can also leave: home is two touches away.
"""

from dataclasses import replace

from kiosk import case_touches as tell
from kiosk import results as came
from kiosk import touches as it
from kiosk.case_pages import (
    CONTACT,
    NAME,
    WORDS,
    CaseNotSent,
    ChoosingKind,
    ChoosingTold,
    ChoosingTopic,
    HoldingCase,
    OfferingAmends,
    SendingCase,
    Telling,
    Writing,
    WritingContact,
    WritingName,
    WritingWords,
)
from kiosk.errands import Errand, IssueTicket, TellCase
from kiosk.happenings import Happening
from kiosk.keyboard_steps import Field, Written, written
from kiosk.keyboard_touches import TextConfirmed
from kiosk.pages import Choosing, ChoosingAct, ChoosingPage, MyVisit, ReadingPage, TakingTicket, Task
from office.code import read_code

Step = tuple[Task, tuple[Errand, ...]]
_ASKING = (ChoosingKind, ChoosingTopic, ChoosingTold, WritingWords, WritingName, WritingContact, CaseNotSent)


def step(task: Task, happening: Happening, language: str) -> Step | None:
    """What follows on these pages, and where they begin; None where the happening is not about them."""
    match task:
        case Choosing() | ChoosingPage() | ReadingPage() | MyVisit() | ChoosingAct() | OfferingAmends():
            return _begins(task, happening)
        case SendingCase():
            return _sending(task, happening)
        case HoldingCase():
            return _holding(task, happening, language)
        case _ if isinstance(task, _ASKING):
            return _scanned(task, happening) or _asking(task, happening, language)
        case _:
            return None


def _begins(
    task: Choosing | ChoosingPage | ReadingPage | MyVisit | ChoosingAct | OfferingAmends, happening: Happening
) -> Step | None:
    match task, happening:
        case OfferingAmends(), (it.DonePressed() | it.BackPressed()):
            return Choosing(), ()
        case OfferingAmends(), tell.KindChosen(kind):
            return ChoosingTopic(Telling(behind=task, kind=kind)), ()
        case ReadingPage(), tell.KindChosen(kind):
            return ChoosingTopic(Telling(behind=task, asked=True, kind=kind)), ()
        case OfferingAmends(), tell.ManagerWanted():
            return ChoosingTopic(Telling(behind=task, manager=True)), ()
        case ((MyVisit(seen) | ChoosingAct(MyVisit(seen))), tell.TellPressed()):
            return ChoosingKind(Telling(behind=MyVisit(seen), asked=True, code=seen.code)), ()
        case ((Choosing() | ChoosingPage()), tell.TellPressed()):
            return ChoosingKind(Telling(behind=task, asked=True)), ()
        case _:
            return None


def _scanned(task: Task, happening: Happening) -> Step | None:
    """A ticket that is scanned on the way ties the case to its visit; nothing else that is scanned means anything."""
    if not isinstance(happening, it.CodeScanned) or not isinstance(task, _ASKING):
        return None
    code = read_code(happening.text)
    return (task if code is None else replace(task, telling=replace(task.telling, code=code))), ()


def _asking(task: Task, happening: Happening, language: str) -> Step | None:
    match task:
        case ChoosingKind():
            return _kind(task.telling, happening)
        case ChoosingTopic():
            return _topic(task.telling, happening, language)
        case ChoosingTold():
            return _told(task.telling, happening, language)
        case WritingWords() | WritingName() | WritingContact():
            return _writing(task, happening, language)
        case CaseNotSent():
            return _not_sent(task, happening, language)
        case _:
            return None


def _kind(telling: Telling, happening: Happening) -> Step | None:
    match happening:
        case tell.KindChosen(kind):
            return ChoosingTopic(replace(telling, kind=kind, manager=False)), ()
        case tell.ManagerWanted():
            return ChoosingTopic(replace(telling, kind="concern", manager=True)), ()
        case it.BackPressed():
            return telling.behind, ()
        case it.DonePressed():
            return Choosing(), ()
        case _:
            return None


def _topic(telling: Telling, happening: Happening, language: str) -> Step | None:
    match happening:
        case tell.TopicChosen(topic) if telling.manager:
            return _send(replace(telling, topic=topic, told="spoken"), language)
        case tell.TopicChosen(topic):
            return ChoosingTold(replace(telling, topic=topic)), ()
        case it.BackPressed():
            return (ChoosingKind(telling) if telling.asked else telling.behind), ()
        case _:
            return None


def _told(telling: Telling, happening: Happening, language: str) -> Step | None:
    match happening:
        case tell.TellingChosen("written"):
            return WritingWords(replace(telling, told="written")), ()
        case tell.TellingChosen("spoken"):
            return _send(replace(telling, told="spoken"), language)
        case tell.TellingChosen("silent"):
            return _reached(replace(telling, told="silent"), language)
        case it.BackPressed():
            return ChoosingTopic(telling), ()
        case it.DonePressed():
            return Choosing(), ()
        case _:
            return None


def _reached(telling: Telling, language: str) -> Step:
    """A concern is answered, so it is asked how; praise is not."""
    return (WritingName(telling), ()) if telling.kind == "concern" else _send(telling, language)


def _writing(task: Writing, happening: Happening, language: str) -> Step | None:
    telling = task.telling
    match task, happening:
        case WritingWords(), TextConfirmed() if telling.words.strip():
            return _reached(telling, language)
        case WritingName(), TextConfirmed():
            return WritingContact(telling), ()
        case WritingContact(), TextConfirmed():
            return _send(telling, language)
        case _, it.BackPressed():
            return ChoosingTold(telling), ()
        case _:
            return _typed(task, happening, language)


def _typed(task: Writing, happening: Happening, language: str) -> Step | None:
    place, text = _written(task)
    then = written(place, Written(text, task.keys), happening, language)
    return None if then is None else (_holding_text(task, then), ())


def _written(task: Writing) -> tuple[Field, str]:
    """What is written on this page, and how much may be."""
    match task:
        case WritingWords(telling):
            return WORDS, telling.words
        case WritingName(telling):
            return NAME, telling.name
        case WritingContact(telling):
            return CONTACT, telling.contact


def _holding_text(task: Writing, then: Written) -> Writing:
    telling = task.telling
    match task:
        case WritingWords():
            return WritingWords(replace(telling, words=then.text), then.keys)
        case WritingName():
            return WritingName(replace(telling, name=then.text), then.keys)
        case WritingContact():
            return WritingContact(replace(telling, contact=then.text), then.keys)


def _send(telling: Telling, language: str) -> Step:
    """What was written counts only where it was not told in another way at the end."""
    written_words = telling.told == "written"
    reached = telling.told != "spoken" and telling.kind == "concern"
    case = TellCase(
        kind=telling.kind,
        topic=telling.topic,
        language=language,
        told=telling.told,
        words=telling.words.strip() if written_words else "",
        name=telling.name.strip() if reached else "",
        contact=telling.contact.strip() if reached else "",
        code=telling.code,
        manager=telling.manager,
    )
    return SendingCase(telling), (case,)


def _sending(task: SendingCase, happening: Happening) -> Step | None:
    telling = task.telling
    match happening:
        case came.CaseKept(case) if (case.kind, case.topic) == (telling.kind, telling.topic):
            return HoldingCase(case), ()
        case came.CaseRefused(why):
            return CaseNotSent(telling, why), ()
        case came.Trouble():
            return CaseNotSent(telling), ()
        case _:
            return None


def _not_sent(task: CaseNotSent, happening: Happening, language: str) -> Step | None:
    match happening:
        case tell.SendAgainPressed():
            return _send(task.telling, language)
        case it.BackPressed():
            return ChoosingTopic(task.telling), ()
        case it.DonePressed():
            return Choosing(), ()
        case _:
            return None


def _holding(task: HoldingCase, happening: Happening, language: str) -> Step | None:
    match happening:
        case came.CasePaperCame(number, paper) if number == task.case.number:
            return replace(task, paper=paper), ()
        case it.ServiceChosen(service):
            return TakingTicket(service), (IssueTicket(service, language, case=task.case.number),)
        case came.PaperCame(number, paper) if task.case.ticket is not None and number == task.case.ticket.number:
            return replace(task, ticket=paper), ()
        case it.DonePressed() | it.BackPressed():
            return Choosing(), ()
        case _:
            return None
