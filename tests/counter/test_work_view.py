"""What the counter's window says: the card, the list, the counters, the strip."""

from dataclasses import replace
from datetime import timedelta

import pytest

from counter.actions import Action
from counter.customer_view import customer_view
from counter.happenings import HelpTaken, NotWritten, Pressed
from counter.needs_phrases import hints_line, need_chips, needs_phrase
from counter.phrases import minutes, services_phrase
from counter.places import AtWork, ChoosingReason, Deciding, Opening, SignedOut
from counter.scene import Beside, Devices, Scene
from counter.window_view import view_of
from counter.work_view import WorkView, work_view
from office import commands as wanted
from office.needs_plan import NEEDS, Level, Need
from office.refusals import (
    ClerkIsAway,
    ClerkIsElsewhere,
    CounterIsBusy,
    LastCounterFor,
    NoSuchService,
    Reason,
    ServiceIsPaused,
)
from office.signing_in import TypingPin
from resources.desk_views import ButtonView, words_of
from resources.reasons import sentence
from resources.sign_in_view import SignInView
from resources.words import words_for
from tests.counter.examples import MARI, NOW, STAFF, minute, morning, opened, played, taken, the_plan

WORDS = words_for("en", "counter")
SCENE = Scene(counter="3", day=morning(), plan=the_plan(), members=STAFF, now=NOW)
WORK = AtWork(member=MARI)
NO_PAPER = "Printer lobby: Out of paper (10:31). Put in a new roll and close the cover."


def seen(scene: Scene = SCENE, sitting: AtWork | ChoosingReason | Deciding = WORK, language: str = "en") -> WorkView:
    return work_view(sitting, scene, words_for(language, "counter"), sentence)


def test_the_head_says_whose_counter_it_is() -> None:
    head = seen().head
    assert (head.counter, head.clerk, head.services, head.clock) == ("3", "Mari Tamm", "All but Debts", "10:38")


def test_the_card_of_a_customer() -> None:
    card = seen().customer
    assert (card.number, card.title) == ("104", "Bills and payments")
    assert card.lines == ("With you for 3 min", "Waited 11 min")
    assert card.promise is not None
    assert card.promise.words == "Promise kept"
    assert [chip.words for chip in card.chips] == ["Русский", "Walks slowly"]


def test_a_broken_promise_is_told() -> None:
    day = played([*opened(("3", "mari")), taken(0.5, "payments"), (32.2, wanted.CallNext(counter="3"))])
    card = seen(replace(SCENE, day=day, now=minute(33.5))).customer
    assert card.lines == ("Called 1 min ago", "Waited 31 min")
    assert card.promise is not None
    assert card.promise.words == "2 min late"
    assert card.broken is not None
    assert card.broken.words == "Promised by 09:30 – 2 min late"


def test_a_second_call_is_counted() -> None:
    day = played(
        [
            *opened(("3", "mari")),
            taken(1, "payments"),
            (2, wanted.CallNext(counter="3")),
            (3, wanted.CallAgain(counter="3")),
        ]
    )
    assert seen(replace(SCENE, day=day, now=minute(4))).customer.lines[0] == "Called 2 times, 2 min ago"


CARDS = [
    ([*opened(("3", "mari"))], "Nobody is at your counter.", "Free for 9 min"),
    ([*opened(("3", "mari")), taken(5, "meters")], "Nobody is at your counter.", "Next: 301, Meter and readings"),
    (
        [*opened(("3", "mari")), (2, wanted.PauseCounter(counter="3", reason="lunch"))],
        "You are on a pause.",
        "Lunch, since 09:02",
    ),
    (
        [*opened(("3", "mari")), (2, wanted.PauseCounter(counter="3"))],
        "You are on a pause.",
        "Pause, since 09:02",
    ),
    (opened(), "The counter is closed.", "It offers: All but Debts"),
    (opened(("3", "jaan")), "Jaan Mägi works at this counter now.", ""),
]


@pytest.mark.parametrize(("happened", "title", "line"), CARDS)
def test_the_card_while_nobody_is_there(happened: list[tuple[float, wanted.DayCommand]], title: str, line: str) -> None:
    card = seen(replace(SCENE, day=played(happened), now=minute(10))).customer
    assert (card.number, card.title, "".join(card.lines)) == ("", title, line)


