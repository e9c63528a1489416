"""The forms of what the office says: policies, notices, the kiosk's words, its look, cases, the service standard."""

from admin.planning.kinds import (
    Colour,
    DayDate,
    Many,
    Markdown,
    Number,
    One,
    Option,
    Spans,
    Switch,
    Texts,
    Word,
    say,
)
from admin.planning.parts import ID, NAME, SECONDS, WEEKDAY_OPTIONS, Field, Rows, Section

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
                Field(("weekdays",), say("On these days"), Many(WEEKDAY_OPTIONS)),
                Field(("hours",), say("At these times"), Spans(), say("Empty: all day.")),
            ),
            named=("text",),
            fresh={"text": {}, "kind": "news", "hours": [], "weekdays": [option.value for option in WEEKDAY_OPTIONS]},
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

MEMORY = Section(
    "memory",
    say("Returning customers"),
    (
        Field(("memory", "on"), say("Clerks can give a visit card for the next time"), Switch()),
        Field(("memory", "keep_days"), say("Each visit with it is kept"), Number(unit="days", whole=True)),
    ),
    say("Nothing is kept without the card, and its customer can have everything forgotten at once."),
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
