"""The page of a long wait, before the ticket is taken: take a number now, or one for a better time, or go back."""

from kiosk import touches as it
from kiosk.long_wait_words import better_time_of, no_promise
from kiosk.message_view import MessageView
from kiosk.needs_asked_view import instead_of
from kiosk.pages import LongWait
from kiosk.scene import Offered, Scene
from kiosk.wait_words import wait_words
from resources.part_views import KeyView
from resources.words import Words


def long_wait_of(page: LongWait, scene: Scene, words: Words) -> MessageView:
    """How long it takes now; what was said when the tile was touched where nothing newer is known."""
    service = scene.plan.service(page.service)
    wait = scene.waits.get(page.service) or page.wait
    told = wait_words(wait, words)
    promise = service.promise if service else None
    is_kept = promise is None or wait.point_s <= promise.total_seconds()
    better = better_time_of(page.service, scene, words)
    sentences = (better, "" if is_kept else no_promise(words))
    instead = instead_of(page.service, scene, words)
    brief = ("" if instead else better, "" if is_kept else words.say("No promised time now."))
    key = KeyView(words=words.say("Take a number now"), short=words.say("Take it now"), icon="ticket")
    return MessageView(
        icon="clock",
        caption=words.pick(service.name) if service else "",
        large=True,
        title=told.sentence if told else words.say("You need not wait now."),
        sentences=tuple(sentence for sentence in sentences if sentence),
        brief=tuple(sentence for sentence in brief if sentence),
        key=Offered(key=key, means=it.ServiceChosen(page.service)),
        beside=instead,
    )
