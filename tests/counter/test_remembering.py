"""A customer who wants to be remembered: the key, the page, the card that is brought, and all of it forgotten."""

from dataclasses import replace
from datetime import date

import pytest

from counter.actions import Action
from counter.buttons_view import button
from counter.errands import BringCard, ForgetCard, GiveCard, KeepName, LookUpVoucher, TakeCardOff
from counter.happenings import (
    CardAgain,
    CardOfAnother,
    CodeScanned,
    Confirmed,
    ForgetPressed,
    Happening,
    LeafTurned,
    NoPrinter,
    NotWritten,
    Pressed,
    RefusedBy,
    RememberWanted,
    SteppedBack,
    TextTyped,
    Written,
)
from counter.memory_pages import memory_page
from counter.memory_places import AskingToForget, KeepingCard, ReadingNotes, Remembering
from counter.places import AtWork, ChoosingMore, Deciding, FillingTicket, Naming, SendingOn, Sitting
from counter.scene import Beside, NoteBefore, Scene
from counter.sitting import step
from counter.waiting_view import waiting_view
from counter.work_view import work_view
from office import commands as wanted
from office.memory import EarlierVisit, LegThen, NoteLeft
from office.memory_plan import MemoryRules
from office.plan import Choice
from office.refusals import NoSuchCard
from resources.desk_views import words_of
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.examples import MARI, NOW, STAFF, morning, opened, played, taken, the_plan

WORDS = words_for("en", "counter")
SCENE = Scene(counter="3", day=morning(), plan=the_plan(), members=STAFF, now=NOW, member=MARI)
WORK = AtWork(member=MARI)
PAGE = Remembering(member=MARI, number="104")
SQUARE = "WALKIN/tartu/card/K4TX72M9AC"
NOTE = NoteLeft(by="jaan", note="Brings the old contract")
LAST = EarlierVisit(
    day=date(2026, 2, 26),
    number="112",
    legs=(LegThen(service="contracts", how="transferred"), LegThen(service="payments", how="served", outcome="solved")),
    notes=(NOTE,),
)
OLDER = EarlierVisit(day=date(2026, 2, 1), number="131", legs=(LegThen(service="meters", how="missed"),))
OLDEST = EarlierVisit(day=date(2026, 1, 2), number="131", legs=(LegThen(service="gas", how="not_served"),))
KNOWN = replace(SCENE, beside=Beside(earlier=(LAST, OLDER, OLDEST)))


def after(sitting: Sitting, *happenings: Happening) -> tuple[Sitting, list[object]]:
    errands: list[object] = []
    for happening in happenings:
        sitting, wanted_ = step(sitting, happening, "3")
        errands.extend(wanted_)
    return sitting, errands


def test_the_key_opens_the_page_of_whoever_is_at_the_counter() -> None:
    made = button(Action.REMEMBER, SCENE, MARI, WORDS, sentence)
    assert (made.key, made.words, made.why_not) == ("Shift+F4", "Remember", "")
    assert made.happening == RememberWanted(number="104")
    assert after(WORK, RememberWanted(number="104")) == (PAGE, [])


@pytest.mark.parametrize(
    ("scene", "why"),
    [
        (
            replace(SCENE, plan=replace(the_plan(), memory=MemoryRules())),
            "The office gives no cards for returning customers.",
        ),
        (replace(SCENE, day=played(opened(("3", "mari")))), "No number is called to counter 3."),
    ],
)
def test_without_a_customer_or_in_an_office_that_does_not_the_key_says_why(scene: Scene, why: str) -> None:
    made = button(Action.REMEMBER, scene, MARI, WORDS, sentence)
    assert made.why_not == why


def test_an_office_that_remembers_nobody_has_no_button_for_it() -> None:
    off = replace(SCENE, plan=replace(the_plan(), memory=MemoryRules()))
    for scene, shown in ((SCENE, True), (off, False)):
        page = work_view(ChoosingMore(member=MARI), scene, WORDS, sentence).page
        assert page is not None
        assert ("Remember" in [one.words for one in page.choices]) is shown


def test_a_new_card_is_printed_by_one_more_key() -> None:
    page = memory_page(PAGE, SCENE, WORDS, sentence)
    assert (page.primary.words, page.primary.works) == ("Print a visit card", True)
    assert after(PAGE, Confirmed()) == (KeepingCard(member=MARI, number="104"), [GiveCard(number="104")])
    assert after(PAGE, Confirmed(), Written())[0] == WORK


