"""Ways through the kiosk: every page is reached, none is a dead end, and home is near."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import get_args

from kiosk import case_touches as tell
from kiosk import pages
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.case_pages import (
    CaseNotSent,
    ChoosingKind,
    ChoosingTold,
    ChoosingTopic,
    OfferingAmends,
    SendingCase,
    WritingContact,
    WritingName,
    WritingWords,
)
from kiosk.errands import ActOnVisit, Errand, IssueTicket
from kiosk.happenings import Happening, TimePassed
from kiosk.keyboard_touches import LetterPressed, TextConfirmed
from kiosk.pages import Page, Visit
from kiosk.visit import first_visit, step
from kiosk.visit_acts import VisitCommand
from office.commands import CancelTicket, ChangeService, PauseVisit, RejoinLine, ResumeVisit
from office.signing_in import PinAccepted, PinRefused
from tests.kiosk.case_steps import KEPT, NO_TOPIC
from tests.kiosk.memory_steps import MEMORY_TOUCHES, SQUARE
from tests.kiosk.steps import (
    CHECKED_IN,
    CODE,
    LANGUAGES,
    MANAGER,
    NINE,
    NO_APPOINTMENT,
    NO_NUMBER,
    NOT_YET,
    PAUSED,
    ROLL,
    SEEN,
    SEEN_BY_NUMBER,
    SERVED,
    TICKET,
    TOLD,
    USED,
    WAIT,
)

LATER = NINE + timedelta(seconds=200)
COMMANDS: tuple[VisitCommand, ...] = (
    PauseVisit(number="101", minutes=15),
    ResumeVisit(number="101"),
    RejoinLine(number="101"),
    ChangeService(number="101", service="loans"),
    CancelTicket(number="101"),
)
TAPS: tuple[it.Touch, ...] = (
    it.ServiceChosen("payments"),
    it.GroupChosen("everyday"),
    it.LongWaitPressed("payments", WAIT),
    it.ClosedServicePressed("payments", PAUSED),
    it.AppointmentPressed(),
    it.BackPressed(),
    it.HelpPressed(),
    it.DonePressed(),
    it.WrongChoicePressed(),
    it.RatePressed(),
    it.MyVisitPressed(),
    it.VoucherPressed(),
    it.NeedsPressed(),
    it.NeedPressed("walks_slowly"),
    it.NeedPressed("walks_slowly", chosen=False),
    it.LevelPressed("quick"),
    it.LevelPressed(""),
    it.EmployeesPressed(),
    it.TimesPressed(),
    it.EmployeeChosen("employee", "mari"),
    it.TimeChosen("later", LATER),
    it.ChangeVisitPressed(),
    it.PausePressed(),
    it.OtherServicePressed(),
    it.CancelPressed(),
    it.TicketAgainPressed(large=True),
    *(it.VisitActChosen(command) for command in COMMANDS),
    it.InformationPressed(),
    it.OfficePageChosen("promise"),
    it.Turned(0),
    it.Turned(4, 12),
    it.PrintPagePressed(),
    it.DigitPressed("1"),
    it.DigitErased(),
    it.NumberConfirmed(),
    it.CodeScanned(CODE),
    it.CodeScanned("no code"),
    it.CodeScanned("A-12"),
    *(it.CodeScanned(SQUARE), *MEMORY_TOUCHES.values()),
    it.ScannedInVain(),
    it.SolvedAnswered("yes"),
    it.TreatedAnswered(4),
    it.TreatedAnswered(4, asks_why=True),
    it.ReasonNamed("patient"),
    it.Skipped(),
    it.StillHerePressed(),
    it.StaffWanted(),
    it.StaffChosen(MANAGER),
    it.MoreStaffPressed(5),
    it.NewRollPressed("lobby"),
    it.TestPagePressed(),
    it.EndPressed(),
    it.TreatedAnswered(1),
    tell.TellPressed(),
    tell.KindChosen("concern"),
    tell.KindChosen("praise"),
    tell.ManagerWanted(),
    tell.TopicChosen("wait"),
    tell.TellingChosen("written"),
    tell.TellingChosen("spoken"),
    tell.TellingChosen("silent"),
    tell.SendAgainPressed(),
    LetterPressed("a"),
    TextConfirmed(),
)
ANSWERS: tuple[came.Result, ...] = (
    came.TicketIssued(TICKET),
    came.TicketIssued(CHECKED_IN),
    came.TicketRefused(NO_NUMBER),
    *(came.CheckInRefused(number, NO_APPOINTMENT) for number in ("A-12", "1", "11")),
    *(came.PaperCame(number, paper) for number in ("142", "143") for paper in Paper if paper is not Paper.COMING),
    came.TicketWithdrawn("142"),
    came.WithdrawalRefused("142"),
    came.NeedsKept(TOLD),
    came.NeedsRefused("142"),
    came.VisitFound(SERVED),
    came.VisitSeen(SEEN),
    came.VisitSeen(SEEN_BY_NUMBER),
    *(came.VoucherCame("101", paper) for paper in Paper if paper is not Paper.COMING),
    came.VoucherIsUsed("101", USED),
    came.VisitChanged(SEEN, COMMANDS[3]),
    came.VisitActRefused(SEEN, NO_NUMBER),
    *(came.TicketCopyCame("101", paper) for paper in Paper if paper is not Paper.COMING),
    *(came.PageCame("promise", paper) for paper in Paper if paper is not Paper.COMING),
    came.PageHeldBack("promise"),
    *(came.VisitNotFound(number, NOT_YET) for number in ("1", "11", "111", "1111", "101")),
    came.RatingKept(),
    came.CaseKept(KEPT),
    came.CaseKept(replace(KEPT, kind="praise")),
    *(came.CasePaperCame("26-0017", paper) for paper in Paper if paper is not Paper.COMING),
    came.CaseRefused(NO_TOPIC),
    *(came.CardRead(SQUARE), came.CardRead(SQUARE, brought=True), came.CardUnknown(SQUARE), came.CardIsForgotten()),
    came.HelpUnsent(),
    PinAccepted(member=MANAGER),
    PinRefused(left=1),
    came.StaffServed(ROLL),
    came.Trouble(),
)
TIME = (TimePassed(),)
TELLING = (
    ChoosingKind
    | ChoosingTopic
    | ChoosingTold
    | WritingWords
    | WritingName
    | WritingContact
    | SendingCase
    | CaseNotSent
)


def after(page: Page, happening: Happening) -> Page:
    """What follows on a page that was last touched at nine; where time passes, it is more than three minutes."""
    visit = Visit(page=page, language=LANGUAGES[0], bigger_text=True, touched=NINE)
    then = step(visit, happening, LANGUAGES, LATER if isinstance(happening, TimePassed) else NINE)[0].page
    return shortened(replace(then, since=NINE) if isinstance(then, pages.StillHere) else then)


def shortened(page: Page) -> Page:
    """Of all that can be told only one letter, and where one began only where that matters: there are so many."""
    if isinstance(page, pages.HelpCalled | pages.StillHere):
        return replace(page, behind=shortened(page.behind))  # type: ignore[arg-type]  # a page of the same kind
    if not isinstance(page, TELLING):
        return page
    told = page.telling
    behind = told.behind if isinstance(told.behind, OfferingAmends) else pages.Choosing()
    brief = replace(told, behind=behind, code=None, words=told.words[:1], name="", contact="")
    return replace(page, telling=brief)


def ways(page: Page, happenings: Iterable[Happening]) -> Iterator[Page]:
    return (after(page, happening) for happening in happenings)


def reached(start: Page, happenings: tuple[Happening, ...]) -> dict[Page, int]:
    """Every page that can be reached so, with the number of happenings on the shortest way."""
    found, waiting = {start: 0}, deque([start])
    while waiting:
        page = waiting.popleft()
        for then in ways(page, happenings):
            if then not in found:
                found[then] = found[page] + 1
                waiting.append(then)
    return found


EVERYWHERE = reached(first_visit(LANGUAGES, NINE).page, (*TAPS, *ANSWERS, *TIME))


def home_from(page: Page, *happenings: Happening) -> int | None:
    """How many happenings of these lead home; None where none does."""
    ring, seen, steps = {page}, {page}, 0
    while ring and pages.Choosing() not in ring:
        ring = {then for near in ring for then in ways(near, happenings)} - seen
        seen, steps = seen | ring, steps + 1
    return steps if ring else None


def test_every_kind_of_page_is_reached_from_home() -> None:
    assert {type(page) for page in EVERYWHERE} == set(get_args(pages.Page))


def test_no_page_is_a_dead_end() -> None:
    stuck = [page for page in EVERYWHERE if all(then == page for then in ways(page, (*TAPS, *ANSWERS)))]
    assert stuck == []


def test_home_is_two_happenings_away_from_everywhere() -> None:
    far = {page: home_from(page, *TAPS, *ANSWERS, *TIME) for page in EVERYWHERE}
    assert {page: steps for page, steps in far.items() if steps is None or steps > 2} == {}


def test_time_alone_leads_home_from_everywhere() -> None:
    far = {page: home_from(page, *TIME) for page in EVERYWHERE}
    assert {page: steps for page, steps in far.items() if steps is None or steps > 2} == {}


def test_taps_alone_lead_home_from_every_page_that_waits_for_the_visitor() -> None:
    """Two taps from a page; one more from what a level of service asks, and from the reason of a rating."""
    deep = {pages.ChoosingEmployee: 3, pages.ChoosingTime: 3, pages.NamingReason: 3}
    for page in EVERYWHERE:
        task = page
        while isinstance(task, pages.HelpCalled | pages.StillHere):
            task = task.behind
        works = isinstance(task, pages.Working) and not isinstance(task, pages.CheckingStaff)
        if not works and not isinstance(task, pages.HoldingTicket):
            steps = home_from(page, it.BackPressed(), it.DonePressed(), it.Skipped())
            assert steps is not None, page
            assert steps <= deep.get(type(task), 2), page


def test_one_tap_ends_the_page_of_a_ticket() -> None:
    holding = [page for page in EVERYWHERE if isinstance(page, pages.HoldingTicket)]
    assert {page.paper for page in holding} == set(Paper)
    assert {home_from(page, it.DonePressed()) for page in holding} == {1}


def test_a_page_that_works_ends_with_whatever_comes_back() -> None:
    for page in EVERYWHERE:
        if isinstance(page, pages.Working):
            ends = [then for then in ways(page, ANSWERS) if not isinstance(then, pages.Working)]
            assert ends, page
            (failed,) = ways(page, (came.Trouble(),))
            unheard = isinstance(failed, pages.HoldingTicket) and failed.unheard
            told = pages.SomethingFailed | CaseNotSent | pages.EnteringPin
            assert unheard or isinstance(failed, told), page


def test_a_person_can_be_called_from_everywhere() -> None:
    for page in EVERYWHERE:
        assert isinstance(after(page, it.HelpPressed()), pages.HelpCalled), page


def test_an_appointment_is_two_taps_and_its_digits() -> None:
    typed = after(after(pages.Choosing(), it.AppointmentPressed()), it.DigitPressed("1"))
    assert after(typed, it.NumberConfirmed()) == pages.CheckingIn("1")


def test_two_taps_print_where_the_wait_is_long() -> None:
    told = after(pages.Choosing(), it.LongWaitPressed("payments", WAIT))
    assert after(told, it.ServiceChosen("payments")) == pages.TakingTicket("payments")
    assert after(told, it.BackPressed()) == pages.Choosing()


def test_three_taps_take_a_ticket_of_a_group_with_the_language() -> None:
    home = Visit(page=pages.Choosing(), language="et", touched=NINE)
    visit, errands = home, tuple[Errand, ...]()
    for touch in (it.LanguageChosen("ru"), it.GroupChosen("everyday"), it.ServiceChosen("payments")):
        assert errands == ()
        visit, errands = step(visit, touch, LANGUAGES, NINE)
    assert (visit.page, errands) == (pages.TakingTicket("payments"), (IssueTicket("payments", "ru"),))


def test_a_policy_is_two_taps_away_and_three_print_it() -> None:
    read = after(after(pages.Choosing(), it.InformationPressed()), it.OfficePageChosen("promise"))
    assert read == pages.ReadingPage("promise")
    assert after(read, it.PrintPagePressed()) == pages.PrintingPage(pages.ReadingPage("promise"))


def test_one_tap_prints_and_three_rate() -> None:
    assert after(pages.Choosing(), it.ServiceChosen("payments")) == pages.TakingTicket("payments")
    rating = reached(pages.AskingSolved(SERVED), (it.SolvedAnswered("yes"), it.TreatedAnswered(5)))
    assert rating[pages.KeepingRating(SERVED)] == 2


def test_every_act_about_a_visit_is_at_most_three_taps_from_its_page() -> None:
    """The touch that does it is one of them; a cancel is never done at the first one."""
    taps = tuple(tap for tap in TAPS if not isinstance(tap, it.CodeScanned | it.VoucherPressed))
    near = reached(pages.MyVisit(SEEN), taps)
    ways_of = {command: min(near[page] for page in near if acts_so(page, command)) + 1 for command in COMMANDS}
    assert list(ways_of.values()) == [3, 1, 1, 3, 3]
    assert near[pages.MyVisit(SEEN, copy=Paper.COMING)] == 2


def acts_so(page: Page, command: VisitCommand) -> bool:
    visit = Visit(page=page, language=LANGUAGES[0], touched=NINE)
    return any(
        isinstance(errand, ActOnVisit) and errand.command == command
        for errand in step(visit, it.VisitActChosen(command), LANGUAGES, NINE)[1]
    )


def test_only_whoever_scanned_the_ticket_may_change_the_visit() -> None:
    assert after(pages.MyVisit(SEEN), it.ChangeVisitPressed()) == pages.ChoosingAct(pages.MyVisit(SEEN))
    typed = pages.MyVisit(SEEN_BY_NUMBER)
    for page in (typed, pages.ChoosingAct(typed), pages.AskingCancel(typed), pages.ChoosingPause(typed)):
        for command in COMMANDS:
            assert not acts_so(page, command)
    assert after(typed, it.ChangeVisitPressed()) == typed


def test_no_page_does_what_another_one_asks_about() -> None:
    for page in EVERYWHERE:
        if acts_so(page, COMMANDS[4]):
            assert isinstance(page, pages.AskingCancel)
        if acts_so(page, COMMANDS[0]):
            assert isinstance(page, pages.ChoosingPause)
        if acts_so(page, COMMANDS[3]):
            assert isinstance(page, pages.ChoosingService)
