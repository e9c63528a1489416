"""What the pages for concerns and praise say, where one gets to them, and what a bad rating leads to."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk import case_touches as tell
from kiosk import pages
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.case_pages import ChoosingKind, ChoosingTopic, HoldingCase, OfferingAmends, WritingContact, WritingWords
from kiosk.errands import KeepRating
from kiosk.information_view import ReadingView
from kiosk.keyboard_view import KeyboardView
from kiosk.message_view import MessageView
from kiosk.rating_steps import is_bad
from kiosk.scene import Scene
from kiosk.ticket_view import TicketView
from kiosk.view import PageView, view_of
from kiosk.visit_acts_view import ChoiceView
from office.cases_plan import CaseRules, Topic
from office.events import Solved
from tests.kiosk.case_scenes import ABOUT, ASKED, IN_LINE, KEPT
from tests.kiosk.scenes import AT, CALLED, open_day, scene
from tests.kiosk.steps import SERVED, Person


def shown(page: pages.Page, language: str = "en") -> PageView:
    return view_of(scene(page, language=language)).page


def meant(view: PageView) -> list[object]:
    assert isinstance(view, ChoiceView)
    return [choice.means for choice in view.choices]


def with_rules(page: pages.Page, rules: CaseRules) -> Scene:
    here = scene(page)
    return replace(here, plan=replace(here.plan, cases=rules))


@pytest.mark.parametrize(
    ("solved", "treated", "bad"),
    [
        ("yes", 5, False),
        ("partly", 3, False),
        ("no", 5, True),
        ("no", None, True),
        ("yes", 2, True),
        (None, 1, True),
        (None, None, False),
    ],
)
def test_what_is_a_bad_answer(solved: Solved | None, treated: int | None, bad: bool) -> None:  # noqa: FBT001 - an example
    assert is_bad(solved, treated) is bad


def test_a_bad_rating_is_kept_then_something_is_offered_and_a_good_one_is_thanked() -> None:
    person = Person(pages.AskingTreated(SERVED, "yes")).does(it.TreatedAnswered(1), came.RatingKept())
    assert person.errands == (KeepRating(SERVED, "yes", 1),)
    assert person.page == OfferingAmends()
    assert person.waits(59).page == OfferingAmends()
    assert isinstance(person.waits(2).page, pages.StillHere)
    good = Person(pages.AskingTreated(SERVED, "yes")).does(it.TreatedAnswered(4), came.RatingKept())
    assert good.page == pages.Thanking()
    skipped = Person(pages.AskingTreated(SERVED, "no")).does(it.Skipped(), came.RatingKept())
    assert skipped.page == OfferingAmends()


def test_a_complaint_after_a_rating_knows_nothing_of_it() -> None:
    """The rating said that it is anonymous."""
    person = Person(OfferingAmends()).does(tell.KindChosen("concern"))
    assert isinstance(person.page, ChoosingTopic)
    assert person.page.telling.code is None


def test_a_manager_is_offered_while_one_can_be_asked() -> None:
    for page in (ChoosingKind(ASKED), OfferingAmends()):
        assert tell.ManagerWanted() in meant(shown(page))
        closed = view_of(replace(scene(page), at=AT + timedelta(hours=12))).page
        assert tell.ManagerWanted() not in meant(closed)
        assert tell.ManagerWanted() in meant(view_of(with_rules(page, CaseRules())).page)
        assert tell.ManagerWanted() not in meant(view_of(replace(scene(page), day=None)).page)


def test_topics_are_the_offices_own_or_those_that_every_office_has() -> None:
    assert len(meant(shown(ChoosingTopic(ASKED)))) == 6
    own = CaseRules(topics=(Topic(id="queue", name={"en": "The queue outside"}),))
    view = view_of(with_rules(ChoosingTopic(ASKED), own)).page
    assert meant(view) == [tell.TopicChosen("queue")]
    praise = view_of(with_rules(ChoosingTopic(replace(ASKED, kind="praise")), own)).page
    assert len(meant(praise)) == 3


def test_the_keys_are_in_the_language_of_the_page() -> None:
    def letters(page: pages.Page, language: str) -> str:
        view = shown(page, language)
        assert isinstance(view, KeyboardView)
        return "".join(view.letters)

    person = Person(WritingWords(ABOUT))
    assert [letters(person.page, one)[:3] for one in ("en", "et", "ru")] == ["qwe", "qwe", "йцу"]
    assert "õ" in letters(person.page, "et")


def test_the_contact_tells_what_it_is_for_and_until_when_it_is_kept() -> None:
    view = shown(WritingContact(ABOUT))
    assert isinstance(view, KeyboardView)
    assert view.sentence == "Only for our answer. You need not say it. We keep it for 24 months."
    assert (view.short, view.shift) == ("Only for our answer. Kept for 24 months.", None)
    few = view_of(with_rules(WritingContact(ABOUT), CaseRules(keep_days=30))).page
    assert isinstance(few, KeyboardView)
    assert few.sentence.endswith("We keep it for 30 days.")


def test_an_empty_text_cannot_be_sent() -> None:
    empty, some = shown(WritingWords(replace(ABOUT, words=""))), shown(WritingWords(replace(ABOUT, words="a")))
    assert isinstance(empty, KeyboardView)
    assert isinstance(some, KeyboardView)
    assert (empty.confirm.key.closed, some.confirm.key.closed) == (True, False)


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        (Paper.COMING, "Your receipt comes out below."),
        (Paper.NONE, "There is no paper. Please remember or write down this number."),
        (Paper.DOUBTFUL, "Did no receipt come out? Please remember or write down this number."),
    ],
)
def test_the_case_says_its_number_by_when_we_answer_and_how_its_receipt_stands(paper: Paper, said: str) -> None:
    view = shown(HoldingCase(KEPT, paper))
    assert isinstance(view, MessageView)
    assert (view.title, view.sentences) == ("26-0017", ("We answer by Tuesday, 10 March.", said))
    assert view.due is (paper is not Paper.COMING)
    assert view.beside is not None
    assert view.beside.means == it.ServiceChosen("manager")


def test_whoever_would_rather_speak_is_told_that_somebody_comes_or_where_to_go() -> None:
    called = shown(HoldingCase(replace(KEPT, told="spoken", called=True)))
    unheard = shown(HoldingCase(replace(KEPT, told="spoken")))
    assert isinstance(called, MessageView)
    assert isinstance(unheard, MessageView)
    assert called.sentences[0] == "We have called a person. Please stay here at the screen."
    assert unheard.sentences[0] == "Please go to the nearest counter and speak to our staff."
    assert (called.beside, called.due, unheard.due) == (None, False, True)


def test_a_number_in_the_managers_line_stands_as_large_as_any() -> None:
    view = shown(HoldingCase(IN_LINE, Paper.PRINTED, Paper.NONE))
    assert isinstance(view, TicketView)
    assert view.plate.number == "142"
    assert view.facts[0].words == "Your case is 26-0017."
    assert view.box is not None
    assert "142" in view.box.words


def test_the_policy_on_complaints_and_no_other_leads_to_one() -> None:
    complaints, promise = shown(pages.ReadingPage("complaints")), shown(pages.ReadingPage("promise"))
    assert isinstance(complaints, ReadingView)
    assert isinstance(promise, ReadingView)
    assert complaints.complain is not None
    assert complaints.complain.means == tell.KindChosen("concern")
    assert promise.complain is None


def test_a_number_in_the_managers_line_that_is_called_says_where_to_go() -> None:
    page = view_of(replace(scene(HoldingCase(IN_LINE, Paper.PRINTED, Paper.PRINTED)), day=open_day(CALLED))).page
    assert isinstance(page, TicketView)
    assert [fact.words for fact in page.facts] == [
        "Please go to counter 3 now.",
        "Your case is 26-0017.",
        "We answer by Tuesday, 10 March.",
    ]
    assert page.now == ""
