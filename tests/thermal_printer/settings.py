"""What commands have set since the last reset of the printer."""

from dataclasses import dataclass, field, replace

from tests.thermal_printer.language import Command
from tests.thermal_printer.letters import Style


@dataclass(slots=True)
class Settings:
    asb: int = 0
    units_per_inch: int = 203
    style: Style = field(default_factory=Style)
    line: list[tuple[str, Style]] = field(default_factory=list)
    line_spacing: int = 34
    code: bytes = b""
    module: int = 3
    raster: tuple[int, int] = (0, 0)

    def obey(self, command: Command) -> None:
        """Set what the command sets; others leave everything as it is."""
        body = command.body
        match command.name:
            case "GS a":
                self.asb = body[0]
            case "GS P":
                self.units_per_inch = body[1] or 203
            case "ESC t":
                self.style = replace(self.style, page=body[0])
            case "GS !":
                self.style = self.style.sized(body[0])
            case "ESC 3":
                self.line_spacing = body[0]
            case "ESC 2":
                self.line_spacing = 34
            case _:
                pass
