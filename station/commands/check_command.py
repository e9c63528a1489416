"""`walkin check [station.toml]`: is the settings file in order, and nothing else."""

import argparse
import json
import sys
from pathlib import Path

from station.faults import Fault
from station.settings_file import read_settings


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin check`."""
    parser.add_argument("file", type=Path, nargs="?", default=Path("station.toml"))
    parser.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Tell whether the file can be used; raises Fault where it cannot."""
    try:
        read_settings(arguments.file)
    except Fault as fault:
        if not arguments.json:
            raise
        sys.stdout.write(json.dumps({"ok": False, "why": str(fault)}, ensure_ascii=False) + "\n")
        return 2
    sys.stdout.write(json.dumps({"ok": True}) + "\n" if arguments.json else f"{arguments.file} is in order.\n")
    return 0
