"""Sentences for the rules' refusals, in any language; replay's are English."""

from dataclasses import fields
from types import MappingProxyType

from office import refusals as why
from office.refusals import Reason
from office.staff import Role
from resources.words import Words, words_for


def sentence(reason: Reason, words: Words | None = None) -> str:
    """What a person is told: what is the matter, in one sentence."""
    words = words or words_for("en", "resources")
    names = {field.name: getattr(reason, field.name) for field in fields(reason)}
    if "stage" in names:
        names["stage"] = _stages(words)[names["stage"]]
    if isinstance(reason, why.ClockWentBack):
        names["newest"] = reason.newest.isoformat()
    if isinstance(reason, why.CounterIsTaken):
        names["clerk"] = reason.clerk or words.say("Somebody")
    if isinstance(reason, why.NeedsRole):
        names["roles"] = words.say(" or ").join(_roles(words)[role] for role in reason.roles)
    if isinstance(reason, why.IsRedeemed):
        names["when"] = f"{words.short_day(reason.when.date())} {words.clock(reason.when)}"
    if isinstance(reason, why.IsTooOld):
        names["last_day"] = words.full_day(reason.last_day)
    if isinstance(reason, why.AppointmentIsOver):
        names["state"] = _states(words)[reason.state]
    return (_shorter(reason, words) or _sentences(words)[type(reason)]).format_map(names)


def _shorter(reason: Reason, words: Words) -> str:
    """The sentence where something is not known that the usual one tells."""
    match reason:
        case why.ServiceIsClosed(opens=None):
            return words.pattern("The service “{service}” is not offered any more today.")
        case why.ServiceIsPaused(reason=""):
            return words.pattern("The service “{service}” gives no tickets for now.")
        case why.TooSoonToMiss(seconds=0):
            return words.pattern("Call number {number} again before it counts as missed. Calls still due: {calls}.")
        case why.TooSoonToMiss(calls=0):
            return words.pattern("Number {number} counts as missed in {seconds} seconds.")
        case why.IsRedeemed(counter=""):
            return words.pattern("Voucher {code} was used already: {when}.")
        case _:
            return ""


def _roles(words: Words) -> MappingProxyType[Role, str]:
    return MappingProxyType(
        {
            "clerk": words.say("a clerk"),
            "supervisor": words.say("a supervisor"),
            "manager": words.say("a manager"),
            "installer": words.say("an installer"),
        }
    )


def _states(words: Words) -> MappingProxyType[str, str]:
    return MappingProxyType(
        {
            "kept": words.say("was kept"),
            "cancelled": words.say("was cancelled"),
            "missed": words.say("was missed"),
        }
    )


def _stages(words: Words) -> MappingProxyType[str, str]:
    return MappingProxyType(
        {
            "waiting": words.say("is waiting"),
            "away": words.say("is away for a while"),
            "called": words.say("has just been called"),
            "serving": words.say("is at a counter"),
            "parked": words.say("is parked"),
            "missed": words.say("missed the call"),
            "served": words.say("has been served"),
            "cancelled": words.say("was cancelled"),
            "withdrawn": words.say("was cancelled"),
            "not_served": words.say("was not served that day"),
        }
    )


