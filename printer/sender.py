"""What all letters share: whose paper it is, in whose language, what stands at its foot."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from printer.slip import Letterhead, Square
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The office that a paper comes from. Texts of the office by language; `logo` is the file of a picture."""

    company: Mapping[str, str] = field(default_factory=dict)
    office: Mapping[str, str] = field(default_factory=dict)
    logo: str = ""
    footer: Mapping[str, str] = field(default_factory=dict)

    def head(self, words: Words) -> Letterhead:
        """The head of a letter in this language."""
        return Letterhead(company=words.pick(self.company), office=words.pick(self.office), logo=self.logo)


def square_of(content: str, caption: str) -> Square | None:
    """The square with its caption; none where there is nothing in it."""
    return Square(content=content, caption=caption) if content else None
