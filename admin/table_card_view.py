"""A table in a card, as a value."""

from dataclasses import dataclass

from resources.desk_views import TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCardView:
    """The heading, what stands at its right, what the table means, and the table or its sentence.

    `narrow` stands in its place where there is no room for it.
    """

    heading: str
    aside: str
    meaning: str
    table: TableView
    narrow: TableView | None = None
