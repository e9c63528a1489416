"""What stands in figures and words on paper: the head, the five key figures, services, promises and reasons."""

from collections.abc import Iterator

from office.figures import wilson
from office.reporting.report import Share, Summary
from reports import phrases
from reports.measures import BY_KEY, KEY_FIGURES, Measure
from reports.money import money
from reports.pdf_chart import Frame, card
from reports.pdf_paper import HEIGHT, MARGIN, WIDTH, Paper
from reports.titles import meaning, title, wait_meaning, wait_title
from reports.told import Told
from resources.broken_why import broken_why
from resources.colours import NORMAL
from resources.words import words_for

ROOM = WIDTH - 2 * MARGIN
ROW = 6.0
_GAP = 3.0
_COLUMNS = ("arrived", "wait_median", "wait_p90", "level", "promise_kept", "missed")
_COLUMN = 20.0
_BIG, _UNIT = 21.0, 10.0
_MOST_REASONS = 7  # as many as there are
_SHARE_ROW = 5.0
_CHANGE = 30.0
MORE_FIGURES = (
    ("arrived", "handling_median"),
    ("served", "walk_median"),
    ("left", "gap_median"),
    ("wait_mean", "occupancy"),
    ("wait_longest", "open"),
    ("excess", "overtaken_p95"),
    ("estimates", "jumps"),
)
"""What stands below, in two columns."""


def head(paper: Paper, told: Told) -> float:
    """The office, the title, the days and what they are compared with; where the next thing may begin."""
    words = told.words
    paper.write((MARGIN, MARGIN), told.office, 10, colour=NORMAL.quiet, room=ROOM)
    paper.write((MARGIN, MARGIN + 6), told.title, 20, weight="Bold", colour=NORMAL.plate)
    arrived = told.report.of.arrived
    visits = words.count("{visits} visit", "{visits} visits", arrived, visits=phrases.counted(arrived, words))
    paper.write((MARGIN, MARGIN + 15), f"{told.days} · {visits}", 10.5, weight="Medium", room=ROOM)
    line = " · ".join(filter(None, (told.which, told.compared)))
    paper.write((MARGIN, MARGIN + 20.5), line, 9, colour=NORMAL.quiet, room=ROOM)
    return MARGIN + 26.5


def foot(paper: Paper, told: Told, page: int, pages: int) -> None:
    """When it was made, and which page this is."""
    y = HEIGHT - MARGIN + 3
    paper.write((MARGIN, y), told.made, 7.5, colour=NORMAL.quiet)
    said = told.words.say("Page {page} of {pages}", page=page, pages=pages)
    paper.write((WIDTH - MARGIN, y), said, 7.5, colour=NORMAL.quiet, align="right")


def key_figures(paper: Paper, y: float, told: Told) -> float:
    """Five cards, each with what changed or over how few it is; how high they are."""
    width = (ROOM - _GAP * (len(KEY_FIGURES) - 1)) / len(KEY_FIGURES)
    for index, key in enumerate(KEY_FIGURES):
        frame = Frame(x=MARGIN + index * (width + _GAP), y=y, width=width, height=26)
        _key_figure(paper, frame, BY_KEY[key], told)
    return 26.0


def _key_figure(paper: Paper, frame: Frame, measure: Measure, told: Told) -> None:
    paper.box((frame.x, frame.y), (frame.width, frame.height), edge=NORMAL.hair, radius=2)
    x, room = frame.x + 3, frame.width - 6
    paper.write((x, frame.y + 3.4), title(measure.key, told.words), 8, colour=NORMAL.quiet, room=room)
    number, _, unit = told.value(measure, told.report.of).partition(" ")
    size = _BIG if paper.width(number, _BIG, "Bold") + paper.width(unit, _UNIT) + 1.5 <= room else _BIG * 0.7
    wide = paper.write((x, frame.y + 8.6), number, size, weight="Bold")
    at = x + wide + 1.2, frame.y + 8.6 + (size - _UNIT) * 0.246  # both stand on one line
    paper.write(at, unit, _UNIT, weight="Medium", room=max(6.0, room - wide - 1.2))
    _chip(paper, (x, frame.y + frame.height - 7.4), room, measure, told)


def _chip(paper: Paper, at: tuple[float, float], room: float, measure: Measure, told: Told) -> None:
    """What changed; tinted where it is better or worse. Without days to compare: over how many it is."""
    report = told.report
    said = told.change(measure) or _over(measure, told)
    better = phrases.is_better(measure, report.of, report.than) if report.than is not None else None
    if better is None:
        paper.write((at[0], at[1] + 1.5), said, 7.5, colour=NORMAL.quiet, room=room)
        return
    tint, ink = (NORMAL.good_tint, NORMAL.good) if better else (NORMAL.due_tint, NORMAL.due)
    words = paper.cut(said, 7.5, "SemiBold", room - 3)
    paper.box((at[0] - 0.5, at[1]), (paper.width(words, 7.5, "SemiBold") + 3, 4.9), tint, radius=1)
    paper.write((at[0] + 1, at[1] + 1.5), words, 7.5, weight="SemiBold", colour=ink)


