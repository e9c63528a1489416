"""What the pages say that stand in place of the buttons."""

from dataclasses import replace

import pytest

from counter import happenings as said
from counter import places as at
from counter.asking import SayWhy
from counter.page_view import PageView
from counter.pages_view import page_view
from counter.places import Working
from counter.scene import Scene
from counter.work_view import work_view
from office import commands as wanted
from office.plan import Choice
from office.refusals import LastCounterFor, NoSuchAppointment
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.examples import MARI, NOW, STAFF, minute, morning, opened, played, taken, the_plan

SCENE = Scene(counter="3", day=morning(), plan=the_plan(), members=STAFF, now=NOW)
FREE = replace(SCENE, day=played([*opened(("3", "mari")), taken(2, "payments"), taken(2, "meters")]), now=minute(9))


def page(place: Working, scene: Scene = SCENE, language: str = "en", say_why: SayWhy = sentence) -> PageView:
    found = page_view(place, scene, words_for(language, "counter"), say_why)
    assert found is not None
    return found


def choices(view: PageView) -> list[tuple[str, object]]:
    return [(button.words, button.happening) for button in view.choices]


def test_without_a_page_the_buttons_stand() -> None:
    words = words_for("en", "counter")
    assert page_view(at.AtWork(member=MARI), SCENE, words, sentence) is None
    assert page_view(at.Deciding(member=MARI), SCENE, words, sentence) is None


def test_reasons_of_the_plan_or_the_usual_ones() -> None:
    reasons = page(at.ChoosingReason(member=MARI))
    assert [button.words for button in reasons.choices] == ["Break", "Lunch", "Meeting", "Office work", "No reason"]
    bare = replace(SCENE, plan=replace(the_plan(), pause_reasons=()))
    usual = page(at.ChoosingReason(member=MARI), bare)
    assert [button.happening for button in usual.choices][:4] == [
        said.Picked(id=reason) for reason in ("break", "lunch", "meeting", "office_work")
    ]


def test_the_end_of_a_pause_is_a_moment_or_left_open() -> None:
    returns = choices(page(at.ChoosingReturn(member=MARI, reason="lunch")))
    assert returns[0] == ("10 min, back 10:48", said.MomentPicked(at=minute(108)))
    assert [words for words, _ in returns][1:] == [
        "15 min, back 10:53",
        "30 min, back 11:08",
        "45 min, back 11:23",
        "60 min, back 11:38",
        "I do not know yet",
    ]
    assert returns[-1][1] == said.MomentPicked(at=None)


@pytest.mark.parametrize(
    ("language", "waiting", "words"),
    [
        ("en", 1, "1 person waits for “Debts and instalments”, and only you serve it."),
        ("en", 3, "3 people wait for “Debts and instalments”, and only you serve it."),
        ("et", 1, "Teenust „Võlad ja osamaksed“ ootab 1 inimene ja ainult Teie pakute seda."),
        ("ru", 3, "Услугу «Долги и рассрочка» ждут 3 человека, и оказываете её только Вы."),
        ("ru", 21, "Услугу «Долги и рассрочка» ждёт 21 человек, и оказываете её только Вы."),
    ],
)
def test_the_question_counts_people(language: str, waiting: int, words: str) -> None:
    asked = page(at.AskingToLeave(member=MARI, alone=LastCounterFor("debts", waiting)), language=language)
    assert asked.sentence == words


def test_the_safe_answer_is_the_main_button() -> None:
    alone = LastCounterFor("debts", 3)
    for place, stay, go in (
        (at.AskingToLeave(member=MARI, alone=alone), "Keep the counter open", "Close all the same"),
        (
            at.AskingToPause(member=MARI, reason="", back_at=None, alone=alone),
            "Rather not pause",
            "Pause all the same",
        ),
        (at.AskingToCancel(member=MARI, number="204"), "Keep the ticket", "Cancel the ticket"),
    ):
        asked = page(place)
        assert (asked.primary.words, asked.primary.happening) == (stay, said.SteppedBack())
        assert choices(asked) == [(go, said.Confirmed())]


def test_parking_is_for_minutes() -> None:
    parking = page(at.Parking(member=MARI))
    assert parking.heading == "Park 104 for how long?"
    assert choices(parking) == [(f"{n} min", said.Picked(id=str(n))) for n in (5, 10, 15, 30)]
    assert not parking.primary.works


