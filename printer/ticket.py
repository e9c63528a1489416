"""From the facts of a ticket to its slip, in the customer's language and shortly in the office's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from printer.slip import Letterhead, Square, TicketSlip
from resources.words import Words, words_for

A_FEW_MINUTES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFacts:
    """What is known of a ticket at the moment when it is printed. Texts of the office by language; times are local.

    `wait_minutes` is (from, to), None where it is unknown. `languages` are the office's, its own first. `slot` is when
    an appointment is for; `also` are services wanted afterwards; the ticket is kept for `counter`, or for one employee,
    `employee` by the name that customers read. `level` is a level of service, `level_name` its own name. `set_time`:
    the slot is when the customer, who has gone meanwhile, comes back. `shows_visit`, `rates`: the kiosks of the office
    have these pages.
    """

    number: str
    service: Mapping[str, str]
    taken: datetime
    language: str
    languages: tuple[str, ...]
    company: Mapping[str, str] = field(default_factory=dict)
    office: Mapping[str, str] = field(default_factory=dict)
    logo: str = ""
    ahead: int | None = None
    wait_minutes: tuple[int, int] | None = None
    promised_by: datetime | None = None
    slot: datetime | None = None
    also: tuple[Mapping[str, str], ...] = ()
    counter: str = ""
    kept_for_employee: bool = False
    employee: Mapping[str, str] = field(default_factory=dict)
    level: str = ""
    level_name: Mapping[str, str] = field(default_factory=dict)
    set_time: bool = False
    bring: Mapping[str, str] = field(default_factory=dict)
    service_note: Mapping[str, str] = field(default_factory=dict)
    help: Mapping[str, str] = field(default_factory=dict)
    footer: Mapping[str, str] = field(default_factory=dict)
    code: str = ""
    duplicate: bool = False
    large: bool = False
    shows_visit: bool = True
    rates: bool = True


def slip_of(facts: TicketFacts) -> TicketSlip:
    """The slip that says these facts."""
    words = words_for(facts.language, "printer")
    return TicketSlip(
        head=_head(facts, words),
        plate_title=words.say("Your number is"),
        number=facts.number,
        service=words.pick(facts.service),
        taken=f"{words.full_day(facts.taken.date())}, {words.clock(facts.taken)}",
        facts=_spoken(_appointment(facts, words), _ahead(facts, words), _wait(facts, words)),
        promise_title=words.say("We promise:") if facts.promised_by else "",
        promise=_promise(facts, words),
        notes=_notes(facts, words),
        second=_second(facts),
        square=_square(facts, words),
        footer=words.pick(facts.footer),
        duplicate=words.say("Copy of a ticket") if facts.duplicate else "",
        large=facts.large,
    )


def _head(facts: TicketFacts, words: Words) -> Letterhead:
    return Letterhead(company=words.pick(facts.company), office=words.pick(facts.office), logo=facts.logo)


def _appointment(facts: TicketFacts, words: Words) -> str:
    if facts.slot is None:
        return ""
    time = words.clock(facts.slot)
    if facts.set_time:
        return words.say("Your time today is {time}", time=time)
    if facts.taken <= facts.slot:
        return words.say("Your appointment is at {time}", time=time)
    return words.say("Your appointment was at {time}", time=time)


def _ahead(facts: TicketFacts, words: Words) -> str:
    """Whoever comes before the time of the appointment is called around it, whoever is before."""
    if facts.ahead is None or (facts.slot is not None and facts.taken < facts.slot):
        return ""
    if facts.ahead == 0:
        return words.say("You are next")
    return words.count("{n} person before you", "{n} people before you", facts.ahead)


def _wait(facts: TicketFacts, words: Words) -> str:
    if facts.wait_minutes is None:
        return ""
    low, high = facts.wait_minutes
    if high <= A_FEW_MINUTES:
        return words.say("A few minutes")
    if low == 0:
        return words.count("Up to {n} minute", "Up to {n} minutes", high)
    if low == high:
        return words.count("About {n} minute", "About {n} minutes", high)
    return words.count("About {low}–{n} minute", "About {low}–{n} minutes", high, low=low)


def _promise(facts: TicketFacts, words: Words) -> str:
    if facts.promised_by is None:
        return ""
    return words.say("by {time} at the latest", time=words.clock(facts.promised_by))


def _notes(facts: TicketFacts, words: Words) -> tuple[str, ...]:
    bring = words.pick(facts.bring)
    ready = words.say("Please have ready: {things}", things=bring) if bring else ""
    also = ", ".join(words.pick(service) for service in facts.also)
    then = words.say("Afterwards, with the same number: {services}", services=also) if also else ""
    ask = words.pick(facts.help) or words.say("Need help? Ask the person at the door or touch “Call a person”.")
    return _spoken(_kept(facts, words), _back(facts, words), then, ready, words.pick(facts.service_note), ask)


def _kept(facts: TicketFacts, words: Words) -> str:
    if facts.counter:
        return words.say("Counter {counter} will call you.", counter=facts.counter)
    name = words.pick(facts.employee)
    if name:
        return words.say("{name} will call you.", name=name)
    return words.say("The employee whom you asked for will call you.") if facts.kept_for_employee else ""


def _back(facts: TicketFacts, words: Words) -> str:
    if facts.set_time and facts.slot is not None:
        time = words.clock(facts.slot)
        return words.say("Please be back by {time}. Coming earlier? Scan this ticket at the kiosk.", time=time)
    known = {"quick": words.say("Quick question"), "more_time": words.say("More time, please")}
    level = words.pick(facts.level_name) or known.get(facts.level, "")
    return words.say("Noted: {level}", level=level) if level else ""


def _second(facts: TicketFacts) -> tuple[str, ...]:
    own = facts.languages[0]
    if own == facts.language:
        return ()
    words = words_for(own, "printer")
    first = " · ".join(_spoken(words.pick(facts.service), _appointment(facts, words), _ahead(facts, words)))
    times = ", ".join(_spoken(_wait(facts, words), _promise(facts, words)))
    return _spoken(first, times)


def _square(facts: TicketFacts, words: Words) -> Square | None:
    if not facts.code:
        return None
    return Square(content=facts.code, caption=_square_caption(facts, words))


def _square_caption(facts: TicketFacts, words: Words) -> str:
    """What the kiosk does with it; where it does nothing, what staff do."""
    if facts.shows_visit and facts.rates:
        return words.say("Show this square to the kiosk to see, change or rate your visit.")
    if facts.shows_visit:
        return words.say("Show this square to the kiosk to see or change your visit.")
    if facts.rates:
        return words.say("Show this square to the kiosk to rate your visit.")
    return words.say("Show this square to our staff when you ask about your visit.")


def _spoken(*sentences: str) -> tuple[str, ...]:
    return tuple(sentence for sentence in sentences if sentence)
