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
    """Tell whether the file can be used; raises Fault where it cannot. What would not work here is a warning."""
    try:
        settings = read_settings(arguments.file)
    except Fault as fault:
        if not arguments.json:
            raise
        sys.stdout.write(json.dumps({"ok": False, "why": str(fault)}, ensure_ascii=False) + "\n")
        return 2
    from station.board_scopes import gaps_here  # noqa: PLC0415  # only for settings that can be used
    from station.report_settings import folder_warnings  # noqa: PLC0415  # likewise

    warnings = (*gaps_here(settings), *folder_warnings(settings))
    if arguments.json:
        told = {"warnings": list(warnings)} if warnings else {}
        sys.stdout.write(json.dumps({"ok": True, **told}, ensure_ascii=False) + "\n")
        return 0
    sys.stdout.writelines(f"{arguments.file}: warning: {sentence}.\n" for sentence in warnings)
    sys.stdout.write(f"{arguments.file} is in order.\n")
    return 0
