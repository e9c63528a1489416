"""`walkin pictures DIR`: every window in every language, size and contrast as PNG; needs no screen."""

import argparse
import os
import sys
from pathlib import Path

from station.faults import Fault


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin pictures`."""
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="only names that contain this: kiosk-home, board, -ru-, 1366x768")


def run(arguments: argparse.Namespace) -> int:
    """Take them, and tell how many."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from station import pictures  # noqa: PLC0415  # Qt is told first that there is no screen

    try:
        arguments.folder.mkdir(parents=True, exist_ok=True)
        application = pictures.application()
        wanted = [picture for picture in pictures.all_pictures() if arguments.only in picture.name]
        taken = [pictures.take(picture, arguments.folder) for picture in wanted]
        taken += pictures.papers(arguments.folder, arguments.only)
    except OSError as error:
        raise Fault(f"{arguments.folder}: {error.strerror or error}.") from error
    del application
    sys.stdout.write(f"{len(taken)} pictures in {arguments.folder}\n")
    return 0 if taken else 1
