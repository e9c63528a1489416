"""Reading aloud as the page shows it: its key on the shelf, its own page, and what a voice is told."""

from dataclasses import dataclass

from kiosk import hearing_touches as heard
from kiosk import pages
from kiosk.hearing import Hearing
from kiosk.scene import Offered, Scene
from kiosk.visit_acts_view import ChoiceView, others_key
from resources.part_views import KeyView
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingView:
    """How the page is read: how loud (0 to 1), how often one asked again, and what the voice says besides.

    `begins`: said once, before the first page. `volume`: what is said when it has become louder or quieter.
    """

    gain: float
    repeats: int
    begins: str
    volume: str


def hearing_of(visit: pages.Visit, words: Words) -> HearingView | None:
    """What a voice is told; None where nothing is read."""
    hearing = visit.hearing
    if hearing is None:
        return None
    return HearingView(
        gain=hearing.gain,
        repeats=hearing.repeats,
        begins=words.say("This screen is read aloud. The arrow keys move, Enter chooses."),
        volume=_volume(hearing, words),
    )


def is_set(visit: pages.Visit) -> bool:
    """Whether the page of reading aloud stands over the visitor's page; the question whether they are there wins."""
    hearing = visit.hearing
    return hearing is not None and hearing.settings and not isinstance(visit.page, pages.StillHere)


def setting_of(hearing: Hearing, words: Words) -> ChoiceView:
    """The page of reading aloud."""
    return ChoiceView(
        title=words.say("Reading aloud"),
        sentence=_volume(hearing, words),
        choices=(
            _choice(words.say("Repeat"), "arrow-counter-clockwise", heard.RepeatPressed()),
            _choice(words.say("Louder"), "speaker-high", heard.VolumePressed(louder=True)),
            _choice(words.say("Quieter"), "speaker-low", heard.VolumePressed(louder=False)),
            _choice(words.say("Stop reading aloud"), "speaker-x", heard.ReadingStopped()),
        ),
        more=others_key(words),
        turned=0,
    )


def read_aloud_keys(scene: Scene, words: Words) -> tuple[Offered, ...]:
    """The key on the shelf; none on a machine without any voice."""
    if not scene.reads:
        return ()
    key = KeyView(
        words=words.say("Read aloud"),
        short=words.say("Aloud"),
        icon="speaker-high",
        choosable=True,
        chosen=scene.visit.hearing is not None,
    )
    return (Offered(key=key, means=heard.ReadAloudPressed()),)


def _volume(hearing: Hearing, words: Words) -> str:
    return words.say("Volume {n} of 7.", n=hearing.volume)


def _choice(said: str, icon: str, means: heard.HearingTouch) -> Offered:
    return Offered(key=KeyView(words=said, icon=icon), means=means)