def test_the_list_is_in_the_order_of_calling_and_marks_the_next() -> None:
    table = seen().waiting.table
    assert [words_of(row.cells[0]) for row in table.rows] == ["204", "205", "106", "304", "107", "108", "305", "601"]
    assert [row.marked for row in table.rows] == [True] + [False] * 7
    assert [words_of(cell) for cell in table.rows[0].cells] == [
        "204",
        "Contracts and plans, next",
        "41 min",
        "–",
        "10:37",
        "1 min late",
        "Eesti",
        "Hears poorly",
    ]
    assert seen().waiting.heading == "8 people are waiting for you"
    assert seen().waiting.aside == "longest 41 min · 8 waiting in the office"


def test_the_small_list_says_the_same_in_fewer_words() -> None:
    row = seen().waiting.small.rows[1]
    assert [words_of(cell) for cell in row.cells] == ["205", "Contracts and plans", "–", "7 min left"]


def test_who_waits_for_a_service_of_others_is_not_in_the_list() -> None:
    day = played([*opened(("3", "mari")), taken(2, "debts")])
    waiting = seen(replace(SCENE, day=day, now=minute(3))).waiting
    assert waiting.table.rows == ()
    assert waiting.table.empty.startswith("Nobody is waiting for you.")
    assert (waiting.heading, waiting.aside) == ("0 people are waiting for you", "1 waiting in the office")


def test_all_counters_stand_in_the_row() -> None:
    spoken = [counter.spoken for counter in seen().counters]
    assert spoken == [
        "1, Jaan, 105, 26 min, Bills, Other",
        "2, Liis, 501, 14 min, Contracts, Debts, Manager",
        "3, Mari, 104, 3 min, All but Debts",
        "4, Olga, 404, 2 min, Meters, Moving",
        "5, Peeter, Pause, Break, back 10:45",
    ]
    assert [counter.mine for counter in seen().counters] == [False, False, True, False, False]


def test_free_and_closed_counters_say_so() -> None:
    day = played([*opened(("3", "mari"), ("1", "jaan")), (4, wanted.CloseCounter(counter="1", back_at=minute(30)))])
    spoken = [counter.spoken for counter in seen(replace(SCENE, day=day, now=minute(10))).counters]
    assert spoken[0] == "1, Closed, back 09:30"
    assert spoken[1] == "2, Closed"
    assert spoken[2] == "3, Mari, 9 min, Free, All but Debts"


LOST = "No connection since 10:38. What you see may be old; nothing can be written until it is back."
AWAITED = "No connection to the office. What you pressed is not written yet; please wait."
UNWRITTEN = "No connection. What you pressed is not written: press it again once it is back."
SLOW = "The office does not answer. What you pressed is not written yet; please wait."


def test_without_the_office_nothing_that_is_written_can_be_pressed_and_all_else_stays() -> None:
    lost, there = seen(replace(SCENE, connected=False)), seen()
    assert (lost.customer, lost.waiting) == (there.customer, there.waiting)
    reason = "No connection to the office. It is tried again by itself."
    buttons = (lost.primary, *lost.buttons, *lost.elsewhere)
    assert {button.words for button in buttons if button.works} == {
        *("More", "Lock", "Hand over"),
        *("Window size", "Keys", "Eesti"),
        *("Service card", "Situations"),
    }
    assert {button.why_not for button in buttons if not button.works} == {reason}


def test_the_strip_tells_the_most_pressing_thing_first() -> None:
    asked = played([(97.5, wanted.AskForHelp(kiosk="door", language="ru"))], SCENE.day)
    everything = replace(SCENE, day=asked, connected=False, devices=Devices(trouble=NO_PAPER))
    told: list[tuple[AtWork | Deciding, Scene, str]] = [
        (AtWork(member=MARI, notice=CounterIsBusy("3", "104")), everything, "Counter 3 is still with number 104."),
        (AtWork(member=MARI, notice=NotWritten()), everything, UNWRITTEN),
        (AtWork(member=MARI, notice=NotWritten()), SCENE, "That could not be written down. Please press again."),
        (Deciding(member=MARI), everything, AWAITED),
        (WORK, everything, "No connection to the office. What you see may be old."),
        (WORK, replace(everything, lost_since=NOW), LOST),
        (Deciding(member=MARI), replace(SCENE, slow=True), SLOW),
        (WORK, replace(everything, connected=True), "Somebody at the kiosk wants a person (Русский)."),
        (WORK, replace(SCENE, devices=Devices(trouble=NO_PAPER)), NO_PAPER),
    ]
    for sitting, scene, words in told:
        alert = seen(scene, sitting).alert
        assert alert is not None
        assert alert.words == words
    assert seen().alert is None


