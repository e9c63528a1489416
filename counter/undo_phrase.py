"""What would be undone, in words: "Undo: call of 142"."""

from counter.scene import Scene
from office.desk import Act
from resources.words import Words


def undo_phrase(scene: Scene, words: Words) -> str:
    """What the last act of this counter was; empty where there was none."""
    acts = scene.desk.acts if scene.desk else ()
    return _phrase(acts[-1], words) if acts else ""


def _phrase(act: Act, words: Words) -> str:
    if act.became is None:
        return _of_counter(act.kind, words)
    number = act.became.number
    match act.kind:
        case "TicketCalled":
            return words.say("Undo: call of {number}", number=number)
        case "TicketCalledAgain":
            return words.say("Undo: second call of {number}", number=number)
        case "VisitorArrived":
            return words.say("Undo: arrival of {number}", number=number)
        case "ServiceFinished":
            return words.say("Undo: finish of {number}", number=number)
        case "TicketMissed":
            return words.say("Undo: {number} missed", number=number)
        case "TicketPutBack":
            return words.say("Undo: {number} put back", number=number)
        case "TicketParked":
            return words.say("Undo: {number} parked", number=number)
        case "TicketTransferred":
            return words.say("Undo: {number} sent on", number=number)
        case _:
            return ""


def _of_counter(kind: str, words: Words) -> str:
    match kind:
        case "CounterOpened":
            return words.say("Undo: opening")
        case "CounterPaused":
            return words.say("Undo: pause")
        case "CounterResumed":
            return words.say("Undo: end of pause")
        case "CounterClosed":
            return words.say("Undo: closing")
        case _:
            return ""
