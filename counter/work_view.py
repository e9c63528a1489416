"""What the counter's window says while a clerk is at work."""

from dataclasses import dataclass, replace

from counter.alert_view import alert_view
from counter.aside_view import aside_buttons
from counter.asking import SayWhy
from counter.buttons_view import keys_elsewhere, primary_button, secondary_buttons
from counter.card_view import CardView, card_view
from counter.counters_view import CounterView, counter_views
from counter.customer_view import CustomerView, customer_view
from counter.page_view import PageView
from counter.pages_view import page_view
from counter.phrases import services_phrase
from counter.places import Awaiting, Working
from counter.scene import Scene
from counter.waiting_view import WaitingView, waiting_view
from resources.desk_views import Alert, ButtonView
from resources.words import Words


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
    counters_heading: str
    counters: tuple[CounterView, ...]
    deciding: bool
    one_moment: str


def work_view(sitting: Working, scene: Scene, words: Words, say_why: SayWhy) -> WorkView:
    """The window of this clerk at this moment."""
    member, page = sitting.member, page_view(sitting, scene, words, say_why)
    alert = alert_view(sitting, scene, words, say_why)
    return WorkView(
        title=words.say("Counter {number}", number=scene.counter),
        head=_head(sitting, scene, words),
        alert=_without_button(alert) if alert and page else alert,
        customer=customer_view(scene, member, words),
        primary=page.primary if page else primary_button(scene, member, words, say_why),
        buttons=() if page else secondary_buttons(scene, member, words, say_why),
        elsewhere=() if page else keys_elsewhere(scene, member, words, say_why),
        page=page,
        card=None if page else card_view(scene, member, words, say_why),
        waiting=waiting_view(scene, words),
        aside=aside_buttons(scene, words),
        counters_heading=words.say("Counters"),
        counters=counter_views(scene, words),
        deciding=isinstance(sitting, Awaiting),
        one_moment=words.say("One moment, please"),
    )


def _without_button(alert: Alert) -> Alert:
    """A page comes to its end first."""
    return replace(alert, button=None)


def _head(sitting: Working, scene: Scene, words: Words) -> HeadView:
    return HeadView(
        counter=scene.counter,
        clerk=sitting.member.name,
        services=services_phrase(scene.plan, scene.services, words),
        connection=words.say("Office connected") if scene.connected else words.say("No connection"),
        lost=not scene.connected,
        clock=scene.clock(words, scene.now),
    )