def test_a_customer_is_sent_to_other_services() -> None:
    names = [words for words, _ in choices(page(at.ChoosingDestination(member=MARI)))]
    assert "Bills and payments" not in names
    assert names[0] == "Contracts and plans"


def test_a_customer_is_sent_to_counters_and_clerks_that_work() -> None:
    counters = choices(page(at.ChoosingDestination(member=MARI, to="counter")))
    assert counters == [
        ("1, Jaan Mägi", said.Picked(id="1")),
        ("2, Liis Kask", said.Picked(id="2")),
        ("4, Olga Petrova", said.Picked(id="4")),
        ("5, Peeter Rand", said.Picked(id="5")),
    ]
    clerks = choices(page(at.ChoosingDestination(member=MARI, to="clerk")))
    assert clerks[0] == ("Jaan Mägi", said.Picked(id="jaan"))


def test_f6_once_more_goes_on_to_the_next_kind() -> None:
    tabs = page(at.ChoosingDestination(member=MARI, to="counter")).tabs
    assert [(tab.words, tab.chosen, tab.key) for tab in tabs] == [
        ("Service", False, ""),
        ("Counter", True, ""),
        ("Clerk", False, "F6"),
    ]


def test_where_nobody_else_works_the_page_says_so() -> None:
    alone = page(at.ChoosingDestination(member=MARI, to="clerk"), FREE)
    assert (alone.choices, alone.sentence) == ((), "Nobody else works at a counter now.")


@pytest.mark.parametrize(
    ("to", "target", "words"),
    [("service", "debts", "Debts and instalments"), ("counter", "2", "Counter 2"), ("clerk", "liis", "Liis Kask")],
)
def test_the_note_says_to_whom_it_goes(to: said.Destination, target: str, words: str) -> None:
    view = page(at.SendingOn(member=MARI, to=to, target=target, note="Bring the form"))
    assert view.sentence == words
    assert view.field is not None
    assert (view.field.text, view.field.longest) == ("Bring the form", 100)
    assert view.primary.words == "Send on"


def test_a_visit_that_goes_on_may_end_here() -> None:
    day = played([(97.5, wanted.AddService(number="104", service="debts"))], SCENE.day)
    view = page(at.Finishing(member=MARI, calls_next=True), replace(SCENE, day=day))
    assert choices(view) == [
        ("It goes on: Debts", said.FinishPicked()),
        ("The visit ends here", said.FinishPicked(visit_ends=True)),
    ]


def test_outcomes_of_the_service_are_chosen_by_number() -> None:
    solved = Choice(id="solved", name={"en": "Solved"})
    services = tuple(replace(service, outcomes=(solved,)) for service in the_plan().services)
    scene = replace(SCENE, plan=replace(the_plan(), services=services))
    view = page(at.Finishing(member=MARI, calls_next=True), scene)
    assert choices(view) == [("Solved", said.FinishPicked(outcome="solved"))]
    assert view.switches == ()
    going_on = replace(scene, day=played([(97.5, wanted.AddService(number="104", service="debts"))], SCENE.day))
    for ends in (False, True):
        view = page(at.Finishing(member=MARI, calls_next=True, visit_ends=ends), going_on)
        assert [(switch.words, switch.chosen) for switch in view.switches] == [("The visit ends here", ends)]
        assert view.choices[0].happening == said.FinishPicked(outcome="solved", visit_ends=ends)


NUMBERS = [
    ("", "Type the number on the ticket.", False),
    ("1", "", False),
    ("777", "Nobody took number 777 that day.", False),
    ("101", "Bills and payments, waiting 7 min", True),
]


@pytest.mark.parametrize(("typed", "words", "works"), NUMBERS)
def test_a_typed_number_says_whose_it_is(typed: str, words: str, works: bool) -> None:  # noqa: FBT001  # an example
    view = page(at.TypingNumber(member=MARI, act="call", typed=typed), FREE)
    assert (view.number, view.sentence, view.primary.works) == (typed, words, works)
    assert view.primary.happening == said.CallWanted(number=typed, asks_why=True)


