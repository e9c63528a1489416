"""`walkin doctor [station.toml]`: what works on this machine, and what to do where it does not."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from station.examination import Finding, examine
from station.settings import Settings
from station.settings_file import read_settings


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin doctor`."""
    parser.add_argument("file", type=Path, nargs="?", help="a settings file; defaults otherwise")
    parser.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Tell every finding; 1 where something does not work."""
    settings = read_settings(arguments.file) if arguments.file else Settings()
    findings = tuple(examine(settings))
    if arguments.json:
        sys.stdout.write(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(_line(finding) for finding in findings)
    return 0 if all(finding.works for finding in findings) else 1


def _line(finding: Finding) -> str:
    sign = "works   " if finding.works else "trouble "
    return f"{sign} {finding.thing}: {finding.seen}\n" + (f"          → {finding.do}\n" if finding.do else "")
