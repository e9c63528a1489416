"""What can go wrong with storage, each as one sentence that a person can act on."""

from office.staff import AccountFault


class JournalTrouble(Exception):
    """Storage could not do what was asked. `str()` is one sentence."""


class PlanUnreadable(JournalTrouble):
    """A plan that cannot take effect. `faults` are all of its faults, `str()` is the first."""

    def __init__(self, *faults: str) -> None:
        super().__init__(faults[0])
        self.faults = faults


class StaffRefused(JournalTrouble):
    """A staff account that cannot be made or changed so: why as a sentence, and as a value."""

    def __init__(self, sentence: str, fault: AccountFault) -> None:
        super().__init__(sentence)
        self.fault = fault


class Overtaken(Exception):
    """Another writer put the next place into `stream` first. Nothing was written: read on and decide again."""

    def __init__(self, stream: str) -> None:
        super().__init__(f"{stream} has newer places")
        self.stream = stream
