"""What rows of a plan are called that need no name of their own, because every window has words for them."""

from office.cases_plan import NAMED_TOPICS, Topic
from office.drafting.document import Path
from office.rating_plan import NAMED_RATING_REASONS, RatingReason
from office.standards_plan import Standard
from resources.case_words import topic_name
from resources.rating_words import rating_reason_name
from resources.standard_words import standard_title
from resources.words import Words


def usual_name(rows: Path, id_: str, words: Words) -> str:
    """The usual name of the row of this id in the list at `rows`; the id itself where it has none."""
    match rows:
        case ("needs",):
            return _needs(words).get(id_, id_)
        case ("levels",):
            return _levels(words).get(id_, id_)
        case ("cases", "topics") if id_ in NAMED_TOPICS:
            return topic_name(Topic(id=id_), words.language)
        case ("rating", "reasons") if id_ in NAMED_RATING_REASONS:
            return rating_reason_name(RatingReason(id=id_), words.language)
        case ("standards",):
            return standard_title(Standard(id=id_), words.language)
        case _:
            return id_


def _needs(words: Words) -> dict[str, str]:
    return {
        "walks_slowly": words.say("Walks slowly"),
        "hears_poorly": words.say("Hears poorly"),
        "sees_poorly": words.say("Sees poorly"),
        "come_to_me": words.say("Wants staff to come over"),
    }


def _levels(words: Words) -> dict[str, str]:
    return {
        "quick": words.say("A quick question"),
        "more_time": words.say("More time"),
        "employee": words.say("A certain employee"),
        "later": words.say("Later today, at a set time"),
    }
