"""The kiosk's pages of a visit card, for pictures."""

from dataclasses import replace

from kiosk import pages
from kiosk.brought import HeldVisit
from kiosk.memory_pages import AskingForget, CardForgotten, HoldingCard, UnknownCard
from office import memory


def memory_moments() -> dict[str, pages.Page]:
    """The pages by name."""
    card = HoldingCard(text=memory.square("tartu", "K4TX72M9AC"))
    return {
        "card": card,
        "card-ticket": HoldingCard(text=card.text, visit=HeldVisit(number="142")),
        "card-unknown": UnknownCard(),
        "card-forget": AskingForget(card=card),
        "card-forget-ticket": AskingForget(card=replace(card, visit=HeldVisit(number="142"))),
        "card-forgotten": CardForgotten(),
    }
