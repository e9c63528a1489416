"""The forms of the rules: the line and calls, broken promises, needs and levels, reasons, rights."""

from admin.planning.kinds import (
    Many,
    Money,
    Number,
    One,
    Option,
    Switch,
    Texts,
    Word,
    say,
)
from admin.planning.parts import ID, MINUTES, NAME, OPTIONAL_MINUTES, SECONDS, Field, Rows, Section

_ROLES = (
    Option("clerk", say("Clerk")),
    Option("supervisor", say("Supervisor")),
    Option("manager", say("Manager")),
    Option("installer", say("Installer")),
)
_CLASSES = (Option("normal", say("As usual")), Option("priority", say("With priority")))
_USUAL_ICON = Field(("icon",), say("Icon"), One("icons", none=say("The usual one")))
_EMPTY_MEANS_ANY = say("Empty: at any time.")


def _choices(path: str, label: str, one: str, add: str) -> Rows:
    return Rows((path,), label, one, add, (NAME, ID), fresh={"name": {}})


LINE = Section(
    "line",
    say("Line and calls"),
    (
        Field(("line", "head_start_minutes", "priority"), say("Head start with priority"), MINUTES),
        Field(("line", "head_start_minutes", "appointment"), say("Head start with an appointment"), MINUTES),
        Field(("line", "head_start_minutes", "transfer"), say("Head start when sent on"), MINUTES),
        Field(("line", "head_start_minutes", "returned"), say("Head start after a missed call"), MINUTES),
        Field(
            ("line", "put_back"),
            say("Who is put back waits"),
            One(
                (
                    Option("same_place", say("At the same place")),
                    Option("behind_next", say("Behind whoever is next")),
                    Option("as_returned", say("As after a missed call")),
                    Option("end", say("At the end")),
                )
            ),
        ),
        Field(("line", "rejoin_minutes"), say("May come back after a missed call"), OPTIONAL_MINUTES, _EMPTY_MEANS_ANY),
        Field(
            ("line", "pause_minutes"),
            say("May be away and keep the place"),
            OPTIONAL_MINUTES,
            say("Empty: as long as they like."),
        ),
        Field(("calling", "automatic"), say("Free counters are given the next one by themselves"), Switch()),
        Field(
            ("calling", "calls_before_missed"), say("Calls before a number is missed"), Number(unit="times", whole=True)
        ),
        Field(("calling", "seconds_before_missed"), say("And the last call so long ago"), SECONDS),
        Field(("calling", "undo_minutes"), say("A clerk can undo within"), MINUTES),
        Field(
            ("calling", "confirms_arrival"),
            say("Clerks confirm that the customer has come"),
            Switch(),
            say("Without it, handling counts from the call."),
        ),
        Field(
            ("appointments", "early_minutes"),
            say("An appointment counts so long before"),
            OPTIONAL_MINUTES,
            _EMPTY_MEANS_ANY,
        ),
        Field(("appointments", "late_minutes"), say("And so long after its time"), OPTIONAL_MINUTES, _EMPTY_MEANS_ANY),
        Field(
            ("appointments", "late_becomes"),
            say("A later one becomes"),
            One(
                (
                    Option("normal", say("A ticket as usual")),
                    Option("priority", say("A ticket with priority")),
                    Option("appointment", say("An appointment all the same")),
                )
            ),
        ),
        Field(
            ("times", "last_ticket_minutes"),
            say("Last ticket before closing"),
            OPTIONAL_MINUTES,
            say("Empty: only staff end the day."),
        ),
        Field(
            ("times", "ends_minutes"),
            say("The day ends by itself after closing"),
            OPTIONAL_MINUTES,
            say("Empty: only staff end the day."),
        ),
        Field(("times", "line_closes_itself"), say("A line that would reach past closing closes itself"), Switch()),
        Field(("times", "warn_minutes"), say("Staff are warned before that"), MINUTES),
        Field(
            ("times", "long_wait_minutes"), say("A longer wait is told before the ticket"), MINUTES, say("0: never.")
        ),
        Field(("times", "vanished_seconds"), say("A silent counter counts as vanished after"), SECONDS),
    ),
)

PROMISES = Section(
    "compensation",
    say("Broken promises"),
    (
        Rows(
            ("compensation", "rules"),
            say("What customers get"),
            say("rule"),
            say("Add a rule"),
            (
                Field(("services",), say("For these services"), Many("services"), say("None ticked: for all.")),
                Field(("amount",), say("Amount"), Money(), say("An amount or a text, one of the two.")),
                Field(("currency",), say("Currency"), Word()),
                Field(("text",), say("Or in words"), Texts()),
            ),
            named=("amount", "currency", "text", "services"),
            fresh={"services": [], "currency": "EUR", "text": {}},
            help=say("The first rule that fits the service counts. Without rules there is the apology alone."),
        ),
        Field(("compensation", "valid_days"), say("A voucher counts for"), Number(unit="days", whole=True)),
        Field(
            ("compensation", "most_per_day"),
            say("Vouchers a day at the most"),
            Number(whole=True, optional=True),
            say("Empty: no limit."),
        ),
        Field(
            ("compensation", "most_amount_per_day"), say("Money a day at the most"), Money(), say("Empty: no limit.")
        ),
        Field(("compensation", "apology"), say("The apology in your own words"), Texts(long=True)),
        Field(("compensation", "redeem"), say("Where a voucher can be used"), Texts(long=True)),
    ),
    say("What is promised stands with each service; here is what follows when a promise was broken."),
)

