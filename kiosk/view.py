"""What the kiosk shows at one moment: head, page and shelf, all words finished."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk import case_pages, memory_pages, pages
from kiosk import message_view as message
from kiosk.case_kept_view import case_of
from kiosk.case_view import amends_of, kinds_of, not_sent_of, told_of, topics_of
from kiosk.head_view import HeadView, head_of
from kiosk.hearing_view import HearingView, hearing_of, is_set, setting_of
from kiosk.help_view import help_of
from kiosk.home_view import HomeView, group_of, home_of
from kiosk.information_view import ListView, ReadingView, choosing_of, printing_of, reading_of
from kiosk.keyboard_view import KeyboardView
from kiosk.long_wait_view import long_wait_of
from kiosk.memory_view import memory_of
from kiosk.message_view import MessageView, OneMomentView
from kiosk.my_visit_view import my_visit_of
from kiosk.needs_asked_view import asked_of
from kiosk.needs_view import NeedsView, needs_of
from kiosk.number_view import NumberView, appointment_of, number_of
from kiosk.rating_reasons_view import reasons_of
from kiosk.rating_view import RatingView, rating_of
from kiosk.scene import Scene
from kiosk.shelf_view import ShelfView, shelf_of
from kiosk.staff_view import StaffView, desk_of, names_of, pin_of
from kiosk.ticket_view import TicketView, ticket_of
from kiosk.visit_acts_view import (
    ChoiceView,
    asking_cancel_of,
    choosing_act_of,
    choosing_pause_of,
    choosing_service_of,
    refused_of,
)
from kiosk.writing_view import writing_of
from office.look_plan import ACCENT
from resources.words import Words, words_for

PageView: TypeAlias = (
    HomeView
    | TicketView
    | NeedsView
    | NumberView
    | RatingView
    | ChoiceView
    | ListView
    | ReadingView
    | KeyboardView
    | StaffView
    | MessageView
    | OneMomentView
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskView:
    """One moment of the kiosk. `place` changes when another page is shown. `hearing`: how it is read, if it is."""

    place: str
    language: str
    accent: str = ACCENT
    bigger: bool
    strong: bool
    head: HeadView
    page: PageView
    shelf: ShelfView
    hearing: HearingView | None = None


def view_of(scene: Scene, words: Words | None = None) -> KioskView:
    """The view of this moment, in the visitor's language."""
    visit = scene.visit
    said = words or words_for(visit.language, "kiosk")
    return KioskView(
        place=_place(visit),
        language=visit.language,
        accent=scene.plan.look.accent,
        bigger=visit.bigger_text,
        strong=visit.strong_contrast,
        head=head_of(scene, said),
        page=_shown(scene, said),
        shelf=shelf_of(scene, said),
        hearing=hearing_of(visit, said),
    )


def _place(visit: pages.Visit) -> str:
    """The kind of page; the choice of a group's services is another page than the choice before."""
    if is_set(visit):
        return "ReadingAloud"
    page, kind = visit.page, type(visit.page).__name__
    return f"{kind} {page.group}" if isinstance(page, pages.ChoosingService) and page.group else kind


def _shown(scene: Scene, words: Words) -> PageView:
    visit = scene.visit
    if visit.hearing is not None and is_set(visit):
        return setting_of(visit.hearing, words)
    return _page(visit.page, scene, words)


def _page(page: pages.Page, scene: Scene, words: Words) -> PageView:
    if isinstance(page, pages.Working):
        return message.one_moment_of(words)
    match page:
        case pages.StillHere():
            return message.still_here_of(words)
        case pages.HelpCalled():
            return help_of(page, scene, words)
        case pages.ChoosingNeeds() | pages.ChoosingEmployee() | pages.ChoosingTime():
            return _of_needs(page, scene, words)
        case (
            pages.ChoosingAct()
            | pages.ChoosingPause()
            | pages.ChoosingService()
            | pages.AskingCancel()
            | pages.ActRefused()
        ):
            return _of_acts(page, scene, words)
        case pages.Choosing() | pages.ChoosingInGroup():
            return _menu(page, scene, words)
        case pages.ChoosingPage() | pages.ReadingPage() | pages.PrintingPage():
            return _of_information(page, scene, words)
        case pages.ChoosingStaff() | pages.EnteringPin() | pages.StaffDesk():
            return _of_staff(page, scene, words)
        case (
            case_pages.OfferingAmends()
            | case_pages.ChoosingKind()
            | case_pages.ChoosingTopic()
            | case_pages.ChoosingTold()
            | case_pages.WritingWords()
            | case_pages.WritingName()
            | case_pages.WritingContact()
            | case_pages.CaseNotSent()
            | case_pages.HoldingCase()
        ):
            return _of_case(page, scene, words)
        case _:
            return _task(page, scene, words)


