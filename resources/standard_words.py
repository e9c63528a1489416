"""The words of the service standard's cards, in any language: the office's own, or those that every office has."""

from collections.abc import Mapping
from types import MappingProxyType

from office.policies import in_language
from office.standards_plan import Standard, Step
from resources.words import Words, words_for


def standard_title(standard: Standard, language: str) -> str:
    """What the card is called, as staff read it."""
    words = words_for(language, "resources")
    return words.pick(standard.title) or _titles(words).get(standard.id, standard.id)


def step_text(standard: Standard, step: Step, language: str) -> str:
    """What the clerk does."""
    words = words_for(language, "resources")
    return words.pick(step.text) or _steps(words).get((standard.id, step.id), step.id)


def step_call(standard: Standard, step: Step, language: str) -> str:
    """Who is called at this step; empty where nobody is."""
    words = words_for(language, "resources")
    return words.pick(step.call) if standard.title else _calls(words).get((standard.id, step.id), "")


def greeting_of(standard: Standard, language: str, languages: tuple[str, ...]) -> str:
    """How one begins, in the customer's language; in the office's own where that is missing."""
    if standard.title:
        return in_language(standard.greeting, language, languages)
    return _greetings(words_for(language, "resources")).get(standard.id, "")


def said_at(standard: Standard, step: Step, language: str, languages: tuple[str, ...]) -> str:
    """The sentence for the customer at this step, in the customer's language; empty where there is none."""
    if standard.title:
        return in_language(step.say, language, languages)
    return _said(words_for(language, "resources")).get((standard.id, step.id), "")


def _titles(words: Words) -> Mapping[str, str]:
    return {
        "angry_customer": words.say("The customer is angry"),
        "no_documents": words.say("Documents are missing"),
        "emergency": words.say("Emergency"),
        "equipment_down": words.say("Our system is down"),
    }


def _greetings(words: Words) -> Mapping[str, str]:
    return {
        "angry_customer": words.say("I am sorry that you have this trouble. Please tell me what happened."),
        "no_documents": words.say("That is no problem. Let us see what we can do today without it."),
        "emergency": words.say("I am calling help now. I stay with you."),
        "equipment_down": words.say("I am sorry: our system does not work at the moment."),
    }


_Of = MappingProxyType[tuple[str, str], str]


def _steps(words: Words) -> _Of:
    angry = {
        "listen": words.say("Listen to the end, without interrupting"),
        "understand": words.say("Say in your own words what you understood"),
        "name_it": words.say("Say sorry for what went wrong on our side"),
        "offer": words.say("Say what you can do now, and by when"),
        "colleague": words.say("Threats or shouting: step back, call a colleague"),
    }
    documents = {
        "what_without": words.say("Do what is possible without the document"),
        "what_is_missing": words.say("Say exactly which document is missing, and why"),
        "written_list": words.say("Give the list of documents on paper"),
        "come_again": words.say("Offer an appointment, so that nobody waits twice"),
    }
    return MappingProxyType(
        {("angry_customer", step): text for step, text in angry.items()}
        | {("no_documents", step): text for step, text in documents.items()}
        | {("emergency", step): text for step, text in _emergency(words).items()}
        | {("equipment_down", step): text for step, text in _equipment(words).items()}
    )


def _emergency(words: Words) -> Mapping[str, str]:
    return {
        "call_112": words.say("Call 112: where we are, what happened, how many people"),
        "stay": words.say("Stay with the person, speak calmly"),
        "colleague": words.say("Call a colleague with first aid"),
        "make_room": words.say("Make room, let somebody meet the ambulance"),
    }


def _equipment(words: Words) -> Mapping[str, str]:
    return {
        "say_so": words.say("Tell the customer at once, without blaming anybody"),
        "what_without": words.say("Do by hand what can be done by hand"),
        "tell_manager": words.say("Tell the manager: the service may have to pause"),
        "when": words.say("Say when it will work, or how we reach the customer"),
    }


def _said(words: Words) -> _Of:
    return MappingProxyType(
        {
            ("angry_customer", "understand"): words.say("Did I understand you right?"),
            ("angry_customer", "name_it"): words.say("I am sorry for that. It should not have happened."),
            ("angry_customer", "offer"): words.say("This is what I can do for you now:"),
            ("no_documents", "what_is_missing"): words.say("For this we need one more document from you:"),
            ("no_documents", "come_again"): words.say("Which time suits you? Then you will not have to wait."),
            ("emergency", "stay"): words.say("Help is on its way."),
            ("equipment_down", "when"): words.say("May we call you as soon as it works again?"),
        }
    )


def _calls(words: Words) -> _Of:
    return MappingProxyType(
        {
            ("angry_customer", "colleague"): words.say("the manager on duty"),
            ("emergency", "call_112"): words.say("112"),
            ("emergency", "colleague"): words.say("whoever gives first aid"),
            ("equipment_down", "tell_manager"): words.say("the manager on duty"),
        }
    )
