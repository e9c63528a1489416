"""A thermal printer written for the tests: it executes ESC/POS, answers, fails and prints ghosts as real ones do.

It shares no code with `printer/`, which it judges.
"""

from tests.thermal_printer.paper import Paper
from tests.thermal_printer.printer import PulledCable, ThermalPrinter
from tests.thermal_printer.switches import Switches

__all__ = ["Paper", "PulledCable", "Switches", "ThermalPrinter"]
