"""Which sentences of the kiosk's pages are shipped as clips: what most people need to hear on most days."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from resources.catalogue import read

SPOKEN_SOURCES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"kiosk": (), "resources": ("resources/office_pages.py",)}
)
"""The rooms whose sentences are shipped; of all their files where none is named."""

UNSPOKEN_SOURCES = frozenset({"kiosk/staff_view.py"})
"""What only staff read has no clips."""

SHORT_FORMS = frozenset(
    {
        "Others", "No paper now: your number is on the screen.", "Visit", "Info", "Rate", "{n} waiting", "A person",
        "Print", "Previous", "until {clock}", "Take it now", "Better after {clock}", "Voucher", "Away until {clock}.",
        "Called at {clock}. You may come back.", "Called. Please speak to our staff.", "Cancelled at {clock}.",
        "Longer now: {wait}", "Service changed.", "Sorry, we are late.", "Nothing came out? Please go to the counter.",
        "No paper. Please go to the counter.", "{code}: used", "{code}: too old", "{worth}, {code}, to {day}", "Wishes",
        "Help", "I need help", "Type or scan your number.", "Type or scan its number.", "Your answer is anonymous",
        "Skip", "Please tell our staff your wishes.", "No promised time now.", "Appointment: {clock}", "Rejoin",
        "By {clock} at the latest.", "{low}–{high} min", "Not now", "From {clock}", "None left", "Full today", "Closed",
        "A few min", "Tomorrow", "Change", "More", "{service}, counter {counter}",
        "Bigger", "Contrast", "Aloud",
        "Your time: {clock}", "{name}, or others by {clock}", "{low}–{n} waiting", "Please go to a counter.",
        "Answer by {day}.", "Remember the number.", "Manager", "Complain", "Concerns",
        "Only for our answer. Kept for {time}.",
    }
)  # fmt: skip
"""Sentences that stand for a longer one where that has no room on the screen: the longer one is spoken."""

LEFT_OUT = frozenset(
    {
        # Around a name, a code or an address, which no clip says: an engine says the whole of it, or nobody.
        "You wait for {name}.", "{name} cannot call you today: whoever is free first calls you.",
        "{name}: without waiting", "With {name}", "{name} will call you. No time is promised.",
        "{name} will call you; shortly before {clock}, whoever is free.", "You also reach us here: {contact}",
        "Voucher {code} was used already.", "The last day of voucher {code} was {day}.",
        "Your voucher: {worth}, code {code}, last day {day}.",
        # Refusals that few ever meet.
        "We cannot find your place right now. Please call a person.",
        "Appointment {number} was cancelled. Please call a person.", "Visit {number} cannot be rated now.",
        "Something about your visit has changed meanwhile. Please look at it again.",
        "Our call was more than {n} minute ago.", "Please take a new number, or speak to our staff.",
        "Your number was called meanwhile, and nobody came.", "You can be away for {n} minute at the most.",
        "Nobody whom you can ask for is here now.", "No time is left for this service today.",
        "Here we cannot tell you more about your visit. Show your ticket at a counter.",
        "Did no voucher come out? Please show your ticket at the counter.", "We closed before we could serve you.",
        "We could not note your wishes. Please tell our staff.",
        # Long terms, and why others were called first: they can be read again, or asked for.
        "Your place is kept. Our promise lasts longer by your time away.",
        "Nobody else calls you then. No time is promised for this.",
        "Nobody else calls you then, as long as they are here.",
        "Shortly before {clock}, as promised, whoever is free calls you.",
        "So that you are called in time, whoever is free first calls you.",
        "{n} person who came later went first", "with an appointment", "with priority",
        "with a quick question or the like", "from another counter", "back after a call or a break",
        "called by our staff", "for other reasons",
        # How much room a text has left: each letter typed is told already.
        "No more letters fit here. Thank you: this is a lot already.", "There is room for {n} more letter.",
        "No more letters fit", "Letters left: {n}",
        # Two sentences that have a clip each.
        "We have called a person. Please stay here at the screen.",
        # What stands within the office's own pages, whose text no clip says.
        "Telephone", "E-mail", "Web page", "Address", "Version {version}, since {day}", "Only at certain hours",
        "On these days it is different",
    }
)  # fmt: skip
"""Sentences that are needed least: only an engine says them."""


def spoken_ids(room: str) -> Iterator[str]:
    """The sentences of a room that are shipped as clips, by their (singular) keys."""
    return (msgid for msgid in seen_ids(room) if msgid not in LEFT_OUT)


def seen_ids(room: str) -> Iterator[str]:
    """The sentences of a room that customers see on a kiosk, each in its longest form."""
    wanted = SPOKEN_SOURCES[room]
    for message in read(room, "et"):
        files = {file for file, _ in message.locations} - UNSPOKEN_SOURCES
        first = message.id if isinstance(message.id, str) else message.id[0]
        if first and first not in SHORT_FORMS and any(not wanted or file in wanted for file in files):
            yield first
