"""Which page the counter's window shows: the sign-in, or the clerk's work."""

from typing import TypeAlias

from counter.asking import SayWhy
from counter.happenings import NoPrinter, NotWritten
from counter.places import Opening, SignedOut, Sitting
from counter.scene import Scene
from counter.vanished_view import was_shut_alert
from counter.work_view import WorkView, work_view
from office.signing_in import CheckingPin
from office.staff import SERVES, holding
from resources.desk_views import Alert
from resources.sign_in_view import Place, SignInView, sign_in_view
from resources.words import Words

CounterWindowView: TypeAlias = SignInView | WorkView


def view_of(sitting: Sitting, scene: Scene, words: Words, say_why: SayWhy) -> CounterWindowView:
    """The window at this moment; `say_why` makes the sentence of a refusal in the window's language."""
    match sitting:
        case SignedOut(signing_in=signing_in):
            alert = _alert(sitting, scene, words, say_why)
            return sign_in_view(signing_in, _place(scene, words), words.language, alert)
        case Opening(member=member):
            return sign_in_view(CheckingPin(member=member), _place(scene, words), words.language)
        case _:
            return work_view(sitting, scene, words, say_why)


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
        case None:
            lost = words.say("No connection to the office. What you see may be old.")
            return (
                was_shut_alert(scene, words) if scene.connected else Alert(words=lost, icon="wifi-slash", tone="late")
            )
        case NotWritten():
            return Alert(words=words.say("The counter could not be opened. Please try again."), tone="late")
        case NoPrinter():
            return None
        case reason:
            return Alert(words=say_why(scene.named(reason, words)), icon="info")
