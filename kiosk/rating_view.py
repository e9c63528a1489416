"""Two honest questions about a visit, one touch each."""

from dataclasses import dataclass

from kiosk import touches as it
from kiosk.brought import RatableVisit
from kiosk.pages import AskingSolved, AskingTreated
from kiosk.scene import Offered, Scene
from office.events import Solved
from resources.part_views import FaceView, KeyView, PlateView
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A face and what pressing it means."""

    face: FaceView
    means: it.TreatedAnswered


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingView:
    """The plate of the visit, question 1, and once it is answered or skipped question 2 with its faces."""

    title: str
    plate: PlateView
    visit: str
    visit_short: str
    anonymous: str
    anonymous_short: str
    solved: str
    answers: tuple[Offered, ...]
    thanks: str
    treated: str
    faces: tuple[Face, ...]
    skip: Offered


def rating_of(page: AskingSolved | AskingTreated, scene: Scene, words: Words) -> RatingView:
    """The questions on this page."""
    second = isinstance(page, AskingTreated)
    return RatingView(
        title=words.say("How was your visit?"),
        plate=PlateView(number=page.visit.number),
        visit=_visit(page.visit, scene, words),
        visit_short=_visit_short(page.visit, scene, words),
        anonymous=words.say("Your answer is anonymous. Your name is not kept."),
        anonymous_short=words.say("Your answer is anonymous"),
        solved=words.say("1. Was your question solved?"),
        answers=_answers(page.solved if isinstance(page, AskingTreated) else None, words),
        thanks=words.say("Thank you. One more question:") if second else "",
        treated=words.say("2. How did our employee treat you?") if second else "",
        faces=_faces(words, asks_why=scene.plan.rating.asks_why) if second else (),
        skip=Offered(key=KeyView(words=words.say("Skip this question"), short=words.say("Skip")), means=it.Skipped()),
    )


def _visit(visit: RatableVisit, scene: Scene, words: Words) -> str:
    """Bills and payments, today at 10:38, counter 3."""
    local = visit.at.astimezone(scene.plan.zone)
    names = {"service": _service(visit, scene, words), "clock": words.clock(local), "counter": visit.counter}
    if visit.day == scene.local.date():
        return words.say("{service}, today at {clock}, counter {counter}", **names)
    return words.say("{service}, {day} at {clock}, counter {counter}", day=words.day(visit.day), **names)


def _visit_short(visit: RatableVisit, scene: Scene, words: Words) -> str:
    return words.say("{service}, counter {counter}", service=_service(visit, scene, words), counter=visit.counter)


def _service(visit: RatableVisit, scene: Scene, words: Words) -> str:
    service = scene.plan.service(visit.service)
    return words.pick(service.name) if service else ""


def _answers(given: Solved | None, words: Words) -> tuple[Offered, ...]:
    return (
        _answer("yes", words.say("Yes"), "check-circle", given),
        _answer("partly", words.say("Partly"), "circle-half", given),
        _answer("no", words.say("No"), "x-circle", given),
    )


def _answer(solved: Solved, said: str, icon: str, given: Solved | None) -> Offered:
    key = KeyView(words=said, icon=icon, choosable=True, chosen=solved == given)
    return Offered(key=key, means=it.SolvedAnswered(solved))


def _faces(words: Words, *, asks_why: bool) -> tuple[Face, ...]:
    """Best first, always in this order."""
    said = (
        words.say("Very well"),
        words.say("Well"),
        words.say("So-so"),
        words.say("Badly"),
        words.say("Very badly"),
    )
    return tuple(
        Face(face=FaceView(words=one, grade=grade), means=it.TreatedAnswered(grade, asks_why))
        for grade, one in zip(range(5, 0, -1), said, strict=True)
    )