def _over(measure: Measure, told: Told) -> str:
    n = measure.n(told.report.of) if measure.n is not None else 0
    if not n:
        return ""
    if measure.is_small(told.report.of):
        return told.words.count("of {n} alone", "of {n} alone", n)
    return told.words.count("of {n}", "of {n}", n)


def nobody(paper: Paper, y: float, told: Told) -> None:
    """The sentence that stands where nobody came."""
    paper.write((MARGIN, y), told.words.say("Nobody came on these days."), 11)


def services_height(rows: int, more: int) -> float:
    """How high the table of so many services is, with a line for `more`."""
    return 15.0 + ROW * (rows + bool(more)) + 1.0


def services(paper: Paper, y: float, told: Told, rows: tuple[tuple[str, Summary], ...], more: int) -> None:
    """A row for each service: visits, waits, promises; `more` are left out."""
    words = told.words
    frame = Frame(x=MARGIN, y=y, width=ROOM, height=services_height(len(rows), more))
    room = card(paper, frame, words.say("By service"))
    heads = (
        words.say("Visits"),
        words.say("Median"),
        words.say("9 of 10"),
        words.say("In time"),
        words.say("Promise"),
        words.say("Missed"),
    )
    for index, said in enumerate(heads):
        _number(paper, room, index, room.y + 0.5, said, colour=NORMAL.quiet)
    y = room.y + 4.5
    for name, summary in rows:
        paper.line(((room.x, y), (room.right, y)))
        _service(paper, room, y + 2, name, summary, told)
        y += ROW
    if more:
        paper.line(((room.x, y), (room.right, y)))
        said = words.count("{n} more service", "{n} more services", more)
        paper.write((room.x, y + 2), said, 9, colour=NORMAL.quiet)


def _service(paper: Paper, room: Frame, y: float, name: str, summary: Summary, told: Told) -> None:
    warning = phrases.few(summary, told.words)
    space = room.width - _COLUMN * len(_COLUMNS)
    aside = paper.width(warning, 7) + 2 if warning else 0.0
    wide = paper.write((room.x, y), name, 9, weight="Medium", room=space - aside)
    if warning:
        paper.write((room.x + wide + 2, y + 0.4), warning, 7, colour=NORMAL.quiet)
    for index, key in enumerate(_COLUMNS):
        _number(paper, room, index, y, told.value(BY_KEY[key], summary))


def _number(paper: Paper, room: Frame, index: int, y: float, text: str, *, colour: str = NORMAL.ink) -> None:
    right = room.right - _COLUMN * (len(_COLUMNS) - 1 - index)
    paper.write((right, y), text, 9 if colour == NORMAL.ink else 8, colour=colour, align="right", room=_COLUMN - 1)


def reasons(paper: Paper, frame: Frame, told: Told) -> None:
    """Why promises broke, the most frequent reason first, and what was given for them."""
    words, promises = told.words, told.report.of.promises
    room = card(paper, frame, words.say("Why promises broke"))
    resources, y = words_for(words.language, "resources"), room.y + 1
    found = sorted(promises.why.items(), key=lambda row: -row[1])[:_MOST_REASONS]
    if not found:
        said = words.say("Every promise was kept.") if promises.kept.n else words.say("Nothing was promised.")
        paper.write((room.x, y), said, 9, colour=NORMAL.quiet)
        return
    most = found[0][1]
    for why, count in found:
        paper.write((room.x, y), broken_why(why, resources), 8.5, room=room.width - 12)
        paper.write((room.right, y), f"{count}", 8.5, weight="SemiBold", align="right")
        paper.box((room.x, y + 3.3), (room.width * count / most, 1.2), NORMAL.plate)
        y += 7.2
    _given(paper, (room.x, room.bottom - 2.5), room.width, told)


def _given(paper: Paper, at: tuple[float, float], room: float, told: Told) -> None:
    promises = told.report.of.promises
    sums = [told.words.money(money(amount), currency) for currency, amount in promises.amount.items()]
    said = told.words.count("{n} voucher given", "{n} vouchers given", promises.vouchers)
    if promises.vouchers:
        paper.write(at, ": ".join(filter(None, (said, ", ".join(sums)))), 8.5, weight="Medium", room=room)


