"""The settings of the kiosk's keys: what the table means, and what is wrong with it."""

from collections.abc import Iterator

from kiosk.keypad import Act, Keypad, is_key
from station.settings import KioskKeys, Settings

_NEEDED = (Act.FORWARD, Act.SELECT)


def keypad_of(keys: KioskKeys) -> Keypad:
    """The keys of these settings. Raises ValueError where they are at fault."""
    return Keypad({act: _row(keys, act) for act in Act})


def key_faults(keys: KioskKeys) -> Iterator[str]:
    """What is wrong with the table, each in a sentence with its place."""
    known: dict[str, str] = {}
    for act in Act:
        row = f"kiosk.keys.{act.name.lower()}"
        for index, key in enumerate(_row(keys, act)):
            place = f"{row}[{index}]"
            if not is_key(key):
                yield f"there is no key {key!r} (such as Up, Return, F5, PageDown, or a sign) - at {place}"
            elif key in known:
                yield f"the key {key!r} stands at {known[key]} already - at {place}"
            known[key] = place
        if act in _NEEDED and not _row(keys, act):
            yield f"the kiosk cannot be used by keys without this one - at {row}"


def reads_aloud(settings: Settings) -> bool:
    """Whether this machine reads its kiosk's pages aloud: not where its settings leave it without any sound."""
    sound = settings.sound
    audible = sound.volume > 0 or bool(sound.hours)
    return settings.kiosk.read_aloud and audible and "kiosk" in settings.station.windows


def _row(keys: KioskKeys, act: Act) -> tuple[str, ...]:
    row: tuple[str, ...] = getattr(keys, act.name.lower())
    return row
