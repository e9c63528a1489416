"""After the two questions: one reason may be named, with one touch, or none."""

from kiosk import touches as it
from kiosk.pages import NamingReason
from kiosk.scene import Offered, Scene
from kiosk.visit_acts_view import ChoiceView, others_key
from office.figures import SATISFIED_FROM
from office.rating_plan import ReasonKind
from resources.part_views import KeyView
from resources.rating_words import rating_reason_name
from resources.words import Words

ICONS = {
    "waited_long": "clock",
    "not_clear": "question",
    "not_solved": "x-circle",
    "in_a_hurry": "user",
    "bad_place": "storefront",
    "short_wait": "clock",
    "clear": "chat-teardrop-text",
    "all_solved": "check-circle",
    "patient": "user",
    "good_place": "storefront",
}
"""Of reasons that every office has."""

_ELSE = "chat-teardrop-text"


def reasons_of(page: NamingReason, scene: Scene, words: Words) -> ChoiceView:
    """What went wrong, or was good, by what was answered."""
    kind = _kind(page)
    skip = Offered(
        key=KeyView(words=words.say("Skip this question"), short=words.say("Skip"), icon="arrow-right-bold"),
        means=it.Skipped(),
    )
    return ChoiceView(
        title=words.say("What should we do better?") if kind == "bad" else words.say("What was good?"),
        sentence=words.say("Your answer is anonymous. Your name is not kept."),
        choices=(
            *(
                Offered(
                    key=KeyView(words=rating_reason_name(reason, words.language), icon=ICONS.get(reason.id, _ELSE)),
                    means=it.ReasonNamed(reason.id),
                )
                for reason in scene.plan.rating.of_kind(kind)
            ),
            skip,
        ),
        more=others_key(words),
        turned=page.turned,
    )


def _kind(page: NamingReason) -> ReasonKind:
    satisfied = page.treated >= SATISFIED_FROM and page.solved in (None, "yes")
    return "good" if satisfied else "bad"
