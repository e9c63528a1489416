"""What a manager is told of somebody at a kiosk who wants a person."""

from datetime import timedelta

from admin.durations import live_minutes
from admin.scene import Scene
from admin.session import HelpTaken
from office.day import HelpCall
from office.helping import NOBODY_CAME
from resources.desk_views import Alert, ButtonView
from resources.words import Words, language_name


def help_alert(scene: Scene, words: Words) -> Alert | None:
    """The oldest call without an answer, and a key to answer it; once nobody came, it is the manager's matter."""
    calls = (call for call in scene.day.help.values() if call.answered_by is None)
    call = min(calls, key=lambda call: call.since, default=None)
    if call is None:
        return None
    waited = scene.now - call.since
    late = waited >= NOBODY_CAME
    several = len({*scene.devices.kiosks, *scene.day.help}) > 1
    said = _calling(call, waited, words, named=several) if late else _wants(call, words, named=several)
    button = ButtonView(words=words.say("I am going"), happening=HelpTaken(kiosk=call.kiosk), key="F12")
    return Alert(words=said, icon="hand-waving", tone="late" if late else "due", button=button)


def _wants(call: HelpCall, words: Words, *, named: bool) -> str:
    """`named`: there are several kiosks, and it is said at which one."""
    language = language_name(call.language)
    if named:
        return words.say("Somebody at kiosk {kiosk} wants a person ({language}).", kiosk=call.kiosk, language=language)
    return words.say("Somebody at the kiosk wants a person ({language}).", language=language)


def _calling(call: HelpCall, waited: timedelta, words: Words, *, named: bool) -> str:
    n = live_minutes(waited)
    if named:
        return words.say("Somebody at kiosk {kiosk} has been calling for a person for {n} min.", kiosk=call.kiosk, n=n)
    return words.say("Somebody at the kiosk has been calling for a person for {n} min.", n=n)
