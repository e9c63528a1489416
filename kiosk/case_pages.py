"""Where a customer can be on the way to a concern, to praise, or to a manager: a class for each page."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias, Union

from kiosk.brought import KeptCase, Paper
from kiosk.keyboard_steps import Field, Keys
from office.case_events import Told
from office.cases_plan import CaseKind
from office.code import TicketCode
from office.refusals import Reason

if TYPE_CHECKING:
    from kiosk.pages import Choosing, ChoosingPage, MyVisit, ReadingPage

WORDS = Field(most=500, sentences=True)
NAME = Field(most=60, names=True)
CONTACT = Field(most=80)


@dataclass(frozen=True, slots=True)
class OfferingAmends:
    """A rating was bad: whether its customer wants to speak with a manager, or to complain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What a customer tells, as far as it is known; what was written is in no log.

    behind: the page from which they came. asked: they were asked on a page of its own what they want to tell. code: the
    scanned ticket of the visit that it is about.
    """

    behind: Union["Choosing", "ChoosingPage", "ReadingPage", "MyVisit", OfferingAmends]
    asked: bool = False
    kind: CaseKind = "concern"
    manager: bool = False
    topic: str = ""
    told: Told = "silent"
    words: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    code: TicketCode | None = None


@dataclass(frozen=True, slots=True)
class ChoosingKind:
    """A concern, praise, or a manager."""

    telling: Telling


@dataclass(frozen=True, slots=True)
class ChoosingTopic:
    """What it is about."""

    telling: Telling


@dataclass(frozen=True, slots=True)
class ChoosingTold:
    """To write it, to tell it to somebody, or just to send it."""

    telling: Telling


@dataclass(frozen=True, slots=True)
class WritingWords:
    """The words, letter by letter."""

    telling: Telling
    keys: Keys = Keys()  # noqa: RUF009  # frozen


@dataclass(frozen=True, slots=True)
class WritingName:
    """The customer's name, or nothing."""

    telling: Telling
    keys: Keys = Keys()  # noqa: RUF009  # frozen


@dataclass(frozen=True, slots=True)
class WritingContact:
    """Where the answer goes, or nothing. A telephone number comes first."""

    telling: Telling
    keys: Keys = Keys(figures=True)  # noqa: RUF009  # frozen


@dataclass(frozen=True, slots=True)
class SendingCase:
    """It is being written."""

    telling: Telling


@dataclass(frozen=True, slots=True)
class CaseNotSent:
    """It could not be written, and why where the rules refused; nothing that was told is lost."""

    telling: Telling
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class HoldingCase:
    """The case and its number. `paper`: how its receipt stands; `ticket`: that of the number in the manager's line."""

    case: KeptCase
    paper: Paper = Paper.COMING
    ticket: Paper = Paper.COMING

    @property
    def awaits_person(self) -> bool:
        """Whether somebody was to come to the kiosk."""
        case = self.case
        return case.ticket is None and (case.told == "spoken" or case.called)


Writing: TypeAlias = WritingWords | WritingName | WritingContact
"""Pages with the keyboard."""

CasePage: TypeAlias = (
    OfferingAmends
    | ChoosingKind
    | ChoosingTopic
    | ChoosingTold
    | WritingWords
    | WritingName
    | WritingContact
    | SendingCase
    | CaseNotSent
    | HoldingCase
)
"""Pages about concerns and praise."""
