"""What each figure of a report means: the definitions of the glossary, in a sentence that a manager reads."""

from admin.report_places import Figure
from resources.words import Words


def meaning(figure: Figure, words: Words) -> str:
    """The definition of this figure."""
    return {
        "arrived": words.say("Visits that began on these days. A wrong choice, undone at once, is none."),
        "median": words.say(
            "Half of those who were called waited no longer than this, from the ticket to the call. "
            "A wait counts in the half hour in which it began."
        ),
        "p90": words.say("Nine of ten of those who were called waited no longer than this."),
        "level": words.say("Called within the target, of all who were called or gave up.")
        + " "
        + words.say("The target is what the service promises; without a promise 15 minutes."),
        "kept": words.say("Called by the promised time, of all promises that are decided: called in time, or broken."),
        "missed": words.say("Called, but not there, of all who were called."),
        "left": words.say("Missed, cancelled, or still waiting when the office closed, of all that ended or go on."),
        "handling": words.say(
            "From the customer’s arrival at the counter, or from the call where nobody confirms it, to the end."
        )
        + " "
        + words.say("Half of them were there no longer than this."),
        "solved": words.say("Customers who said that their question was solved, of those who answered."),
        "treated": words.say("Customers who were treated well or very well, of those who answered."),
        "occupancy": words.say("Service and the time between customers, of the time counters are open without pauses.")
        + " "
        + words.say("Above 85 % waits grow quickly."),
    }[figure]


def figure_name(figure: Figure, words: Words) -> str:
    """How a figure is called in the head of a column, and in the order of a table."""
    return {
        "arrived": words.say("Visits"),
        "median": words.say("Median wait"),
        "p90": words.say("9 of 10 within"),
        "level": words.say("In time"),
        "kept": words.say("Promises kept"),
        "missed": words.say("Missed"),
        "left": words.say("Left"),
        "handling": words.say("At the counter"),
        "solved": words.say("Solved"),
        "treated": words.say("Treated well"),
        "occupancy": words.say("Occupancy"),
    }[figure]
