"""Which page the manager's window shows: the sign-in, or the rail with a page beside it."""

from dataclasses import dataclass
from typing import TypeAlias

from admin.now_view import NowView, now_view
from admin.scene import Scene
from admin.session import Session, SignedIn, SignedOut, SignOutPressed
from office.staff import MANAGES, Member, holding
from resources.desk_views import ButtonView
from resources.sign_in_view import Place, SignInView, sign_in_view
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class RailEntry:
    """One page of the window."""

    words: str
    icon: str
    chosen: bool


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
    page: NowView


AdminWindowView: TypeAlias = SignInView | DeskView


def view_of(session: Session, scene: Scene, words: Words) -> AdminWindowView:
    """The window at this moment."""
    match session:
        case SignedOut(signing_in=signing_in):
            return sign_in_view(signing_in, _place(scene, words), words.language)
        case SignedIn(member=member, task=task):
            page = now_view(scene, words, task)
            return DeskView(title=page.title, rail=_rail(scene, member, words), page=page)


def _place(scene: Scene, words: Words) -> Place:
    return Place(
        title=words.say("How the office does"),
        subtitle=words.pick(scene.plan.office.name),
        members=holding(scene.members, MANAGES),
        now=scene.now,
        zone=scene.plan.zone,
    )


def _rail(scene: Scene, member: Member, words: Words) -> RailView:
    office = scene.plan.office
    return RailView(
        company=words.pick(office.company) or words.pick(office.name),
        office=words.pick(office.name) if office.company else "",
        entries=(RailEntry(words=words.say("Now"), icon="pulse", chosen=True),),
        member=member.name,
        role=words.say("manager") if "manager" in member.roles else words.say("supervisor"),
        sign_out=ButtonView(words=words.say("Sign out"), happening=SignOutPressed(), icon="sign-out"),
    )
