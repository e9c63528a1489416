"""What a manager is told of cases on the page "Now": somebody waits for a manager; answers are due."""

from admin.scene import Scene
from admin.session import PagePressed
from resources.desk_views import Alert, ButtonView
from resources.words import Words


def manager_alert(scene: Scene, words: Words) -> Alert | None:
    """Who wants to speak with a manager and waits, the first in line."""
    waiting = (ticket.number for ticket in scene.day.waiting)
    found = (scene.cases.of_ticket(scene.day.date, number) for number in waiting)
    case = next((case for case in found if case is not None), None)
    if case is None:
        return None
    said = words.say(
        "Number {number} waits to speak with a manager: case {case}.", number=case.ticket, case=case.opened.case
    )
    return Alert(words=said, icon="user", button=_see(words))


def due_alert(scene: Scene, words: Words) -> Alert | None:
    """How many answers are overdue; else how many are due today."""
    today = scene.now.astimezone(scene.plan.zone).date()
    dues = [case.due(today) for case in scene.cases.unanswered.values()]
    overdue, due = dues.count("overdue"), dues.count("today")
    if overdue:
        said = words.count("{n} answer to a concern is overdue.", "{n} answers to concerns are overdue.", overdue)
        return Alert(words=said, icon="chat-teardrop-text", tone="late", button=_see(words))
    if due:
        said = words.count("{n} answer to a concern is due today.", "{n} answers to concerns are due today.", due)
        return Alert(words=said, icon="chat-teardrop-text", button=_see(words))
    return None


def _see(words: Words) -> ButtonView:
    return ButtonView(words=words.say("See cases"), happening=PagePressed(page="cases"), key="F9")
