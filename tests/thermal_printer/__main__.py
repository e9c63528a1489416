"""The printer as a program: `python -m tests.thermal_printer --port 9100 --out DIR`. Papers come out as PNG files.

Type a command and Enter to do something to it: `paper_out`, `cover_open on`, `late_seconds 0.3`,
`after 40 paper_out` (in 40 mm), `roll` (a new roll), `refuse`, `listen`, `state`, `quit`.
"""

import argparse
import sys
import threading
from pathlib import Path

from tests.thermal_printer.printer import ThermalPrinter
from tests.thermal_printer.switches import EVENTS, Switches


def main() -> int:
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    with ThermalPrinter(dots=options.dots, dpi=options.dpi, port=options.port) as printer:
        printer.switch(mm_per_second=options.speed, buffer_bytes=options.buffer)
        sys.stdout.write(f"listening at {printer.target}\n")
        sys.stdout.flush()
        threading.Thread(target=_keeps_papers, args=(printer, options.out), daemon=True).start()
        for line in sys.stdin:
            if line.strip() == "quit":
                break
            sys.stdout.write(_done(printer, line.split()) + "\n")
            sys.stdout.flush()
        else:
            threading.Event().wait()  # without a keyboard it prints until it is ended
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.thermal_printer", description=__doc__)
    parser.add_argument("--port", type=int, default=9100)
    parser.add_argument("--out", type=Path, default=Path("papers"))
    parser.add_argument("--dots", type=int, default=576)
    parser.add_argument("--dpi", type=int, default=203)
    parser.add_argument("--speed", type=float, default=150.0, help="mm a second")
    parser.add_argument("--buffer", type=int, default=65536, help="bytes of the input buffer")
    return parser.parse_args()


def _keeps_papers(printer: ThermalPrinter, folder: Path) -> None:
    kept = 0
    while True:
        for paper in printer.waits_for_papers(kept + 1, 3600.0)[kept:]:
            kept += 1
            paper.image.save(folder / f"paper-{kept:04}.png")
            sys.stdout.write(f"paper {kept}: {paper.length_mm:.0f} mm, codes {paper.codes()}\n")
            sys.stdout.flush()


def _done(printer: ThermalPrinter, words: list[str]) -> str:
    match words:
        case ["roll"]:
            printer.new_roll()
        case ["refuse"]:
            printer.refuses()
        case ["listen"]:
            printer.listens()
        case ["after", mm, event] if event in EVENTS:
            printer.happens_after(float(mm), EVENTS[event])
        case [name, *value] if name in Switches.__dataclass_fields__:
            printer.switch(**{name: _value(value)})
        case ["state"] | []:
            pass
        case _:
            return (__doc__ or "").partition("\n\n")[2]
    return str(printer.switches)


def _value(words: list[str]) -> float:
    if not words or words[0] == "on":
        return True
    return False if words[0] == "off" else float(words[0])


if __name__ == "__main__":
    sys.exit(main())