def shares(paper: Paper, frame: Frame, told: Told, most: int) -> None:
    """Promises kept, also by service, questions solved and customers treated well, with their 95 % intervals."""
    words = told.words
    room = card(paper, frame, words.say("Promises and answers"), words.say("share, 95 % interval, n"))
    rows = tuple(_shares(told, most))
    lowest = min((wilson(one.hits, one.n)[0] for _, one, _ in rows if not one.is_small), default=0.0)
    least = max(0.0, min(0.9, int(lowest * 10) / 10))
    bar = Frame(x=room.x + room.width * 0.46, y=room.y, width=room.width * 0.28, height=0)
    y = room.y + 1
    for name, share, indent in rows:
        x = room.x + indent
        paper.write((x, y), name, 8.5, weight="Regular" if indent else "SemiBold", room=bar.x - x - 2)
        _interval(paper, Frame(x=bar.x, y=y, width=bar.width, height=0), room.right, share, least, told)
        y += _SHARE_ROW
    ends = (least, 1.0) if any(not one.is_small for _, one, _ in rows) else ()
    for index, at in enumerate(ends):
        said = phrases.percent(at, words)
        where = bar.x + index * bar.width, y + 0.5
        paper.write(where, said, 7.5, colour=NORMAL.quiet, align="right" if index else "left")


def _shares(told: Told, most: int) -> Iterator[tuple[str, Share, float]]:
    """Names, shares, and how far the name stands in: services below the whole office, the busiest first."""
    of, words = told.report.of, told.words
    yield words.say("Promise kept"), of.promises.kept, 0.0
    services = [(name, summary.promises.kept) for name, summary in told.by("service") if summary.promises.kept.n]
    for name, share in sorted(services, key=lambda row: -row[1].n)[: most - 3]:
        yield name, share, 3.0
    yield words.say("Question solved"), of.solved, 0.0
    yield words.say("Treated well"), of.treated, 0.0


def _interval(paper: Paper, bar: Frame, right: float, share: Share, least: float, told: Told) -> None:
    if share.is_small or share.share is None:
        said = told.words.say("n = {n}: too few to compare", n=share.n) if share.n else phrases.NOTHING
        paper.write((bar.x, bar.y), said, 8, colour=NORMAL.quiet, room=right - bar.x)
        return

    def x(value: float) -> float:
        return bar.x + bar.width * (value - least) / (1 - least)

    low, high = wilson(share.hits, share.n)
    paper.box((bar.x, bar.y + 0.6), (bar.width, 0.9), "#E9E3D6", radius=0.45)
    paper.box((x(low), bar.y + 0.1), (x(high) - x(low), 1.9), "#9DB9D3", radius=0.9)
    paper.dot((x(share.share), bar.y + 1.05), 1.3, NORMAL.plate)
    paper.write((right - 10, bar.y), phrases.percent(share.share, told.words), 8.5, weight="SemiBold", align="right")
    paper.write((right, bar.y + 0.3), phrases.counted(share.n, told.words), 7.5, colour=NORMAL.quiet, align="right")


def more_height() -> float:
    """How high the further figures are."""
    return 14.0 + ROW * len(MORE_FIGURES)


def more_figures(paper: Paper, y: float, told: Told) -> None:
    """Two columns of further figures, with what changed."""
    room = card(paper, Frame(x=MARGIN, y=y, width=ROOM, height=more_height()), told.words.say("More figures"))
    width = (room.width - 8) / 2
    for row, keys in enumerate(MORE_FIGURES):
        for column, key in enumerate(keys):
            x, at = room.x + column * (width + 8), room.y + row * ROW
            if row:
                paper.line(((x, at), (x + width, at)))
            measure = BY_KEY[key]
            right = x + width - _CHANGE
            value = told.value(measure, told.report.of)
            wide = paper.write((right, at + 2), value, 8.5, weight="SemiBold", align="right")
            paper.write((x, at + 2), title(key, told.words), 8.5, room=right - wide - x - 2)
            said = told.change(measure)
            paper.write((x + width, at + 2.2), said, 7.5, colour=NORMAL.quiet, align="right", room=_CHANGE - 1)


def definitions(paper: Paper, y: float, told: Told) -> float:
    """How the key figures are counted; how high that is."""
    begin = y
    paper.write((MARGIN, y), told.words.say("How it is counted"), 8.5, weight="SemiBold")
    y += 5
    told_of = [(title(key, told.words), meaning(key, told.words)) for key in KEY_FIGURES]
    for name, how in [(wait_title(told.words), wait_meaning(told.words)), *told_of]:
        said = f"{name}: {how}"
        y += paper.paragraph((MARGIN, y), said, ROOM, 8, colour=NORMAL.quiet) + 0.8
    for note in told.notes:
        y += paper.paragraph((MARGIN, y), note, ROOM, 8, colour=NORMAL.quiet) + 0.8
    return y - begin
