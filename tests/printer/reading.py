"""Every paper of the example office read by a machine: `python -m tests.printer.reading` (it needs tesseract).

Tells of each paper how many of its words were read, which were not, and whether its number was; 1 where too little was.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from printer.paper import PAPERS, Paper
from printer.raster import drawn, sheet_of
from printer.sheet import Code, Emblem, Frame, Sheet, Writing
from printer.slip import LetterSlip, RulerSlip, Slip, TicketSlip
from printer.square import modules_of
from station.example_day import example_day
from station.example_papers import example_papers

LANGUAGES = {"en": "eng", "et": "est", "ru": "rus"}
ENOUGH = 0.95
"""Of the words; the rest are the recogniser's own mistakes, which are told."""
_WHITE = 255
_PLATE_ROWS, _AROUND = 60, 30
_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read of one paper."""

    name: str
    words: int
    unread: tuple[str, ...]
    number_is_read: bool

    @property
    def well(self) -> bool:
        """Whether a person would read it all."""
        return self.number_is_read and len(self.unread) <= (1 - ENOUGH) * self.words


def recognised(image: Image.Image, language: str, layout: int) -> str:
    """The text in a picture. `layout` is tesseract's: 6 is a block of lines, 7 one line."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "paper.png"
        image.save(file)
        command = ["tesseract", str(file), "-", "-l", language, "--psm", str(layout)]
        return subprocess.run(command, check=True, capture_output=True, text=True, env={"OMP_THREAD_LIMIT": "1"}).stdout  # noqa: S603  # our own words


def read(name: str, slip: Slip, language: str, paper: Paper) -> Read:
    """Draw it, and read it again."""
    sheet = sheet_of(slip, paper)
    image = drawn(sheet, paper).convert("L")
    number = _in_the_plate(slip)
    wanted = [word for text in _texts(sheet) if text != number for word in _WORD.findall(text)]
    text = recognised(_words_only(image, sheet, paper), _languages(language), 6)
    found = {word.casefold() for word in _WORD.findall(text)}
    return Read(
        name=name,
        words=len(wanted),
        unread=tuple(word for word in wanted if word.casefold() not in found),
        number_is_read=not number or _plate_reads(number, image, sheet, paper),
    )


def _texts(sheet: Sheet) -> list[str]:
    return [box.text for box in sheet.boxes if isinstance(box, Writing)]


def _languages(language: str) -> str:
    """A paper has its own language, and English for the office's second one and for names."""
    return "+".join(dict.fromkeys((LANGUAGES[language], "eng")))


def _words_only(image: Image.Image, sheet: Sheet, paper: Paper) -> Image.Image:
    """The paper without its square, its logo and the frames of its plate, which are no words."""
    words = image.copy()
    for box in sheet.boxes:
        match box:
            case Code(x_mm=x, y_mm=y, module_mm=module, content=content):
                side = len(modules_of(content)) * module
                words.paste(_WHITE, _dots(paper, x, y, x + side, y + side))
            case Emblem(x_mm=x, y_mm=y, width_mm=width, height_mm=height):
                words.paste(_WHITE, _dots(paper, x, y, x + width, y + height))
            case Frame(x_mm=x, y_mm=y, width_mm=width, height_mm=height, stroke_mm=stroke):
                _rub_out(words, _dots(paper, x, y, x + width, y + height), paper.to_dots(stroke) + 3)
            case _:
                pass
    return words


def _rub_out(words: Image.Image, frame: tuple[int, int, int, int], stroke: int) -> None:
    left, top, right, bottom = frame
    for edge in (
        (left, top, right, top + stroke),
        (left, bottom - stroke, right, bottom),
        (left, top, left + stroke, bottom),
        (right - stroke, top, right, bottom),
    ):
        words.paste(_WHITE, edge)


def _dots(paper: Paper, left: float, top: float, right: float, bottom: float) -> tuple[int, int, int, int]:
    return (paper.to_dots(left), paper.to_dots(top), paper.to_dots(right) + 1, paper.to_dots(bottom) + 1)


def _plate_reads(number: str, image: Image.Image, sheet: Sheet, paper: Paper) -> bool:
    """Whether the plate, cut out inside its frames and made as small as print, reads as what stands in it."""
    (box,) = [box for box in sheet.boxes if isinstance(box, Writing) and box.text == number]
    inner = min((box for box in sheet.boxes if isinstance(box, Frame)), key=lambda frame: frame.width_mm)
    right, bottom = inner.x_mm + inner.width_mm - 0.8, inner.y_mm + inner.height_mm - 0.8
    plate = image.crop(_dots(paper, inner.x_mm + 0.8, box.y_mm - box.type.size_mm * 0.72, right, bottom))
    small = plate.resize((round(plate.width * _PLATE_ROWS / plate.height), _PLATE_ROWS), Image.Resampling.LANCZOS)
    around = Image.new("L", (small.width + 2 * _AROUND, small.height + 2 * _AROUND), _WHITE)
    around.paste(small, (_AROUND, _AROUND))
    return recognised(around, "eng", 7).strip() == number


def _in_the_plate(slip: Slip) -> str:
    match slip:
        case TicketSlip():
            return slip.number
        case LetterSlip():
            return slip.plate
        case RulerSlip():
            return ""


def every_paper() -> Iterator[tuple[str, Slip, str, Paper]]:
    """Each paper by its name, with its language and width."""
    example = example_day()
    for language in LANGUAGES:
        for width, paper in PAPERS.items():
            for kind, slip in example_papers(example, language, paper).items():
                yield f"{kind}-{language}-{width}", slip, language, paper


def main() -> int:
    """Read them all."""
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda one: read(*one), every_paper()))
    for one in results:
        number = "" if one.number_is_read else ", number not read"
        missed = f", not: {' '.join(one.unread)}" if one.unread else ""
        sys.stdout.write(f"{'' if one.well else 'BAD  '}{one.name}: {one.words} words{missed}{number}\n")
    return 0 if all(one.well for one in results) else 1


if __name__ == "__main__":
    sys.exit(main())
