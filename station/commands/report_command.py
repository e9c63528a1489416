"""`walkin report`: what a manager asks of the visits of some days, as a table, CSV, JSON, workbook or pages."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from station.commands.database import add_database, office_of, opened
from station.faults import Fault
from station.report_wishes import add_wishes, asked_for

_FORMATS = ("table", "csv", "xlsx", "json", "pdf")
_BINARY = frozenset({"xlsx", "pdf"})


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin report`."""
    add_wishes(parser)
    parser.add_argument("--format", dest="form", choices=_FORMATS, help="by the file's name, else a table")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to; standard output otherwise")
    parser.add_argument("--language", help="et, ru, en: the words of the report; the office's first otherwise")
    parser.add_argument("--bom", action="store_true", help="CSV begins with a byte order mark, as Excel wants it")
    parser.add_argument("--json", action="store_true", help="JSON; with --out the answer alone is JSON")
    add_database(parser)


def run(arguments: argparse.Namespace) -> int:
    """Make it and write it; raises Fault for whatever cannot be asked for or written. 1 after Ctrl+C."""
    form = _form(arguments)
    try:
        content = _content(arguments, form)
    except KeyboardInterrupt:
        sys.stderr.write("walkin report: stopped.\n")
        return 1
    if arguments.out is None:
        sys.stdout.buffer.write(content)
        return 0
    _write(arguments.out, content)
    file = str(arguments.out)
    told = json.dumps({"ok": True, "file": file, "format": form}, ensure_ascii=False) if arguments.json else file
    sys.stdout.write(f"{told}\n")
    return 0


def _form(arguments: argparse.Namespace) -> str:
    """The format that is meant. Raises Fault where it cannot go where it is to."""
    if arguments.form:
        form = str(arguments.form)
    elif arguments.out is not None:
        ending = arguments.out.suffix.removeprefix(".").casefold()
        form = "table" if ending in ("", "txt") else ending
        if form not in _FORMATS:
            raise Fault(f"what {arguments.out.name} is to hold must be said with --format ({', '.join(_FORMATS)}).")
    else:
        form = "json" if arguments.json else "table"
    if form in _BINARY and arguments.out is None and sys.stdout.isatty():
        raise Fault(f"where the {form} file is to go must be said with --out FILE.")
    return form


def _content(arguments: argparse.Namespace, form: str) -> bytes:
    from reports.writing import FORMATS, made, speaks  # noqa: PLC0415  # Babel only for who makes a report
    from station.made_reports import named_report  # noqa: PLC0415  # likewise

    if arguments.language and not speaks(arguments.language):
        raise Fault(f"there are no reports in the language {arguments.language!r}.")
    wanted = next(known for known in FORMATS if known == form)
    now = datetime.now(UTC)
    with opened(arguments) as journal:
        office = office_of(arguments, journal)
        newest = journal.newest_plan(office)
        if newest is None:
            raise Fault(f"the office {office} has no plan: give it one with “walkin plan import”.")
        plan = newest[1]
        clerks = [member.id for member in journal.staff.members(office)]
        asked = asked_for(arguments, plan, clerks, now.astimezone(plan.zone).date())
        named = named_report(journal, plan, asked, now)
    language = arguments.language or plan.office.languages[0]
    return made(named.report, named.names, wanted, language, bom=arguments.bom)


def _write(path: Path, content: bytes) -> None:
    from station.atomic_file import write_whole  # noqa: PLC0415  # only for who writes a file

    try:
        write_whole(path, content)
    except OSError as error:
        raise Fault(f"{path} cannot be written: {error.strerror}.") from error
