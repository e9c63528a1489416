"""The door of this room: a report in any of its formats, in any language, as the bytes of a file."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

from office.reporting.report import Report
from reports.naming import Names
from reports.told import ROOM, Told, told
from resources.words import SOURCE_LANGUAGE, TRANSLATIONS

Format: TypeAlias = Literal["table", "csv", "xlsx", "json", "pdf"]

FORMATS: tuple[Format, ...] = get_args(Format)


def speaks(language: str) -> bool:
    """Whether reports can be had in this language."""
    return language == SOURCE_LANGUAGE or (TRANSLATIONS / language / f"{ROOM}.mo").exists()


def made(report: Report, names: Names, form: Format, language: str, *, bom: bool = False) -> bytes:
    """The report in this format. `bom`: CSV begins with a byte order mark, for spreadsheets that want one."""
    return _made(told(report, names, language), form, bom=bom)


def _made(telling: Told, form: Format, *, bom: bool) -> bytes:
    if form == "csv" and bom:
        from reports.csv_table import BOM  # noqa: PLC0415  # as below

        return BOM.encode() + _MAKERS[form](telling)
    return _MAKERS[form](telling)


def _table(telling: Told) -> bytes:
    from reports.plain_table import as_table  # noqa: PLC0415  # each format is imported where it is asked for

    return as_table(telling).encode()


def _csv(telling: Told) -> bytes:
    from reports.csv_table import as_csv  # noqa: PLC0415  # likewise

    return as_csv(telling.report).encode()


def _json(telling: Told) -> bytes:
    from reports.json_text import as_json  # noqa: PLC0415  # likewise

    return as_json(telling.report, telling.names, telling.words).encode()


def _xlsx(telling: Told) -> bytes:
    from reports.workbook import as_xlsx  # noqa: PLC0415  # likewise

    return as_xlsx(telling)


def _pdf(telling: Told) -> bytes:
    from reports.pages import as_pdf  # noqa: PLC0415  # likewise

    return as_pdf(telling)


_MAKERS: Mapping[Format, Callable[[Told], bytes]] = MappingProxyType(
    {"table": _table, "csv": _csv, "json": _json, "xlsx": _xlsx, "pdf": _pdf}
)