NEEDS = Section(
    "needs",
    say("Needs and levels"),
    (
        Rows(
            ("needs",),
            say("Needs"),
            say("need"),
            say("Add a need"),
            (
                Field(("name",), say("Name"), Texts(), say("The usual needs have their words already.")),
                Field(("standing",), say("In the line"), One(_CLASSES)),
                Field(("walking_seconds",), say("More time to walk to the counter"), SECONDS),
                Field(("repeats",), say("The call is repeated"), Number(unit="times", whole=True)),
                Field(("slower",), say("And spoken more slowly"), Switch()),
                Field(("hint",), say("What the clerk should do"), Texts()),
                _USUAL_ICON,
                ID,
            ),
            named=("name", "id"),
            fresh={"name": {}, "hint": {}},
        ),
        Rows(
            ("levels",),
            say("Levels of service"),
            say("level"),
            say("Add a level"),
            (
                Field(("name",), say("Name"), Texts(), say("The usual levels have their words already.")),
                Field(("standing",), say("In the line"), One(_CLASSES)),
                Field(("head_start_minutes",), say("Head start"), MINUTES),
                Field(("promise_minutes",), say("Promise"), OPTIONAL_MINUTES, say("Empty: that of the service.")),
                Field(("promise_holds",), say("What is promised holds with this level too"), Switch()),
                Field(("handling_factor",), say("Takes so many times as long"), Number()),
                Field(
                    ("asks",),
                    say("Asks the customer"),
                    One(
                        (
                            Option("nothing", say("Nothing more")),
                            Option("employee", say("Which employee")),
                            Option("time", say("For what time later today")),
                        )
                    ),
                ),
                Field(("release_minutes",), say("Waits for anybody so long before the promise"), MINUTES),
                Field(
                    ("most_per_slot",),
                    say("So many at one set time"),
                    Number(whole=True, optional=True),
                    say("Empty: half of what the counters can do by then."),
                ),
                _USUAL_ICON,
                ID,
            ),
            named=("name", "id"),
            fresh={"name": {}},
        ),
    ),
)

REASONS = Section(
    "reasons",
    say("Reasons"),
    (
        _choices("pause_reasons", say("Why a counter pauses"), say("reason"), say("Add a reason for a pause")),
        _choices(
            "call_reasons", say("Why a number is called out of turn"), say("reason"), say("Add a reason for a call")
        ),
        _choices(
            "service_pause_reasons",
            say("Why a service pauses"),
            say("reason"),
            say("Add a reason for a service's pause"),
        ),
    ),
    say("Where a list is empty, clerks type nothing and choose nothing."),
)


ALERTS = Section(
    "alerts",
    say("Alerts to managers"),
    (
        Field(("alerts", "promises_at_risk"), say("Promises that may break"), Number(whole=True), say("0: never.")),
        Field(("alerts", "help_seconds"), say("A call for a person unanswered for"), SECONDS, say("0: never.")),
        Field(("alerts", "overdue_minutes"), say("A pause overdue by"), MINUTES, say("0: never.")),
        Field(("alerts", "not_open_minutes"), say("A rostered counter closed for"), MINUTES, say("0: never.")),
        Field(("alerts", "free_mb"), say("Room left on a disk, MB"), Number(whole=True), say("0: never.")),
    ),
    say("From then on managers are alerted, with a sound, until one of them looks after it."),
)


RATING = Section(
    "rating",
    say("Ratings"),
    (
        Field(("rating", "asks_why"), say("After the two questions one reason can be named"), Switch()),
        Rows(
            ("rating", "reasons"),
            say("Reasons"),
            say("reason"),
            say("Add a reason of a rating"),
            (
                Field(
                    ("kind",),
                    say("Asked after"),
                    One((Option("bad", say("An answer that is not good")), Option("good", say("A good answer")))),
                ),
                NAME,
                ID,
            ),
            fresh={"name": {}, "kind": "bad"},
            help=say("At most five of a kind. Without reasons of a kind there are the usual five."),
        ),
    ),
)


def _right(key: str, label: str) -> Field:
    return Field(("rights", key), label, Many(_ROLES))


RIGHTS = Section(
    "rights",
    say("Signing in and rights"),
    (
        Field(("sign_in", "lock_minutes"), say("A counter locks itself after"), MINUTES, say("0: never.")),
        Field(("sign_in", "lock_busy_minutes"), say("With a customer there, after"), MINUTES, say("0: never.")),
        _right("call_out_of_turn", say("Call out of turn")),
        _right("cancel_ticket", say("Cancel a ticket")),
        _right("restore_voucher", say("Take back that a voucher was used")),
        _right("shut_vanished", say("Shut a counter that does not answer")),
        _right("take_over", say("Sit down where a colleague is signed in")),
        _right("pause_service", say("Pause a service")),
        _right("reopen_line", say("Keep a line open")),
        _right("ask_counter", say("Ask a counter to open")),
        _right("post_notice", say("Tell a notice of the day")),
        _right("open_and_close_day", say("Begin and end the day")),
        _right("change_plan", say("Change this plan")),
    ),
)
