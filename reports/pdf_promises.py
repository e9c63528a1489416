"""Promises and answers on paper: shares with their intervals, why promises broke, and what was given for them."""

from collections.abc import Iterator

from office.figures import wilson
from office.reporting.report import Share
from reports import phrases
from reports.money import money
from reports.pdf_chart import Frame, card
from reports.pdf_paper import Paper
from reports.told import Told
from resources.broken_why import broken_why
from resources.colours import NORMAL
from resources.words import words_for

_MOST_REASONS = 7  # as many as there are
_SHARE_ROW = 5.0
_REASON_ROW = 7.2


def reasons_height(told: Told) -> float:
    """How high the card of reasons is."""
    promises = told.report.of.promises
    return 17.0 + _REASON_ROW * min(_MOST_REASONS, len(promises.why)) + 6.0 * bool(promises.vouchers)


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
        y += _REASON_ROW
    _given(paper, (room.x, room.bottom - 2.5), room.width, told)


def _given(paper: Paper, at: tuple[float, float], room: float, told: Told) -> None:
    promises = told.report.of.promises
    sums = [told.words.money(money(amount), currency) for currency, amount in promises.amount.items()]
    said = told.words.count("{n} voucher given", "{n} vouchers given", promises.vouchers)
    if promises.vouchers:
        paper.write(at, ": ".join(filter(None, (said, ", ".join(sums)))), 8.5, weight="Medium", room=room)


def shares_height(told: Told, most: int) -> float:
    """How high the card of shares is."""
    return 21.0 + _SHARE_ROW * len(tuple(_shares(told, most)))


def shares(paper: Paper, frame: Frame, told: Told, most: int) -> None:
    """Promises kept, also by service, questions solved and customers treated well, with their 95 % intervals."""
    words = told.words
    room = card(paper, frame, words.say("Promises and answers"), words.say("share, 95 % interval, n"))
    rows = tuple(_shares(told, most))
    lowest = min((wilson(one.hits, one.n)[0] for _, one, _ in rows if not one.is_small), default=0.0)
    least = max(0.0, min(0.9, int(lowest * 10) / 10))
    bar = Frame(x=room.x + room.width * 0.46, y=room.y, width=room.width * 0.26, height=0)
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
