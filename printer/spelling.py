"""A slip in letters that can be shown: every text of it goes through one spelling. What a QR code holds stays."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from printer.slip import Figure, Item, Letterhead, LetterSlip, Part, RulerSlip, Section, Slip, Square, TicketSlip

Spell: TypeAlias = Callable[[str], str]


def spelt(slip: Slip, spell: Spell) -> Slip:
    """The slip with every text spelt anew."""
    match slip:
        case TicketSlip():
            return _ticket(slip, spell)
        case LetterSlip():
            return _letter(slip, spell)
        case RulerSlip():
            return replace(slip, title=spell(slip.title), dated=spell(slip.dated), lines=_each(slip.lines, spell))


def _ticket(slip: TicketSlip, spell: Spell) -> TicketSlip:
    return TicketSlip(
        head=_head(slip.head, spell),
        plate_title=spell(slip.plate_title),
        number=spell(slip.number),
        service=spell(slip.service),
        taken=spell(slip.taken),
        facts=_each(slip.facts, spell),
        promise_title=spell(slip.promise_title),
        promise=spell(slip.promise),
        notes=_each(slip.notes, spell),
        second=_each(slip.second, spell),
        square=_square(slip.square, spell),
        footer=spell(slip.footer),
        duplicate=spell(slip.duplicate),
        large=slip.large,
    )


def _letter(slip: LetterSlip, spell: Spell) -> LetterSlip:
    return LetterSlip(
        head=_head(slip.head, spell),
        title=spell(slip.title),
        dated=spell(slip.dated),
        plate_title=spell(slip.plate_title),
        plate=spell(slip.plate),
        sections=tuple(_section(section, spell) for section in slip.sections),
        square=_square(slip.square, spell),
        footer=spell(slip.footer),
    )


def _head(head: Letterhead, spell: Spell) -> Letterhead:
    return replace(head, company=spell(head.company), office=spell(head.office))


def _section(section: Section, spell: Spell) -> Section:
    return Section(heading=spell(section.heading), parts=tuple(_part(part, spell) for part in section.parts))


def _part(part: Part, spell: Spell) -> Part:
    match part:
        case Item(mark=mark, text=text):
            return Item(mark=spell(mark), text=spell(text))
        case Figure(name=name, values=values):
            return replace(part, name=spell(name), values=_each(values, spell))
        case _:
            return spell(part)


def _square(square: Square | None, spell: Spell) -> Square | None:
    return None if square is None else replace(square, caption=spell(square.caption))


def _each(texts: tuple[str, ...], spell: Spell) -> tuple[str, ...]:
    return tuple(spell(text) for text in texts)
