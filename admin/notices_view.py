"""A notice of the day as it is written: its words in each language, where, from when until when; and what is told."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from admin.notice_places import (
    BeginsPressed,
    EndsPressed,
    NoticeLeft,
    NoticePressed,
    NoticeTold,
    PlacePressed,
    WithdrawPressed,
    WritingNotice,
)
from admin.pausing_view import half_hours
from admin.scene import Scene
from office.hours import last_closing
from office.manager_events import NoticePlace
from office.notices import LONGEST, LONGEST_AT_KIOSK
from office.overseen import DayNotice
from office.staff import name_of
from resources.desk_views import ButtonView
from resources.reasons import sentence
from resources.words import Words, language_name, words_for

_MOST_BEGINNINGS, _MOST_ENDS = 3, 5
_STAYS = timedelta(hours=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeField:
    """The field for the words of one language; so many letters have room."""

    language: str
    name: str
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldNotice:
    """A notice that is told, or will be, and the key that ends it."""

    words: str
    about: str
    withdraw: ButtonView

    @property
    def spoken(self) -> str:
        """The whole row, for a screen reader."""
        return f"{self.words}, {self.about}"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    """The form; `written` counts what was told from it: with each, its fields become empty."""

    heading: str
    aside: str
    fields: tuple[NoticeField, ...]
    where: str
    places: tuple[ButtonView, ...]
    begin: str
    beginnings: tuple[ButtonView, ...]
    end: str
    ends: tuple[ButtonView, ...]
    tell: ButtonView
    leave: ButtonView
    told: tuple[ToldNotice, ...]
    written: int


def notice_button(scene: Scene, words: Words) -> ButtonView:
    """What opens the form, and says how many notices are told."""
    told = len(_lasting(scene))
    said = words.count("{n} notice is told", "{n} notices are told", told) if told else words.say("Tell something")
    return ButtonView(words=said, happening=NoticePressed(), icon="megaphone")


def notice_view(scene: Scene, task: object, words: Words) -> NoticeView | None:
    """The form at this moment; None where nobody writes."""
    if not isinstance(task, WritingNotice):
        return None
    leave = ButtonView(words=words.say("Close"), happening=NoticeLeft(), icon="x-bold")
    missing = _missing(task, words)
    most = LONGEST_AT_KIOSK if "kiosks" in task.places else LONGEST
    return NoticeView(
        heading=words.say("A notice for today"),
        aside=_refused(task, words),
        fields=tuple(
            NoticeField(language=language, name=language_name(language), most=most)
            for language in scene.plan.office.languages
        ),
        where=words.say("Where"),
        places=tuple(
            ButtonView(words=said, happening=PlacePressed(place=place), icon=icon, chosen=place in task.places)
            for place, said, icon in _places(words)
        ),
        begin=words.say("From"),
        beginnings=tuple(_beginnings(task, scene, words)),
        end=words.say("Until"),
        ends=tuple(_ends(task, scene, words)),
        tell=ButtonView(words=words.say("Tell it"), happening=NoticeTold(), icon="megaphone", why_not=missing),
        leave=leave,
        told=tuple(_told(notice, scene, words) for notice in _lasting(scene)),
        written=task.posted,
    )


def _missing(task: WritingNotice, words: Words) -> str:
    if not task.places:
        return words.say("Please choose where.")
    return "" if task.ends is not None else words.say("Please choose until when.")


def _refused(task: WritingNotice, words: Words) -> str:
    if task.refused is None:
        return ""
    if task.refused.why is None:
        return words.say("Nothing was changed. Please try again.")
    return sentence(task.refused.why, words_for(words.language, "resources"))


def _places(words: Words) -> tuple[tuple[NoticePlace, str, str], ...]:
    return (
        ("board", words.say("On the board"), "monitor"),
        ("kiosks", words.say("At the kiosks"), "ticket"),
        ("counters", words.say("At the counters"), "storefront"),
    )


def _beginnings(task: WritingNotice, scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    at_once = ButtonView(words=words.say("Now"), happening=BeginsPressed(begins=None), chosen=task.begins is None)
    later = half_hours(scene)[:_MOST_BEGINNINGS]
    return (
        at_once,
        *(
            ButtonView(words=_clock(at, scene, words), happening=BeginsPressed(begins=at), chosen=task.begins == at)
            for at in later
        ),
    )


def _ends(task: WritingNotice, scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    after = task.begins or scene.now
    times = [at for at in half_hours(scene) if at > after][:_MOST_ENDS]
    closes = day_end(scene)
    if closes not in times:
        times.append(closes)
    return tuple(
        ButtonView(words=_clock(at, scene, words), happening=EndsPressed(ends=at), chosen=task.ends == at)
        for at in times
    )


def day_end(scene: Scene) -> datetime:
    """When the office closes today; where it is closed already, or has no hours, some hours from now."""
    closes = last_closing(scene.plan.hours, scene.day.date, scene.plan.zone)
    if closes is not None and closes > scene.now:
        return closes
    return scene.now.replace(minute=0, second=0, microsecond=0) + _STAYS


def _lasting(scene: Scene) -> tuple[DayNotice, ...]:
    notices = scene.day.overseen.notices.values()
    return tuple(notice for notice in notices if not notice.withdrawn and notice.ends > scene.now)


def _told(notice: DayNotice, scene: Scene, words: Words) -> ToldNotice:
    said = {place: name for place, name, _ in _places(words)}
    times = words.say(
        "{begins} to {ends}", begins=_clock(notice.begins, scene, words), ends=_clock(notice.ends, scene, words)
    )
    places = ", ".join(said[place] for place in notice.places)
    by = name_of(scene.members, notice.by)
    withdraw = ButtonView(words=words.say("End it"), happening=WithdrawPressed(notice=notice.notice), icon="x-bold")
    about = "   ·   ".join(part for part in (times, places, by) if part)
    return ToldNotice(words=words.pick(notice.text), about=about, withdraw=withdraw)


def _clock(at: datetime, scene: Scene, words: Words) -> str:
    return words.clock(at.astimezone(scene.plan.zone))
