"""Bad input, in one sentence that says where and what to do."""


class Fault(Exception):
    """What was given cannot be used. `str()` is one sentence; the command line ends with 2."""
