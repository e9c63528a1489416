"""A plan while it is changed: the document that forms edit, what differs, and how two people's changes join."""
