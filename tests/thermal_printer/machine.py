"""The inside of the printer: the input buffer, what is obeyed at once, what is obeyed in order, the paper moving."""

import re
import threading
import time
from collections.abc import Callable
from math import isinf

from PIL import Image

from tests.thermal_printer.codes import code_of
from tests.thermal_printer.language import Command, next_command
from tests.thermal_printer.letters import line_of
from tests.thermal_printer.paper import Paper, Strip, rows_of
from tests.thermal_printer.settings import Settings
from tests.thermal_printer.switches import Event, Switches

_REAL_TIME = re.compile(rb"\x10\x04[\x01-\x04]|\x10\x05[\x01\x02]|\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08")
_LONGEST = 10
_OBEYED_IN_PICTURES = re.compile(rb"\x10[\x04\x05\x14]")


class Machine:
    """A printer without its plug: bytes come in by `receive`, answers go out by `say`, papers come out."""

    def __init__(self, *, dots: int = 576, dpi: int = 203) -> None:
        self.switches = Switches()
        self.papers: list[Paper] = []
        self.torn: list[Paper] = []
        self.accidents: list[bytes] = []
        self.unknown: list[bytes] = []
        self.obeyed: list[str] = []
        self.say: Callable[[bytes], None] = lambda _: None
        self.hang_up: Callable[[], None] = lambda: None
        self.changed = threading.Condition(threading.RLock())
        self._strip = Strip(dots=dots, dots_per_mm=dpi / 25.4)
        self._settings = Settings()
        self._buffer = bytearray()
        self._recent = b""
        self._coming: list[tuple[float, Event]] = []
        self._moved_mm = 0.0
        self._owed = 0.0
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="machine", daemon=True)
        self._thread.start()

    def close(self) -> None:
        with self.changed:
            self._closed = True
            self.changed.notify_all()
        self._thread.join()

    # What a person does.

    def switch(self, **changes: float) -> None:
        """Something about the printer changes, and it tells so where it was asked to."""
        with self.changed:
            before = self.switches.asb()
            for name, value in changes.items():
                setattr(self.switches, name, value)
            if self._settings.asb and self.switches.asb() != before:
                self._answer(self.switches.asb())
            self.changed.notify_all()

    def happens_after(self, mm: float, event: Event) -> None:
        """In so many millimetres of paper from now, this happens."""
        with self.changed:
            self._coming.append((self._moved_mm + mm, event))

    def nothing_happens(self) -> None:
        with self.changed:
            self._coming.clear()

    def new_roll(self) -> None:
        """The strip is torn off and a new roll is put in; what is left in the buffers goes on."""
        with self.changed:
            if self._strip.rows:
                self.torn.append(self._strip.taken_off(cut=False))
            self.switch(paper_out=False, cover_open=False, cutter_jammed=False, near_end=False)

    def reset(self) -> None:
        """As after a loss of power: everything that was in the buffers is gone."""
        with self.changed:
            self._buffer.clear()
            self._settings = Settings()
            self._recent = b""

    @property
    def hanging_mm(self) -> float:
        with self.changed:
            return self._strip.length_mm

    @property
    def busy(self) -> bool:
        """Whether something is left to print."""
        with self.changed:
            return bool(self._buffer or self._settings.raster[1])

    def room(self) -> int:
        """How many bytes the input buffer still takes."""
        with self.changed:
            return max(0, self.switches.buffer_bytes - len(self._buffer))

    # What comes in by the line.

    def receive(self, data: bytes) -> None:
        """Bytes arrive: what is obeyed at once is, and all of it goes into the buffer."""
        with self.changed:
            seen = self._recent + data
            at = len(self._recent)
            for found in _REAL_TIME.finditer(seen):
                if found.end() > len(self._recent):
                    self._buffer += seen[at : found.end()]
                    at = found.end()
                    self._obey_at_once(found.group())
            self._buffer += seen[at:]
            self._recent = seen[-(_LONGEST - 1) :]
            self.changed.notify_all()

    def _obey_at_once(self, command: bytes) -> None:
        if command[1] == 0x04:
            answer = self.switches.eot(command[2])
            if answer is not None:
                self._answer(bytes((answer,)))
        elif command[1] == 0x05:
            self.obeyed.append("recover")
        elif self.switches.knows_clearing and not self.switches.mute:
            self._buffer.clear()
            self._settings.raster = (0, 0)
            self._settings.line = []
            self._answer(b"\x37\x25\x00")

    def _answer(self, data: bytes) -> None:
        if not self.switches.mute:
            self.say(data)

    # What is done in order.

    def _run(self) -> None:
        with self.changed:
            while not self._closed:
                if self.switches.stopped or self.switches.mute or not self._step():
                    self.changed.wait()

    def _step(self) -> bool:
        if self._settings.raster[1]:
            return self._raster_row()
        if not self._buffer:
            return False
        found = next_command(self._buffer)
        if found is None:
            return False
        del self._buffer[: found.length]
        self._execute(found.command)
        return True

    def _raster_row(self) -> bool:
        width, rows = self._settings.raster
        if len(self._buffer) < width:
            return False
        row = bytes(self._buffer[:width])
        del self._buffer[:width]
        self._settings.raster = (width, rows - 1)
        self.accidents += _OBEYED_IN_PICTURES.findall(row)
        self._strip.add_row(row)
        self._move(1)
        return True

    def _move(self, rows: int) -> None:
        """Paper goes out, which takes its time, and on the way things happen."""
        mm = rows / self._strip.dots_per_mm
        self._moved_mm += mm
        if not isinf(self.switches.mm_per_second):
            self._owed += mm / self.switches.mm_per_second
            if self._owed > 0.01:
                self._wait(self._owed)
                self._owed = 0.0
        due = [event for at, event in self._coming if at <= self._moved_mm]
        self._coming = [(at, event) for at, event in self._coming if at > self._moved_mm]
        for event in due:
            self._happen(event)

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self._closed and (left := until - time.monotonic()) > 0:
            self.changed.wait(left)

    def _happen(self, event: Event) -> None:
        if event == "reset":
            self.reset()
            self.hang_up()
        elif event == "reset_quietly":
            self.reset()
        else:
            self.switch(**{event: True})

    def _execute(self, command: Command) -> None:
        match command.name:
            case "text":
                style = self._settings.style
                self._settings.line += [(letter, style) for letter in style.decoded(command.body)]
            case "LF":
                self._print_line()
            case "GS v":
                columns = command.body[2] + 256 * command.body[3]
                self._settings.raster = (columns, command.body[4] + 256 * command.body[5])
            case "GS V":
                self._cut()
            case "ESC J" | "ESC d":
                self._feed(command)
            case "GS ( k":
                self._code(command.body)
            case "GS ( H" | "GS r":
                self._confirm(command)
            case _:
                self._set(command)

    def _set(self, command: Command) -> None:
        match command.name:
            case "ESC @":
                self._settings = Settings()
                if self.switches.babbles:
                    self._answer(b"Hello printer, firmware A.B.C ready" * 2)
            case "unknown" | "control":
                if command.body != b"\0":
                    self.unknown.append(command.body)
            case _:
                self.obeyed.append(command.name)
                self._settings.obey(command)
        if command.name == "GS a" and self._settings.asb:
            self._answer(self.switches.asb())

    def _print_line(self) -> None:
        letters, self._settings.line = self._settings.line, []
        self._strip.words.append("".join(letter for letter, _ in letters))
        if not letters:
            self._blank(self._settings.line_spacing)
            return
        image = line_of(letters, self._strip.dots)
        self._rows(image)
        self._blank(max(0, self._settings.line_spacing - image.height))

    def _rows(self, image: Image.Image) -> None:
        for row in rows_of(image):
            self._strip.add_row(row)
        self._move(image.height)

    def _blank(self, rows: int) -> None:
        self._strip.add_blank(rows)
        self._move(rows)

    def _feed(self, command: Command) -> None:
        if self._settings.line:
            self._print_line()
        if command.name == "ESC d":
            self._blank(command.body[0] * self._settings.line_spacing)
        else:
            self._blank(round(command.body[0] * self._strip.dots_per_mm * 25.4 / self._settings.units_per_inch))

    def _cut(self) -> None:
        if self._settings.line:
            self._print_line()
        if self.switches.jams_at_next_cut:
            self.switches.jams_at_next_cut = False
            self.switch(cutter_jammed=True)
            return
        self.papers.append(self._strip.taken_off(cut=True))
        self.changed.notify_all()
        if self.switches.runs_out_after_next_cut:
            self.switches.runs_out_after_next_cut = False
            self.switch(paper_out=True)

    def _confirm(self, command: Command) -> None:
        if command.name == "GS ( H":
            if not self.switches.knows_process_ids:
                self.unknown.append(b"GS ( H")
                return
            if self.switches.dies_before_confirming:
                self.hang_up()
                return
        if self.switches.loses_confirmations:
            return
        if command.name == "GS ( H":
            self._answer(b"\x37\x22" + command.body[2:6] + b"\x00")
        else:
            self._answer(bytes((self.switches.paper_byte(),)))

    def _code(self, body: bytes) -> None:
        match body[1]:
            case 0x43:
                self._settings.module = body[2]
            case 0x50:
                self._settings.code = body[3:]
            case 0x51:
                self._print_code()
            case _:
                pass

    def _print_code(self) -> None:
        self._rows(code_of(self._settings.code, self._settings.module, self._strip.dots))
