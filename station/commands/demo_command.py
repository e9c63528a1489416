"""`walkin demo`: one machine with everything: kiosk, board, counters and admin on an example office."""

import argparse
import sys
from datetime import UTC, datetime

from station.commands.run_command import NO_SCREEN, ended
from station.display_server import has_screen
from station.log import write_log


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin demo`."""
    parser.add_argument("--fresh", action="store_true", help="begin with an empty database")


def run(arguments: argparse.Namespace) -> int:
    """Run until it is stopped; 1 where there is no screen."""
    if not has_screen():
        sys.stderr.write(NO_SCREEN)
        return 1
    from station.demo import demo, forget, is_over  # noqa: PLC0415  # SQLAlchemy only where there is a screen
    from station.demo_past import DemoPast  # noqa: PLC0415  # likewise
    from station.running import run_station  # noqa: PLC0415  # likewise

    example = demo()
    if arguments.fresh or is_over(example.settings.database.url, datetime.now(UTC)):
        forget()
    write_log(example.settings.station.name)
    sys.stdout.write(f"The example office. To sign in at a counter or as the manager, the PIN is {example.pin}.\n")
    sys.stdout.flush()
    past = DemoPast(example)
    try:
        return ended(run_station(example.settings, past.prepare))
    finally:
        past.end()
