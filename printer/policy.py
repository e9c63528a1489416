"""From a page of the office, such as a policy, to the paper that a customer takes home."""

from dataclasses import dataclass, field, replace

from printer.sender import Sender
from printer.slip import Item, LetterSlip, Part, Section
from resources.markdown import Block, Heading, ListItem
from resources.office_pages import OfficePage, dated
from resources.words import words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFacts:
    """A page of the office in the language of its reader, and whose office that is."""

    page: OfficePage
    language: str
    sender: Sender = field(default_factory=Sender)


def policy_slip(facts: PolicyFacts) -> LetterSlip:
    """The slip with the whole page, below it how else the office is reached."""
    words = words_for(facts.language, "resources")
    return LetterSlip(
        head=facts.sender.head(words),
        title=facts.page.title,
        dated=dated(facts.page, words),
        sections=sections_of(facts.page.blocks),
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
