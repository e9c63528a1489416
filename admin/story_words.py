"""What happened to a visit, event by event, in a sentence each: the story behind a figure."""

from collections.abc import Iterator
from datetime import datetime

from admin.pausing_view import named
from admin.scene import Scene
from admin.service_words import service_name
from office import events as happened
from office.events import Event, Precedence
from office.staff import name_of
from resources.broken_why import broken_why
from resources.words import Words, words_for


def told(event: Event, scene: Scene, words: Words) -> str:
    """The event in a sentence; empty where it is none of a visit."""
    match event:
        case happened.TicketTaken():
            return _joined(_taken(event, scene, words))
        case happened.TicketCalled(counter=counter, why=why):
            said = words.say("called to counter {counter}", counter=counter)
            return _joined((said, *_why(why, scene, words)))
        case happened.TicketCalledAgain(counter=counter):
            return words.say("called once more to counter {counter}", counter=counter)
        case happened.VisitorArrived(counter=counter):
            return words.say("came to counter {counter}", counter=counter)
        case happened.ServiceFinished(counter=counter, outcome=outcome):
            said = words.say("served at counter {counter}", counter=counter)
            return _joined((said, *_outcome(outcome, scene, words)))
        case happened.TicketMissed(counter=counter):
            return words.say("did not come to counter {counter}: the call was missed", counter=counter)
        case happened.VisitRated():
            return _joined(_rated(event, words))
        case _:
            return _in_line(event, scene, words)


def _joined(parts: Iterator[str] | tuple[str, ...]) -> str:
    return ", ".join(part for part in parts if part)


def _clock(at: datetime, scene: Scene, words: Words) -> str:
    return words.clock(at.astimezone(scene.plan.zone))


def _taken(event: happened.TicketTaken, scene: Scene, words: Words) -> Iterator[str]:
    yield words.say("ticket taken: {service}", service=service_name(scene, event.service, words))
    if event.standing == "priority":
        yield words.say("with priority")
    if event.slot is not None:
        yield words.say("appointment at {time}", time=_clock(event.slot, scene, words))
    if event.ahead:
        yield words.count("{n} person before", "{n} people before", event.ahead)
    if event.said is not None:
        low, high = round(event.said.from_s / 60), round(event.said.to_s / 60)
        yield words.say("told {low} to {high} min", low=low, high=high) if high else words.say("told: no wait")
    if event.promised_by is not None:
        yield words.say("promised by {time}", time=_clock(event.promised_by, scene, words))


def _why(why: Precedence, scene: Scene, words: Words) -> Iterator[str]:
    if why.standing == "out_of_turn":
        reason = named(scene.plan.call_reasons, why.reason, words)
        yield words.say("out of turn: {reason}", reason=reason) if reason else words.say("out of turn")
    if why.passed:
        yield words.count("before {n} who came earlier", "before {n} who came earlier", why.passed)


def _outcome(outcome: str, scene: Scene, words: Words) -> Iterator[str]:
    if outcome:
        choices = (choice for service in scene.plan.services for choice in service.outcomes if choice.id == outcome)
        yield next((words.pick(choice.name) for choice in choices), outcome)


def _rated(event: happened.VisitRated, words: Words) -> Iterator[str]:
    solved = {"yes": words.say("solved"), "partly": words.say("partly solved"), "no": words.say("not solved")}
    yield words.say("rated")
    if event.solved is not None:
        yield solved[event.solved]
    if event.treated is not None:
        yield words.say("treated: {n} of 5", n=event.treated)


def _in_line(event: Event, scene: Scene, words: Words) -> str:
    match event:
        case happened.TicketRejoined():
            return words.say("in the line again after the missed call")
        case happened.TicketReturned():
            return words.say("in the line again")
        case happened.VisitPaused(until=until):
            return words.say("away for a while, until {time}", time=_clock(until, scene, words))
        case happened.TicketParked(until=until):
            return words.say("parked, comes back at {time}", time=_clock(until, scene, words))
        case happened.TicketPutBack():
            return words.say("put back into the line")
        case happened.TicketTransferred(service=service, for_counter=counter, for_clerk=clerk):
            return _joined((_sent_on(service, scene, words), _for(counter, clerk, scene, words)))
        case happened.VisitContinued(service=service, for_counter=counter, for_clerk=clerk):
            said = words.say("goes on with {service}", service=service_name(scene, service, words))
            return _joined((said, _for(counter, clerk, scene, words)))
        case happened.PromiseBroken():
            return _joined(_broken(event, scene, words))
        case happened.ServiceChanged() | happened.ServiceAdded() | happened.TicketReleased():
            return _wished(event, scene, words)
        case _:
            return _changed(event, words)


def _sent_on(service: str, scene: Scene, words: Words) -> str:
    return words.say("sent on: {service}", service=service_name(scene, service, words))


def _for(counter: str | None, clerk: str | None, scene: Scene, words: Words) -> str:
    if clerk:
        return words.say("to {clerk}", clerk=name_of(scene.members, clerk))
    return words.say("to counter {counter}", counter=counter) if counter else ""


def _broken(event: happened.PromiseBroken, scene: Scene, words: Words) -> Iterator[str]:
    yield words.say("the promise of {time} was broken", time=_clock(event.promised_by, scene, words))
    yield broken_why(event.why, words_for(words.language, "resources")).lower()
    if event.voucher is not None:
        yield words.say("voucher {code}", code=event.voucher.code)
    elif event.limited:
        yield words.say("no voucher: the day’s limit")


def _wished(
    event: happened.ServiceChanged | happened.ServiceAdded | happened.TicketReleased, scene: Scene, words: Words
) -> str:
    match event:
        case happened.ServiceChanged(service=service):
            return words.say("wants another service: {service}", service=service_name(scene, service, words))
        case happened.ServiceAdded(service=service):
            return words.say("wants one more service: {service}", service=service_name(scene, service, words))
        case happened.TicketReleased(employee=employee):
            return words.say("waits for anybody, not for {clerk}", clerk=_employee(employee, scene, words))


def _changed(event: Event, words: Words) -> str:
    match event:
        case happened.NeedsChanged():
            return words.say("told what is needed")
        case happened.TicketCancelled(wrong_choice=True):
            return words.say("undone: a wrong choice")
        case happened.TicketCancelled():
            return words.say("ticket given back")
        case happened.TicketNotServed():
            return words.say("the office closed first")
        case happened.ActUndone():
            return words.say("the counter took its last step back")
        case happened.CounterVanished(counter=counter):
            return words.say("counter {counter} did not answer: back in the line", counter=counter)
        case happened.StepsTicked(steps=steps):
            return words.count("{n} step of the standard ticked", "{n} steps of the standard ticked", len(steps))
        case _:
            return ""


def _employee(employee: str, scene: Scene, words: Words) -> str:
    listed = scene.plan.employee(employee)
    return words.pick(listed.name) if listed else employee
