"""Which page the manager's window shows: the sign-in, or the rail with a page beside it."""

from dataclasses import dataclass, replace
from typing import TypeAlias

from admin.case_places import AtCase, AtCases
from admin.cases_view import CasesView, cases_view
from admin.estimates_view import EstimatesView, estimates_view
from admin.now_view import NowView, now_view, subtitle
from admin.planning.places import AtPlan
from admin.planning.plan_view import PlanView, plan_view
from admin.promises_view import PromisesView, promises_view
from admin.report_places import AtReports, AtStory, AtVisits
from admin.report_view import ReportView, report_view
from admin.scene import Scene
from admin.session import (
    AtEstimates,
    AtPromises,
    AtStandards,
    Page,
    PagePressed,
    Session,
    SignedIn,
    SignedOut,
    SignOutPressed,
    Task,
)
from admin.standards_view import StandardsView, standards_view
from admin.why_places import AtWhy
from admin.why_view import WhyView, why_view
from office.staff import LOOKS_AFTER, MANAGES, Member, holding
from resources.desk_views import ButtonView
from resources.sign_in_view import Place, SignInView, sign_in_view
from resources.words import Words

OfDayView: TypeAlias = NowView | PromisesView | EstimatesView | StandardsView | CasesView
PageView: TypeAlias = OfDayView | ReportView | WhyView | PlanView


@dataclass(frozen=True, slots=True, kw_only=True)
class RailEntry:
    """One page of the window, and what is said when it is pressed."""

    words: str
    icon: str
    chosen: bool
    happening: PagePressed


@dataclass(frozen=True, slots=True, kw_only=True)
class RailView:
    """The blue rail: whose office it is, the pages, who is signed in."""

    company: str
    office: str
    entries: tuple[RailEntry, ...]
    member: str
    role: str
    sign_out: ButtonView


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """A page of a manager who is signed in."""

    title: str
    rail: RailView
    page: PageView


AdminWindowView: TypeAlias = SignInView | DeskView


def view_of(session: Session, scene: Scene, words: Words) -> AdminWindowView:
    """The window at this moment."""
    match session:
        case SignedOut(signing_in=signing_in):
            return sign_in_view(signing_in, _place(scene, words), words.language)
        case SignedIn(member=member, task=task):
            page = _page(task, scene, member, words)
            return DeskView(title=page.title, rail=_rail(task, scene, member, words), page=page)


def _page(task: Task, scene: Scene, member: Member, words: Words) -> PageView:
    match task:
        case AtPromises():
            return promises_view(scene, subtitle(scene, words), words)
        case AtEstimates():
            return estimates_view(scene, subtitle(scene, words), words)
        case AtStandards():
            return standards_view(task, scene, subtitle(scene, words), words)
        case AtPlan():
            return plan_view(task, scene, subtitle(scene, words), words)
        case AtCases() | AtCase():
            return cases_view(task, scene, subtitle(scene, words), words)
        case AtReports() | AtVisits() | AtStory():
            return report_view(task, scene, member, words)
        case AtWhy():
            return why_view(task, scene, words)
        case _:
            return now_view(scene, words, task)


def _place(scene: Scene, words: Words) -> Place:
    return Place(
        title=words.say("How the office does"),
        subtitle=words.pick(scene.plan.office.name),
        members=holding(scene.members, LOOKS_AFTER),
        now=scene.now,
        zone=scene.plan.zone,
    )


def _rail(task: Task, scene: Scene, member: Member, words: Words) -> RailView:
    office = scene.plan.office
    return RailView(
        company=words.pick(office.company) or words.pick(office.name),
        office=words.pick(office.name) if office.company else "",
        entries=_entries(task, scene, member, words),
        member=member.name,
        role=_role(member, words),
        sign_out=ButtonView(words=words.say("Sign out"), happening=SignOutPressed(), icon="sign-out"),
    )


def _entries(task: Task, scene: Scene, member: Member, words: Words) -> tuple[RailEntry, ...]:
    """The pages that whoever is signed in may see."""
    of_day = (
        _entry("now", words.say("Now"), "pulse", task),
        _reports(task, scene, words),
        _entry("why", words.say("Why?"), "magnifying-glass", task),
        _entry("promises", words.say("Promises"), "handshake", task),
        _entry("estimates", words.say("Estimates"), "chart-line", task),
        _entry("standards", words.say("Standard"), "book-open", task),
        _entry("cases", words.say("Cases"), "chat-teardrop-text", task),
    )
    changes_plan = member.may(frozenset(scene.plan.rights.change_plan))
    of_plan = (_entry("plan", words.say("Office"), "storefront", task),) if changes_plan else ()
    return (*(of_day if member.may(MANAGES) else ()), *of_plan)


def _role(member: Member, words: Words) -> str:
    if "manager" in member.roles:
        return words.say("manager")
    return words.say("supervisor") if "supervisor" in member.roles else words.say("installer")


def _entry(page: Page, said: str, icon: str, task: Task) -> RailEntry:
    return RailEntry(words=said, icon=icon, chosen=page == _chosen(task), happening=PagePressed(page=page))


def _reports(task: Task, scene: Scene, words: Words) -> RailEntry:
    today = scene.now.astimezone(scene.plan.zone).date()
    entry = _entry("reports", words.say("Reports"), "chart-bar", task)
    return replace(entry, happening=PagePressed(page="reports", today=today))


def _chosen(task: Task) -> Page:
    match task:
        case AtPromises():
            return "promises"
        case AtEstimates():
            return "estimates"
        case AtStandards():
            return "standards"
        case AtCases() | AtCase():
            return "cases"
        case AtPlan():
            return "plan"
        case AtReports() | AtVisits() | AtStory():
            return "reports"
        case AtWhy():
            return "why"
        case _:
            return "now"
