"""What the counter's window says while a clerk is at work."""

from dataclasses import dataclass, replace

from counter.actions import Action
from counter.alert_view import alert_view
from counter.aside_view import aside_buttons, short_aside
from counter.asking import SayWhy
from counter.buttons_view import keys_elsewhere, keys_on_page, primary_button, secondary_buttons
from counter.card_view import CardView, card_view
from counter.counters_view import CounterView, counter_views
from counter.customer_view import CustomerView, customer_view
from counter.happenings import LanguageTurned, Pressed
from counter.lost_view import lost_reason
from counter.page_view import PageView
from counter.pages_view import page_view
from counter.phrases import services_phrase
from counter.places import Awaiting, Working
from counter.scene import Scene
from counter.waiting_view import WaitingView, waiting_view
from resources.desk_views import Alert, ButtonView
from resources.words import Words

_WITHOUT_OFFICE = (
    Action.MORE,
    Action.LOCK,
    Action.CHANGE_CLERK,
    Action.SIGN_OUT,
    Action.SIZE,
    Action.KEYS,
    Action.CARD,
    Action.SITUATIONS,
)
_OFFLINE = tuple(Pressed(action=one) for one in _WITHOUT_OFFICE)
"""What needs no office."""


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
    """The whole window. `page` stands in place of the buttons, `card` beside or over them.

    `elsewhere` is pressed by key alone.
    """

    title: str
    head: HeadView
    alert: Alert | None
    customer: CustomerView
    primary: ButtonView
    buttons: tuple[ButtonView, ...]
    elsewhere: tuple[ButtonView, ...]
    page: PageView | None
    card: CardView | None
    waiting: WaitingView
    aside: tuple[ButtonView, ...]
    short_aside: tuple[ButtonView, ...]
    counters_heading: str
    counters: tuple[CounterView, ...]
    deciding: bool
    one_moment: str


def work_view(sitting: Working, scene: Scene, words: Words, say_why: SayWhy) -> WorkView:
    """The window of this clerk at this moment."""
    member, page = sitting.member, page_view(sitting, scene, words, say_why)
    lost = "" if scene.connected else lost_reason(words)
    alert = alert_view(sitting, scene, words, say_why)
    return WorkView(
        title=words.say("Counter {number}", number=scene.counter),
        head=_head(sitting, scene, words),
        alert=_with_its_key(alert, scene, on_page=page is not None) if alert else None,
        customer=customer_view(scene, member, words),
        primary=page.primary if page else _without_office((primary_button(scene, member, words, say_why),), lost)[0],
        buttons=() if page else _without_office(secondary_buttons(scene, member, words, say_why), lost),
        elsewhere=_without_office((keys_on_page if page else keys_elsewhere)(scene, member, words, say_why), lost),
        page=page,
        card=None if page else card_view(scene, member, words, say_why),
        waiting=waiting_view(scene, words),
        aside=aside_buttons(scene, words),
        short_aside=short_aside(scene, words),
        counters_heading=words.say("Counters"),
        counters=counter_views(scene, words),
        deciding=isinstance(sitting, Awaiting),
        one_moment=words.say("One moment, please"),
    )


def _without_office(buttons: tuple[ButtonView, ...], lost: str) -> tuple[ButtonView, ...]:
    """While the office does not answer, what would be written does not work; to lock and to turn pages does."""
    if not lost:
        return buttons
    return tuple(one if _needs_no_office(one.happening) else replace(one, why_not=lost) for one in buttons)


def _needs_no_office(happening: object) -> bool:
    return happening in _OFFLINE or isinstance(happening, LanguageTurned)


def _with_its_key(alert: Alert, scene: Scene, *, on_page: bool) -> Alert:
    """The strip's button has its key, whatever it says; but a page comes to its end first."""
    answered = None if on_page or alert.button is None else scene.keys.answering(alert.button)
    return replace(alert, button=answered)


def _head(sitting: Working, scene: Scene, words: Words) -> HeadView:
    return HeadView(
        counter=scene.counter,
        clerk=sitting.member.name,
        services=services_phrase(scene.plan, scene.services, words),
        connection=words.say("Office connected") if scene.connected else words.say("No connection"),
        lost=not scene.connected,
        clock=scene.clock(words, scene.now),
    )
