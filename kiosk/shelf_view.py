"""The shelf: what stands on every page at the same place, in every language, size and contrast."""

from dataclasses import dataclass

from kiosk import pages
from kiosk import touches as it
from kiosk.case_pages import HoldingCase, OfferingAmends, SendingCase
from kiosk.hearing_view import is_set, read_aloud_keys
from kiosk.help_view import help_key
from kiosk.scene import Offered, Scene
from kiosk.standing_view import out_of_line
from office import hours
from resources.part_views import KeyView
from resources.words import Words, language_name


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfView:
    """Languages, where there is a choice; sizes, help, and either the way back or until when the office is open."""

    languages: tuple[Offered, ...]
    sizes: tuple[Offered, ...]
    help: Offered
    back: Offered | None
    note: str


def shelf_of(scene: Scene, words: Words) -> ShelfView:
    """The shelf on this page."""
    back = _back_from_reading(words) if is_set(scene.visit) else _back(scene, words)
    languages = scene.plan.office.languages
    return ShelfView(
        languages=tuple(_language(code, scene) for code in languages) if len(languages) > 1 else (),
        sizes=(*_sizes(scene.visit, words), *read_aloud_keys(scene, words)),
        help=help_key(scene, words),
        back=back,
        note="" if back else _open_until(scene, words),
    )


def _language(code: str, scene: Scene) -> Offered:
    chosen = code == scene.visit.language
    key = KeyView(words=language_name(code), short=code.upper(), choosable=True, chosen=chosen)
    return Offered(key=key, means=it.LanguageChosen(code))


def _sizes(visit: pages.Visit, words: Words) -> tuple[Offered, ...]:
    bigger = KeyView(
        words=words.say("Bigger text"),
        short=words.say("Bigger"),
        icon="text-aa",
        choosable=True,
        chosen=visit.bigger_text,
    )
    strong = KeyView(
        words=words.say("Strong contrast"),
        short=words.say("Contrast"),
        icon="circle-half",
        choosable=True,
        chosen=visit.strong_contrast,
    )
    return (Offered(key=bigger, means=it.BiggerTextPressed()), Offered(key=strong, means=it.ContrastPressed()))


def _back_from_reading(words: Words) -> Offered:
    """Off the page of reading aloud, which stands over another one."""
    return Offered(key=KeyView(words=words.say("Back"), icon="arrow-left-bold"), means=it.BackPressed())


def _back(scene: Scene, words: Words) -> Offered | None:
    back = KeyView(words=words.say("Back"), icon="arrow-left-bold")
    match scene.visit.page:
        case (
            pages.Choosing()
            | pages.TakingTicket()
            | pages.CheckingIn()
            | pages.GivingBack()
            | pages.TellingNeeds()
            | pages.ActingOnVisit()
            | pages.KeepingRating()
            | pages.StillHere()
            | pages.Thanking()
            | pages.AskingStaff()
            | pages.NoTicket()
            | pages.SomethingFailed()
            | SendingCase()
            | HoldingCase()
            | OfferingAmends()
        ):
            return None
        case pages.HoldingTicket(ticket) if ticket.appointment or out_of_line(ticket.number, scene) is not None:
            return None
        case pages.HoldingTicket():
            undo = KeyView(
                words=words.say("Wrong choice? Go back"), short=words.say("Undo"), icon="arrow-counter-clockwise"
            )
            return Offered(key=undo, means=it.WrongChoicePressed())
        case _:
            return Offered(key=back, means=it.BackPressed())


def _open_until(scene: Scene, words: Words) -> str:
    closes = hours.closes_next(scene.plan.hours, scene.at, scene.plan.zone)
    return words.say("Open today\nuntil {clock}", clock=words.clock(closes)) if closes else ""
