"""The questions on the way to a concern, to praise, or to a manager: one a page."""

from kiosk import case_touches as tell
from kiosk import touches as it
from kiosk.case_pages import CaseNotSent, ChoosingKind, ChoosingTold, ChoosingTopic, OfferingAmends, Telling
from kiosk.message_view import MessageView, is_closed
from kiosk.scene import Offered, Scene
from kiosk.visit_acts_view import ChoiceView, others_key
from office import offering
from resources.case_words import topic_name, topic_of
from resources.part_views import KeyView
from resources.words import Words

ICONS = {
    "wait": "clock",
    "treatment": "user",
    "answer": "question",
    "price": "receipt",
    "place": "storefront",
    "employee": "user",
    "service": "handshake",
}
"""Of topics that every office has."""

_ELSE = "chat-teardrop-text"


def amends_of(page: OfferingAmends, scene: Scene, words: Words) -> ChoiceView:
    """After a bad answer: what can be done now."""
    now = _key(words.say("Speak with a manager now"), "user", tell.ManagerWanted())
    return ChoiceView(
        title=words.say("Thank you. We are sorry."),
        sentence=words.say("May we try to make it right?"),
        choices=(
            *((now,) if manager_is_there(scene) else ()),
            complain_way(words),
            _key(words.say("No, thank you"), "check-bold", it.DonePressed()),
        ),
        more=others_key(words),
        turned=page.turned,
    )


def complain_way(words: Words) -> Offered:
    """The key that leads to a complaint at once."""
    return _key(words.say("Make a complaint"), _ELSE, tell.KindChosen("concern"), short=words.say("Complain"))


def kinds_of(page: ChoosingKind, scene: Scene, words: Words) -> ChoiceView:
    """A concern, praise, or a manager."""
    manager = _key(words.say("Speak with a manager"), "user", tell.ManagerWanted())
    return ChoiceView(
        title=words.say("What would you like to tell us?"),
        sentence=_about(page.telling, words) or words.say("Is it about a visit? You can scan its ticket now."),
        choices=(
            _key(words.say("A concern or complaint"), _ELSE, tell.KindChosen("concern")),
            _key(words.say("Praise"), "smiley", tell.KindChosen("praise")),
            *((manager,) if manager_is_there(scene) else ()),
            _key(words.say("Nothing, thank you"), "check-bold", it.DonePressed()),
        ),
        more=others_key(words),
        turned=page.turned,
    )


def topics_of(page: ChoosingTopic, scene: Scene, words: Words) -> ChoiceView:
    """What it is about."""
    telling = page.telling
    topics = scene.plan.cases.of_kind(telling.kind)
    return ChoiceView(
        title=_topic_title(telling, words),
        sentence=_about(telling, words),
        choices=tuple(
            _key(topic_name(topic, words.language), ICONS.get(topic.id, _ELSE), tell.TopicChosen(topic.id))
            for topic in topics
        ),
        more=others_key(words),
        turned=page.turned,
    )


def _topic_title(telling: Telling, words: Words) -> str:
    if telling.manager:
        return words.say("What would you like to talk about?")
    return words.say("What was good?") if telling.kind == "praise" else words.say("What is it about?")


def told_of(page: ChoosingTold, scene: Scene, words: Words) -> ChoiceView:
    """To write it, to tell it to somebody, or just to send it."""
    telling = page.telling
    topic = topic_of(scene.plan, telling.kind, telling.topic, words.language)
    return ChoiceView(
        title=words.say("How would you like to tell it?"),
        sentence=f"{topic}. {_about(telling, words)}".strip(),
        choices=(
            _key(words.say("Write it here"), "pencil-line", tell.TellingChosen("written")),
            _key(words.say("Tell it to an employee"), "hand-waving", tell.TellingChosen("spoken")),
            _key(words.say("Just send it as it is"), "envelope-simple", tell.TellingChosen("silent")),
            _leave(words),
        ),
        more=others_key(words),
        turned=page.turned,
    )


def not_sent_of(page: CaseNotSent, words: Words) -> MessageView:
    """It could not be written. What was told stays, so that one can try again."""
    kept = words.say("What you told us is still here.")
    if page.why is not None:
        said = words.say("Please choose again, or call a person.")
        back = _key(words.say("Choose again"), "arrow-left-bold", it.BackPressed())
        return MessageView(
            icon="info",
            title=words.say("This was not possible"),
            sentences=(said, kept),
            brief=(kept,),
            key=back,
            beside=_leave(words),
            due=True,
        )
    again = _key(words.say("Try again"), "arrow-counter-clockwise", tell.SendAgainPressed())
    said = words.say("Please try again, or call a person. We are sorry.")
    return MessageView(
        icon="warning",
        title=words.say("This does not work right now"),
        sentences=(said, kept),
        brief=(kept,),
        key=again,
        beside=_leave(words),
        due=True,
    )


def _leave(words: Words) -> Offered:
    return _key(words.say("I do not want to tell it"), "x-circle", it.DonePressed())


def manager_is_there(scene: Scene) -> bool:
    """Whether somebody can speak with a manager now: its line gives a number, or a person can be called."""
    if scene.day is None or is_closed(scene, scene.day):
        return False
    line = scene.plan.service(scene.plan.cases.line)
    return line is None or offering.why_no_ticket(scene.day, scene.plan, line, scene.at) is None


def _about(telling: Telling, words: Words) -> str:
    if telling.code is None:
        return ""
    return words.say("It is about visit {number}.", number=telling.code.number)


def _key(said: str, icon: str, means: it.Touch, *, short: str = "") -> Offered:
    return Offered(key=KeyView(words=said, short=short, icon=icon), means=means)