def test_where_no_reason_is_listed_none_is_asked() -> None:
    bare = replace(FREE, plan=replace(the_plan(), call_reasons=()))
    view = page(at.TypingNumber(member=MARI, act="call", typed="101"), bare)
    assert view.primary.happening == said.CallWanted(number="101", asks_why=False)
    why = page(at.SayingWhy(member=MARI, number="101"), FREE)
    assert [words for words, _ in choices(why)] == ["Urgent", "Does not feel well", "A quick question"]


@pytest.mark.parametrize(
    ("act", "number", "words"),
    [
        ("call", "204", "Counter 3 is still with number 104."),
        ("add", "501", "Debts and instalments"),
        ("change", "501", "Number 501 does not wait: it is at a counter."),
        ("cancel", "104", "Number 104 does not wait: it is at a counter."),
        ("cancel", "204", "Contracts and plans, waiting 41 min"),
        ("change", "403", "Number 403 does not wait: it missed the call."),
    ],
)
def test_the_rules_say_what_can_be_done_with_a_number(act: at.NumberAct, number: str, words: str) -> None:
    assert page(at.TypingNumber(member=MARI, act=act, typed=number)).sentence == words


def test_letters_of_the_plan_have_keys() -> None:
    services = tuple(replace(service, letter="K") for service in the_plan().services)
    lettered = replace(FREE, plan=replace(the_plan(), services=services))
    pad = page(at.TypingNumber(member=MARI, act="call"), lettered).pad
    assert [button.words for button in pad] == ["K", *"1234567890", "Delete"]
    assert pad[0].happening == said.SignTyped(sign="K")


def test_another_service_is_none_that_there_is_already() -> None:
    add = page(at.ChoosingService(member=MARI, act="add", number="204"))
    change = page(at.ChoosingService(member=MARI, act="change", number="204"))
    assert (add.heading, len(add.choices)) == ("204 wants afterwards …", 7)
    assert (change.heading, len(change.choices)) == ("204 wants instead …", 6)


def test_who_is_back_early_waits_again_or_is_called() -> None:
    day = played([(5, wanted.PauseVisit(number="101", minutes=30))], FREE.day)
    view = page(at.WelcomingBack(member=MARI, number="101"), replace(FREE, day=day))
    assert view.sentence == "Bills and payments, back at 09:35"
    assert choices(view) == [
        ("Back in the line", said.BackInLine()),
        ("Call now", said.CallWanted(number="101", asks_why=True)),
    ]
    busy = page(at.WelcomingBack(member=MARI, number="204"))
    assert busy.choices[1].why_not == "Counter 3 is still with number 104."


def test_more_has_all_other_acts_and_says_which_do_not_work_now() -> None:
    more = page(at.ChoosingMore(member=MARI))
    assert {button.words: button.works for button in more.choices} == {
        "Undo: arrival of 104": True,
        "Call a number": False,
        "New ticket": True,
        "Book a time": True,
        "Add a service": True,
        "Change a service": True,
        "Cancel a ticket": True,
        "Put back": False,
        "Print a copy": True,
        "Name": True,
        "Remember": True,
        "Notes": True,
        "Hand over": True,
        "Lock": True,
        "Close counter": False,
        "Service card": True,
        "Situations": True,
        "My day": True,
    }
    assert more.choices[4].happening == said.AddWanted(number="104")
    assert page(at.ChoosingMore(member=MARI), FREE).choices[4].happening != said.AddWanted(number="104")


def test_a_ticket_for_a_customer() -> None:
    view = page(at.FillingTicket(member=MARI, service="payments", language="ru", priority=True))
    assert [(switch.words, switch.key, switch.chosen) for switch in view.switches] == [
        ("Language: Русский", "F6", None),
        ("With priority", "F7", True),
        ("Kept for me", "F9", False),
    ]
    assert view.switches[0].happening == said.LanguagePicked(language="en")
    assert view.primary.works


@pytest.mark.parametrize(
    ("paper", "words"),
    [
        ("printing", "The ticket is being printed."),
        ("printed", "The ticket is printed."),
        ("none", "No paper: please write the number down for the customer."),
        ("doubtful", "Please see whether the ticket came out, and write the number down if not."),
    ],
)
def test_the_customers_number_is_shown_either_way(paper: said.Paper, words: str) -> None:
    view = page(at.ShowingTicket(member=MARI, number="142", paper=paper))
    assert (view.number, view.sentence) == ("142", words)


