"""What `walkin doctor` looks at: each thing that a station needs, whether it works, and what to do if not."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from office.clocks import ClockFault, clock_fault
from resources.clock_words import clock_sentence
from resources.voice_words import LANGUAGES
from resources.words import TRANSLATIONS
from station.folders import data_folder, database_url, log_folder
from station.settings import Settings

if TYPE_CHECKING:
    from journal.store import Journal

FONTS = Path(TRANSLATIONS).parent / "fonts"
_ENOUGH_MB = 500
_BUILT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at: `works`, what was seen, and what to do where it does not."""

    thing: str
    works: bool
    seen: str
    do: str = ""


def examine(settings: Settings) -> Iterator[Finding]:
    """Every finding in turn; a check that fails itself is a finding too."""
    checks: tuple[Callable[[Settings], Iterator[Finding]], ...] = (
        _database,
        _boards,
        _sizes,
        _printers,
        _screens,
        _reach,
        _sound,
        _reading_aloud,
        _key_everywhere,
        _watchdog,
        _reports,
        _fonts,
        _clock,
        _disk,
    )
    for check in checks:
        try:
            yield from check(settings)
        except Exception as error:  # noqa: BLE001  # whatever a library raises is what the doctor found
            name = check.__name__.strip("_")
            yield Finding(thing=name, works=False, seen=f"{type(error).__name__}: {error}", do="See the log.")


def _database(settings: Settings) -> Iterator[Finding]:
    from journal.store import open_journal  # noqa: PLC0415  # only when it is asked for
    from journal.trouble import JournalTrouble  # noqa: PLC0415  # likewise

    url = database_url(settings.database.url)
    try:
        journal = open_journal(url)
    except JournalTrouble as trouble:
        yield Finding(thing="database", works=False, seen=str(trouble), do="Set database.url in the settings.")
        return
    offices = journal.offices()
    seen = f"opens; offices: {', '.join(offices) or 'none yet'}"
    todo = "" if offices else "Give the office its plan: walkin plan import FILE."
    yield Finding(thing="database", works=bool(offices), seen=seen, do=todo)
    for office in offices:
        yield from _logo(office, journal)
    journal.close()


def _logo(office: str, journal: "Journal") -> Iterator[Finding]:
    """Whether this machine has the picture that the office's plan names; nothing where it has."""
    from journal.trouble import JournalTrouble  # noqa: PLC0415  # only when it is asked for
    from station.logo_check import logo_faults  # noqa: PLC0415  # likewise

    try:
        found = journal.newest_plan(office)
    except JournalTrouble as trouble:
        yield Finding(thing="plan", works=False, seen=str(trouble), do="Import the office's plan again.")
        return
    for sentence in logo_faults(found[1].office.logo) if found else ():
        todo = "Put the file there, or import the plan with another logo."
        yield Finding(thing="logo", works=False, seen=f"{sentence} (office {office})", do=todo)


def _boards(settings: Settings) -> Iterator[Finding]:
    """Whether the boards and signs of this machine fit the plan; nothing where there are none."""
    from station.board_scopes import gaps_here  # noqa: PLC0415  # only when it is asked for

    count = len(settings.all_boards) + len(settings.all_signs)
    told = gaps_here(settings)
    for sentence in told:
        todo = "Change counters and services of the boards and signs in the settings."
        yield Finding(thing="boards", works=False, seen=sentence, do=todo)
    if count > 1 and not told:
        yield Finding(thing="boards", works=True, seen=f"{count} boards and signs; every call can be seen")


def _printers(settings: Settings) -> Iterator[Finding]:
    from station.printer_check import printer_findings  # noqa: PLC0415  # only when it is asked for

    for printer, seen, todo in printer_findings(settings):
        yield Finding(thing=f"printer {printer.name}", works=printer.works, seen=seen, do=todo)
    if not settings.printers:
        yield Finding(thing="printer", works=True, seen="none is set: tickets appear in the on-screen printer")


