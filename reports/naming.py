"""What the keys of a report are called: the office's own names of services, counters, staff, needs and levels."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from babel import UnknownLocaleError

from office.plan import Plan
from office.rating_plan import RatingReason
from office.reporting.asking import Dimension
from office.staff import Member
from resources.rating_words import rating_reason_name
from resources.words import Words, language_name

HALF_HOUR_MINUTES = 30
_MONDAY = date(2026, 1, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names that the office typed, by language, of the keys of each dimension; `office` is its own.

    reasons: of what customers name with their ratings.
    """

    office: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[Dimension, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    reasons: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def names_of(plan: Plan, members: Iterable[Member] = ()) -> Names:
    """The names of this plan and these members of the staff."""
    return Names(
        office=plan.office.name,
        given={
            "service": {service.id: service.name for service in plan.services},
            "clerk": {member.id: {"": member.name} for member in members},
            "level": {level.id: level.name for level in plan.levels},
            "need": {need.id: need.name for need in plan.needs},
        },
        reasons={reason.id: reason.name for reason in plan.rating.reasons},
    )


def reason_name(reason: str, names: Names, words: Words) -> str:
    """What customers name with a rating, in this language."""
    return rating_reason_name(RatingReason(id=reason, name=names.reasons.get(reason, {})), words.language)


def name_of(dimension: Dimension, key: str, names: Names, words: Words) -> str:
    """What a key of a dimension is called in this language; the key itself where nobody named it."""
    typed = words.pick(names.given.get(dimension, {}).get(key, {}))
    return typed or _own(dimension, key, words) or key


def _own(dimension: Dimension, key: str, words: Words) -> str:
    match dimension:
        case "half_hour":
            return half_hour(key)
        case "weekday" if key.isdecimal():
            return words.weekday(_MONDAY + timedelta(days=int(key)))
        case "day":
            return _day(key, words)
        case "language":
            return _language(key) or words.say("Not told")
        case "counter":
            return words.say("Counter {counter}", counter=key) if key else words.say("None")
        case "need":
            return _needs(words).get(key, "")
        case "level":
            return "" if key else words.say("Usual service")
        case _:
            return "" if key else words.say("None")


def half_hour(key: str) -> str:
    """When a half hour begins: "18" is 09:00."""
    return clock(int(key)) if key.isdecimal() else key


def clock(half: int) -> str:
    """When the half hour of this number, from midnight, begins: 09:00."""
    hour, minute = divmod(half * HALF_HOUR_MINUTES, 60)
    return f"{hour:02}:{minute:02}"


def short_weekday(number: int, words: Words) -> str:
    """Mon, E, пн: as short as the language has it; 0 is Monday."""
    name = words.locale.days["format"]["abbreviated"][number]
    return f"{name[:1].upper()}{name[1:]}"


def _day(key: str, words: Words) -> str:
    try:
        return words.short_day(date.fromisoformat(key))
    except ValueError:
        return key


def _language(key: str) -> str:
    try:
        return language_name(key) if key else ""
    except (UnknownLocaleError, ValueError):
        return key


def _needs(words: Words) -> Mapping[str, str]:
    return {
        "": words.say("No need told"),
        "walks_slowly": words.say("Walks slowly"),
        "hears_poorly": words.say("Hears poorly"),
        "sees_poorly": words.say("Sees poorly"),
        "come_to_me": words.say("Wants to be fetched"),
    }
