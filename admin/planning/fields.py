"""Every key of the plan, and the form in which it is edited: sections, fields, rows. Declared once, for all windows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from admin.planning.kinds import (
    Breaks,
    ClockTime,
    Codes,
    Colour,
    DayDate,
    HoursGrid,
    Id,
    Kind,
    Many,
    Markdown,
    Money,
    Number,
    One,
    Option,
    Skills,
    Spans,
    Switch,
    Texts,
    Word,
    say,
)
from office.drafting.document import Path, Value

MINUTES, OPTIONAL_MINUTES = Number(unit="minutes"), Number(unit="minutes", optional=True)
SECONDS = Number(unit="seconds")


@dataclass(frozen=True, slots=True)
class Field:
    """One key, at `path` below its section or row: its label, a sentence about it where the label is not enough."""

    path: Path
    label: str
    kind: Kind
    help: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of rows at `path`. `one` is what a row is, `named` which of its keys name it; `fresh`: a new row's values.

    `nested` lists stand inside each row.
    """

    path: Path
    label: str
    one: str
    add: str
    fields: tuple[Field, ...]
    named: tuple[str, ...] = ("name",)
    fresh: Mapping[str, Value] = field(default_factory=dict)
    nested: tuple["Rows", ...] = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One page of forms."""

    id: str
    title: str
    parts: tuple[Field | Rows, ...]
    about: str = ""


Part: TypeAlias = Field | Rows

ID = Field(
    ("id",), say("Short name"), Id(), say("For computers: letters, digits, . _ -. Figures hang on it, so it stays.")
)
NAME = Field(("name",), say("Name"), Texts())
ICON = Field(("icon",), say("Icon"), One("icons"))

_WEEKDAYS = (
    Option("monday", say("Monday")),
    Option("tuesday", say("Tuesday")),
    Option("wednesday", say("Wednesday")),
    Option("thursday", say("Thursday")),
    Option("friday", say("Friday")),
    Option("saturday", say("Saturday")),
    Option("sunday", say("Sunday")),
)
_FIVE: Mapping[str, Value] = {"weekdays": [option.value for option in _WEEKDAYS[:5]]}
_ROLES = (
    Option("clerk", say("Clerk")),
    Option("supervisor", say("Supervisor")),
    Option("manager", say("Manager")),
    Option("installer", say("Installer")),
)
_CLASSES = (Option("normal", say("As usual")), Option("priority", say("With priority")))
_EMPTY_MEANS_ANY = say("Empty: at any time.")


def _choices(path: str, label: str, one: str, add: str) -> Rows:
    return Rows((path,), label, one, add, (NAME, ID), fresh={"name": {}})


OFFICE = Section(
    "office",
    say("Office"),
    (
        Field(("office", "name"), say("Name of the office"), Texts()),
        Field(("office", "company"), say("Whose office it is"), Texts(), say("At the top of screens and tickets.")),
        Field(
            ("office", "languages"),
            say("Languages"),
            Codes(),
            say("By their two letters, up to six, in the order of their keys. The first is the office's own."),
        ),
        Field(("office", "time_zone"), say("Time zone"), One("zones")),
        Field(("office", "contact", "telephone"), say("Telephone"), Word()),
        Field(("office", "contact", "email"), say("Email"), Word()),
        Field(("office", "contact", "web"), say("Web page"), Word()),
        Field(("office", "contact", "address"), say("Address"), Texts()),
        Field(("office", "footer"), say("Below every paper"), Texts(), say("How else people reach you.")),
        Field(("office", "logo"), say("Logo"), Word(), say("The file of an SVG or PNG picture. Empty: none.")),
        Field(
            ("office", "id"), say("Short name of the office"), Id(), say("Everything written hangs on it: it stays.")
        ),
    ),
)

HOURS = Section(
    "hours",
    say("Opening hours"),
    (
        Field(
            ("hours",),
            say("Times"),
            HoursGrid(),
            say("Several times a day with a comma between them: 09:00–12:00, 13:00–18:00. A dash: closed."),
        ),
    ),
    say("The most exact one counts: a date, then a weekday, then Monday to Friday."),
)

SERVICES = Section(
    "services",
    say("Services"),
    (
        Rows(
            ("services",),
            say("Services"),
            say("service"),
            say("Add a service"),
            (
                NAME,
                Field(("short_name",), say("Short name on boards"), Texts(), say("One word, for narrow places.")),
                Field(
                    ("series",), say("Series"), Number(whole=True), say("Numbers begin after it: 100 gives 101, 102, …")
                ),
                Field(
                    ("letter",),
                    say("Letter before the number"),
                    One((Option("A", "A"), Option("K", "K"), Option("M", "M"), Option("T", "T")), none=say("None")),
                    say("Figures alone are heard better."),
                ),
                Field(
                    ("promise_minutes",),
                    say("Promise"),
                    OPTIONAL_MINUTES,
                    say("By then at the latest a customer is called. Empty: nothing is promised."),
                ),
                Field(
                    ("handling_minutes",),
                    say("Time for one customer"),
                    OPTIONAL_MINUTES,
                    say("Roughly; it is learned better after the first days."),
                ),
                Field(
                    ("most_per_day",),
                    say("Tickets a day at the most"),
                    Number(whole=True, optional=True),
                    say("Empty: no limit."),
                ),
                ICON,
                Field(("group",), say("Group on the kiosk"), One("groups", none=say("None, on the first page"))),
                Field(("kiosk",), say("Has a tile on the kiosk"), Switch()),
                Field(("catch_all",), say("For everybody who is not sure"), Switch(), say("One service at the most.")),
                Field(
                    ("bring",), say("What to have ready"), Texts(), say("On the ticket, after “Please have ready:”.")
                ),
                Field(("note",), say("One more sentence on the ticket"), Texts()),
                Field(
                    ("hours",),
                    say("Times of this service"),
                    HoursGrid(),
                    say("Where nothing stands, all the time that the office is open."),
                ),
                ID,
            ),
            fresh={"name": {}, "icon": "question", "kiosk": True},
            nested=(
                Rows(
                    ("outcomes",),
                    say("How a case may end"),
                    say("outcome"),
                    say("Add an outcome"),
                    (NAME, ID),
                    fresh={"name": {}},
                ),
            ),
        ),
        Rows(
            ("groups",),
            say("Groups on the kiosk"),
            say("group"),
            say("Add a group"),
            (NAME, ICON, ID),
            fresh={"name": {}, "icon": "list-bullets"},
            help=say("Services behind one tile of the first page."),
        ),
    ),
)

COUNTERS = Section(
    "counters",
    say("Counters"),
    (
        Rows(
            ("counters",),
            say("Counters"),
            say("counter"),
            say("Add a counter"),
            (
                Field(("id",), say("Number"), Word(), say("On the amber plate, as customers see and hear it.")),
                Field(("services",), say("What is served there"), Many("services")),
            ),
            named=("id",),
            fresh={"services": []},
        ),
    ),
)

ROSTER = Section(
    "roster",
    say("Roster and breaks"),
    (
        Rows(
            ("roster",),
            say("Shifts"),
            say("shift"),
            say("Add a shift"),
            (
                Field(("counter",), say("Counter"), One("counters")),
                Field(("opens",), say("Opens"), ClockTime()),
                Field(("closes",), say("Closes"), ClockTime()),
                Field(("weekdays",), say("On these days"), Many(_WEEKDAYS)),
                Field(
                    ("breaks",), say("Breaks"), Breaks(), say("With a comma between them: 12:00–12:30, 15:00–15:15.")
                ),
            ),
            named=("counter", "weekdays", "opens", "closes"),
            fresh={"opens": "09:00", "closes": "17:00", "breaks": [], **_FIVE},
        ),
    ),
    say("Estimates gain more from it than from anything else."),
)

STAFF = Section(
    "staff",
    say("Staff"),
    (
        Field(("skills",), say("What each has learned"), Skills(), say("Where nothing is ticked off, all services.")),
        Rows(
            ("employees",),
            say("Whom customers may ask for"),
            say("employee"),
            say("Add an employee"),
            (Field(("name",), say("Name that customers read"), Texts()), ID),
            fresh={"name": {}},
            help=say("The short name is that of the account."),
        ),
    ),
)

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
                ICON,
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
                ICON,
                ID,
            ),
            named=("name", "id"),
            fresh={"name": {}},
        ),
    ),
)

POLICIES = Section(
    "policies",
    say("Policies"),
    (
        Rows(
            ("policies",),
            say("Pages of your own"),
            say("page"),
            say("Add a page"),
            (
                Field(("title",), say("Title"), Texts()),
                Field(
                    ("text",),
                    say("Text"),
                    Markdown(),
                    say(
                        "# begins a heading, - an item, **bold**. Figures of the plan in braces are filled in: {hours},"
                        " {promises}, {compensation}, {telephone} …"
                    ),
                ),
                Field(("version",), say("Version"), Word()),
                Field(("since",), say("Holds since"), DayDate(), say("As 2026-03-02.")),
                Field(("order",), say("Order"), Number(whole=True), say("Lower numbers stand first.")),
                Field(("icon",), say("Icon"), One("icons", none=say("By its short name"))),
                ID,
            ),
            named=("title",),
            fresh={"title": {}, "text": {}, "version": "1", "order": 0},
        ),
    ),
)

NOTICES = Section(
    "notices",
    say("Notices"),
    (
        Rows(
            ("notices",),
            say("What everybody who waits is told"),
            say("notice"),
            say("Add a notice"),
            (
                Field(("text",), say("Text"), Texts(long=True)),
                Field(
                    ("kind",),
                    say("Kind"),
                    One(
                        (
                            Option("news", say("Something new")),
                            Option("policy", say("What we promise")),
                            Option("hours", say("When we are open")),
                            Option("said_done", say("You said, we did")),
                        )
                    ),
                ),
                Field(("first_day",), say("From this day"), DayDate(), say("As 2026-03-02. Empty: at once.")),
                Field(("last_day",), say("To this day"), DayDate(), say("Empty: for good.")),
                Field(("weekdays",), say("On these days"), Many(_WEEKDAYS)),
                Field(("hours",), say("At these times"), Spans(), say("Empty: all day.")),
            ),
            named=("text",),
            fresh={"text": {}, "kind": "news", "hours": [], "weekdays": [option.value for option in _WEEKDAYS]},
        ),
    ),
)

KIOSK = Section(
    "kiosk",
    say("Kiosk"),
    (
        Field(
            ("kiosk", "pages"),
            say("Pages"),
            Many(
                (
                    Option("rating", say("Rating a visit")),
                    Option("my_visit", say("My visit")),
                    Option("information", say("Information and policies")),
                    Option("appointments", say("Checking in with an appointment")),
                    Option("cases", say("Concerns and praise")),
                    Option("needs", say("Needs and levels on the ticket's page")),
                )
            ),
        ),
        Field(
            ("kiosk", "texts", "title"), say("Title of the first page"), Texts(), say("Empty: the kiosk's own words.")
        ),
        Field(("kiosk", "texts", "welcome"), say("The sentence below it"), Texts()),
        Field(("kiosk", "texts", "closed"), say("One more sentence while closed"), Texts()),
        Field(("kiosk", "texts", "thanks"), say("Last line of the thanks after a rating"), Texts()),
        Field(("help", "nobody"), say("Where to go when nobody answers a call"), Texts(long=True)),
        Field(("kiosk", "times", "idle_seconds"), say("Until “Are you still here?”"), SECONDS),
        Field(("kiosk", "times", "warning_seconds"), say("Time to answer"), SECONDS),
        Field(("kiosk", "times", "long_idle_seconds"), say("Until it is asked of whoever listens"), SECONDS),
        Field(("kiosk", "times", "long_warning_seconds"), say("Their time to answer"), SECONDS),
        Field(("kiosk", "times", "ticket_seconds"), say("The ticket's page stays"), SECONDS),
        Field(("kiosk", "times", "thanks_seconds"), say("The thanks stay"), SECONDS),
        Field(("kiosk", "sounds", "warning"), say("Two notes with “Are you still here?”"), Switch()),
    ),
)

LOOK = Section(
    "look",
    say("Look"),
    (
        Field(
            ("look", "accent"),
            say("Colour"),
            Colour(),
            say("Of number plates, the kiosk's shelf and main keys. White words must be read on it."),
        ),
    ),
)

CASES = Section(
    "cases",
    say("Concerns and praise"),
    (
        Field(
            ("cases", "answer_days"),
            say("Answered within"),
            Number(unit="days", whole=True),
            say("Days on which the office is open."),
        ),
        Field(("cases", "line"), say("Manager's line"), One("services", none=say("None: a person is called"))),
        Field(("cases", "keep_days"), say("Words and names are kept"), Number(unit="days", whole=True)),
        Field(("cases", "appeal"), say("Where customers can turn after that"), Texts(long=True)),
        Rows(
            ("cases", "topics"),
            say("Topics"),
            say("topic"),
            say("Add a topic"),
            (
                NAME,
                Field(
                    ("kind",),
                    say("Kind"),
                    One((Option("concern", say("Concern")), Option("praise", say("Praise")))),
                ),
                ID,
            ),
            named=("name", "id"),
            fresh={"name": {}, "kind": "concern"},
            help=say("Without topics of your own of a kind, the usual ones are offered."),
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

STANDARDS = Section(
    "standards",
    say("Service standard"),
    (
        Rows(
            ("standards",),
            say("Cards"),
            say("card"),
            say("Add a card"),
            (
                Field(("title",), say("Title"), Texts()),
                Field(("situation",), say("For a situation, not for services"), Switch()),
                Field(("services",), say("For these services"), Many("services")),
                Field(("greeting",), say("How one begins"), Texts()),
                Field(("version",), say("Version"), Word()),
                Field(("since",), say("Holds since"), DayDate(), say("As 2026-03-02.")),
                ID,
            ),
            named=("title", "id"),
            fresh={"title": {}, "greeting": {}, "services": [], "version": "1", "steps": []},
            nested=(
                Rows(
                    ("steps",),
                    say("Steps"),
                    say("step"),
                    say("Add a step"),
                    (
                        Field(("text",), say("What is done"), Texts()),
                        Field(("say",), say("What is said to the customer"), Texts()),
                        Field(("call",), say("Whom to call"), Texts()),
                        ID,
                    ),
                    named=("text", "id"),
                    fresh={"text": {}, "say": {}, "call": {}},
                ),
            ),
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
        _right("open_and_close_day", say("Begin and end the day")),
        _right("change_plan", say("Change this plan")),
    ),
)

SECTIONS = (
    OFFICE,
    HOURS,
    SERVICES,
    COUNTERS,
    ROSTER,
    STAFF,
    LINE,
    PROMISES,
    NEEDS,
    POLICIES,
    NOTICES,
    KIOSK,
    LOOK,
    CASES,
    REASONS,
    STANDARDS,
    RIGHTS,
)
BY_ID: Mapping[str, Section] = {section.id: section for section in SECTIONS}


@dataclass(frozen=True, slots=True)
class Found:
    """Where a path of the document is edited.

    `rows`: the lists on the way, each with the path of its row. `field` is None for a row or a list as a whole; `rest`
    is what follows the field's own path: a language, a weekday.
    """

    section: Section
    rows: tuple[tuple[Rows, Path], ...] = ()
    field: Field | None = None
    rest: Path = ()


def found(path: Path) -> Found | None:
    """The field, or the list, of this path; None where no form has it."""
    for section in SECTIONS:
        if (known := _found(section, section.parts, path, (), ())) is not None:
            return known
    return None


def _found(
    section: Section, parts: tuple[Part, ...], path: Path, above: Path, rows: tuple[tuple[Rows, Path], ...]
) -> Found | None:
    for part in parts:
        length = len(part.path)
        if path[:length] != part.path:
            continue
        rest = path[length:]
        if isinstance(part, Field):
            return Found(section, rows, part, rest)
        if not rest:
            return Found(section, (*rows, (part, (*above, *part.path))))
        row = (*above, *path[: length + 1])
        inside = (*rows, (part, row))
        if len(rest) == 1:
            return Found(section, inside)
        return _found(section, (*part.fields, *part.nested), rest[1:], row, inside)
    return None


def fields_of(section: Section) -> Iterator[tuple[Path, Field]]:
    """All fields of a section with their whole paths; rows are written "*"."""
    yield from _fields(section.parts, ())


def _fields(parts: tuple[Part, ...], above: Path) -> Iterator[tuple[Path, Field]]:
    for part in parts:
        if isinstance(part, Field):
            yield (*above, *part.path), part
        else:
            yield from _fields((*part.fields, *part.nested), (*above, *part.path, "*"))
