"""What is wrong with a plan, in the window's language: the checks speak English, and all their sentences are here."""

import re
from functools import cache

from admin.planning.kinds import say
from resources.words import Words

UNREADABLE = (
    (r"expected float, got .*", say("this is no number")),
    (r"expected int, got .*", say("this is no whole number")),
    (r"invalid decimal string", say("this is no amount")),
    (
        r"expected \"09:00\", got .*|(hour|minute) must be in .*|invalid isoformat string.*",
        say("a time reads like 09:00"),
    ),
    (r"expected \"09:00-18:00\", got .*", say("times read like 09:00–18:00")),
    (r"invalid RFC3339 encoded date.*|expected date, got .*", say("a date reads like 2026-03-02")),
    (r"expected 2 values, got .*", say("a break reads like 12:00–12:30")),
    (r"missing key '.*'", say("this must not be empty")),
)
"""What a field says that cannot be read, by what the reader of TOML says of it."""

SENTENCES = (
    say("a name is missing"),
    say("'{id}' is not a name of 1 to 32 letters of English, digits, . _ or -"),
    say("'{language}' is no language code"),
    say("there is no time zone '{zone}'"),
    say("an office needs at least one language"),
    say("a kiosk has room for {most} languages, not {n}"),
    say("there is no language '{language}'"),
    say("language '{language}' stands twice"),
    say("'{day}' is neither a weekday nor a date that exists"),
    say("{span} closes before it opens"),
    say("two opening times overlap"),
    say("a head start lies between 0 and 1440 minutes, not {n}"),
    say("an office needs at least one service"),
    say("only one service can be for everything else"),
    say("a series lies between {least} and {most}, not {n}"),
    say("expected more than 0 minutes and at most {most}, not {n}"),
    say("series {series} would meet series {other} when that goes on at {n}"),
    say("series {series} has no number: {n} is where another series begins"),
    say("id {id} stands twice"),
    say("series {series} stands twice"),
    say("a counter's number has 1 to {most} letters or digits"),
    say("there is no service '{service}'"),
    say("there is no counter '{counter}'"),
    say("there is no weekday '{weekday}'"),
    say("the shift closes at {closes}, before it opens at {opens}"),
    say("the break {span} is not inside the shift"),
    say("the shift meets another one of counter {counter}, roster[{n}]"),
    say("expected {least} to {most} calls, not {n}"),
    say("expected {least} to {most} times more, not {n}"),
    say("expected {least} to {most} times as long, not {n}"),
    say("expected {least} to {most} minutes, as the best class of the line, not {n}"),
    say("expected {least} to {most} minutes, not {n}"),
    say("expected {least} to {most} seconds, not {n}"),
    say("expected {least} to {most} days, not {n}"),
    say("expected {least} to {most} vouchers a day, not {n}"),
    say("expected {least} to {most} tickets a day, not {n}"),
    say("expected at least one role"),
    say("expected at least {least}, not {n}"),
    say("expected at most {most} letters, not {n}"),
    say("expected employees, by the names that customers read"),
    say("another level asks for an employee already"),
    say("another level asks for a time already"),
    say("a rule gives either an amount or a text"),
    say("'{currency}' is no currency like EUR"),
    say("{amount} has more than two places behind the point"),
    say("expected {least} to {most}, not {n}"),
    say("a letter is one of {letters}, which look alike in every alphabet, not '{letter}'"),
    say("'{telephone}' is no telephone number"),
    say("'{email}' is no e-mail address"),
    say("'{web}' is no address of a web page"),
    say("there are at most {most} policies, not {n}"),
    say("a version has 1 to {most} letters"),
    say("a title in the office's own language ({language}) is missing"),
    say("a text in the office's own language ({language}) is missing"),
    say("a title has at most {most} letters, not {n}"),
    say("a text has at most {most} letters, not {n}"),
    say("there is no {name} (known: {names})"),
    say("the text names {name}, but the plan does not tell it"),
    say("{name} is a list, and stands on a line of its own"),
    say("a notice has at most {most} letters, so that it can be read from the last seat, not {n}"),
    say("the last day {last} is before the first day {first}"),
    say("a notice without a weekday is never shown"),
    say("no service is in this group"),
    say("a group has room for {most} services, not {n}"),
    say(
        "the first page has room for {most} groups and services, not {n}: every ticket is three touches away at the"
        " most"
    ),
    say("there is no group '{group}'"),
    say("the service for everything else stands on the first page, in no group"),
    say("the service for everything else is offered at the kiosk"),
    say("at least one service is offered at the kiosk"),
    say("page '{page}' stands twice"),
    say("there is room for {most} letters, not {n}"),
    say("'{word}' is longer than {most} letters, and is cut"),
    say("whoever is helped has at least the {least} seconds of {name}, not {n}"),
    say("'{accent}' is no colour like {usual}"),
    say(
        "white words ({white}) on the accent {accent}: a contrast of {reached}:1, and {least}:1 is needed;"
        " the nearest colour that would do is {nearest}"
    ),
    say(
        "the ground ({ground}) beside the accent {accent}: a contrast of {reached}:1, and {least}:1 is needed;"
        " the nearest colour that would do is {nearest}"
    ),
    say(
        "the ground of closed services ({ground}) beside the accent {accent}: a contrast of {reached}:1, and {least}:1"
        " is needed; the nearest colour that would do is {nearest}"
    ),
    say(
        "the amber of “Call a person” ({ground}) beside the accent {accent}: a contrast of {reached}:1, and {least}:1"
        " is needed; the nearest colour that would do is {nearest}"
    ),
    say("an appeal has at most {most} letters, not {n}"),
    say("there are at most {most} topics of a {kind}, not {n}"),
    say("there are at most {most} reasons of a {kind} rating, not {n}"),
    say("a standard is for services, or for a situation: one of the two"),
    say("a standard has 1 to {most} steps, not {n}"),
    say("there are at most {most} situations, not {n}"),
    say("service '{service}' has a standard already"),
    say("the office keeps its short name"),
    say("there is no logo {name} in {folder}"),
    say("the logo {name} is neither SVG nor PNG"),
    say("the logo {name} has {n} bytes, and {most} is the most"),
    say("the logo {name} cannot be read as a picture"),
    say("the logo {name} has {size} pixels: each side has {least} to {most}"),
    say(
        "the logo {name} is hardly seen: {shade} on the ground {ground} reaches a contrast of {reached}:1, and"
        " {least}:1 is needed"
    ),
    say("the logo {name} has nothing to see"),
    say("the logo {name} is {size}: it is at most {wide} times as wide as high, and {high} times as high as wide"),
    say("the moment lies in the past"),
    say("the moment reads like 2026-03-09, 08:00"),
    say("people are here for what would go: let it be in force from tomorrow on"),
    say("another version is in force meanwhile"),
    say("it is in force already, or withdrawn"),
    say("something is to be mended first"),
)
"""The sentences of the checks with what they fill in, the more exact ones first."""

_NAME = re.compile(r"\\\{(\w+)\\\}")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_NAME.sub(r"(?P<\1>.+?)", re.escape(one)), re.DOTALL), one) for one in SENTENCES)


def known(sentence: str) -> tuple[str, dict[str, str]] | None:
    """The sentence's key in the catalogues and what it fills in; None where the checks say something new."""
    for raw, key in UNREADABLE:
        if re.fullmatch(raw, sentence):
            return key, {}
    for pattern, key in _patterns():
        if found := pattern.fullmatch(sentence):
            return key, found.groupdict()
    return None


def fault_sentence(sentence: str, words: Words) -> str:
    """The fault in the window's language, as a sentence; in English where it is not known."""
    told = known(sentence)
    said = words.say(told[0], **told[1]) if told else sentence
    return f"{said[:1].upper()}{said[1:].removesuffix('.')}."