def _of_needs(
    page: pages.ChoosingNeeds | pages.ChoosingEmployee | pages.ChoosingTime, scene: Scene, words: Words
) -> PageView:
    return needs_of(page, scene, words) if isinstance(page, pages.ChoosingNeeds) else asked_of(page, scene, words)


def _of_case(
    page: case_pages.OfferingAmends
    | case_pages.ChoosingKind
    | case_pages.ChoosingTopic
    | case_pages.ChoosingTold
    | case_pages.Writing
    | case_pages.CaseNotSent
    | case_pages.HoldingCase,
    scene: Scene,
    words: Words,
) -> PageView:
    match page:
        case case_pages.OfferingAmends():
            return amends_of(page, scene, words)
        case case_pages.ChoosingKind():
            return kinds_of(page, scene, words)
        case case_pages.ChoosingTopic():
            return topics_of(page, scene, words)
        case case_pages.ChoosingTold():
            return told_of(page, scene, words)
        case case_pages.WritingWords() | case_pages.WritingName() | case_pages.WritingContact():
            return writing_of(page, scene, words)
        case case_pages.CaseNotSent():
            return not_sent_of(page, words)
        case case_pages.HoldingCase():
            return case_of(page, scene, words)


def _of_information(
    page: pages.ChoosingPage | pages.ReadingPage | pages.PrintingPage, scene: Scene, words: Words
) -> PageView:
    match page:
        case pages.ChoosingPage():
            return choosing_of(page, scene, words)
        case pages.ReadingPage():
            return reading_of(page, scene, words)
        case pages.PrintingPage():
            return printing_of(page, scene, words)


def _of_staff(page: pages.ChoosingStaff | pages.EnteringPin | pages.StaffDesk, scene: Scene, words: Words) -> PageView:
    match page:
        case pages.ChoosingStaff():
            return names_of(page, scene, words)
        case pages.EnteringPin():
            return pin_of(page, scene, words)
        case pages.StaffDesk():
            return desk_of(page, scene, words)


def _task(
    page: pages.LongWait
    | pages.HoldingTicket
    | pages.MyVisit
    | pages.NoTicket
    | pages.EnteringNumber
    | pages.EnteringAppointment
    | pages.AskingSolved
    | pages.AskingTreated
    | pages.NamingReason
    | pages.Thanking
    | pages.AskingStaff
    | pages.SomethingFailed
    | memory_pages.HoldingCard
    | memory_pages.UnknownCard
    | memory_pages.AskingForget
    | memory_pages.CardForgotten,
    scene: Scene,
    words: Words,
) -> PageView:
    match page:
        case pages.LongWait():
            return long_wait_of(page, scene, words)
        case pages.MyVisit():
            return my_visit_of(page, scene, words)
        case pages.HoldingTicket():
            return ticket_of(page, scene, words)
        case pages.NoTicket():
            return message.no_ticket_of(page, scene, words)
        case pages.EnteringNumber():
            return number_of(page, scene.plan, words)
        case pages.EnteringAppointment():
            return appointment_of(page, scene, words)
        case pages.AskingSolved() | pages.AskingTreated():
            return rating_of(page, scene, words)
        case pages.NamingReason():
            return reasons_of(page, scene, words)
        case pages.Thanking() | pages.AskingStaff() | pages.SomethingFailed():
            return _of_message(page, scene, words)
        case _:
            return memory_of(page, words)


def _of_message(
    page: pages.Thanking | pages.AskingStaff | pages.SomethingFailed, scene: Scene, words: Words
) -> PageView:
    match page:
        case pages.Thanking():
            return message.thanks_of(scene.plan.kiosk, words)
        case pages.AskingStaff():
            return message.ask_staff_of(words)
        case pages.SomethingFailed():
            return message.failed_of(words)


def _of_acts(
    page: pages.ChoosingAct | pages.ChoosingPause | pages.ChoosingService | pages.AskingCancel | pages.ActRefused,
    scene: Scene,
    words: Words,
) -> PageView:
    match page:
        case pages.ChoosingAct():
            return choosing_act_of(page, scene, words)
        case pages.ChoosingPause():
            return choosing_pause_of(page, scene, words)
        case pages.ChoosingService():
            return choosing_service_of(page, scene, words)
        case pages.AskingCancel():
            return asking_cancel_of(page, scene, words)
        case pages.ActRefused():
            return refused_of(page, scene, words)


def _menu(page: pages.Choosing | pages.ChoosingInGroup, scene: Scene, words: Words) -> PageView:
    if scene.day is None:
        return message.no_connection_of(words)
    if message.is_closed(scene, scene.day):
        return message.closed_of(scene, words)
    below = group_of(page, scene, scene.day, words) if isinstance(page, pages.ChoosingInGroup) else None
    start = page if isinstance(page, pages.Choosing) else pages.Choosing()
    return below or home_of(start, scene, scene.day, words)
