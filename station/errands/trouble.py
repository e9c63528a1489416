"""What the door says when something behind it failed."""


class ErrandFailed(Exception):
    """Storage, a printer or a sound could not do what was asked. `str()` is one sentence for staff."""
