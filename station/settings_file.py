"""Reading a settings file: what is wrong is told in one sentence with its place."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from journal.shape import Misshapen, shaped
from printer.target import target_of
from resources.words import TRANSLATIONS
from station.faults import Fault
from station.settings import WINDOWS, Settings


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
    yield from _sizes(settings)
    yield from _printers(settings)
    yield from _names(settings)


def _station(settings: Settings) -> Iterator[str]:
    for index, window in enumerate(settings.station.windows):
        if window not in WINDOWS:
            yield f"there is no window {window!r} (known: {', '.join(WINDOWS)}) - at station.windows[{index}]"
    if not settings.station.name.strip():
        yield "a machine needs a name - at station.name"
    language = settings.station.language
    if language not in ("", "en") and not (TRANSLATIONS / language).is_dir():
        yield f"there is no language {language!r} - at station.language"


def _sizes(settings: Settings) -> Iterator[str]:
    limits = (
        ("kiosk.panel_width_mm", settings.kiosk.panel_width_mm, 100, 3000),
        ("kiosk.viewing_mm", settings.kiosk.viewing_mm, 200, 2000),
        ("board.panel_width_mm", settings.board.panel_width_mm, 200, 10000),
        ("board.farthest_seat_m", settings.board.farthest_seat_m, 1, 50),
        ("counter.text_scale", settings.counter.text_scale, 0.75, 2),
        ("sound.volume", settings.sound.volume, 0, 1),
    )
    for place, value, least, most in limits:
        if not least <= value <= most:
            yield f"expected a number from {least:g} to {most:g}, not {value:g} - at {place}"


def _printers(settings: Settings) -> Iterator[str]:
    for index, printer in enumerate(settings.printers):
        try:
            target_of(printer.target)
        except ValueError as fault:
            yield f"{fault} - at printers[{index}].target"
        if [other.name for other in settings.printers].index(printer.name) != index:
            yield f"name {printer.name!r} stands twice - at printers[{index}].name"


def _names(settings: Settings) -> Iterator[str]:
    for place, name in (
        ("kiosk.printer", settings.kiosk.printer),
        ("kiosk.fallback_printer", settings.kiosk.fallback_printer),
    ):
        if name and settings.printer(name) is None:
            yield f"there is no printer {name!r} - at {place}"
    if not settings.counter.counters and "counter" in settings.station.windows:
        yield "a counter window needs a counter - at counter.counters"