def test_a_call_for_a_person_is_taken_by_key() -> None:
    asked = played([(97.5, wanted.AskForHelp(kiosk="door", language="ru"))], SCENE.day)
    alert = seen(replace(SCENE, day=asked)).alert
    assert alert is not None
    assert alert.button == ButtonView(words="I am going", happening=HelpTaken(kiosk="door"), key="F12")
    answered = played([(97.6, wanted.AnswerHelp(kiosk="door", clerk="mari"))], asked)
    assert seen(replace(SCENE, day=answered)).alert is None


def test_of_several_kiosks_the_strip_names_the_one_at_which_somebody_stands() -> None:
    asked = played([(97.5, wanted.AskForHelp(kiosk="door", language="ru"))], SCENE.day)
    two = Devices(kiosks=frozenset({"door", "hall"}))
    alert = seen(replace(SCENE, day=asked, devices=two)).alert
    assert alert is not None
    assert alert.words == "Somebody at kiosk door wants a person (Русский)."


def test_on_a_page_the_strip_speaks_and_is_answered_later() -> None:
    asked = played([(97.5, wanted.AskForHelp(kiosk="door", language="ru"))], SCENE.day)
    alert = seen(replace(SCENE, day=asked), ChoosingReason(member=MARI)).alert
    assert alert is not None
    assert (alert.words, alert.button) == ("Somebody at the kiosk wants a person (Русский).", None)


def test_a_refusal_names_people_not_ids() -> None:
    notice = ClerkIsElsewhere("mari", "1")
    alert = seen(SCENE, AtWork(member=MARI, notice=notice)).alert
    assert alert is not None
    assert alert.words == "Mari Tamm works at counter 1 already."
    named_by_id: tuple[tuple[Reason, Reason], ...] = (
        (NoSuchService("debts"), NoSuchService("Debts and instalments")),
        (LastCounterFor("debts", 2), LastCounterFor("Debts and instalments", 2)),
        (ClerkIsAway("liis"), ClerkIsAway("Liis Kask")),
        (ServiceIsPaused("debts", "system"), ServiceIsPaused("Debts and instalments", "Our system is down")),
        (CounterIsBusy("3", "104"), CounterIsBusy("3", "104")),
    )
    for reason, named in named_by_id:
        assert SCENE.named(reason, WORDS) == named


def test_a_page_stands_in_place_of_the_buttons() -> None:
    assert seen().page is None
    paused = seen(sitting=ChoosingReason(member=MARI))
    assert paused.page is not None
    assert (paused.primary, paused.buttons) == (paused.page.primary, ())
    assert [one.happening for one in paused.elsewhere] == [
        Pressed(action=Action.CHANGE_CLERK),
        Pressed(action=Action.LOCK),
    ]
    assert not seen().deciding
    assert seen(sitting=Deciding(member=MARI)).deciding


@pytest.mark.parametrize(("seconds", "words"), [(-5, "<1 min"), (59, "<1 min"), (60, "1 min"), (7261, "121 min")])
def test_minutes_have_passed_whole(seconds: int, words: str) -> None:
    assert minutes(WORDS, timedelta(seconds=seconds)) == words


@pytest.mark.parametrize(
    ("services", "words"),
    [
        (("payments", "contracts", "meters", "moving", "debts", "other"), "All services"),
        (("payments", "contracts", "meters", "moving", "debts"), "All but Other"),
        (("payments", "debts"), "Bills, Debts"),
        (("payments", "contracts", "meters", "debts"), "4 services"),
        ((), ""),
    ],
)
def test_what_a_counter_offers_in_few_words(services: tuple[str, ...], words: str) -> None:
    assert services_phrase(the_plan(), services, WORDS) == words


def test_needs_of_an_office_of_its_own_are_told_too() -> None:
    ticket = replace(SCENE.day.waiting[0], needs=("sees_poorly", "own_need"))
    assert needs_phrase(the_plan(), ticket, WORDS) == "Sees poorly, own need"


