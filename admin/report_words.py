"""How days, and what visits are told apart by, are called on the reports' page."""

from datetime import date, timedelta

from babel.dates import format_date

from admin.report_asking import Only, spanning
from admin.scene import Scene
from admin.service_words import service_name
from office.reporting.asking import Days, Dimension
from office.staff import name_of
from resources.words import Words, language_name

_MONDAY = date(2024, 1, 1)
_HALF_HOURS = 48


def days_name(days: Days, words: Words) -> str:
    """The days in words: a year, a month, one day, or from one to the other."""
    first, last = days.first, days.last
    if days == spanning("year", first):
        return str(first.year)
    if days == spanning("month", first):
        return month_name(first, words)
    if days.n == 1:
        return words.full_day(first)
    return words.say("{first} to {last}", first=_begin(first, last, words), last=words.short_day(last))


def month_name(first: date, words: Words) -> str:
    """October 2026; within a sentence, so that Estonian and Russian begin it small."""
    return format_date(first, "LLLL y", locale=words.locale)


def begun(said: str) -> str:
    """As it stands at the beginning of a line."""
    return said[:1].upper() + said[1:]


def _begin(first: date, last: date, words: Words) -> str:
    """The first day without what the last one says too."""
    said = words.short_day(first)
    if first.year != last.year:
        return said
    without_year = said.rsplit(" ", 1)[0]
    return without_year.rsplit(" ", 1)[0] if first.month == last.month else without_year


def short_date(day: date, words: Words) -> str:
    """3 Mar, below an axis."""
    pattern = "d. MMM" if words.language == "et" else "d MMM"
    return format_date(day, pattern, locale=words.locale).rstrip(".")


def weekday_short(weekday: int, words: Words) -> str:
    """Mon."""
    return begun(format_date(_MONDAY + timedelta(days=weekday), "ccc", locale=words.locale))


def weekday_name(weekday: int, words: Words) -> str:
    """Monday."""
    return words.weekday(_MONDAY + timedelta(days=weekday))


def half_hour_clock(half_hour: int) -> str:
    """When a half hour begins: 09:30."""
    return f"{half_hour // 2:02}:{half_hour % 2 * 30:02}"


def half_hour_name(half_hour: int) -> str:
    """09:30–10:00."""
    return f"{half_hour_clock(half_hour)}–{half_hour_clock(half_hour + 1)}"


def dimension_name(dimension: Dimension, words: Words) -> str:
    """By what visits are told apart."""
    return {
        "service": words.say("Service"),
        "half_hour": words.say("Half hour"),
        "weekday": words.say("Weekday"),
        "counter": words.say("Counter"),
        "clerk": words.say("Clerk"),
        "language": words.say("Language"),
        "level": words.say("Level"),
        "need": words.say("Need"),
        "day": words.say("Day"),
    }[dimension]


def by_name(dimension: Dimension, words: Words) -> str:
    """The heading of a table."""
    return {
        "service": words.say("By service"),
        "half_hour": words.say("By half hour"),
        "weekday": words.say("By weekday"),
        "counter": words.say("By counter"),
        "clerk": words.say("By clerk"),
        "language": words.say("By language"),
        "level": words.say("By level of service"),
        "need": words.say("By need"),
        "day": words.say("By day"),
    }[dimension]


def key_name(dimension: Dimension, key: str, scene: Scene, words: Words) -> str:
    """One of its keys in words; the key itself where nobody knows it any more."""
    match dimension:
        case "half_hour" if key.isdecimal():
            return half_hour_name(int(key))
        case "weekday" if key.isdecimal():
            return weekday_name(int(key), words)
        case "day":
            return _day_name(key, words)
        case _:
            return _named(dimension, key, scene, words)


def _named(dimension: Dimension, key: str, scene: Scene, words: Words) -> str:
    match dimension:
        case "service":
            return service_name(scene, key, words)
        case "counter":
            return words.say("Counter {counter}", counter=key) if key else words.say("not called")
        case "clerk":
            return name_of(scene.members, key) if key else words.say("nobody")
        case "language":
            return language_name(key) if len(key) == len("en") else key
        case "level":
            return _level(key, scene, words)
        case "need":
            return _need(key, scene, words)
        case _:
            return key


def _day_name(key: str, words: Words) -> str:
    try:
        day = date.fromisoformat(key)
    except ValueError:
        return key
    return f"{weekday_short(day.weekday(), words)} {words.short_day(day)}"


def _level(key: str, scene: Scene, words: Words) -> str:
    known = {
        "": words.say("no wish"),
        "quick": words.say("Quick question"),
        "more_time": words.say("Wants more time"),
        "employee": words.say("Asked for an employee"),
        "later": words.say("Came back at a set time"),
    }
    listed = scene.plan.level(key)
    return (words.pick(listed.name) if listed else "") or known.get(key, key.replace("_", " "))


def _need(key: str, scene: Scene, words: Words) -> str:
    known = {
        "": words.say("no need told"),
        "walks_slowly": words.say("Walks slowly"),
        "hears_poorly": words.say("Hears poorly"),
        "sees_poorly": words.say("Sees poorly"),
        "wheelchair": words.say("Wheelchair"),
        "come_to_me": words.say("Go to the customer"),
    }
    listed = scene.plan.need(key)
    return known.get(key) or (words.pick(listed.name) if listed else "") or key.replace("_", " ")


def keys_of(dimension: Dimension, scene: Scene) -> tuple[str, ...]:
    """The keys from which a manager chooses some visits, in the order of the plan; clerks by name."""
    plan = scene.plan
    match dimension:
        case "service":
            return tuple(service.id for service in plan.services)
        case "counter":
            return tuple(counter.id for counter in plan.counters)
        case "clerk":
            return tuple(member.id for member in sorted(scene.members, key=lambda member: member.name))
        case "language":
            return plan.office.languages
        case "level":
            return ("", *(level.id for level in plan.levels))
        case "need":
            return ("", *(need.id for need in plan.needs))
        case "weekday":
            return tuple(map(str, range(7)))
        case "half_hour":
            return tuple(map(str, range(*_opening(scene))))
        case "day":
            return ()


def _opening(scene: Scene) -> tuple[int, int]:
    """The half hours at which the office may be open on any day."""
    spans = [span for spans in scene.plan.hours.values() for span in spans]
    if not spans:
        return 0, _HALF_HOURS
    first = min(span.opens.hour * 2 + span.opens.minute // 30 for span in spans)
    last = max(span.closes.hour * 2 - (-span.closes.minute // 30) for span in spans)
    return first, min(_HALF_HOURS, last)


def only_names(only: Only, scene: Scene, words: Words) -> tuple[str, ...]:
    """The chosen visits in words, key by key."""
    return tuple(key_name(dimension, key, scene, words) for dimension, keys in only for key in keys)
