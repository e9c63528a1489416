"""`walkin run [station.toml]`: this machine's windows, screens, printer and database."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from station.display_server import has_screen
from station.faults import Fault
from station.log import write_log
from station.settings import WINDOWS, Settings
from station.settings_file import faults, read_settings

NO_SCREEN = (
    "There is no screen here: start it in a graphical session, or look at the windows with “walkin pictures DIR”.\n"
)


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin run`."""
    parser.add_argument("file", type=Path, nargs="?", help="a settings file; defaults otherwise")
    parser.add_argument("--windows", help=f"only these, with commas between: {', '.join(WINDOWS)}")
    parser.add_argument("--counters", help="the counters of the counter windows, with commas between: 1,2")
    parser.add_argument("--database", help="another database than the one that is set")


def run(arguments: argparse.Namespace) -> int:
    """Run until it is stopped; 1 where there is no screen."""
    settings = changed(read_settings(arguments.file) if arguments.file else Settings(), arguments)
    if not has_screen():
        sys.stderr.write(NO_SCREEN)
        return 1
    write_log(settings.station.name, settings.log.folder)
    from station.running import run_station  # noqa: PLC0415  # Qt only where there is a screen

    return ended(run_station(settings, file=str(arguments.file or "")))


def ended(code: int) -> int:
    """The code of a station that has ended; where it is to begin anew, this does not return."""
    from station.stopping import AGAIN, begin_anew  # noqa: PLC0415  # likewise

    if code == AGAIN:
        begin_anew()
    return code


def changed(settings: Settings, arguments: argparse.Namespace) -> Settings:
    """The settings with what the command line says otherwise. Raises Fault."""
    if arguments.windows:
        wanted = tuple(arguments.windows.split(","))
        settings = replace(settings, station=replace(settings.station, windows=wanted))
    if arguments.counters:
        counters = tuple(arguments.counters.split(","))
        settings = replace(settings, counter=replace(settings.counter, counters=counters))
    if arguments.database:
        settings = replace(settings, database=replace(settings.database, url=arguments.database))
    for sentence in faults(settings):
        raise Fault(f"{sentence}.")
    return settings