def test_an_appointment_page_by_page() -> None:
    days = choices(page(at.BookingDay(member=MARI, service="debts")))
    assert [words for words, _ in days][:3] == ["Today", "Tomorrow", "Thursday, 5 March"]
    assert len(days) == 11
    midnight = days[1][1]
    assert isinstance(midnight, said.MomentPicked)
    assert midnight.at is not None
    hours = choices(page(at.BookingHour(member=MARI, service="debts", day=midnight.at)))
    assert [words for words, _ in hours] == ["13:00", "14:00", "15:00", "16:00", "17:00"]
    hour = hours[1][1]
    assert isinstance(hour, said.MomentPicked)
    assert hour.at is not None
    quarters = page(at.BookingQuarter(member=MARI, service="debts", hour=hour.at))
    assert [words for words, _ in choices(quarters)] == ["14:00", "14:15", "14:30", "14:45"]
    filling = page(at.FillingAppointment(member=MARI, service="debts", slot=hour.at, name="Anna"))
    assert filling.sentence == "Debts and instalments. Tomorrow, 14:00"
    assert filling.field is not None
    assert filling.field.text == "Anna"
    shown = page(at.ShowingAppointment(member=MARI, id="48213", slot=hour.at))
    assert (shown.number, shown.sentence) == ("48213", "Tomorrow, 14:00")


def test_a_customer_who_has_left_is_given_no_name() -> None:
    gone = page(at.TypingNumber(member=MARI, act="name", typed="102"))
    assert gone.primary.why_not == gone.sentence == "The visit of number 102 is over: it has been served."
    assert page(at.TypingNumber(member=MARI, act="name", typed="105")).primary.works


def test_an_appointment_by_mistake_is_cancelled_on_its_page_after_one_question() -> None:
    shown = page(at.ShowingAppointment(member=MARI, id="48213", slot=minute(300), service="debts"))
    assert shown.sentence == "Debts and instalments. Today, 14:00"
    assert choices(shown) == [("Cancel it", said.BookingMistaken())]
    asked = page(at.AskingToUnbook(member=MARI, id="48213", slot=minute(300), service="debts"))
    assert (asked.heading, asked.sentence) == ("Cancel appointment 48213?", "Debts and instalments. Today, 14:00")
    assert (asked.primary.words, asked.primary.happening) == ("Keep the appointment", said.SteppedBack())
    assert choices(asked) == [("Cancel it", said.Confirmed())]


def test_the_strip_says_where_an_appointment_was_looked_for() -> None:
    place = at.AtWork(member=MARI, notice=NoSuchAppointment("99999"))
    alert = work_view(place, SCENE, words_for("en", "counter"), sentence).alert
    assert alert is not None
    assert alert.words == "There is no appointment 99999 today or in the next two weeks."


@pytest.mark.parametrize(
    ("typed", "happening", "sentence"),
    [
        ("", said.Confirmed(), "Type the number of the ticket, or of the appointment."),
        ("4821", said.Confirmed(), "Nobody took number 4821 that day."),
        ("48213", said.BookingWanted(id="48213"), ""),
    ],
)
def test_five_digits_are_cancelled_as_an_appointment(typed: str, happening: object, sentence: str) -> None:
    typing = page(at.TypingNumber(member=MARI, act="cancel", typed=typed))
    assert (typing.primary.happening, typing.primary.works, typing.sentence) == (happening, not sentence, sentence)
    assert not page(at.TypingNumber(member=MARI, act="call", typed="48213")).primary.works


def test_today_has_only_slots_that_are_still_to_come() -> None:
    today = choices(page(at.BookingDay(member=MARI, service="payments")))[0][1]
    assert isinstance(today, said.MomentPicked)
    assert today.at is not None
    hours = choices(page(at.BookingHour(member=MARI, service="payments", day=today.at)))
    assert hours[0][0] == "10:00"
    first = hours[0][1]
    assert isinstance(first, said.MomentPicked)
    assert first.at is not None
    assert [words for words, _ in choices(page(at.BookingQuarter(member=MARI, service="payments", hour=first.at)))] == [
        "10:45"
    ]
