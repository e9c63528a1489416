"""How long it will take: what was learned from the journal, and the line played ahead with it."""
