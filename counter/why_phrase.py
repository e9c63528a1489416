"""Why this one went first, in plain words: "Appointment at 10:30, passed 2 who came earlier"."""

from counter.scene import Scene
from office.events import Precedence
from office.ticket import Ticket
from resources.words import Words


def why_phrase(scene: Scene, ticket: Ticket, words: Words) -> str:
    """What its last call says; empty where it simply came first."""
    if not ticket.calls:
        return ""
    why = ticket.calls[-1].why
    turn = _turn(scene, ticket, why, words)
    said = ", ".join(part for part in (turn, _passed(scene, ticket, why, words)) if part)
    return said[:1].upper() + said[1:]


def _passed(scene: Scene, ticket: Ticket, why: Precedence, words: Words) -> str:
    """How many of those whom the call passed had come to the office earlier, whatever leg of the visit this is."""
    others = (scene.day.tickets[number] for number in why.past)
    n = sum(1 for other in others if (other.came, other.serial) < (ticket.came, ticket.serial))
    return words.count("passed {n} who came earlier", "passed {n} who came earlier", n) if n else ""


def _turn(scene: Scene, ticket: Ticket, why: Precedence, words: Words) -> str:
    match why.standing:
        case "appointment" if ticket.slot is not None:
            return words.say("Appointment at {time}", time=scene.clock(words, ticket.slot))
        case "priority":
            return words.say("Ticket with priority")
        case "level":
            return words.say("By level of service")
        case "returned":
            return words.say("Was here before, and came back")
        case "transfer" if ticket.legs:
            return words.say("Sent on by counter {number}", number=ticket.legs[-1].counter)
        case "next_service":
            return words.say("Next service of the same visit")
        case "out_of_turn":
            return _out_of_turn(scene, why.reason, words)
        case _:
            return ""


def _out_of_turn(scene: Scene, reason: str, words: Words) -> str:
    named = next((words.pick(choice.name) for choice in scene.plan.call_reasons if choice.id == reason), reason)
    return words.say("Called out of turn: {reason}", reason=named) if named else words.say("Called out of turn")
