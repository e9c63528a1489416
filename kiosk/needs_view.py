"""What a customer with a ticket may choose besides: needs, and levels of service. Nobody is asked for a reason."""

from collections.abc import Iterator
from dataclasses import dataclass

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
    """Title, one sentence, the choices, and the way on. `more`: where they stand on several pages."""

    title: str
    sentence: str
    choices: tuple[Offered, ...]
    done: Offered
    more: KeyView


def needs_of(page: ChoosingNeeds, scene: Scene, words: Words) -> NeedsView:
    """The page with what is chosen marked."""
    return NeedsView(
        title=words.say("What would help you?"),
        sentence=words.say("Choose as many as you like. We do not ask why."),
        choices=tuple(_choices(page, scene.plan, words)),
        done=Offered(key=KeyView(words=words.say("Done"), icon="check-bold"), means=it.DonePressed()),
        more=KeyView(words=words.say("Other choices"), short=words.say("Others"), icon="arrow-right-bold"),
    )


def _choices(page: ChoosingNeeds, plan: Plan, words: Words) -> Iterator[Offered]:
    for need in plan.needs:
        key = KeyView(words=need_name(need, words), icon=need_icon(need), choosable=True, chosen=need.id in page.needs)
        yield Offered(key=key, means=it.NeedPressed(need.id, chosen=not key.chosen))
    for level in plan.levels:
        key = KeyView(
            words=level_name(level, words), icon=level_icon(level), choosable=True, chosen=level.id == page.level
        )
        yield Offered(key=key, means=it.LevelPressed("" if key.chosen else level.id))


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
    known = {"quick": words.say("Quick question"), "more_time": words.say("More time, please")}
    return words.pick(level.name) or known.get(level.id, level.id)


def level_icon(level: Level) -> str:
    """The picture of a level; the office's own comes first."""
    known = {"quick": "lightning", "more_time": "hourglass"}
    return level.icon or known.get(level.id, "info")


def wishes_of(ticket: IssuedTicket, plan: Plan, words: Words) -> tuple[str, ...]:
    """What was chosen, as far as the plan knows it."""
    needs = [need_name(need, words) for need in plan.needs if need.id in ticket.needs]
    return *needs, *(level_name(level, words) for level in plan.levels if level.id == ticket.level)


def needs_way(ticket: IssuedTicket, plan: Plan, words: Words) -> Offered | None:
    """The quiet key on the ticket's page; none where the plan has nothing to choose."""
    if not plan.needs and not plan.levels:
        return None
    if wishes_of(ticket, plan, words):
        key = KeyView(words=words.say("My wishes"), short=words.say("Wishes"), icon="check-circle")
    elif any(level.id == "more_time" for level in plan.levels):
        key = KeyView(words=words.say("I need help or more time"), short=words.say("Help"))
    else:
        key = KeyView(words=words.say("I need help"), short=words.say("Help"))
    return Offered(key=key, means=it.NeedsPressed())
