"""What the pages of a visit card say. What is kept under it is told to whoever serves, and never on this screen."""

from kiosk import memory_touches as touched
from kiosk import touches as it
from kiosk.brought import HeldVisit
from kiosk.memory_pages import AskingForget, CardForgotten, HoldingCard, UnknownCard
from kiosk.message_view import MessageView
from kiosk.scene import Offered
from resources.part_views import KeyView
from resources.words import Words


def memory_of(page: HoldingCard | UnknownCard | AskingForget | CardForgotten, words: Words) -> MessageView:
    """The page as it stands."""
    match page:
        case HoldingCard():
            return _holding(page, words)
        case UnknownCard():
            return MessageView(
                icon="info",
                title=words.say("Nothing is kept under this card"),
                sentences=(words.say("It may be too old. A clerk can give you a new one."),),
                key=_services(words),
                due=True,
            )
        case AskingForget():
            return _forgetting(page.card.visit, words)
        case CardForgotten():
            return MessageView(
                icon="check-circle",
                title=words.say("Everything is forgotten"),
                sentences=(words.say("You can throw this card away."),),
                key=_key(words.say("Done"), "check-bold", it.DonePressed()),
            )


def _holding(page: HoldingCard, words: Words) -> MessageView:
    sees = words.say("Whoever serves you then sees your last visits.")
    if page.visit is None:
        first, key = words.say("Take a number now."), _key(words.say("Take a number"), "ticket", touched.CardUsed())
    else:
        first = words.say("Your card goes with number {number}.", number=page.visit.number)
        key = _key(words.say("Done"), "check-bold", it.DonePressed())
    forget = words.say("Forget what you know of me")
    return MessageView(
        icon="identification-card",
        title=words.say("We have read your visit card"),
        sentences=(first, sees),
        key=key,
        beside=_key(forget, "trash", touched.ForgetPressed(), short=words.say("Forget me")),
    )


def _forgetting(visit: HeldVisit | None, words: Words) -> MessageView:
    """Whoever waits is not to fear for their place."""
    erased = words.say("Your earlier visits and our notes of them are erased at once.")
    for_good = words.say("This cannot be undone.")
    stays = (words.say("Your number {number} stays valid.", number=visit.number),) if visit else ()
    no, yes = words.say("No, keep it"), words.say("Yes, forget everything")
    return MessageView(
        icon="trash",
        title=words.say("Shall we forget what we know of you?"),
        sentences=(f"{erased} {for_good}", *stays),
        brief=(for_good, *stays),
        key=_key(no, "arrow-left-bold", it.BackPressed(), short=words.say("No")),
        beside=_key(yes, "trash", touched.ForgetConfirmed(), short=words.say("Forget all")),
    )


def _services(words: Words) -> Offered:
    return _key(words.say("All services"), "arrow-left-bold", it.DonePressed())


def _key(said: str, icon: str, means: it.Touch, short: str = "") -> Offered:
    return Offered(key=KeyView(words=said, icon=icon, short=short), means=means)
