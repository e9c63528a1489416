"""What customers answered today: solved or not, and how they were treated. Few answers are not compared."""

from collections import Counter
from dataclasses import dataclass

from admin.durations import percent
from office.figures import rating_figures, share, wilson
from office.visits import Rating
from resources.words import Words

ENOUGH = 30
"""With fewer answers nothing is compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """One possible answer and how often it was given; `face` is 1 to 5, or 0 without a face."""

    words: str
    count: int
    face: int = 0

    @property
    def spoken(self) -> str:
        """The answer with its number, for a screen reader."""
        return f"{self.words}: {self.count}"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """One question with its answers; `note` says how far they tell something."""

    question: str
    answers: tuple[AnswerView, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsView:
    """Both questions, or the sentence that stands there while nobody has answered."""

    heading: str
    aside: str
    questions: tuple[QuestionView, ...]
    empty: str
    meaning: str


def ratings_view(ratings: tuple[Rating, ...], words: Words) -> RatingsView:
    """The answers about the day's visits."""
    return RatingsView(
        heading=words.say("Ratings today"),
        aside=words.count("{n} visit rated", "{n} visits rated", len(ratings)),
        questions=(_solved(ratings, words), _treated(ratings, words)) if ratings else (),
        empty="" if ratings else words.say("Nobody has rated a visit today yet."),
        meaning=words.say(
            "Each visit is rated once, and anonymously. The interval holds the true share 95 times of 100."
        ),
    )


def _solved(ratings: tuple[Rating, ...], words: Words) -> QuestionView:
    given = Counter(rating.solved for rating in ratings if rating.solved is not None)
    answers = (("yes", words.say("Yes")), ("partly", words.say("Partly")), ("no", words.say("No")))
    return QuestionView(
        question=words.say("Was the question solved?"),
        answers=tuple(AnswerView(words=text, count=given[answer]) for answer, text in answers),
        note=_note(words.say("solved"), given["yes"], given.total(), words),
    )


def _treated(ratings: tuple[Rating, ...], words: Words) -> QuestionView:
    given = Counter(rating.treated for rating in ratings if rating.treated is not None)
    faces = (
        (5, words.say("Very well")),
        (4, words.say("Well")),
        (3, words.say("So-so")),
        (2, words.say("Badly")),
        (1, words.say("Very badly")),
    )
    figures = rating_figures(ratings)
    well = round((figures.satisfied or 0) * figures.treated_answers)
    return QuestionView(
        question=words.say("How were customers treated?"),
        answers=tuple(AnswerView(words=text, count=given[face], face=face) for face, text in faces),
        note=_note(words.say("well treated"), well, figures.treated_answers, words),
    )


def _note(what: str, successes: int, n: int, words: Words) -> str:
    if n < ENOUGH:
        return words.say("n = {n}: too few to compare", n=n)
    low, high = wilson(successes, n)
    return words.say(
        "{share} {what} ({low} to {high}), n = {n}",
        share=percent(share([True] * successes + [False] * (n - successes), bool), words),
        what=what,
        low=percent(low, words),
        high=percent(high, words),
        n=n,
    )
