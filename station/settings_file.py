"""Reading a settings file: what is wrong is told in one sentence with its place."""

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

from journal.shape import Misshapen, shaped
from printer.target import target_here
from resources.words import TRANSLATIONS
from station.board_settings import board_faults
from station.counter_settings import counter_faults
from station.faults import Fault
from station.kiosk_settings import key_faults
from station.report_settings import report_faults
from station.settings import WINDOWS, Settings
from station.sound_settings import sound_faults
from station.speech_settings import speech_faults


def read_settings(path: Path) -> Settings:
    """The settings of a TOML file. Raises Fault: `station.toml: unknown key 'widht' - at kiosk`."""
    try:
        with path.open("rb") as file:
            tree = tomllib.load(file)
    except OSError as error:
        raise Fault(f"{path}: the settings cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Fault(f"{path.name}: this is no TOML: {error}.") from error
    try:
        settings = cast("Settings", shaped(Settings, tree))
    except Misshapen as error:
        raise Fault(f"{path.name}: {error}.") from error
    for sentence in faults(settings):
        raise Fault(f"{path.name}: {sentence}.")
    return settings


def faults(settings: Settings) -> Iterator[str]:
    """What is wrong with well-formed settings, each in a sentence with its place."""
    yield from _station(settings)
    yield from _database(settings.database.url)
    yield from _sizes(settings)
    yield from board_faults(settings)
    yield from key_faults(settings.kiosk.keys)
    yield from counter_faults(settings.counter)
    yield from sound_faults(settings.sound)
    yield from speech_faults(settings.speech)
    yield from report_faults(settings)
    yield from _printers(settings)
    yield from _names(settings)


_LONGEST_ROLL_M = 1000


def _station(settings: Settings) -> Iterator[str]:
    for index, window in enumerate(settings.station.windows):
        if window not in WINDOWS:
            yield f"there is no window {window!r} (known: {', '.join(WINDOWS)}) - at station.windows[{index}]"
    yield from _twice("station.windows", settings.station.windows)
    if not settings.station.windows:
        yield "a machine needs a window - at station.windows"
    if not settings.station.name.strip():
        yield "a machine needs a name - at station.name"
    if "/" in settings.station.name or "\\" in settings.station.name:
        yield f"a log file cannot be called {settings.station.name!r} - at station.name"
    language = settings.station.language
    if language not in ("", "en") and not (TRANSLATIONS / language).is_dir():
        yield f"there is no language {language!r} - at station.language"


def _twice(place: str, names: Sequence[str]) -> Iterator[str]:
    for index, name in enumerate(names):
        if name in names[:index]:
            yield f"{name!r} stands twice - at {place}[{index}]"


def _database(url: str) -> Iterator[str]:
    if "://" not in url:
        return
    from journal.opening import address  # noqa: PLC0415  # SQLAlchemy only where there is an address
    from journal.trouble import JournalTrouble  # noqa: PLC0415  # likewise

    try:
        address(url)
    except JournalTrouble as trouble:
        yield f"{str(trouble).rstrip('.')} - at database.url"


def _sizes(settings: Settings) -> Iterator[str]:
    limits = (
        ("kiosk.panel_width_mm", settings.kiosk.panel_width_mm, 100, 3000),
        ("kiosk.viewing_mm", settings.kiosk.viewing_mm, 200, 2000),
        ("kiosk.panel_floor_mm", settings.kiosk.panel_floor_mm, 0, 2000),
        ("counter.text_scale", settings.counter.text_scale, 0.75, 2),
    )
    for place, value, least, most in limits:
        if not least <= value <= most:
            yield f"expected a number from {least:g} to {most:g}, not {value:g} - at {place}"


def _printers(settings: Settings) -> Iterator[str]:
    for index, printer in enumerate(settings.printers):
        try:
            target_here(printer.target)
        except ValueError as fault:
            yield f"{fault} - at printers[{index}].target"
        if printer.name in ("", "screen"):
            yield f"a printer cannot be called {printer.name!r} - at printers[{index}].name"
        if printer.name in [other.name for other in settings.printers[:index]]:
            yield f"{printer.name!r} stands twice - at printers[{index}].name"
        if not 1 <= printer.roll_m <= _LONGEST_ROLL_M:
            least_to_most = f"expected 1 to {_LONGEST_ROLL_M} metres on a roll"
            yield f"{least_to_most}, not {printer.roll_m:g} - at printers[{index}].roll_m"


def _names(settings: Settings) -> Iterator[str]:
    for place, name in (
        ("kiosk.printer", settings.kiosk.printer),
        ("kiosk.fallback_printer", settings.kiosk.fallback_printer),
        ("counter.printer", settings.counter.printer),
    ):
        if name and settings.printer(name) is None:
            yield f"there is no printer {name!r} - at {place}"
    yield from _twice("counter.counters", settings.counter.counters)
    if not settings.counter.counters and "counter" in settings.station.windows:
        yield "a counter window needs a counter - at counter.counters"
