"""What each figure of a report means, in one sentence: resources/definitions.py says it in any language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

Figure: TypeAlias = Literal[
    "arrived",
    "served",
    "wait",
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
    "missed",
    "left",
    "occupancy",
    "counters_open",
    "solved",
    "solved_first",
    "treated",
    "estimates",
    "promises",
    "promise_cost",
    "overtaken",
    "ratio",
    "jumps",
    "half_hour",
    "usual_range",
    "distribution",
    "interval",
    "few",
]
"""A figure of a report, or a word that is used of several."""

FIGURES: tuple[Figure, ...] = get_args(Figure)

DEFINITIONS: Mapping[Figure, str] = MappingProxyType(
    {
        "arrived": "Visits that began: tickets that were taken, without those undone at once as a wrong choice.",
        "served": "Visits that ended with the customer served.",
        "wait": "From joining the line to the last call; of an appointment from its time, where that is later. Each "
        "part of a visit has a wait of its own, and waits of zero count.",
        "mean_wait": "All waits that ended in a call, added up and divided by their number.",
        "median_wait": "Half of those who were called waited no longer than this.",
        "p90_wait": "Nine in ten of those who were called waited no longer than this.",
        "longest_wait": "The longest wait that ended in a call.",
        "level": "Of those who were called or gave up, the share called within the target: the promised wait of the "
        "service, or 15 minutes where nothing is promised.",
        "excess": "By how much waits were longer than the target, on average over all who were called; who was called "
        "in time counts as zero.",
        "handling": "From the arrival at the counter to the end; from the call where nobody confirmed the arrival.",
        "handling_from_call": "In this office nobody confirms arrivals, so handling counts from the call and walking "
        "is inside it.",
        "walk": "From the call to the arrival at the counter.",
        "gap": "From the end of one customer to the call of the next, where somebody was waiting from that end on.",
        "missed": "Of those who were called, the share who did not come.",
        "left": "Of all visits, the share that ended without service: a missed call, a cancelled ticket, or the office "
        "closed first. A visit counts in the group where it ended.",
        "occupancy": "Handling and gaps as a share of the time that counters were open without pauses. Above 85 to "
        "90 % waits grow steeply.",
        "counters_open": "How many counters were open on average, pauses left out, by the clock.",
        "solved": "Of the customers who answered, the share who said that it was solved.",
        "solved_first": "Of the customers who answered, the share who said that it was solved after one counter.",
        "treated": "How customers were treated, from 1 (very badly) to 5 (very well): the mean, and the share of 4 "
        "and 5.",
        "estimates": "The share of first calls that came within the wait told with the ticket. About 80 % is right. "
        "Who was away for a while does not count.",
        "promises": "Of the promises that are decided, the share kept: called by the promised time. Who gave up before "
        "that time was owed nothing yet.",
        "promise_cost": "The vouchers given for broken promises, and their money; redeemed so far stands beside it.",
        "overtaken": "How many who came later were called first, for each wait: 19 in 20 had no more than this, and "
        "the most of anybody.",
        "ratio": "The wait divided by the target: the largest, and the share of waits above three times the target.",
        "jumps": "Calls of somebody else than the rule of the line offered, for which no reason was given.",
        "half_hour": "Waits count in the half hour in which the customer joined the line.",
        "usual_range": "Three in five waits lie in it: from the 20th to the 80th percentile.",
        "distribution": "How many waits were so long; who left stands at the wait after which they did.",
        "interval": "Where the true share lies 95 times of 100, by chance alone (Wilson).",
        "few": "So few that chance may explain it.",
    }
)
"""Each in English, as the catalogues know it."""
