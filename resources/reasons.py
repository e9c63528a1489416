"""Sentences for the rules' refusals, in any language; replay's are English."""

from dataclasses import fields
from types import MappingProxyType

from office import refusals as why
from office.refusals import Reason
from resources.words import Words, words_for


def sentence(reason: Reason, words: Words | None = None) -> str:
    """What a person is told: what is the matter, in one sentence."""
    words = words or words_for("en", "resources")
    names = {field.name: getattr(reason, field.name) for field in fields(reason)}
    if "stage" in names:
        names["stage"] = _stages(words)[names["stage"]]
    if isinstance(reason, why.ClockWentBack):
        names["newest"] = reason.newest.isoformat()
    if isinstance(reason, why.CounterIsTaken):
        names["clerk"] = reason.clerk or words.say("Somebody")
    return _sentences(words)[type(reason)].format_map(names)


def _stages(words: Words) -> MappingProxyType[str, str]:
    return MappingProxyType(
        {
            "waiting": words.say("is waiting"),
            "called": words.say("has just been called"),
            "serving": words.say("is at a counter"),
            "missed": words.say("missed the call"),
            "served": words.say("has been served"),
            "cancelled": words.say("was cancelled"),
            "withdrawn": words.say("was cancelled"),
            "not_served": words.say("was not served that day"),
        }
    )


def _sentences(words: Words) -> MappingProxyType[type[Reason], str]:
    return MappingProxyType(
        {
            why.DayNotOpen: words.say("The service day has not begun."),
            why.DayIsOpen: words.say("The service day has begun already."),
            why.DayIsClosed: words.say("The service day is over."),
            why.ClockWentBack: words.pattern("The time goes back: {newest} is written already."),
            why.NoSuchService: words.pattern("There is no service “{service}”."),
            why.NoSuchCounter: words.pattern("There is no counter “{counter}”."),
            why.NoSuchLanguage: words.pattern("The office does not speak the language “{language}”."),
            why.NoSuchTicket: words.pattern("Nobody took number {number} that day."),
            why.NoNumberLeft: words.pattern("All numbers of the service “{service}” are used up today."),
            why.CounterIsShut: words.pattern("Counter {counter} is not open."),
            why.CounterIsTaken: words.pattern("{clerk} works at counter {counter} already."),
            why.ClerkIsElsewhere: words.pattern("{clerk} works at counter {counter} already."),
            why.CounterIsPaused: words.pattern("Counter {counter} is on a pause."),
            why.CounterIsNotPaused: words.pattern("Counter {counter} is not on a pause."),
            why.CounterIsBusy: words.pattern("Counter {counter} is still with number {number}."),
            why.NobodyAtCounter: words.pattern("No number is called to counter {counter}."),
            why.HasArrived: words.pattern("Number {number} is at the counter already."),
            why.DoesNotWait: words.pattern("Number {number} does not wait: it {stage}."),
            why.DidNotMiss: words.pattern("Number {number} did not miss a call: it {stage}."),
            why.NotServedYet: words.pattern("Number {number} cannot be rated: it {stage}."),
            why.RatedAlready: words.pattern("Number {number} is rated already."),
            why.NoAnswer: words.pattern("The rating of number {number} has no answer that is on the scale."),
            why.NobodyAsked: words.pattern("Nobody at {kiosk} is waiting for a person."),
        }
    )