def test_a_code_is_typed_and_one_that_leads_to_nothing_stays_to_be_put_right() -> None:
    typed, _ = after(PAGE, TextTyped(text="k4tx7-2m9ac"))
    assert isinstance(typed, Remembering)
    assert memory_page(typed, SCENE, WORDS, sentence).primary.words == "Read the card"
    asked, errands = after(typed, Confirmed())
    assert errands == [BringCard(number="104", text="k4tx7-2m9ac")]
    refused, _ = after(asked, RefusedBy(reason=NoSuchCard()))
    assert refused == replace(typed, notice=NoSuchCard())
    assert isinstance(refused, Remembering)
    view = work_view(refused, SCENE, WORDS, sentence)
    assert view.alert is not None
    assert view.alert.words == "Nothing is kept under this card. Please compare the letters and digits."
    assert after(refused, TextTyped(text=""))[0] == PAGE


def test_half_a_code_is_not_looked_up() -> None:
    page = memory_page(replace(PAGE, typed="K4TX7"), SCENE, WORDS, sentence)
    assert page.primary.why_not == "A visit card has a code of ten letters and digits."


@pytest.mark.parametrize("place", [WORK, PAGE, ReadingNotes(member=MARI)])
def test_a_card_is_scanned_wherever_the_window_is(place: Sitting) -> None:
    asked, errands = after(place, CodeScanned(text=SQUARE))
    assert asked == KeepingCard(member=MARI, number="")
    assert errands == [BringCard(number="", text=SQUARE)]
    assert after(asked, RefusedBy(reason=NoSuchCard()))[0] == AtWork(member=MARI, notice=NoSuchCard())


def test_a_field_takes_what_is_scanned_and_a_voucher_is_still_one() -> None:
    note = SendingOn(member=MARI, to="counter", target="1")
    assert after(note, CodeScanned(text=SQUARE)) == (note, [])
    assert after(WORK, CodeScanned(text="WALKIN/tartu/voucher/K4TX72M9"))[1] == [
        LookUpVoucher(text="WALKIN/tartu/voucher/K4TX72M9")
    ]


@pytest.mark.parametrize("scanned", [SQUARE, "ЦФДЛШТ.ефкег.сфкв.Л4ЕЧ72Ь9ФС"])
def test_a_card_that_is_scanned_while_a_name_is_typed_is_read_and_is_no_part_of_the_name(scanned: str) -> None:
    naming = Naming(member=MARI, number="104", name=f"Anna{scanned}")
    page, errands = after(naming, Confirmed())
    assert page == Naming(member=MARI, number="104", name="Anna")
    assert errands == [BringCard(number="", text=SQUARE)]
    assert after(page, Written(), Confirmed()) == (Deciding(member=MARI), [KeepName(number="104", name="Anna")])


@pytest.mark.parametrize("scanned", [SQUARE, "WALKIN/tartu/2026-03-03/101/sec", "walkin/"])
def test_no_square_is_kept_in_a_name_or_a_note(scanned: str) -> None:
    ticket = FillingTicket(member=MARI, service="payments", name=f"Anna {scanned}")
    assert after(ticket, Confirmed()) == (replace(ticket, name="Anna"), [])
    note = SendingOn(member=MARI, to="counter", target="1", note=f"Has {scanned} both bills")
    assert after(note, Confirmed())[0] == replace(note, note="Has  both bills")


def test_the_customers_card_says_what_was_last_time_and_how_many_visits_there_are() -> None:
    card = work_view(WORK, KNOWN, WORDS, sentence).customer
    assert "3 visits" in [chip.words for chip in card.chips]
    assert card.below[:2] == (
        "26 February 2026: Contracts and plans – sent on; Bills and payments – solved",
        "Jaan Mägi: “Brings the old contract”",
    )
    assert "earlier" not in repr(KNOWN.beside), "it is never logged"


def test_without_a_card_nothing_is_told() -> None:
    card = work_view(WORK, SCENE, WORDS, sentence).customer
    assert not [chip.words for chip in card.chips if "isit" in chip.words]
    assert not [line for line in card.below if "2026" in line]


def test_the_first_visit_of_a_card_says_so() -> None:
    new = replace(SCENE, beside=Beside(earlier=()))
    assert "Visit card" in [chip.words for chip in work_view(WORK, new, WORDS, sentence).customer.chips]
    page = memory_page(PAGE, new, WORDS, sentence)
    assert (page.heading, page.sentence) == ("104 has a visit card", "There are no earlier visits under this card.")


def test_the_page_tells_two_visits_at_a_time_and_turns_to_the_others() -> None:
    page = memory_page(PAGE, KNOWN, WORDS, sentence)
    assert page.lines[-1] == "1 February 2026: Meter and readings – missed the call"
    assert page.beside is not None
    turned, _ = after(PAGE, LeafTurned())
    assert isinstance(turned, Remembering)
    assert memory_page(turned, KNOWN, WORDS, sentence).lines == ("2 January 2026: gas – not served",)
    again, _ = after(turned, LeafTurned())
    assert isinstance(again, Remembering)
    assert memory_page(again, KNOWN, WORDS, sentence).lines == page.lines


