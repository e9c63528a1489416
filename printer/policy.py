"""From a policy in Markdown to the paper that a customer takes home."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from printer.sender import Sender
from printer.slip import Item, LetterSlip, Part, Section
from resources.markdown import Block, Heading, ListItem, blocks
from resources.words import words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFacts:
    """A policy: title and Markdown by language, its version, and since when it is in force."""

    title: Mapping[str, str]
    body: Mapping[str, str]
    version: str
    since: date
    language: str
    sender: Sender = field(default_factory=Sender)


def policy_slip(facts: PolicyFacts) -> LetterSlip:
    """The slip with the whole policy; a heading at its beginning that only repeats the title is left out."""
    words = words_for(facts.language, "printer")
    title, body = words.pick(facts.title), blocks(words.pick(facts.body))
    if body and isinstance(body[0], Heading) and body[0].text.casefold() == title.casefold():
        body = body[1:]
    return LetterSlip(
        head=facts.sender.head(words),
        title=title,
        dated=words.say("Version {version}, since {day}", version=facts.version, day=words.short_day(facts.since)),
        sections=sections_of(body),
        footer=words.pick(facts.sender.footer),
    )


def sections_of(body: tuple[Block, ...]) -> tuple[Section, ...]:
    """The blocks by their headings; what stands before the first one has none."""
    sections = [Section()]
    for block in body:
        if isinstance(block, Heading):
            sections.append(Section(heading=block.text))
        else:
            sections[-1] = replace(sections[-1], parts=(*sections[-1].parts, _part(block)))
    return tuple(section for section in sections if section.heading or section.parts)


def _part(block: Block) -> Part:
    return Item(mark=block.mark, text=block.text) if isinstance(block, ListItem) else block.text
