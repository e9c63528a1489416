"""What a screen of the waiting room says when it hears nothing of the office any more."""

from datetime import datetime

from office.plan import Plan
from resources.words import Words


def no_connection(words: Words, plan: Plan, since: datetime) -> str:
    """Since when, and whom to listen to."""
    time = words.clock(since.astimezone(plan.zone))
    return words.say("No connection since {time}. Please listen to our staff.", time=time)
