"""A made-up history, written to the journal: whole days, each in one transaction, with all that belongs to it."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from journal.batch import Batch, Personal
from journal.casebook import TOLD, case_key
from journal.learned_form import learned_form
from journal.lessonbook import LOOK_BACK
from journal.store import Journal
from office import cases, vouchers
from office.day import stream_of
from office.events import CaseOpened, Entry, VisitRated
from office.plan import Plan
from office.simulation.aftermath import Aftermath
from office.simulation.dice import Dice
from office.simulation.floor import STATION
from office.simulation.history import MadeDay, Past, made_day
from office.simulation.opinions import Opinion
from office.staff import MANAGES, SERVES
from office.visits import Rating
from office.waits.estimates import Estimates
from station.made_up_words import made_up_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How much was written so far."""

    days: int = 0
    visits: int = 0
    ratings: int = 0
    cases: int = 0
    vouchers: int = 0


def clerks_of(journal: Journal, office: str) -> tuple[str, ...]:
    """Who can sit at a counter: clerks first, as they have no other work."""
    members = [
        member for member in journal.staff.members(office) if member.active and SERVES.intersection(member.roles)
    ]
    return tuple(member.id for member in sorted(members, key=lambda member: bool(MANAGES.intersection(member.roles))))


def lived_already(journal: Journal, office: str, days: Sequence[date]) -> date | None:
    """The first of these days in which anything happened."""
    heads = journal.heads(office, [stream_of(day) for day in days])
    return next((day for day in days if heads[stream_of(day)]), None)


def write_history(
    journal: Journal, past: Past, days: Sequence[date], *, told: bool = False, made: Callable[..., MadeDay] = made_day
) -> Generator[Written, None, None]:
    """Write day after day, none of which exists, and tell after each; `told`: with what customers were told.

    The newest days teach the estimates, so that the office begins with what it has learned. Raises JournalTrouble.
    """
    office = past.plan.office.id
    managers = tuple(member.id for member in journal.staff.members(office) if MANAGES.intersection(member.roles))
    aftermath = Aftermath(
        plan=past.plan,
        dice=Dice(past.seed, days[0] if days else "", "aftermath"),
        managers=managers,
        cases=cases.after(cases.Cases(), journal.read(office, cases.STREAM)),
        vouchers=vouchers.after(vouchers.Vouchers(), journal.read(office, vouchers.STREAM)),
    )
    estimates, written = Estimates(), Written()
    for day in days:
        learns = told or day > days[-1] - LOOK_BACK
        found = made(
            past, day, estimates=estimates if learns else None, told=told, codes=aftermath.vouchers.by_code.keys()
        )
        written = _write(journal, office, found, aftermath, written)
        yield written
    if days:
        journal.put_learned(office, days[-1], learned_form(estimates.learned))


def _write(journal: Journal, office: str, made: MadeDay, aftermath: Aftermath, before: Written) -> Written:
    places = aftermath.cases.place, aftermath.vouchers.place
    told, owed = aftermath.after(made)
    rated = [said for said in made.opinions if isinstance(said.what, VisitRated)]
    batches = [
        Batch(stream=stream_of(made.date), after=0, entries=made.entries),
        *(
            Batch(stream=cases.STREAM, after=places[0], entries=told, people=tuple(_said(aftermath.plan, told)))
            for _ in told[:1]
        ),
        *(Batch(stream=vouchers.STREAM, after=places[1], entries=owed) for _ in owed[:1]),
        *_rating_batches(made.date, rated),
    ]
    journal.append(office, batches, legs=made.legs, ratings=list(_ratings(made.date, rated)))
    return Written(
        days=before.days + 1,
        visits=before.visits + made.visits,
        ratings=before.ratings + len(rated),
        cases=len(aftermath.cases.by_number),
        vouchers=len(aftermath.vouchers.by_code),
    )


def _said(plan: Plan, told: Sequence[Entry]) -> Iterator[Personal]:
    """The words of what was written, kept apart like all that people say."""
    for entry in told:
        event = entry.event
        if isinstance(event, CaseOpened) and event.told == "written":
            words = made_up_words(event.topic, event.language) or made_up_words("other", "en")
            erase_after = cases.erased_after(plan, event.day)
            yield Personal(key=case_key(event.case), kind=TOLD, body={"words": words}, erase_after=erase_after)


def _rating_batches(day: date, rated: Sequence[Opinion]) -> Iterator[Batch]:
    for said in rated:
        if isinstance(said.what, VisitRated):
            entry = Entry(place=1, at=said.at, event=said.what, station=STATION)
            yield Batch(stream=f"visit/{day.isoformat()}/{said.what.number}", after=0, entries=(entry,))


def _ratings(day: date, rated: Sequence[Opinion]) -> Iterator[Rating]:
    for said in rated:
        if isinstance(said.what, VisitRated):
            said_so = said.what
            reason = said_so.reason or None
            yield Rating(day=day, number=said_so.number, solved=said_so.solved, treated=said_so.treated, reason=reason)
