"""Calling a person: what its key means now, and the page that tells what became of the call."""

from kiosk import touches as it
from kiosk.message_view import MessageView, start_way
from kiosk.pages import HelpCalled
from kiosk.scene import Offered, Scene
from office.day import HelpCall
from office.helping import NOBODY_CAME, is_pending
from resources.part_views import KeyView
from resources.words import Words


def help_key(scene: Scene, words: Words) -> Offered:
    """The key that stands on every page. On the page of a call that is over, pressing it is another call."""
    over = isinstance(scene.visit.page, HelpCalled) and not is_pending(_call(scene), scene.at)
    return Offered(key=KeyView(words=words.say("Call a person"), icon="hand-waving"), means=it.HelpPressed(anew=over))


def help_of(page: HelpCalled, scene: Scene, words: Words) -> MessageView:
    """A person was called; after a minute without an answer, or where nobody can hear it, it says where to go."""
    if _is_answered(page, _call(scene)):
        return _said(words.say("Somebody is coming"), words)
    if scene.day is None or page.unsent:
        return _where_to_go(words.say("We cannot call a person right now"), scene, words)
    if scene.at - page.since >= NOBODY_CAME:
        return _where_to_go(words.say("Everybody is busy right now"), scene, words)
    return _said(words.say("We have called a person"), words)


def _call(scene: Scene) -> HelpCall | None:
    return scene.day.help.get(scene.kiosk) if scene.day else None


def _is_answered(page: HelpCalled, call: HelpCall | None) -> bool:
    """Whether somebody answered after this page was opened: an answer to the last visitor does not count."""
    return call is not None and call.answered_at is not None and call.answered_at >= page.since


def _said(title: str, words: Words) -> MessageView:
    return MessageView(
        icon="hand-waving",
        title=title,
        sentences=(words.say("Please stay here at the screen."),),
        beside=start_way(words),
    )


def _where_to_go(title: str, scene: Scene, words: Words) -> MessageView:
    """The office's own words, where it has some in this language."""
    where = scene.plan.help.nobody.get(words.language, "").strip()
    usual = words.say("Please go to the nearest counter and speak to our staff.")
    return MessageView(
        icon="hand-waving",
        title=title,
        sentences=(where or usual, words.say("You do not need a number for this.")),
        beside=start_way(words),
        due=True,
    )
