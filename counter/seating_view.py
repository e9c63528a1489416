"""What the window says before somebody works at it: the sign-in, what is asked first, and why it is locked."""

from dataclasses import replace

from counter.asked_view import asked_alert, notice_alert
from counter.asking import SayWhy
from counter.happenings import Confirmed, Displaced, NoPrinter, NotWritten, SteppedBack
from counter.lost_view import lost_alert
from counter.places import AskingToMove, AskingToTakeOver, Locked, Opening, SignedOut
from counter.scene import Scene
from counter.vanished_view import was_shut_alert
from office.refusals import NeedsRole
from office.signing_in import CheckingPin, ChoosingName
from office.staff import SERVES, holding, name_of
from resources.desk_views import Alert, ButtonView
from resources.sign_in_view import Place, SignInView, sign_in_view
from resources.words import Words


def seating_view(
    sitting: SignedOut | Opening | AskingToTakeOver | AskingToMove | Locked, scene: Scene, words: Words, say_why: SayWhy
) -> SignInView:
    """The page of the sign-in at this place."""
    place, language = _place(scene, words), words.language
    match sitting:
        case SignedOut(signing_in=signing_in):
            return sign_in_view(signing_in, place, language, _alert(sitting, scene, words, say_why))
        case Locked(signing_in=signing_in):
            return sign_in_view(signing_in, place, language, _told(scene, words) or _locked(sitting, words))
        case Opening(member=member):
            return sign_in_view(CheckingPin(member=member), place, language)
        case AskingToTakeOver() | AskingToMove():
            page = sign_in_view(ChoosingName(), place, language, lost_alert(scene, words))
            return _question(sitting, page, scene, words, say_why)


def _question(
    sitting: AskingToTakeOver | AskingToMove, page: SignInView, scene: Scene, words: Words, say_why: SayWhy
) -> SignInView:
    if isinstance(sitting, AskingToMove):
        heading = words.say("You are signed in at counter {number}.", number=sitting.from_counter)
        message = words.say("It is closed if you work here. Whoever is there must be finished or sent on first.")
        yes, why_not = words.say("Work here, close counter {number}", number=sitting.from_counter), ""
    else:
        clerk = name_of(scene.members, sitting.clerk)
        heading = words.say("{clerk} is signed in at this counter.", clerk=clerk)
        message = words.say("If you take over, whoever is here is yours, and {clerk} is told so.", clerk=clerk)
        yes, why_not = words.say("Take over"), _may_not_take_over(sitting, scene, words, say_why)
    answers = (
        ButtonView(words=yes, happening=Confirmed(), icon="sign-in", key="1", why_not=why_not),
        ButtonView(words=words.say("Back"), happening=SteppedBack(), icon="arrow-left-bold", key="Esc"),
    )
    return replace(page, heading=heading, message=why_not or message, names=answers)


def _may_not_take_over(sitting: AskingToTakeOver, scene: Scene, words: Words, say_why: SayWhy) -> str:
    roles = scene.plan.rights.take_over
    return "" if sitting.member.may(frozenset(roles)) else say_why(scene.named(NeedsRole(roles), words))


def _told(scene: Scene, words: Words) -> Alert | None:
    """What comes before everything else while nobody works here."""
    return lost_alert(scene, words) or asked_alert(scene, words, others=True)


def _locked(sitting: Locked, words: Words) -> Alert:
    said = words.say("Locked. {clerk} goes on where it was; a colleague takes over.", clerk=sitting.member.name)
    return Alert(words=said, icon="lock-simple")


def _place(scene: Scene, words: Words) -> Place:
    return Place(
        title=words.say("Counter {number}", number=scene.counter),
        subtitle=words.pick(scene.plan.office.name),
        members=holding(scene.members, SERVES),
        now=scene.now,
        zone=scene.plan.zone,
        counter=scene.counter,
    )


def _alert(sitting: SignedOut, scene: Scene, words: Words, say_why: SayWhy) -> Alert | None:
    match sitting.notice:
        case None | NoPrinter():
            return _told(scene, words) or was_shut_alert(scene, words) or notice_alert(scene, words)
        case NotWritten():
            return Alert(words=words.say("The counter could not be opened. Please try again."), tone="late")
        case Displaced():
            return Alert(words=_displaced(sitting.notice, scene, words), icon="info")
        case reason:
            return Alert(words=say_why(scene.named(reason, words)), icon="info")


def _displaced(notice: Displaced, scene: Scene, words: Words) -> str:
    time = scene.clock(words, notice.at)
    if notice.to_counter:
        return words.say(
            "You signed in at counter {number} at {time}: this one is closed.", number=notice.to_counter, time=time
        )
    clerk = name_of(scene.members, notice.by)
    return words.say("{clerk} took this counter over at {time}. You are signed out.", clerk=clerk, time=time)
