"""What figures and parts of a report are called, and what each figure means, in the language of the report."""

from collections.abc import Mapping

from office.reporting.asking import Dimension
from resources.words import Words


def title(key: str, words: Words) -> str:
    """What the figure of this key (reports.measures) is called."""
    return _titles(words)[key]


def meaning(key: str, words: Words) -> str:
    """How the figure is counted, in one sentence."""
    return _meanings(words)[key]


def wait_title(words: Words) -> str:
    """What a wait is called where it is defined."""
    return words.say("Wait")


def wait_meaning(words: Words) -> str:
    """From when to when a wait counts, and by which half hour."""
    return words.say(
        "From taking a ticket, or from the booked time if that is later, to the last call; "
        "by the half hour of the ticket. Each leg of a visit has its own."
    )


def dimension_title(dimension: Dimension, words: Words) -> str:
    """The heading of the figures that are told apart by this."""
    return _dimensions(words)[dimension]


def _titles(words: Words) -> Mapping[str, str]:
    return {
        "arrived": words.say("Visits"),
        "served": words.say("Served"),
        "called": words.say("Calls"),
        "wait_median": words.say("Median wait"),
        "wait_p90": words.say("9 of 10 wait less than"),
        "wait_mean": words.say("Mean wait"),
        "wait_longest": words.say("Longest wait"),
        "level": words.say("Called in time"),
        "promise_kept": words.say("Promise kept"),
        "missed": words.say("Missed their number"),
        "left": words.say("Left without service"),
        "solved": words.say("Question solved"),
        "solved_first": words.say("Solved at first visit"),
        "treated_well": words.say("Treated well"),
        "treated_mean": words.say("Treated, mean of 1 to 5"),
        "excess": words.say("Wait beyond the target"),
        "handling_mean": words.say("Service, mean"),
        "handling_median": words.say("Service, median"),
        "handling_p90": words.say("Service, 9 of 10 less than"),
        "walk_mean": words.say("Way to the counter, mean"),
        "walk_median": words.say("Way to the counter, median"),
        "walk_p90": words.say("Way to the counter, 9 of 10 less than"),
        "gap_mean": words.say("Between customers, mean"),
        "gap_median": words.say("Between customers, median"),
        "gap_p90": words.say("Between customers, 9 of 10 less than"),
        "occupancy": words.say("Counters busy"),
        "open": words.say("Counters open"),
        "estimates": words.say("Wait as it was told"),
        "legs": words.say("Legs of visits"),
        "vouchers": words.say("Vouchers given"),
        "voucher_texts": words.say("Vouchers without money"),
        "vouchers_redeemed": words.say("Vouchers redeemed"),
        "vouchers_limited": words.say("Vouchers over the day’s limit"),
        "overtaken_p95": words.say("Overtaken, 19 of 20 at most"),
        "overtaken_most": words.say("Overtaken, at most"),
        "ratio_most": words.say("Wait to target, at most"),
        "ratio_over_3": words.say("Waited over three targets"),
        "jumps": words.say("Called out of turn, no reason"),
    }


def _meanings(words: Words) -> Mapping[str, str]:
    return {**_of_visits(words), **_of_waits(words), **_of_counters(words), **_of_answers(words), **_of_fairness(words)}


def _of_visits(words: Words) -> Mapping[str, str]:
    return {
        "arrived": words.say("Visits that began. A ticket that was undone at once is no visit."),
        "served": words.say("Visits that ended with service."),
        "legs": words.say("A visit that goes on with another service or counter has a leg for each."),
        "missed": words.say("Called, but not there, of all who were called."),
        "left": words.say("Missed, cancelled, or still waiting when the office closed, of all that ended or go on."),
    }


def _of_waits(words: Words) -> Mapping[str, str]:
    return {
        "called": words.say("How many waits ended with a call. Waits of nothing count too."),
        "wait_median": words.say("Half of all waits are shorter."),
        "wait_p90": words.say("Nine of ten waits are shorter."),
        "wait_mean": words.say("The mean of all waits."),
        "wait_longest": words.say("The longest of all waits."),
        "level": words.say("Called within the target, of all who were called or gave up."),
        "excess": words.say("By how much waits exceed the target, the mean of all waits."),
        "estimates": words.say("Waits inside the span that stands on the ticket; about 80 % is right."),
        "promise_kept": words.say("Called by the promised time, of all promises that were decided."),
        "vouchers": words.say("Vouchers that were given for broken promises."),
        "voucher_texts": words.say("Vouchers for something else than money."),
        "vouchers_redeemed": words.say("Of these vouchers, those that customers have used by now."),
        "vouchers_limited": words.say("Broken promises without a voucher, because the day’s limit was reached."),
    }


def _of_counters(words: Words) -> Mapping[str, str]:
    handling = words.say(
        "From the customer’s arrival at the counter, or from the call where nobody confirms it, to the end."
    )
    walk = words.say("From the call to the customer’s arrival at the counter.")
    gap = words.say("From the end of one service to the counter’s next call, while somebody waits for it.")
    return {
        **{f"handling_{part}": handling for part in ("mean", "median", "p90")},
        **{f"walk_{part}": walk for part in ("mean", "median", "p90")},
        **{f"gap_{part}": gap for part in ("mean", "median", "p90")},
        "occupancy": words.say("Service and the time between customers, of the time counters are open without pauses."),
        "open": words.say("How long counters were open without pauses, all together."),
    }


def _of_answers(words: Words) -> Mapping[str, str]:
    return {
        "solved": words.say("Customers who said that their question was solved, of those who answered."),
        "solved_first": words.say("Solved after one service at one counter, of those who answered."),
        "treated_well": words.say("Customers who were treated well or very well, of those who answered."),
        "treated_mean": words.say("From 1, very badly, to 5, very well."),
    }


def _of_fairness(words: Words) -> Mapping[str, str]:
    overtaken = words.say("How many who came later were called before somebody.")
    return {
        "overtaken_p95": overtaken,
        "overtaken_most": overtaken,
        "ratio_most": words.say("The longest wait, measured by its target."),
        "ratio_over_3": words.say("Waits of more than three times the target, of all waits."),
        "jumps": words.say("Calls against the rule without a reason; there should be none."),
    }


def _dimensions(words: Words) -> Mapping[Dimension, str]:
    return {
        "service": words.say("By service"),
        "half_hour": words.say("By half hour"),
        "weekday": words.say("By weekday"),
        "counter": words.say("By counter"),
        "clerk": words.say("By clerk"),
        "language": words.say("By language"),
        "level": words.say("By level of service"),
        "need": words.say("By need"),
        "day": words.say("By day"),
    }
