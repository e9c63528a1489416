"""What customers can name with a rating, in any language: the office's own words, or those that every office has."""

from collections.abc import Mapping

from office.plan import Plan
from office.rating_plan import RatingReason
from resources.words import Words, words_for


def rating_reason_name(reason: RatingReason, language: str) -> str:
    """The reason as customers and staff read it."""
    words = words_for(language, "resources")
    return words.pick(reason.name) or _named(words).get(reason.id, reason.id)


def rating_reason_of(plan: Plan, reason: str, language: str) -> str:
    """The reason of this id; the id itself where the plan lists it no more and no window has words for it."""
    known = (*plan.rating.of_kind("bad"), *plan.rating.of_kind("good"))
    return rating_reason_name(next((one for one in known if one.id == reason), RatingReason(id=reason)), language)


def _named(words: Words) -> Mapping[str, str]:
    return {
        "waited_long": words.say("I waited too long"),
        "not_clear": words.say("It was not explained clearly"),
        "not_solved": words.say("My question stayed open"),
        "in_a_hurry": words.say("The employee was in a hurry"),
        "bad_place": words.say("The place itself: seats, noise, air"),
        "short_wait": words.say("I was called soon"),
        "clear": words.say("It was explained clearly"),
        "all_solved": words.say("Everything was done"),
        "patient": words.say("The employee was patient"),
        "good_place": words.say("The place is pleasant"),
    }
