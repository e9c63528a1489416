"""The forms of what the office is and offers: its name and hours, services, counters, roster, staff."""

from admin.planning.kinds import (
    Breaks,
    ClockTime,
    Codes,
    HoursGrid,
    Id,
    Many,
    Number,
    One,
    Option,
    Skills,
    Switch,
    Texts,
    Word,
    say,
)
from admin.planning.parts import FIVE_DAYS, ICON, ID, NAME, OPTIONAL_MINUTES, WEEKDAY_OPTIONS, Field, Rows, Section

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
            say(
                "Several times a day with a comma between them: 09:00–12:00, 13:00–18:00. A dash: closed. Holidays and"
                " other dates stand below."
            ),
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
                Field(("weekdays",), say("On these days"), Many(WEEKDAY_OPTIONS)),
                Field(
                    ("breaks",), say("Breaks"), Breaks(), say("With a comma between them: 12:00–12:30, 15:00–15:15.")
                ),
            ),
            named=("counter", "weekdays", "opens", "closes"),
            fresh={"opens": "09:00", "closes": "17:00", "breaks": [], **FIVE_DAYS},
        ),
    ),
    say("Estimates gain more from it than from anything else. A day keeps the roster that it began with."),
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