def test_a_need_that_the_plan_names_stands_as_it_names_it() -> None:
    named = Need(id="own_need", name={"en": "Has a dog"}, icon="baby", hint={"en": "Mind the dog."})
    plan = replace(the_plan(), needs=(named,), levels=(Level(id="quick"), Level(id="slow", name={"en": "Slowly"})))
    ticket = replace(SCENE.day.waiting[0], needs=("own_need",), level="quick")
    assert [(chip.words, chip.icon) for chip in need_chips(plan, ticket, WORDS)] == [
        ("Has a dog", "baby"),
        ("Quick question", "lightning"),
    ]
    assert needs_phrase(plan, replace(ticket, level="slow"), WORDS) == "Has a dog, Slowly"
    assert hints_line(plan, ticket, WORDS) == "Mind the dog."


@pytest.mark.parametrize(
    ("needs", "hint"),
    [
        ((), ""),
        (("walks_slowly",), ""),
        (("hears_poorly", "sees_poorly"), "Speak up, and face the customer. Say where you are, and read papers out."),
        (("come_to_me", "own_need"), ""),
    ],
)
def test_a_plan_without_hints_gives_the_usual_ones(needs: tuple[str, ...], hint: str) -> None:
    plan = replace(the_plan(), needs=NEEDS)
    assert hints_line(plan, replace(SCENE.day.waiting[0], needs=needs), WORDS) == hint


def test_the_card_says_how_long_a_slow_walk_is_waited_for() -> None:
    day = played([*opened(("3", "mari")), taken(2, "moving", "ru", "walks_slowly"), (3, wanted.CallNext(counter="3"))])
    here = replace(SCENE, day=day, now=minute(4))
    card = customer_view(here, MARI, WORDS)
    assert card.below[0] == "Wait 80 s before “Missed”."
    assert [chip.words for chip in card.chips] == ["Русский", "Walks slowly"]


def test_the_window_shows_the_sign_in_or_the_work() -> None:
    out = view_of(SignedOut(), SCENE, WORDS, sentence)
    assert isinstance(out, SignInView)
    assert (out.title, out.counter, out.subtitle) == ("Counter 3", "3", "Customer office, Tartu")
    assert [name.words for name in out.names][:2] == ["Jaan Mägi", "Kadri Saar"]
    refused = view_of(SignedOut(notice=CounterIsBusy("3", "104")), SCENE, WORDS, sentence)
    assert refused.alert is not None
    typing = view_of(SignedOut(signing_in=TypingPin(member=MARI, digits="12")), SCENE, WORDS, sentence)
    assert isinstance(typing, SignInView)
    assert typing.dots == 2
    opening = view_of(Opening(member=MARI), SCENE, WORDS, sentence)
    assert isinstance(opening, SignInView)
    assert opening.message == "One moment, please"
    assert isinstance(view_of(WORK, SCENE, WORDS, sentence), WorkView)


@pytest.mark.parametrize(
    ("language", "n", "heading"),
    [
        ("et", 1, "Teid ootab 1 inimene"),
        ("et", 2, "Teid ootab 2 inimest"),
        ("ru", 1, "Вас ждёт 1 человек"),
        ("ru", 2, "Вас ждут 2 человека"),
        ("ru", 5, "Вас ждут 5 человек"),
        ("ru", 11, "Вас ждут 11 человек"),
        ("ru", 21, "Вас ждёт 21 человек"),
        ("ru", 22, "Вас ждут 22 человека"),
    ],
)
def test_plural_forms(language: str, n: int, heading: str) -> None:
    day = played([*opened(("3", "mari")), *(taken(2, "payments") for _ in range(n))])
    assert seen(replace(SCENE, day=day, now=minute(3)), language=language).waiting.heading == heading


