"""The pages of information that an office has for its customers, in one language, for screen and paper. Pure.

Opening hours and contact, and what to bring, are made of the plan; the policies are the office's own words, in which
the figures of the plan are filled in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from babel.dates import format_date

from office.hours import WEEKDAYS, Hours, Span, spans_on
from office.plan import Plan
from office.policies import Policy, filled, general_rule, in_language, in_order
from resources.icon_art import icon_names
from resources.markdown import Block, Heading, ListItem, Paragraph, blocks, escaped
from resources.words import Words

HOURS, BRING = "/hours", "/bring"
"""The ids of the two pages that are made of the plan; no policy can have them."""

_ICONS: Mapping[str, str] = {
    "promise": "handshake",
    "complaints": "chat-teardrop-text",
    "returns": "package",
    "privacy": "lock-simple",
    "prices": "hand-coins",
}
_PLAIN_ICON = "file-text"
_MONDAY = date(2026, 3, 2)  # of any week
_LOOKED_AHEAD = timedelta(days=60)
_SEVERAL = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePage:
    """One page: its title, its blocks, and for a policy its version and since when that holds."""

    id: str
    title: str
    icon: str
    blocks: tuple[Block, ...]
    version: str = ""
    since: date | None = None


def office_pages(plan: Plan, today: date, words: Words) -> tuple[OfficePage, ...]:
    """All pages of the office that have something to say, in their order; `words` are those of this room."""
    bring = _bring_page(plan, words)
    own = (_policy_page(policy, plan, today, words) for policy in in_order(plan))
    return (_hours_page(plan, today, words), *((bring,) if bring.blocks else ()), *own)


def office_page(plan: Plan, page_id: str, today: date, words: Words) -> OfficePage | None:
    """The page of this id, if the office has it."""
    return next((page for page in office_pages(plan, today, words) if page.id == page_id), None)


def _hours_page(plan: Plan, today: date, words: Words) -> OfficePage:
    contact = tuple(_contact(plan, words))
    title = words.say("Opening hours and contact") if contact else words.say("Opening hours")
    return OfficePage(id=HOURS, title=title, icon="clock", blocks=(*_opening(plan, today, words), *contact))


def _opening(plan: Plan, today: date, words: Words) -> Iterator[Block]:
    for line in _week(plan.hours, words):
        yield ListItem(line, "•")
    unusual = tuple(_unusual(plan.hours, today, words))
    if unusual:
        yield Heading(words.say("On these days it is different"), 2)
        yield from (ListItem(line, "•") for line in unusual)
    own = [service for service in plan.services if service.hours]
    if own:
        yield Heading(words.say("Only at certain hours"), 2)
    for service in own:
        name = words.pick(service.name)
        said = f"{name}: {'; '.join(_week(service.hours, words, only_open=True))}"
        yield ListItem(said, "•", ((0, len(name)),))


def _week(hours: Hours, words: Words, *, only_open: bool = False) -> Iterator[str]:
    """A usual week, days with the same hours together: "Monday – Friday: 09:00–18:00"."""
    usual = {key: spans for key, spans in hours.items() if key in (*WEEKDAYS, "weekdays")}
    days = [(_MONDAY + timedelta(days=ahead)) for ahead in range(len(WEEKDAYS))]
    for spans, group in groupby(days, key=lambda day: spans_on(usual, day)):
        same = [format_date(day, "EEEE", locale=words.locale) for day in group]
        if spans or not only_open:
            named = f"{same[0]} – {same[-1]}" if len(same) >= _SEVERAL else ", ".join(same)
            yield f"{named[:1].upper()}{named[1:]}: {_spans(spans, words)}"


def _unusual(hours: Hours, today: date, words: Words) -> Iterator[str]:
    """The dates of the next weeks that have hours of their own, the nearest first."""
    for ahead in range(_LOOKED_AHEAD.days):
        day = today + timedelta(days=ahead)
        if day.isoformat() in hours:
            yield f"{words.full_day(day)}: {_spans(hours[day.isoformat()], words)}"


def _spans(spans: tuple[Span, ...], words: Words) -> str:
    said = ", ".join(f"{words.clock(span.opens)}–{words.clock(span.closes)}" for span in spans)
    return said or words.say("closed")


def _contact(plan: Plan, words: Words) -> Iterator[Block]:
    contact = plan.office.contact
    told = (
        (words.say("Telephone"), contact.telephone),
        (words.say("E-mail"), contact.email),
        (words.say("Web page"), contact.web),
        (words.say("Address"), in_language(contact.address, words.language, plan.office.languages)),
    )
    if any(value for _, value in told):
        yield Heading(words.say("How to reach us"), 2)
    for name, value in told:
        if value:
            yield ListItem(f"{name}: {value}", "•", ((len(name) + 2, len(name) + 2 + len(value)),))


def _bring_page(plan: Plan, words: Words) -> OfficePage:
    found = [(words.pick(service.name), words.pick(service.bring)) for service in plan.services if service.bring]
    items = tuple(ListItem(f"{name}: {bring}", "•", ((0, len(name)),)) for name, bring in found if bring)
    return OfficePage(id=BRING, title=words.say("What to bring"), icon="identification-card", blocks=items)


def _policy_page(policy: Policy, plan: Plan, today: date, words: Words) -> OfficePage:
    """A heading at the beginning that only repeats the title is left out."""
    languages = plan.office.languages
    title = in_language(policy.title, words.language, languages)
    text = in_language(policy.text, words.language, languages)
    body = policy_blocks(text, plan, today, words)
    if body and isinstance(body[0], Heading) and body[0].text.casefold() == title.casefold():
        body = body[1:]
    icon = policy.icon or _ICONS.get(policy.id, _PLAIN_ICON)
    return OfficePage(
        id=policy.id,
        title=title,
        icon=icon if icon in icon_names() else _PLAIN_ICON,
        blocks=body,
        version=policy.version,
        since=policy.since,
    )


def policy_blocks(text: str, plan: Plan, today: date, words: Words) -> tuple[Block, ...]:
    """The blocks of a policy's text with the plan's figures filled in; `words` are those of this room."""
    return blocks(filled(text, _values(plan, today, words)))


def _values(plan: Plan, today: date, words: Words) -> Mapping[str, str]:
    """What the plan tells of all that a text can name."""
    contact = plan.office.contact
    lists = {
        "hours": (*_week(plan.hours, words), *_unusual(plan.hours, today, words)),
        "promises": _promises(plan, words),
    }
    plain = {
        "compensation": _compensation(plan, words),
        "voucher_days": str(plan.compensation.valid_days),
        "answer_days": str(plan.cases.answer_days),
        "telephone": contact.telephone,
        "email": contact.email,
        "web": contact.web,
        "address": in_language(contact.address, words.language, plan.office.languages),
    }
    listed = {name: "\n".join(f"- {escaped(line)}" for line in lines) for name, lines in lists.items()}
    return {**{name: escaped(value) for name, value in plain.items()}, **listed}


def _promises(plan: Plan, words: Words) -> tuple[str, ...]:
    """Each service that has a promise, and after how many minutes its customers are called at the latest."""
    promised = ((service, service.promise_minutes) for service in plan.services)
    return tuple(
        words.say("{service}: {minutes} minutes", service=words.pick(service.name), minutes=f"{minutes:g}")
        for service, minutes in promised
        if minutes is not None
    )


def _compensation(plan: Plan, words: Words) -> str:
    rule = general_rule(plan)
    if rule is None:
        return ""
    return words.pick(rule.text) if rule.amount is None else words.money(rule.amount, rule.currency)


def dated(page: OfficePage, words: Words) -> str:
    """The version of a policy and since when it holds; nothing of a page that is made of the plan."""
    if page.since is None:
        return ""
    return words.say("Version {version}, since {day}", version=page.version, day=words.short_day(page.since))


def spoken(block: Block) -> str:
    """What is read aloud of a block: a number of a list with its words, a dot without."""
    match block:
        case ListItem(text=text, mark=mark):
            return text if mark == "•" else f"{mark} {text}"
        case Heading(text=text) | Paragraph(text=text):
            return text