def test_an_outcome_is_called_as_the_office_calls_it() -> None:
    listed = (Choice(id="solved", name={"en": "All settled"}),)
    services = tuple(replace(service, outcomes=listed) for service in the_plan().services)
    page = memory_page(PAGE, replace(KNOWN, plan=replace(the_plan(), services=services)), WORDS, sentence)
    assert page.lines[0] == "26 February 2026: Contracts and plans – sent on; Bills and payments – All settled"


@pytest.mark.parametrize(
    ("pressed", "errand"),
    [(CardAgain(), GiveCard(number="104")), (CardOfAnother(), TakeCardOff(number="104"))],
)
def test_a_card_is_printed_again_or_taken_off(pressed: Happening, errand: object) -> None:
    assert pressed in [one.happening for one in memory_page(PAGE, KNOWN, WORDS, sentence).choices]
    assert after(PAGE, pressed) == (KeepingCard(member=MARI, number="104"), [errand])


def test_everything_is_forgotten_after_one_question_whose_safe_answer_is_enter() -> None:
    asked, errands = after(PAGE, ForgetPressed())
    assert (asked, errands) == (AskingToForget(member=MARI, number="104"), [])
    page = memory_page(AskingToForget(member=MARI, number="104"), KNOWN, WORDS, sentence)
    assert page.primary.happening == SteppedBack()
    assert after(asked, SteppedBack())[0] == PAGE
    assert [one.happening for one in page.choices] == [Confirmed()]
    assert after(asked, Confirmed()) == (KeepingCard(member=MARI, number="104"), [ForgetCard(number="104")])


def test_what_did_not_work_is_told_at_work() -> None:
    for told in (NoPrinter(), NotWritten()):
        assert after(KeepingCard(member=MARI, number="104"), told)[0] == AtWork(member=MARI, notice=told)


def test_a_page_of_a_customer_who_has_gone_keeps_nothing_of_theirs() -> None:
    gone = memory_page(replace(PAGE, number="777"), KNOWN, WORDS, sentence)
    assert gone.lines == ()
    assert gone.primary.why_not == "No number is called to counter 3."


# Notes that are read before the call


def sent() -> Scene:
    """101 was sent to counter 3 with a note, 102 to counter 2 with another one."""
    day = played(
        [
            *opened(("3", "mari"), ("1", "jaan"), ("2", "liis")),
            taken(2, "payments"),
            taken(2.1, "payments"),
            (3, wanted.CallNext(counter="1")),
            (4, wanted.TransferTicket(counter="1", to_counter="3")),
            (5, wanted.CallNext(counter="1")),
            (6, wanted.TransferTicket(counter="1", to_counter="2")),
        ]
    )
    notes = {number: NoteBefore(number=number, by="jaan", note=f"Note about {number}") for number in ("101", "102")}
    return replace(SCENE, day=day, notes=notes)


def test_a_note_is_read_before_the_call_only_where_the_ticket_may_be_called() -> None:
    scene = sent()
    assert scene.notes_here() == (NoteBefore(number="101", by="jaan", note="Note about 101"),)
    page = memory_page(ReadingNotes(member=MARI), scene, WORDS, sentence)
    assert page.lines == ("101, Jaan Mägi: “Note about 101”",)
    assert page.beside is None
    assert "Note about" not in repr(scene), "it is never logged"


def test_the_list_marks_who_comes_with_a_note() -> None:
    for table in (waiting_view(sent(), WORDS).table, waiting_view(sent(), WORDS).small):
        marked = {words_of(row.cells[0]): "note" in words_of(row.cells[1]) for row in table.rows}
        assert marked == {"101": True}


def test_notes_have_a_key_and_their_page_leads_back() -> None:
    made = button(Action.NOTES, SCENE, MARI, WORDS, sentence)
    assert (made.key, made.works) == ("Shift+F12", True)
    page, _ = after(WORK, Pressed(action=Action.NOTES))
    assert page == ReadingNotes(member=MARI)
    assert memory_page(ReadingNotes(member=MARI), SCENE, WORDS, sentence).sentence == (
        "No colleague has written about anybody who waits for you."
    )
    assert after(page, Confirmed())[0] == after(page, SteppedBack())[0] == WORK


def test_many_notes_are_turned_over() -> None:
    waiting = [ticket.number for ticket in SCENE.day.waiting if SCENE.is_for(ticket)][:4]
    scene = replace(SCENE, notes={number: NoteBefore(number=number, by="jaan", note="…") for number in waiting})
    first = memory_page(ReadingNotes(member=MARI), scene, WORDS, sentence)
    second = memory_page(ReadingNotes(member=MARI, leaf=1), scene, WORDS, sentence)
    assert [line.partition(",")[0] for line in (*first.lines, *second.lines)] == waiting
