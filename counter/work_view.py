"""What the counter's window says while a clerk is at work."""

from dataclasses import dataclass
from typing import TypeAlias

from counter.buttons_view import SayWhy, primary_button, reason_buttons, secondary_buttons
from counter.counters_view import CounterView, counter_views
from counter.customer_view import CustomerView, customer_view
from counter.missed_view import MissedView, missed_view
from counter.phrases import services_phrase
from counter.scene import Scene
from counter.sitting import AtWork, ChoosingReason, Deciding, HelpTaken, Leaving, NotWritten
from counter.vanished_view import clock_alert, vanished_alert, was_shut_alert
from counter.waiting_view import WaitingView, waiting_view
from resources.desk_views import Alert, ButtonView
from resources.words import Words, language_name


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadView:
    """The blue head: whose window it is, the way to the office, the time. `lost` is set without connection."""

    counter: str
    clerk: str
    services: str
    connection: str
    lost: bool
    clock: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkView:
    """The whole window. `reasons` stand in place of the buttons while a reason for a pause is asked for."""

    title: str
    head: HeadView
    alert: Alert | None
    customer: CustomerView
    primary: ButtonView
    buttons: tuple[ButtonView, ...]
    reasons_heading: str
    reasons: tuple[ButtonView, ...]
    waiting: WaitingView
    missed: MissedView
    counters_heading: str
    counters: tuple[CounterView, ...]
    deciding: bool
    one_moment: str


Working: TypeAlias = AtWork | ChoosingReason | Deciding | Leaving


def work_view(sitting: Working, scene: Scene, words: Words, say_why: SayWhy) -> WorkView:
    """The window of this clerk at this moment."""
    member = sitting.member
    return WorkView(
        title=words.say("Counter {number}", number=scene.counter),
        head=_head(sitting, scene, words),
        alert=_alert(sitting, scene, words, say_why),
        customer=customer_view(scene, member, words),
        primary=primary_button(scene, member, words, say_why),
        buttons=secondary_buttons(scene, member, words, say_why),
        reasons_heading=words.say("Why do you pause?"),
        reasons=reason_buttons(words) if isinstance(sitting, ChoosingReason) else (),
        waiting=waiting_view(scene, words),
        missed=missed_view(scene, words),
        counters_heading=words.say("Counters"),
        counters=counter_views(scene, words),
        deciding=isinstance(sitting, Deciding | Leaving),
        one_moment=words.say("One moment, please"),
    )


def _head(sitting: Working, scene: Scene, words: Words) -> HeadView:
    return HeadView(
        counter=scene.counter,
        clerk=sitting.member.name,
        services=services_phrase(scene.plan, scene.services, words),
        connection=words.say("Office connected") if scene.connected else words.say("No connection"),
        lost=not scene.connected,
        clock=words.clock(scene.now.astimezone(scene.plan.zone)),
    )


def _alert(sitting: Working, scene: Scene, words: Words, say_why: SayWhy) -> Alert | None:
    """The most pressing thing there is to say: why the last press did nothing comes first."""
    return (
        _notice(sitting, scene, words, say_why)
        or _lost(scene, words)
        or was_shut_alert(scene, words)
        or _help(scene, words)
        or vanished_alert(scene, words)
        or clock_alert(scene)
        or _trouble(scene)
    )


def _notice(sitting: Working, scene: Scene, words: Words, say_why: SayWhy) -> Alert | None:
    if not isinstance(sitting, AtWork) or sitting.notice is None:
        return None
    if isinstance(sitting.notice, NotWritten):
        return Alert(words=words.say("That could not be written down. Please press again."), tone="late")
    return Alert(words=say_why(scene.named(sitting.notice, words)), icon="info")


def _lost(scene: Scene, words: Words) -> Alert | None:
    if scene.connected:
        return None
    return Alert(
        words=words.say("No connection to the office. What you see may be old."), icon="wifi-slash", tone="late"
    )


def _help(scene: Scene, words: Words) -> Alert | None:
    unanswered = (call for call in scene.day.help.values() if call.answered_by is None)
    call = min(unanswered, key=lambda call: call.since, default=None)
    if call is None:
        return None
    language = language_name(call.language)
    return Alert(
        words=words.say("Somebody at the kiosk wants a person ({language}).", language=language),
        icon="hand-waving",
        button=ButtonView(words=words.say("I am going"), happening=HelpTaken(kiosk=call.kiosk), key="F12"),
    )


def _trouble(scene: Scene) -> Alert | None:
    return Alert(words=scene.trouble, icon="printer") if scene.trouble else None
