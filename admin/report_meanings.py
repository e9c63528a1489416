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
        "level": words.say(
            "Called within the wait that the service promises, of all who were called or gave up before."
        ),
        "kept": words.say("Called by the promised time, of all promises that are decided: called in time, or broken."),
        "missed": words.say("Called, but not there, of all who were called."),
        "left": words.say("Left before a call, of all who came: cancelled, or still waiting when the office closed."),
        "handling": words.say("Half of the customers were at the counter no longer than this, until they were served."),
        "solved": words.say("Answered that their question was solved, of all who answered."),
        "treated": words.say("Answered that they were treated well or very well, of all who answered."),
        "occupancy": words.say(
            "The time that counters were with customers or calling the next one, of all the time that they were open "
            "and not on a break. Above 85 % waits grow quickly."
        ),
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
