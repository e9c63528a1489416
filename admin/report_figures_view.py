"""The five key figures of a report, each compared in words with the days before, and what is behind it."""

from dataclasses import dataclass

from admin.durations import NOTHING, minutes, minutes_within, percent
from admin.report_behind import Behind
from admin.report_meanings import meaning
from admin.report_places import BehindPressed, ExplainPressed, Figure
from admin.report_words import begun, days_name
from office.reporting.behind import Counts
from office.reporting.report import FEW, Report, Share, Summary
from resources.desk_views import ButtonView, ChipWords, Tone
from resources.words import Words

_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFigure:
    """A card: pressed it shows the visits behind the figure, its "?" tells what the figure means."""

    figure: Figure
    label: str
    value: str
    unit: str
    chip: ChipWords | None
    second: str
    meaning: str
    happening: object
    explain: ButtonView

    @property
    def spoken(self) -> str:
        """The whole card in one line, for a screen reader."""
        said = f"{self.label}: {self.value} {self.unit}".strip()
        return ", ".join(part for part in (said, self.chip.words if self.chip else "", self.second) if part)


def report_figures(report: Report, words: Words) -> tuple[ReportFigure, ...]:
    """The figures of the whole report, from left to right."""
    p90 = report.of.waits.p90
    return (
        _wait("median", report, words),
        _wait("p90", report, words, low_s=p90),
        _share("level", report, "late", words),
        _share("kept", report, "promise_broken", words),
        _share("missed", report, "missed", words),
    )


def share_of(figure: Figure, summary: Summary) -> Share:
    """The share of a summary that is this figure."""
    return {
        "level": summary.level,
        "kept": summary.promises.kept,
        "missed": summary.missed,
        "left": summary.left,
        "solved": summary.solved,
        "treated": summary.treated,
    }[figure]


def _label(figure: Figure, words: Words) -> str:
    return {
        "median": words.say("Median wait"),
        "p90": words.say("9 of 10 wait less than"),
        "level": words.say("Called in time"),
        "kept": words.say("Promise kept"),
        "missed": words.say("Missed their number"),
    }[figure]


def _wait(figure: Figure, report: Report, words: Words, low_s: float | None = None) -> ReportFigure:
    def shown(summary: Summary) -> str:
        waits = summary.waits
        return minutes(waits.median) if figure == "median" else minutes_within(waits.p90)

    value = shown(report.of)
    few = _few(report.of.waits.called, FEW, words)
    than = report.than
    return _figure(
        figure,
        report,
        words,
        value=value,
        unit=words.say("min") if value != NOTHING else "",
        chip=few or _longer(value, shown(than), words) if than and than.waits.called >= FEW else few,
        second=_was(report, words.say("{n} min", n=shown(than)) if than and than.waits.called else "", words),
        behind=Behind(asked=report.asked, counts="called", low_s=low_s or 0.0),
    )


def _share(figure: Figure, report: Report, counts: Counts, words: Words) -> ReportFigure:
    its, than = share_of(figure, report.of), share_of(figure, report.than) if report.than else None
    few = _few(its.n, FEW, words)
    compared = than is not None and not than.is_small and not its.is_small
    value, *units = percent(its.share, words).split()
    return _figure(
        figure,
        report,
        words,
        value=value,
        unit="".join(units),
        chip=few or (_points(its, than, words, good=figure != "missed") if compared and than else None),
        second=_was(report, percent(than.share, words) if than and than.n else "", words, count=its),
        behind=Behind(asked=report.asked, counts=counts),
    )


def _figure(  # noqa: PLR0913  # each is one part of the card
    figure: Figure,
    report: Report,
    words: Words,
    *,
    value: str,
    unit: str,
    chip: ChipWords | None,
    second: str,
    behind: Behind,
) -> ReportFigure:
    label = _label(figure, words)
    explain = words.say("What does “{figure}” mean?", figure=label)
    return ReportFigure(
        figure=figure,
        label=label,
        value=value,
        unit=unit,
        chip=chip if value != NOTHING else None,
        second=second if report.of.arrived else words.say("no visit on these days"),
        meaning=meaning(figure, words),
        happening=BehindPressed(behind=behind),
        explain=ButtonView(words=explain, happening=ExplainPressed(figure=figure), icon="question", key="F1"),
    )


def _few(n: int, least: int, words: Words) -> ChipWords | None:
    """The warning where the figure is of a few visits alone."""
    if n >= least:
        return None
    return ChipWords(words=words.say("few: n = {n}", n=n), icon="info", tone="calm")


def _was(report: Report, value: str, words: Words, count: Share | None = None) -> str:
    """What it was on the days of the comparison; without one of how many it is."""
    than = report.asked.than
    if than is not None and value:
        return words.say("{days}: {value}", days=begun(days_name(than, words)), value=value)
    if than is not None:
        return words.say("{days}: nothing", days=begun(days_name(than, words)))
    if count is not None:
        return words.say("{hits} of {n}", hits=count.hits, n=count.n)
    return words.count("{n} was called", "{n} were called", report.of.waits.called)


def _longer(value: str, before: str, words: Words) -> ChipWords | None:
    if NOTHING in {value, before}:
        return None
    more = int(value) - int(before)
    if more == 0:
        return ChipWords(words=words.say("as before"), icon="check-circle", tone="calm")
    if more > 0:
        said = words.count("{n} min longer", "{n} min longer", more)
        return ChipWords(words=said, icon="arrow-up-bold", tone="due")
    said = words.count("{n} min shorter", "{n} min shorter", -more)
    return ChipWords(words=said, icon="arrow-down-bold", tone="good")


def _points(its: Share, than: Share, words: Words, *, good: bool) -> ChipWords | None:
    more = round(100 * (its.share or 0)) - round(100 * (than.share or 0))
    if more == 0:
        return ChipWords(words=words.say("as before"), icon="check-circle", tone="calm")
    tone: Tone = "good" if (more > 0) == good else "due"
    if more > 0:
        said = words.count("{n} point more", "{n} points more", more)
        return ChipWords(words=said, icon="arrow-up-bold", tone=tone)
    return ChipWords(words=words.count("{n} point less", "{n} points less", -more), icon="arrow-down-bold", tone=tone)
