"""Which page the manager's window shows: the sign-in, or the rail with a page beside it."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from admin.case_places import AtCase, AtCases
from admin.cases_view import CasesView, cases_view
from admin.device_places import AtDevices
from admin.devices_view import DevicesView, devices_view
from admin.estimates_view import EstimatesView, estimates_view
from admin.now_view import NowView, now_view, subtitle
from admin.planning.places import AtPlan
from admin.planning.plan_view import PlanView, plan_view
from admin.promises_view import PromisesView, promises_view
from admin.report_places import AtReports, AtStory, AtVisits
from admin.report_view import ReportView, report_view
from admin.scene import Scene
from admin.session import (
    AskingRoll,
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
    sees,
)
from admin.staff_places import AddingAccount, AtAccount, AtStaff
from admin.staff_view import StaffView, role_name, staff_view
from admin.standards_view import StandardsView, standards_view
from admin.why_places import AtWhy
from admin.why_view import WhyView, why_view
from office.staff import AT_MANAGERS_DESK, Member, Role, holding
from resources.desk_views import ButtonView
from resources.sign_in_view import Place, SignInView, sign_in_view
from resources.words import Words

OfDayView: TypeAlias = NowView | PromisesView | EstimatesView | StandardsView | CasesView
PageView: TypeAlias = OfDayView | ReportView | WhyView | DevicesView | StaffView | PlanView


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
        case AtDevices() | AskingRoll(devices=True):
            return devices_view(task, scene, subtitle(scene, words), words)
        case AtStaff() | AtAccount() | AddingAccount():
            return staff_view(task, scene, subtitle(scene, words), words)
        case _:
            return now_view(scene, words, task)


def _place(scene: Scene, words: Words) -> Place:
    return Place(
        title=words.say("How the office does"),
        subtitle=words.pick(scene.plan.office.name),
        members=holding(scene.members, AT_MANAGERS_DESK),
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
        role=role_name(_highest(member), words),
        sign_out=ButtonView(words=words.say("Sign out"), happening=SignOutPressed(), icon="sign-out"),
    )


def _highest(member: Member) -> Role:
    """The role by which a member is here."""
    order: tuple[Role, ...] = ("manager", "supervisor", "installer")
    return next((role for role in order if role in member.roles), "clerk")


def _entries(task: Task, scene: Scene, member: Member, words: Words) -> tuple[RailEntry, ...]:
    """The pages that the member may see."""
    pages: tuple[tuple[Page, str, str], ...] = (
        ("now", words.say("Now"), "pulse"),
        ("reports", words.say("Reports"), "chart-bar"),
        ("why", words.say("Why?"), "magnifying-glass"),
        ("promises", words.say("Promises"), "handshake"),
        ("estimates", words.say("Estimates"), "chart-line"),
        ("standards", words.say("Standard"), "book-open"),
        ("cases", words.say("Cases"), "chat-teardrop-text"),
        ("devices", words.say("Devices"), "printer"),
        ("staff", words.say("Staff"), "users"),
        ("plan", words.say("Office"), "storefront"),
    )
    today = scene.now.astimezone(scene.plan.zone).date()
    seen = (page for page in pages if sees(member, page[0]) and (page[0] != "plan" or changes_plan(member, scene)))
    return tuple(_entry(page, said, icon, task, today) for page, said, icon in seen)


def changes_plan(member: Member, scene: Scene) -> bool:
    """Whether this member may change the plan in force."""
    return member.may(frozenset(scene.plan.rights.change_plan))


def _entry(page: Page, said: str, icon: str, task: Task, today: date) -> RailEntry:
    pressed = PagePressed(page=page, today=today if page == "reports" else None)
    return RailEntry(words=said, icon=icon, chosen=page == _chosen(task), happening=pressed)


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
        case AtDevices() | AskingRoll(devices=True):
            return "devices"
        case AtStaff() | AtAccount() | AddingAccount():
            return "staff"
        case _:
            return "now"
