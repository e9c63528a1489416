"""The pages of a visit card, what can happen on them and what follows, for the tests of the kiosk's steps."""

from collections.abc import Iterable

from kiosk import memory_touches as touched
from kiosk import pages
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import HeldVisit
from kiosk.errands import Errand, ForgetCard, ReadCard
from kiosk.memory_pages import AskingForget, CardForgotten, ForgettingCard, HoldingCard, LookingForCard, UnknownCard
from office.code import TicketCode

HOME = pages.Choosing()
SQUARE = "WALKIN/tartu/card/K4TX72M9AC"
TAKEN = HeldVisit(number="142")
LOOKING = LookingForCard(text=SQUARE)
CARD, WITH_TICKET = HoldingCard(text=SQUARE), HoldingCard(text=SQUARE, visit=TAKEN)

MEMORY_TASKS: dict[str, pages.Task] = {
    "looking for card": LOOKING,
    "looking for card of a ticket": LookingForCard(text=SQUARE, visit=TAKEN),
    "card": CARD,
    "card of a ticket": WITH_TICKET,
    "unknown card": UnknownCard(),
    "forget?": AskingForget(card=CARD),
    "forgetting": ForgettingCard(),
    "forgotten": CardForgotten(),
}
MEMORY_TOUCHES: dict[str, it.Touch] = {
    "card": touched.CardScanned(SQUARE),
    "use card": touched.CardUsed(),
    "forget": touched.ForgetPressed(),
    "forget it all": touched.ForgetConfirmed(),
}
MEMORY_RESULTS: dict[str, came.Result] = {
    "card read": came.CardRead(SQUARE),
    "card brought": came.CardRead(SQUARE, brought=True),
    "other card read": came.CardRead("WALKIN/tartu/card/2222222222"),
    "card unknown": came.CardUnknown(SQUARE),
    "other card unknown": came.CardUnknown("WALKIN/tartu/card/2222222222"),
    "card forgotten": came.CardIsForgotten(),
}
LEFT_FOR_A_CODE = ("card", "card of a ticket", "unknown card", "forgotten")
MEMORY_ENDS = {
    ("card", "done"),
    ("card of a ticket", "done"),
    *(("forgotten", touch) for touch in ("back", "done")),
}

Follows = dict[tuple[str, str], tuple[pages.Page, *tuple[Errand, ...]]]


def memory_follows(scanning: Iterable[str], tasks: dict[str, pages.Task], code: TicketCode) -> Follows:
    """What follows with a card; `scanning`: the pages that a scanned code leads away from."""
    seen = HeldVisit(number="101", code=code)
    held: dict[str, HeldVisit] = {
        **dict.fromkeys(("visit", "voucher coming", "voucher printed", "ticket again"), seen),
    }
    return {
        **{
            (page, "card"): (
                LookingForCard(text=SQUARE, visit=held.get(page)),
                ReadCard(SQUARE, held.get(page)),
            )
            for page in scanning
            if page in tasks
        },
        ("looking for card", "card read"): (CARD,),
        ("looking for card", "card brought"): (CARD,),
        ("looking for card of a ticket", "card read"): (CARD,),
        ("looking for card of a ticket", "card brought"): (WITH_TICKET,),
        **{(page, "card unknown"): (UnknownCard(),) for page in ("looking for card", "looking for card of a ticket")},
        **{
            (page, "trouble"): (pages.SomethingFailed(),)
            for page in ("looking for card", "looking for card of a ticket", "forgetting")
        },
        **{(page, "back"): (HOME,) for page in ("card", "card of a ticket")},
        **{("unknown card", touch): (HOME,) for touch in ("back", "done")},
        ("card", "forget"): (AskingForget(card=CARD),),
        ("card of a ticket", "forget"): (AskingForget(card=WITH_TICKET),),
        **{("forget?", touch): (CARD,) for touch in ("back", "done")},
        ("forget?", "forget it all"): (ForgettingCard(), ForgetCard(SQUARE)),
        ("forgetting", "card forgotten"): (CardForgotten(),),
        ("card", "use card"): (HOME,),
    }
