"""Every key of the plan, and the form in which it is edited: all sections, and where a path of the plan is in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from admin.planning.parts import Field, Part, Rows, Section
from admin.planning.rule_forms import ALERTS, LINE, NEEDS, PROMISES, RATING, REASONS, RIGHTS
from admin.planning.service_forms import COUNTERS, HOURS, OFFICE, ROSTER, SERVICES, STAFF
from admin.planning.word_forms import CASES, KIOSK, LOOK, MEMORY, NOTICES, POLICIES, STANDARDS
from office.drafting.document import Path

SECTIONS = (
    OFFICE,
    HOURS,
    SERVICES,
    COUNTERS,
    ROSTER,
    STAFF,
    LINE,
    PROMISES,
    NEEDS,
    POLICIES,
    NOTICES,
    KIOSK,
    LOOK,
    CASES,
    MEMORY,
    RATING,
    REASONS,
    STANDARDS,
    ALERTS,
    RIGHTS,
)
BY_ID: Mapping[str, Section] = {section.id: section for section in SECTIONS}


@dataclass(frozen=True, slots=True)
class Found:
    """Where a path of the document is edited.

    `rows`: the lists on the way, each with the path of its row. `field` is None for a row or a list as a whole; `rest`
    is what follows the field's own path: a language, a weekday.
    """

    section: Section
    rows: tuple[tuple[Rows, Path], ...] = ()
    field: Field | None = None
    rest: Path = ()


def found(path: Path) -> Found | None:
    """The field, or the list, of this path; None where no form has it."""
    for section in SECTIONS:
        if (known := _found(section, section.parts, path, (), ())) is not None:
            return known
    return None


def _found(
    section: Section, parts: tuple[Part, ...], path: Path, above: Path, rows: tuple[tuple[Rows, Path], ...]
) -> Found | None:
    for part in parts:
        length = len(part.path)
        if path[:length] != part.path:
            continue
        rest = path[length:]
        if isinstance(part, Field):
            return Found(section, rows, part, rest)
        if not rest:
            return Found(section, (*rows, (part, (*above, *part.path))))
        row = (*above, *path[: length + 1])
        inside = (*rows, (part, row))
        if len(rest) == 1:
            return Found(section, inside)
        return _found(section, (*part.fields, *part.nested), rest[1:], row, inside)
    return None


def fields_of(section: Section) -> Iterator[tuple[Path, Field]]:
    """All fields of a section with their whole paths; rows are written "*"."""
    yield from _fields(section.parts, ())


def _fields(parts: tuple[Part, ...], above: Path) -> Iterator[tuple[Path, Field]]:
    for part in parts:
        if isinstance(part, Field):
            yield (*above, *part.path), part
        else:
            yield from _fields((*part.fields, *part.nested), (*above, *part.path, "*"))