def _sizes(settings: Settings) -> Iterator[Finding]:
    """Whether each board can be read from its farthest seat, whichever way its panel hangs."""
    from resources.look import board_look  # noqa: PLC0415  # only when it is asked for

    for board in settings.all_boards:
        wide = board.panel_width_mm
        ways = ((1920, 1080), (1080, 1920))
        reach = max(board_look(width=x, height=y, panel_width_mm=wide).carries_m for x, y in ways)
        if board.farthest_seat_m > reach:
            seen = f"a panel {wide:g} mm wide is read from {reach:.1f} m at most, not from {board.farthest_seat_m:g} m"
            todo = "Hang a larger panel, or one more board nearer to these seats."
            yield Finding(thing="boards", works=False, seen=seen, do=todo)


def _screens(settings: Settings) -> Iterator[Finding]:
    from station.display_server import has_screen, screens  # noqa: PLC0415  # Qt only when there is a screen

    if not has_screen():
        yield Finding(thing="screens", works=False, seen="no screen here", do="Start it in a graphical session.")
        return
    found = screens()
    boards, signs = settings.all_boards or (settings.board,), settings.all_signs
    names = (settings.kiosk.screen, *(board.screen for board in boards), *(sign.screen for sign in signs))
    wanted = {name for name in names if name}
    missing = sorted(wanted - found.keys())
    todo = f"Plug in {', '.join(missing)}, or change its name in the settings." if missing else ""
    yield Finding(
        thing="screens", works=not missing, seen=", ".join(f"{name} ({size})" for name, size in found.items()), do=todo
    )


def _reach(settings: Settings) -> Iterator[Finding]:
    """Whether hands reach every control of the kiosk, on the screen that it fills."""
    from station.display_server import has_screen, screens  # noqa: PLC0415  # Qt only when there is a screen
    from station.kiosk_reach import reach_of  # noqa: PLC0415  # only when it is asked for

    found = screens() if has_screen() else {}
    if "kiosk" not in settings.station.windows or not settings.kiosk.full_screen or not found:
        return
    size = found.get(settings.kiosk.screen) or next(iter(found.values()))
    width, height = map(int, size.split("×"))
    reach = reach_of(settings.kiosk, width, height)
    seen = f"controls stand {reach.lowest:.0f} to {reach.highest:.0f} mm above the floor"
    todo = f"Hang it with its lower edge {reach.least_floor:.0f} to {reach.most_floor:.0f} mm above the floor."
    yield Finding(thing="kiosk", works=reach.works, seen=seen, do="" if reach.works else todo)


def _sound(settings: Settings) -> Iterator[Finding]:
    from voice.loudspeaker import output_devices  # noqa: PLC0415  # only when it is asked for

    devices = output_devices()
    wanted, needed = settings.sound.device, "board" in settings.station.windows and _sounds(settings)
    todo = "" if devices else "Plug in loudspeakers; without them the board calls silently."
    if devices and wanted and wanted not in devices:
        todo = f"Plug in {wanted}, or change its name in the settings."
    yield Finding(thing="sound", works=not todo or not needed, seen=", ".join(devices) or "no device", do=todo)
    yield from _voices(settings)


def _sounds(settings: Settings) -> bool:
    return settings.board.chime or settings.board.voice


def _voices(settings: Settings) -> Iterator[Finding]:
    from voice.voices import Voices  # noqa: PLC0415  # as above

    voices = Voices(Path(settings.sound.voices).expanduser() if settings.sound.voices else None)
    spoken = ", ".join(language for language in LANGUAGES if voices.speaks(language))
    troubles = "; ".join(voices.troubles)
    todo = "Look with walkin voice check, record what is missing, and build it again." if troubles else ""
    seen = f"speaks {spoken}" + (f"; {troubles}" if troubles else "")
    yield Finding(thing="voices", works=not troubles, seen=seen, do=todo)


