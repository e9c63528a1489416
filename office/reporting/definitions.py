"""What each figure of a report means: the one list of it. resources/definitions.py says it in any language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

Figure: TypeAlias = Literal[
    "arrived",
    "served",
    "legs",
    "wait",
    "called",
    "mean_wait",
    "median_wait",
    "p90_wait",
    "longest_wait",
    "level",
    "excess",
    "handling",
    "handling_from_call",
    "walk",
    "gap",
    "mean",
    "median",
    "p90",
    "missed",
    "left",
    "occupancy",
    "open",
    "counters_open",
    "solved",
    "solved_first",
    "treated_well",
    "treated_mean",
    "estimates",
    "promises",
    "vouchers",
    "voucher_texts",
    "vouchers_redeemed",
    "vouchers_limited",
    "overtaken_p95",
    "overtaken_most",
    "ratio_most",
    "ratio_over_3",
    "jumps",
    "half_hour",
    "usual_range",
    "distribution",
    "interval",
]
"""A figure of a report, or a word that is used of several."""

FIGURES: tuple[Figure, ...] = get_args(Figure)

DEFINITIONS: Mapping[Figure, str] = MappingProxyType(
    {
        "arrived": "Visits that began: tickets that were taken, without those undone at once as a wrong choice.",
        "served": "Visits that ended with the customer served.",
        "legs": "A visit that goes on with another service or counter has a leg for each.",
        "wait": "A wait lasts from joining the line to the last call; of an appointment from its time, where that is "
        "later. Each leg of a visit has its own, and waits of zero count.",
        "called": "How many waits ended in a call; waits of zero count.",
        "mean_wait": "All waits that ended in a call, added up and divided by their number.",
        "median_wait": "Half of those who were called waited no longer than this.",
        "p90_wait": "Nine in ten of those who were called waited no longer than this.",
        "longest_wait": "The longest wait that ended in a call.",
        "level": "Of those who were called or gave up, the share called within the target: the promised wait of the "
        "service, or 15 minutes where nothing is promised.",
        "excess": "By how much waits were longer than the target, on average over all who were called; who was called "
        "in time counts as zero.",
        "handling": "From the arrival at the counter to the end; from the call where nobody confirmed the arrival.",
        "handling_from_call": "Nobody confirms arrivals in this office: service counts from the call, the way to the "
        "counter inside it.",
        "walk": "From the call to the arrival at the counter.",
        "gap": "From the end of one customer to the call of the next, where somebody was waiting from that end on.",
        "mean": "All of them added up and divided by their number.",
        "median": "Half of them lasted no longer than this.",
        "p90": "Nine in ten of them lasted no longer than this.",
        "missed": "Of those who were called, the share who did not come.",
        "left": "Of all visits, the share that ended without service: a missed call, a cancelled ticket, or the office "
        "closed first. A visit counts in the group where it ended.",
        "occupancy": "Service and the time between customers, as a share of the time that counters were open without "
        "pauses. Above 85 to 90 % waits grow steeply.",
        "open": "How long counters were open without pauses, all together.",
        "counters_open": "How many counters were open on average, pauses left out, by the clock.",
        "solved": "Of the customers who answered, the share who said that it was solved.",
        "solved_first": "Of the customers who answered, the share who said that it was solved after one counter.",
        "treated_well": "Of the customers who answered, the share who were treated well or very well: 4 or 5 of 5.",
        "treated_mean": "How customers were treated, from 1 (very badly) to 5 (very well), on average.",
        "estimates": "The share of first calls that came within the wait told with the ticket. About 80 % is right. "
        "Who was away for a while does not count.",
        "promises": "Of the promises that are decided, the share kept: called by the promised time. Who gave up before "
        "that time was owed nothing yet.",
        "vouchers": "Vouchers that were given for broken promises.",
        "voucher_texts": "Vouchers for something else than money.",
        "vouchers_redeemed": "Of these vouchers, those that customers have used by now.",
        "vouchers_limited": "Broken promises without a voucher, because the day’s limit was reached.",
        "overtaken_p95": "In 19 waits of 20, no more people than this came later and were called first.",
        "overtaken_most": "The most people who came later and were called first, in any one wait.",
        "ratio_most": "The wait divided by its target, where that is largest.",
        "ratio_over_3": "Of those who were called, the share who waited more than three times the target.",
        "jumps": "Calls of somebody else than the rule of the line offered, for which no reason was given; there "
        "should be none.",
        "half_hour": "A wait counts in the half hour in which the customer joined the line.",
        "usual_range": "Three in five waits lie in the usual range: from the 20th to the 80th percentile.",
        "distribution": "How many waits were so long. The dark part: people who gave up after so long, called in vain "
        "or never.",
        "interval": "The true share lies on the bar 95 times of 100 (Wilson’s interval).",
    }
)
"""Each in English, as the catalogues know it."""
