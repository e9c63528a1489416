"""Events and plans as JSON and TOML: what the journal's bodies look like, read for ever."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec

from journal.policy_files import with_texts
from journal.shape import Misshapen, Tree, read_word, shaped, spelled, write_word
from journal.toml import toml_of
from journal.trouble import JournalTrouble, PlanUnreadable
from office.events import KINDS, Event
from office.languages import LANGUAGES
from office.plan import Plan
from office.plan_faults import faults

if TYPE_CHECKING:
    from _typeshed import StrPath

_ENCODER = msgspec.json.Encoder(enc_hook=write_word)
_DECODERS: Mapping[str, msgspec.json.Decoder[Event]] = {
    kind: msgspec.json.Decoder(shape, dec_hook=read_word) for kind, shape in KINDS.items()
}


def event_body(event: Event) -> str:
    """The event's fields as JSON. Its kind is the name of its class."""
    return _ENCODER.encode(event).decode()


def event_of(kind: str, body: str) -> Event:
    """The event that was written so; a field that is newer than the body has its default. Raises JournalTrouble."""
    decoder = _DECODERS.get(kind)
    if decoder is None:
        raise JournalTrouble(f"The journal has an event of a kind that this version does not know: {kind}.")
    try:
        return decoder.decode(body)
    except msgspec.DecodeError as error:
        raise JournalTrouble(f"The journal has a {kind} that cannot be read: {error}.") from error


def plan_from(document: Mapping[str, Tree], languages: Iterable[str] = LANGUAGES) -> Plan:
    """The plan that the document spells, validated. Raises PlanUnreadable with every fault that it has."""
    plan = _plan(document, strict=True)
    sentences = [str(fault) for fault in faults(plan, languages)]
    if sentences:
        raise PlanUnreadable(*sentences)
    return plan


def plan_of(document: Mapping[str, Tree], *, strict: bool = True) -> Plan:
    """The plan that the document spells, not yet validated. Raises Misshapen."""
    return cast("Plan", shaped(Plan, document, strict=strict))


def _plan(document: Mapping[str, Tree], *, strict: bool) -> Plan:
    try:
        return plan_of(document, strict=strict)
    except Misshapen as error:
        raise PlanUnreadable(str(error)) from error


def read_plan(path: "StrPath", languages: Iterable[str] = LANGUAGES) -> Plan:
    """The plan of a TOML file. Raises PlanUnreadable: `office.toml: unknown key 'promize_minutes' - at services[0]`."""
    try:
        document = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        return plan_from(with_texts(document, Path(path).parent), languages)
    except PlanUnreadable as error:
        raise PlanUnreadable(*(f"{Path(path).name}: {fault}" for fault in error.faults)) from error
    except OSError as error:
        raise PlanUnreadable(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise PlanUnreadable(f"{Path(path).name}: is not text in UTF-8 - at byte {error.start}") from error
    except tomllib.TOMLDecodeError as error:
        raise PlanUnreadable(f"{Path(path).name}: {_lowered(str(error))}") from error


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def plan_document(plan: Plan) -> dict[str, Tree]:
    """The plan as plain values, without what is as in the defaults. `plan_from` makes an equal plan of it."""
    return cast("dict[str, Tree]", spelled(plan))


def plan_toml(plan: Plan) -> str:
    """The plan as TOML, as `read_plan` reads it."""
    return toml_of(plan_document(plan))


def plan_body(plan: Plan) -> str:
    """The plan as JSON, as the journal keeps it."""
    return _ENCODER.encode(plan_document(plan)).decode()


def stored_plan(body: str) -> Plan:
    """The plan that was kept so. Keys that this version no longer knows are left out. Raises PlanUnreadable."""
    return _plan(msgspec.json.decode(body), strict=False)
