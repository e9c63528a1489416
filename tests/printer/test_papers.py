"""What vouchers, receipts, policies and the day's report say, and how long they are."""

from collections.abc import Callable, Mapping

import pytest

from office.cases import CaseCount
from office.figures import RatingFigures
from office.papers import PrinterNow
from office.promise_figures import PromiseCount, PromiseFigures
from printer.day_report import WIDE, ServiceFigures, Turns
from printer.paper import PAPER_80, PAPERS
from printer.raster import sheet_of
from printer.sheet import CAPITAL, Writing
from printer.slip import Item, LetterSlip, Section
from printer.text_job import rows_of, text_job
from tests.printer.papers import (
    PROMISES,
    figures,
    longest_receipt,
    longest_report,
    policy,
    receipt,
    report,
    told,
    voucher,
)

LANGUAGES = ("en", "et", "ru")


def headings(slip: LetterSlip) -> list[str]:
    return [section.heading for section in slip.sections]


WORTH = {
    "en": ("Voucher: €7.50", "Last day to use it", "Wednesday, 3 June 2026"),
    "et": ("Kupong: 7,50\xa0€", "Viimane kasutuspäev", "Kolmapäev, 3. juuni 2026"),
    "ru": ("Купон: 7,50\xa0€", "Последний день действия", "Среда, 3 июня 2026"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_voucher_says_what_it_is_worth_and_until_when(language: str) -> None:
    slip = voucher(language)
    title, until, day = WORTH[language]
    assert (slip.title, slip.plate) == (title, "K4TQ-7M2")
    assert Section(heading=until, parts=(day,)) in slip.sections
    assert slip.square is not None
    assert slip.square.content == "WALKIN/tartu/voucher/K4TQ7M2"


def test_a_voucher_may_be_worth_anything_and_say_it_in_the_offices_own_words() -> None:
    slip = voucher(
        "et", worth={"et": "kuu tasuta"}, apology={"et": "Vabandust!"}, redeem={"et": "Helistage."}, square=""
    )
    assert slip.title == "Kupong: kuu tasuta"
    assert [section.parts[0] for section in slip.sections[::2]] == ["Vabandust!", "Helistage."]
    assert slip.square is None


def test_a_receipt_has_its_number_what_it_is_about_and_the_day_of_the_answer() -> None:
    slip = receipt("ru", visit="142")
    assert (slip.plate_title, slip.plate) == ("Номер Вашего обращения", "26-0017")
    assert slip.dated == "Вторник, 3 марта 2026, 18:05"
    assert slip.sections[:2] == (
        Section(heading="Ваша жалоба", parts=("Ожидание", "Ваш визит: номер 142")),
        Section(heading="Ответим не позже", parts=("Среда, 18 марта 2026",)),
    )


def test_a_receipt_says_whom_to_ask_and_what_can_be_done_after_the_answer() -> None:
    slip = receipt(telephone="777-1234", email="info@hommik.example", appeal={"en": "Go to court."})
    assert slip.sections[2:] == (
        Section(
            heading="Whom to ask",
            parts=(
                "Ask any of our clerks, and name the number of your case.",
                "Telephone: 777-1234",
                "E-mail: info@hommik.example",
            ),
        ),
        Section(heading="If you do not agree with the answer", parts=("Go to court.",)),
    )


def test_the_number_that_waits_for_a_manager_stands_on_the_receipt() -> None:
    slip = receipt(manager="701")
    assert slip.sections[1] == Section(
        heading="To speak with a manager", parts=("Your number is 701. Please wait until it is called.",)
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", PAPERS)
def test_a_receipt_in_the_printers_own_letters_has_number_and_day(language: str, width: str) -> None:
    said = [row.text for row in rows_of(receipt(language, manager="701"))]
    day = {"en": "Wednesday, 18 March 2026", "et": "Kolmapäev, 18. märts 2026", "ru": "Среда, 18 марта 2026"}
    assert "26-0017" in said
    assert day[language] in said
    assert any("701" in text for text in said)
    assert b"26-0017" in text_job(receipt(language), PAPERS[width]).data


def test_the_receipt_of_praise_promises_no_answer_and_no_appeal() -> None:
    assert headings(receipt(kind="praise", topic="An employee", answer_by=None)) == ["You praised", "Whom to ask"]


def test_a_policy_keeps_its_headings_paragraphs_and_lists() -> None:
    slip = policy("# Our promise\nWe call you.\n## Late?\n- a voucher\n2. an answer\n## Empty\n")
    assert (slip.title, slip.dated) == ("Our promise", "Version 3, since 3 March 2026")
    assert slip.sections == (
        Section(parts=("We call you.",)),
        Section(heading="Late?", parts=(Item(mark="•", text="a voucher"), Item(mark="2.", text="an answer"))),
        Section(heading="Empty"),
    )


def test_a_policys_first_heading_stays_where_it_says_something_else() -> None:
    assert headings(policy("# Waiting\nWe call you.", "ru")) == ["Waiting"]


def test_a_long_policy_is_printed_whole_in_both_forms() -> None:
    words = [f"word{n}" for n in range(600)]
    slip = policy(" ".join(words) + "\n\n- " + " ".join(words))
    drawn = " ".join(box.text for box in sheet_of(slip, PAPER_80).boxes if isinstance(box, Writing))
    assert drawn.split().count("word599") == 2
    assert text_job(slip, PAPER_80).data.count(b"word599") == 2


def test_a_report_has_the_figures_of_its_definitions() -> None:
    figure = told(report())
    assert figure["Came"] == ("112",)
    assert figure["Still here"] == ("2",)
    assert figure["9 of 10 waited at most"] == ("16 min",)
    assert figure["Treated badly"] == ("3 %",)
    assert figure["Tickets perhaps without paper"] == ("0",)


def test_a_report_tells_what_was_promised_and_what_it_cost() -> None:
    figure = told(report(promises=PROMISES))
    assert figure["Kept"] == ("1234 (91 %)",)
    assert figure["Broken"] == ("123",)
    assert figure["More came than could be served"] == ("100",)
    assert figure["Vouchers given"] == ("99 (€1,234.50)",)
    assert figure["Redeemed"] == ("12 (€60)",)
    assert figure["Over the day’s limit"] == ("24",)


def test_a_report_counts_concerns_and_praise_and_answers_that_are_overdue() -> None:
    figure = told(report(cases=CaseCount(concerns=3, praise=1, overdue=2)))
    assert figure["Concerns, praise"] == ("3", "1")
    assert figure["Answers overdue"] == ("2",)
    assert "Concerns, praise" not in told(report())


def test_what_was_all_kept_names_no_reason_and_no_voucher() -> None:
    figure = told(report(promises=PromiseFigures(total=PromiseCount(kept=3))))
    assert (figure["Kept"], figure["Broken"]) == (("3 (100 %)",), ("0",))
    assert not {"Vouchers given", "Redeemed", "Over the day’s limit"} & figure.keys()


def test_services_stand_in_the_order_of_their_customers_and_what_is_too_much_is_summed_up() -> None:
    services = tuple(ServiceFigures(name={"en": f"S{n}"}, figures=figures(n, called=n)) for n in range(20))
    figure = told(report(services=services, room=WIDE))
    shown = [name for name in figure if name.startswith("S") and name[1:].isdigit()]
    assert shown == [f"S{19 - n}" for n in range(6)]
    assert figure["All others"] == (str(sum(range(14))),)
    assert figure["S19"] == ("19", "8", "16")


def test_a_single_other_service_is_named() -> None:
    services = tuple(ServiceFigures(name={"en": f"S{n}"}, figures=figures(n + 1, called=1)) for n in range(7))
    figure = told(report(services=services, room=WIDE))
    assert figure["S0"][0] == "1"
    assert "All others" not in figure


def test_what_there_is_none_of_is_said() -> None:
    nobody = RatingFigures(
        answers=0, solved=None, treated_answers=0, treated_mean=None, satisfied=None, dissatisfied=None
    )
    slip = report(figures=figures(0, 0, None), ratings=nobody)
    assert told(slip)["Longest wait"] == ("–",)
    said = [part for section in slip.sections for part in section.parts if isinstance(part, str)]
    assert said == ["Nobody came.", "Nothing was promised.", "Nobody has rated a visit.", "Nobody was."]


def test_turns_and_printers_are_told_with_the_worst_first() -> None:
    slip = report(
        "et",
        out_of_turn=(Turns(reason={"et": "Kiire"}, calls=1), Turns(reason={"": ""}, calls=3)),
        printers=(
            PrinterNow(station="lobby", name="kiosk"),
            PrinterNow(station="hall", name="kiosk", trouble="paper_out"),
        ),
        room=WIDE,
    )
    told_ = list(told(slip).items())[-5:]
    assert told_[:2] == [("Põhjus ütlemata", ("3",)), ("Kiire", ("1",))]
    assert told_[2:4] == [("hall, kiosk", ("Paber on otsas",)), ("lobby, kiosk", ("Valmis",))]


def test_a_report_says_when_it_was_made() -> None:
    assert report().footer == "As of 3 March 2026, 18:05"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", PAPERS)
def test_the_longest_report_is_one_page_of_400_mm(language: str, width: str) -> None:
    paper = PAPERS[width]
    assert sheet_of(longest_report(language, paper), paper).height_mm <= 400.0


LETTERS: Mapping[str, Callable[[str], LetterSlip]] = {
    "voucher": voucher,
    "receipt": receipt,
    "long receipt": longest_receipt,
    "report": report,
    "long report": longest_report,
}


@pytest.mark.parametrize("kind", LETTERS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", PAPERS)
def test_all_of_a_letter_stands_on_the_paper_and_is_large_enough(kind: str, language: str, width: str) -> None:
    from printer.fonts import measured  # noqa: PLC0415 - Pillow, only here

    paper = PAPERS[width]
    sheet = sheet_of(LETTERS[kind](language), paper)
    for box in sheet.boxes:
        if isinstance(box, Writing):
            assert box.x_mm >= 0
            assert box.x_mm + measured(box.text, box.type, paper) <= paper.width_mm
            assert box.type.size_mm >= 4.23


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", PAPERS)
def test_no_state_of_a_printer_is_cut_off(language: str, width: str) -> None:
    states = (
        PrinterNow(station="hall", name="desk", trouble=trouble)
        for trouble in ("paper_out", "unreachable", "refused", "lost", "unconfirmed")
    )
    for slip in (report(language, printers=(state,)) for state in states):
        said = [box.text for box in sheet_of(slip, PAPERS[width]).boxes if isinstance(box, Writing)]
        assert not [text for text in said if text.endswith("…")]


def test_a_code_is_never_pressed_and_stays_inside_its_plate() -> None:
    for paper in PAPERS.values():
        boxes = sheet_of(voucher(), paper).boxes
        (code,) = [box for box in boxes if isinstance(box, Writing) and box.text == "K4TQ-7M2"]
        assert code.type.squeeze == 1.0
        assert code.type.size_mm * CAPITAL >= 5.5


def test_a_report_is_also_told_in_the_printers_own_letters() -> None:
    rows = [row.text for row in rows_of(report())]
    assert "Came: 112" in rows