def _sentences(words: Words) -> MappingProxyType[type[Reason], str]:
    return MappingProxyType(
        {
            why.DayNotOpen: words.say("The service day has not begun."),
            why.NoHoursThatDay: words.say(
                "The office has no opening hours today: to open it, give the day hours in the plan."
            ),
            why.DayIsOpen: words.say("The service day has begun already."),
            why.DayIsClosed: words.say("The service day is over."),
            why.ClockWentBack: words.pattern("The time goes back: {newest} is written already."),
            why.NoSuchService: words.pattern("There is no service “{service}”."),
            why.NoSuchCounter: words.pattern("There is no counter “{counter}”."),
            why.NoSuchLanguage: words.pattern("The office does not speak the language “{language}”."),
            why.NoSuchNeed: words.pattern("The office has no need “{need}”."),
            why.NoSuchEmployee: words.pattern("Nobody can be asked for by the name “{employee}”."),
            why.DoesNotServe: words.pattern("{employee} does not serve “{service}” now."),
            why.TimeNotOffered: words.pattern("A ticket of the service “{service}” cannot be for that time today."),
            why.NoSuchLevel: words.pattern("The office has no level of service “{level}”."),
            why.NoSuchTicket: words.pattern("Nobody took number {number} that day."),
            why.NoNumberLeft: words.pattern("All numbers of the service “{service}” are used up today."),
            why.CounterIsShut: words.pattern("Counter {counter} is not open."),
            why.CounterIsTaken: words.pattern("{clerk} works at counter {counter} already."),
            why.ClerkIsElsewhere: words.pattern("{clerk} works at counter {counter} already."),
            why.NeedsRole: words.pattern("Only {roles} may do that."),
            why.CounterIsPaused: words.pattern("Counter {counter} is on a pause."),
            why.CounterIsNotPaused: words.pattern("Counter {counter} is not on a pause."),
            why.CounterIsBusy: words.pattern("Counter {counter} is still with number {number}."),
            why.NobodyAtCounter: words.pattern("No number is called to counter {counter}."),
            why.HasArrived: words.pattern("Number {number} is at the counter already."),
            why.DoesNotWait: words.pattern("Number {number} does not wait: it {stage}."),
            why.DidNotMiss: words.pattern("Number {number} did not miss a call: it {stage}."),
            why.NotServedYet: words.pattern("Number {number} cannot be rated: it {stage}."),
            why.RatedAlready: words.pattern("Number {number} is rated already."),
            why.NoSuchRatingReason: words.pattern("The office lists no reason “{reason}” of a rating."),
            why.NoAnswer: words.pattern("The rating of number {number} has no answer that is on the scale."),
            why.ServiceIsClosed: words.pattern("The service “{service}” is offered from {opens}."),
            why.ServiceIsPaused: words.pattern("The service “{service}” gives no tickets for now: {reason}."),
            why.ServiceIsFull: words.pattern("All {most} tickets of the service “{service}” are taken today."),
            why.ServiceIsNotPaused: words.pattern("The service “{service}” is not paused."),
            why.NoMoreTickets: words.say("It is too late for a ticket today."),
            why.NoSuchAppointment: words.pattern("There is no appointment {appointment} on that day."),
            why.AppointmentIsOver: words.pattern("The appointment {appointment} {state} already."),
            why.AppointmentStands: words.pattern("There is another appointment {appointment} already."),
            why.NotOnThatDay: words.pattern("The appointment {appointment} is on another day."),
            why.NothingToOffer: words.pattern("{clerk} has learned none of the services of counter {counter}."),
            why.LastCounterFor: words.pattern("No other counter serves “{service}”; people waiting for it: {waiting}."),
            why.CounterIsThere: words.pattern("Nobody works at counter {counter}: there is nothing to shut."),
            why.TooSoonToMiss: words.pattern(
                "Number {number} did not miss the call yet. Calls still due: {calls}; seconds to wait: {seconds}."
            ),
            why.TooLateToRejoin: words.pattern(
                "Number {number} missed the call more than {minutes} minutes ago: please take a new ticket."
            ),
            why.PauseTooLong: words.pattern("Number {number} may be away for 1 to {minutes} minutes."),
            why.ParkedTooLong: words.pattern("Number {number} is parked for some minutes, and for a day at the most."),
            why.IsNotAway: words.pattern("Number {number} is not away: it {stage}."),
            why.IsOver: words.pattern("The visit of number {number} is over: it {stage}."),
            why.SameService: words.pattern("Number {number} waits for the service “{service}” already."),
            why.NowhereToSend: words.pattern("Choose where number {number} is sent: it is there already."),
            why.ClerkIsAway: words.pattern("{clerk} works at no counter now."),
            why.NoSuchOutcome: words.pattern("The service “{service}” has no outcome “{outcome}”."),
            why.NoSuchReason: words.pattern("“{reason}” is none of the reasons that the office lists."),
            why.NothingToUndo: words.pattern("Counter {counter} has done nothing that can be undone."),
            why.TooLateToUndo: words.pattern(
                "The last act of counter {counter} is more than {minutes} minutes old: it stays."
            ),
            why.ChangedMeanwhile: words.pattern("Something else has happened to number {number} since."),
            why.LineIsFull: words.pattern("So many people wait for “{service}” that nobody more can be served today."),
            why.LineIsNotFull: words.pattern("The service “{service}” gives tickets already."),
            why.NoSuchVoucher: words.pattern("There is no voucher “{code}”: please compare the letters and digits."),
            why.IsRedeemed: words.pattern("Voucher {code} was used already: {when}, at counter {counter}."),
            why.IsTooOld: words.pattern("The last day of voucher {code} was {last_day}."),
            why.NotRedeemed: words.pattern("Voucher {code} was not used at counter {counter}."),
            why.TooLateToRestore: words.pattern("Voucher {code} was used more than {minutes} minutes ago: that stays."),
            why.NoSuchTopic: words.pattern("The office lists no topic “{topic}”."),
            why.NoSuchCase: words.pattern("There is no case {case}."),
            why.CaseIsAnswered: words.pattern("Case {case} is answered already."),
            why.CaseIsClosed: words.pattern("Case {case} is closed already."),
            why.CaseIsWritten: words.pattern("The customer has written the words of case {case}: they stay."),
            why.CaseNotAnswered: words.pattern("Case {case} is not answered yet: a concern is answered, then closed."),
            why.NoSuchCard: words.say("Nothing is kept under this card. Please compare the letters and digits."),
            why.RemembersNobody: words.say("The office gives no cards for returning customers."),
            why.NobodyAsked: words.pattern("Nobody at {kiosk} is waiting for a person."),
            why.AlertIsOver: words.pattern("That is not so any more: there is nothing to acknowledge."),
            why.CounterIsOpen: words.pattern("Somebody works at counter {counter} already."),
            why.CounterNotAsked: words.pattern("Nobody asks that counter {counter} opens any more."),
            why.NothingToTell: words.pattern("A notice needs words in at least one language."),
            why.NowhereToTell: words.pattern("A notice is told on the board, at the kiosks or at the counters."),
            why.NoticeIsTooLong: words.pattern("A notice has at most {most} letters in each language."),
            why.WordIsTooLong: words.pattern("At the kiosks a word has at most {most} letters."),
            why.NoticeIsOver: words.pattern("The notice is over."),
        }
    )
