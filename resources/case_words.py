"""What cases are about, in any language: the office's own words, or those that every office has."""

from collections.abc import Mapping

from office.cases_plan import CaseKind, Topic
from office.plan import Plan
from resources.words import Words, words_for


def topic_name(topic: Topic, language: str) -> str:
    """The topic as customers and staff read it."""
    words = words_for(language, "resources")
    return words.pick(topic.name) or _named(words).get(topic.id, topic.id)


def topic_of(plan: Plan, kind: CaseKind, topic: str, language: str) -> str:
    """The topic of this id; the id itself where the plan lists it no more and no window has words for it."""
    found = next((one for one in plan.cases.of_kind(kind) if one.id == topic), Topic(id=topic, kind=kind))
    return topic_name(found, language)


def kind_name(kind: CaseKind, language: str) -> str:
    """Concern or praise."""
    words = words_for(language, "resources")
    return words.say("Praise") if kind == "praise" else words.say("Concern")


def _named(words: Words) -> Mapping[str, str]:
    return {
        "wait": words.say("The wait"),
        "treatment": words.say("How I was treated"),
        "answer": words.say("The answer I got"),
        "price": words.say("A bill or a price"),
        "place": words.say("The place itself"),
        "other": words.say("Something else"),
        "employee": words.say("An employee"),
        "service": words.say("The service"),
        "other_praise": words.say("Something else"),
    }