def _reading_aloud(settings: Settings) -> Iterator[Finding]:
    """Which languages have a speech engine, for what the office wrote; nothing where there is no kiosk."""
    from station.errands.reading_aloud import engine_of  # noqa: PLC0415  # as above

    if "kiosk" not in settings.station.windows:
        return
    engines = {language: engine_of(settings.speech, language) for language in (*LANGUAGES, *settings.speech.engines)}
    silent = [language for language, engine in engines.items() if engine is None]
    seen = "; ".join(f"{language}: {engine.voice if engine else 'no engine'}" for language, engine in engines.items())
    lacking = [language for language in silent if settings.speech.engines.get(language) != "off"]
    todo = (
        f"What the office wrote is read aloud with an engine for {', '.join(lacking)}: docs/voice.md."
        if lacking
        else ""
    )
    works = not any(language in settings.speech.engines for language in lacking)
    yield Finding(thing="reading aloud", works=works, seen=seen, do=todo)


def _key_everywhere(settings: Settings) -> Iterator[Finding]:
    """Whether the key of counter.next_everywhere can be had; nothing where none is wanted."""
    from station.everywhere import key_found  # noqa: PLC0415  # Qt only when it is asked for

    key = settings.counter.next_everywhere
    if key and "counter" in settings.station.windows:
        fault = key_found(key)
        todo = "Set another key at counter.next_everywhere, or leave it empty." if fault else ""
        seen = fault or f"{key} presses the main button in every program"
        yield Finding(thing="key everywhere", works=not fault, seen=seen, do=todo)


def _watchdog(settings: Settings) -> Iterator[Finding]:
    from station.watchdog_check import watchdog_heard  # noqa: PLC0415  # as above

    if "kiosk" in settings.station.windows:
        heard = watchdog_heard()
        yield Finding(thing="watchdog", works=heard.works, seen=heard.seen, do=heard.do)


def _reports(settings: Settings) -> Iterator[Finding]:
    """Whether the folder for the reports of days can be written; nothing where none is wanted."""
    from station.report_settings import folder_warnings, writes_files  # noqa: PLC0415  # only when it is asked for

    for sentence in folder_warnings(settings):
        todo = "Make the folder, or name another one at reports.folder."
        yield Finding(thing="reports", works=False, seen=sentence, do=todo)
    if writes_files(settings) and not folder_warnings(settings):
        yield Finding(thing="reports", works=True, seen=f"each evening into {settings.reports.folder}")


def _fonts(_: Settings) -> Iterator[Finding]:
    found = sorted(path.stem for path in FONTS.glob("*.ttf"))
    yield Finding(thing="fonts", works=bool(found), seen=", ".join(found), do="" if found else "Install Walkin again.")


def _clock(settings: Settings) -> Iterator[Finding]:
    now = datetime.now(UTC)
    seen = now.astimezone().isoformat(timespec="seconds")
    fault = None if now > _BUILT else clock_fault(now, newest_at=_BUILT)
    fault = fault or _clock_beside(settings, now)
    if fault is None:
        yield Finding(thing="clock", works=True, seen=seen)
        return
    todo = "Set the machine's clock; let it keep time from the network."
    yield Finding(thing="clock", works=False, seen=f"{seen}: {clock_sentence(fault)}", do=todo)


def _clock_beside(settings: Settings, now: datetime) -> ClockFault | None:
    """What the database says of this machine's clock; nothing where it cannot be opened: that is a finding already."""
    from journal.store import open_journal  # noqa: PLC0415  # as above
    from journal.trouble import JournalTrouble  # noqa: PLC0415  # likewise

    try:
        journal = open_journal(database_url(settings.database.url))
    except JournalTrouble:
        return None
    try:
        newest = max((at for office in journal.offices() if (at := journal.newest_at(office))), default=None)
        return clock_fault(now, newest_at=newest, ahead_of_server=now - (journal.server_time() or now))
    finally:
        journal.close()


def _disk(settings: Settings) -> Iterator[Finding]:
    for folder in (data_folder(), log_folder(settings.log.folder)):
        free = shutil.disk_usage(folder).free // 2**20
        todo = "" if free > _ENOUGH_MB else "Make room on this disk."
        yield Finding(thing="disk", works=free > _ENOUGH_MB, seen=f"{free} MB free at {folder}", do=todo)
