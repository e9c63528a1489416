"""The strip of a counter: the most pressing thing there is to say."""

from counter.asked_view import asked_alert, notice_alert
from counter.asking import SayWhy
from counter.break_view import break_alert
from counter.happenings import Displaced, HelpTaken, NoPrinter, NotWritten
from counter.lines_view import closed_alert, closing_alert, risk_alert
from counter.lost_view import Pressed, lost_alert
from counter.memory_places import Remembering
from counter.owed_view import voucher_alert
from counter.papers_view import papers_alert, trouble_alert, unprinted_alert, voice_alert
from counter.places import AtWork, Awaiting, OnPage, Working
from counter.scene import Scene, service_name
from counter.vanished_view import clock_alert, vanished_alert, was_shut_alert
from counter.voucher_places import ShowingVoucher, TypingVoucher
from office import line
from office.day import HelpCall
from office.refusals import NoSuchAppointment
from resources.desk_views import Alert, ButtonView
from resources.words import Words, language_name


def alert_view(sitting: Working, scene: Scene, words: Words, say_why: SayWhy) -> Alert | None:
    """Why the last press did nothing comes first; what can wait is not said beside a page."""
    pressing = _pressing(sitting, scene, words, say_why)
    if pressing is not None or isinstance(sitting, OnPage):
        return pressing
    return (
        _of_lines(scene, words)
        or papers_alert(scene, words)
        or break_alert(scene, sitting.member.id, words)
        or notice_alert(scene, words)
    )


def _pressing(sitting: Working, scene: Scene, words: Words, say_why: SayWhy) -> Alert | None:
    return (
        _notice(sitting, scene, words, say_why)
        or lost_alert(scene, words, _pressed(sitting))
        or was_shut_alert(scene, words)
        or _help(scene, words)
        or (asked_alert(scene, words) if isinstance(sitting, AtWork) else None)
        or (None if isinstance(sitting, OnPage) else voucher_alert(scene, sitting.member.id, words))
        or vanished_alert(scene, words)
        or clock_alert(scene)
        or trouble_alert(scene)
        or voice_alert(scene)
    )


def _of_lines(scene: Scene, words: Words) -> Alert | None:
    """Who waits, and for what; whatever one key puts right comes before what only work does."""
    return (
        _stranded(scene, words)
        or closing_alert(scene, words)
        or unprinted_alert(scene, words)
        or risk_alert(scene, words)
        or closed_alert(scene, words)
    )


def _pressed(sitting: Working) -> Pressed:
    """What became of the last press."""
    if isinstance(sitting, Awaiting):
        return "under_way"
    return "unwritten" if isinstance(getattr(sitting, "notice", None), NotWritten) else "nothing"


def _notice(sitting: Working, scene: Scene, words: Words, say_why: SayWhy) -> Alert | None:
    if not isinstance(sitting, AtWork | TypingVoucher | ShowingVoucher | Remembering) or sitting.notice is None:
        return None
    match sitting.notice:
        case NotWritten() if not scene.connected:
            return None
        case NotWritten() if isinstance(sitting, TypingVoucher):
            return Alert(words=words.say("Vouchers cannot be looked up now. Please try again."), tone="late")
        case NotWritten():
            return Alert(words=words.say("That could not be written down. Please press again."), tone="late")
        case NoPrinter():
            return Alert(words=words.say("No printer works at the moment."), icon="printer")
        case Displaced():
            return None
        case NoSuchAppointment(appointment=number):
            said = words.say("There is no appointment {number} today or in the next two weeks.", number=number)
            return Alert(words=said, icon="info")
        case reason:
            return Alert(words=say_why(scene.named(reason, words)), icon="info")


def _help(scene: Scene, words: Words) -> Alert | None:
    unanswered = (call for call in scene.day.help.values() if call.answered_by is None)
    call = min(unanswered, key=lambda call: call.since, default=None)
    if call is None:
        return None
    return Alert(
        words=_wants_person(call, scene, words),
        icon="hand-waving",
        button=ButtonView(words=words.say("I am going"), happening=HelpTaken(kiosk=call.kiosk), key="F12"),
    )


def _wants_person(call: HelpCall, scene: Scene, words: Words) -> str:
    """Where there are several kiosks, at which one."""
    language = language_name(call.language)
    if len({*scene.devices.kiosks, *scene.day.help}) > 1:
        return words.say("Somebody at kiosk {kiosk} wants a person ({language}).", kiosk=call.kiosk, language=language)
    return words.say("Somebody at the kiosk wants a person ({language}).", language=language)


def _stranded(scene: Scene, words: Words) -> Alert | None:
    """People wait for a service that no open counter serves: of several services, the one with the most people."""
    alone = sorted(line.stranded(scene.day).items(), key=lambda row: (-row[1], row[0]))
    if not alone:
        return None
    service, waiting = alone[0]
    said = words.count(
        "{n} person waits for “{service}”, and no open counter serves it.",
        "{n} people wait for “{service}”, and no open counter serves it.",
        waiting,
        service=service_name(scene.plan, service, words),
    )
    return Alert(words=said, icon="users-three")
