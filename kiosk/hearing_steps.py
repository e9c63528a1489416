"""Reading aloud, step by step. It stands beside the page that the visitor is on, and changes nothing about it."""

from dataclasses import replace

from kiosk import hearing_touches as heard
from kiosk import touches as it
from kiosk.happenings import Happening
from kiosk.hearing import Hearing
from kiosk.pages import StillHere, Visit


def step(visit: Visit, happening: Happening) -> Visit | None:
    """The visit after it; None where it is not about hearing."""
    match happening:
        case heard.HeadphonesPlugged(plugged):
            return replace(_present(visit), hearing=visit.hearing or Hearing()) if plugged else _silent(visit)
        case heard.ReadAloudPressed():
            return replace(_present(visit), hearing=_read_aloud(visit))
        case heard.ReadingStopped():
            return _silent(visit)
        case heard.KeysUsed():
            return replace(visit, by_keys=True)
        case heard.RepeatPressed() | heard.VolumePressed() if visit.hearing is None:
            return visit
        case _ if visit.hearing is not None:
            return _while_heard(visit, visit.hearing, happening)
        case _:
            return None


def _present(visit: Visit) -> Visit:
    """Whoever wants to hear is still here."""
    return replace(visit, page=visit.page.behind) if isinstance(visit.page, StillHere) else visit


def _silent(visit: Visit) -> Visit:
    return replace(visit, hearing=None)


def _read_aloud(visit: Visit) -> Hearing:
    """Begin; then the key opens the page of reading aloud, and closes it again."""
    if visit.hearing is None:
        return Hearing()
    return replace(visit.hearing, settings=not visit.hearing.settings and not isinstance(visit.page, StillHere))


def _while_heard(visit: Visit, hearing: Hearing, happening: Happening) -> Visit | None:
    match happening:
        case heard.RepeatPressed() if hearing.settings:  # the page below is said anew, because it is seen again
            return replace(visit, hearing=replace(hearing, settings=False))
        case heard.RepeatPressed():
            return replace(visit, hearing=replace(hearing, repeats=hearing.repeats + 1))
        case heard.VolumePressed(louder):
            return replace(visit, hearing=hearing.louder(1 if louder else -1))
        case it.BackPressed() | it.DonePressed() if hearing.settings:
            return replace(visit, hearing=replace(hearing, settings=False))
        case _:
            return None


def settled(before: Visit, then: Visit) -> Visit:
    """The page of reading aloud does not stand over another page than the one that it was opened on."""
    if then.hearing is None or not then.hearing.settings or then.page == before.page:
        return then
    return replace(then, hearing=replace(then.hearing, settings=False))
