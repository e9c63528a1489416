"""What a customer with a ticket may choose besides: needs, and levels of service. Nobody is asked for a reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk import touches as it
from kiosk.brought import IssuedTicket
from kiosk.pages import ChoosingNeeds
from kiosk.scene import Offered, Scene
from office.needs_plan import Level, Need
from office.plan import Plan
from resources.part_views import KeyView
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsView:
    """Title, one sentence, the choices, and the way on. `more`, `turned`: where they stand on several pages."""

    title: str
    sentence: str
    choices: tuple[Offered, ...]
    done: Offered
    more: Offered
    turned: int


def needs_of(page: ChoosingNeeds, scene: Scene, words: Words) -> NeedsView:
    """The page with what is chosen marked."""
    return NeedsView(
        title=words.say("What would help you?"),
        sentence=words.say("Choose as many as you like. We do not ask why."),
        choices=tuple(_choices(page, scene.plan, words)),
        done=Offered(key=KeyView(words=words.say("Done"), icon="check-bold"), means=it.DonePressed()),
        more=_more(words),
        turned=page.turned,
    )


def _more(words: Words) -> Offered:
    key = KeyView(words=words.say("Other choices"), short=words.say("Others"), icon="arrow-right-bold")
    return Offered(key=key, means=it.OthersPressed())


def _choices(page: ChoosingNeeds, plan: Plan, words: Words) -> Iterator[Offered]:
    for need in plan.needs:
        key = KeyView(words=need_name(need, words), icon=need_icon(need), choosable=True, chosen=need.id in page.needs)
        yield Offered(key=key, means=it.NeedPressed(need.id, chosen=not key.chosen))
    for level in plan.levels:
        if level.asks == "time" and page.holding.ticket.appointment is not None:
            continue
        chosen = level.id == page.level
        said = chosen_name(level, page.employee, page.later, plan, words) if chosen else level_name(level, words)
        yield Offered(
            key=KeyView(words=said, icon=level_icon(level), choosable=True, chosen=chosen),
            means=it.LevelPressed("") if chosen else _means(level),
        )


def _means(level: Level) -> it.Touch:
    match level.asks:
        case "employee":
            return it.EmployeesPressed()
        case "time":
            return it.TimesPressed()
        case "nothing":
            return it.LevelPressed(level.id)


def need_name(need: Need, words: Words) -> str:
    """The need as its customer says it; the office's own words come first."""
    known = {
        "walks_slowly": words.say("I walk slowly"),
        "hears_poorly": words.say("I do not hear well"),
        "sees_poorly": words.say("I do not see well"),
        "come_to_me": words.say("Please come to me"),
    }
    return words.pick(need.name) or known.get(need.id, need.id)


def need_icon(need: Need) -> str:
    """The picture of a need; the office's own comes first."""
    known = {
        "walks_slowly": "person-simple-walk",
        "hears_poorly": "ear",
        "sees_poorly": "eye",
        "come_to_me": "hand-waving",
    }
    return need.icon or known.get(need.id, "info")


def level_name(level: Level, words: Words) -> str:
    """The level as its customer says it; the office's own words come first."""
    known = {
        "quick": words.say("Quick question"),
        "more_time": words.say("More time, please"),
        "employee": words.say("With a certain employee"),
        "later": words.say("Later today, at a set time"),
    }
    return words.pick(level.name) or known.get(level.id, level.id)


def chosen_name(level: Level, employee: str, later: datetime | None, plan: Plan, words: Words) -> str:
    """The level as it was chosen: with whom, or at what time."""
    name = employee_name(employee, plan, words)
    if name:
        return words.say("With {name}", name=name)
    if later is not None:
        return words.say("Today at {clock}", clock=words.clock(later.astimezone(plan.zone)))
    return level_name(level, words)


def employee_name(employee: str, plan: Plan, words: Words) -> str:
    """The name that customers read; nothing where nobody is asked for, or the plan does not name them any more."""
    named = plan.employee(employee)
    return words.pick(named.name) if named else ""


def level_icon(level: Level) -> str:
    """The picture of a level; the office's own comes first."""
    known = {"quick": "lightning", "more_time": "hourglass", "employee": "user", "later": "calendar-check"}
    return level.icon or known.get(level.id, "info")


def wishes_of(ticket: IssuedTicket, plan: Plan, words: Words) -> tuple[str, ...]:
    """What was chosen, as far as the plan knows it."""
    needs = [need_name(need, words) for need in plan.needs if need.id in ticket.needs]
    chosen = [level for level in plan.levels if level.id == ticket.level]
    return *needs, *(chosen_name(level, ticket.employee, ticket.later, plan, words) for level in chosen)


def needs_way(ticket: IssuedTicket, plan: Plan, words: Words) -> Offered | None:
    """The quiet key on the ticket's page; none where the plan has nothing to choose, or not this page."""
    if (not plan.needs and not plan.levels) or not plan.kiosk.has("needs"):
        return None
    if wishes_of(ticket, plan, words):
        key = KeyView(words=words.say("My wishes"), short=words.say("Wishes"), icon="check-circle")
    elif any(level.id == "more_time" for level in plan.levels):
        key = KeyView(words=words.say("I need help or more time"), short=words.say("Help"))
    else:
        key = KeyView(words=words.say("I need help"), short=words.say("Help"))
    return Offered(key=key, means=it.NeedsPressed())