def test_the_list_says_what_a_place_in_the_line_comes_from() -> None:
    """In the order of calling: by a head start of half an hour, then as they came; parked and away ones below."""
    day = played(
        [
            *opened(("3", "mari"), ("4", "olga"), at=0.5),
            (1, wanted.TakeTicket(service="payments", standing="priority")),
            taken(2, "payments"),
            (3, wanted.CallNumber(counter="3", number="102", reason="quick")),
            (4, wanted.ParkTicket(counter="3", minutes=5)),
            taken(4, "meters"),
            (5, wanted.CallNumber(counter="4", number="301", reason="quick")),
            (6, wanted.TransferTicket(counter="4", to_clerk="mari")),
            taken(6, "meters"),
            (7, wanted.CallNumber(counter="4", number="302", reason="quick")),
            (8, wanted.TransferTicket(counter="4", service="other")),
            taken(8, "other"),
            taken(8, "payments"),
            (8, wanted.PauseVisit(number="103", minutes=30)),
            (10, wanted.LetTimePass()),
        ]
    )
    table = seen(replace(SCENE, day=day, now=minute(12))).waiting.table
    assert [(words_of(row.cells[0]), words_of(row.cells[1])) for row in table.rows] == [
        ("101", "Bills · Priority, next"),
        ("301", "Meters · For you"),
        ("302", "Other · Sent on"),
        ("102", "Bills · Returned"),
        ("601", "Something else – I am not sure"),
        ("103", "Bills · Away"),
    ]
    assert words_of(table.rows[-1].cells[5]) == "09:38"
    small = seen(replace(SCENE, day=day, now=minute(12))).waiting.small
    assert [words_of(row.cells[1]) for row in small.rows][-2:] == ["Something else – I am not sure", "Bills · Away"]


WHY = [
    ([], ()),
    ([(2, wanted.AddService(number="101", service="meters"))], ("Then: Meters",)),
    (
        [
            (3, wanted.CallNext(counter="3")),
            (4, wanted.TransferTicket(counter="3", service="meters")),
        ],
        ("Sent on by counter 3",),
    ),
]


@pytest.mark.parametrize(("before", "below"), WHY)
def test_the_card_says_why_and_what_follows(
    before: list[tuple[float, wanted.DayCommand]], below: tuple[str, ...]
) -> None:
    day = played([*opened(("3", "mari")), taken(2, "payments"), *before, (8, wanted.CallNext(counter="3"))])
    assert seen(replace(SCENE, day=day, now=minute(9))).customer.below == below


def test_the_card_says_who_was_passed_and_out_of_turn() -> None:
    day = played(
        [
            *opened(("3", "mari")),
            taken(2, "payments"),
            taken(3, "meters"),
            (4, wanted.CallNumber(counter="3", number="301", reason="health")),
        ]
    )
    below = seen(replace(SCENE, day=day, now=minute(9))).customer.below
    assert below == ("Called out of turn: Does not feel well, passed 1 who came earlier",)


def test_an_appointment_and_its_name_are_told() -> None:
    booked = wanted.BookAppointment(id="48213", service="contracts", slot=minute(10))
    day = played(
        [
            (-1, booked),
            *opened(("3", "mari")),
            taken(2, "contracts"),
            (5, wanted.TakeTicket(appointment="48213")),
            (6, wanted.CallNext(counter="3")),
        ]
    )
    card = seen(replace(SCENE, day=day, now=minute(9), beside=Beside(name="Anna Saar"))).customer
    assert card.number == "202"
    assert card.below == ("Name: Anna Saar", "Appointment at 09:10, passed 1 who came earlier")


def test_a_note_comes_first_and_names_the_colleague() -> None:
    card = seen(replace(SCENE, beside=Beside(note="Bring the form", by="jaan"))).customer
    assert card.below[0] == "Jaan Mägi: “Bring the form”"


def test_nobody_else_reads_the_note() -> None:
    """The window of a counter at which another clerk works shows nothing of its customer."""
    scene = replace(SCENE, beside=Beside(note="Bring the form", by="jaan"))
    other = work_view(AtWork(member=STAFF[1]), scene, WORDS, sentence)
    assert (other.customer.number, other.customer.below) == ("", ())


def test_a_service_that_no_open_counter_serves_is_told() -> None:
    day = played([*opened(("3", "mari")), taken(2, "debts"), taken(3, "debts")])
    alert = seen(replace(SCENE, day=day, now=minute(4))).alert
    assert alert is not None
    assert alert.words == "2 people wait for “Debts and instalments”, and no open counter serves it."


def test_the_pause_of_the_card_says_until_when() -> None:
    pause = wanted.PauseCounter(counter="3", reason="lunch", back_at=minute(32))
    day = played([*opened(("3", "mari")), (2, pause)])
    assert seen(replace(SCENE, day=day, now=minute(10))).customer.lines[0] == "Lunch, since 09:02, back 09:32"
