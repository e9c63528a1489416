"""The promises of this moment: which are in danger, and which are broken while their customers still wait."""

from datetime import datetime, timedelta

from admin.durations import begun_minutes
from admin.scene import Scene
from admin.service_words import service_name
from office.endangered import Endangered
from office.endangered import endangered as endangered_now
from office.promise import Risk
from office.ticket import Ticket
from resources.desk_views import Alert
from resources.words import Words


def endangered(scene: Scene) -> tuple[Endangered, ...]:
    """Those that will break before those that may, the earliest first."""
    return endangered_now(scene.day, scene.forecast, scene.now)


def broken_by(ticket: Ticket, now: datetime) -> datetime | None:
    """The promised time that is past while this customer waits; None where a call was in time, or still can be."""
    if ticket.broken is not None:
        return ticket.broken.promised_by
    return ticket.promise if ticket.promise is not None and ticket.promise < now else None


def late(scene: Scene) -> tuple[tuple[datetime, Ticket], ...]:
    """Whose promise is broken and who still wait, with the promised time; the longest late first."""
    found = ((broken_by(ticket, scene.now), ticket) for ticket in scene.day.waiting)
    return tuple(sorted(((by, one) for by, one in found if by is not None), key=lambda row: (row[0], row[1].serial)))


def will_break_alert(scene: Scene, words: Words) -> Alert | None:
    """The most urgent promise that will break, before it does."""
    return _risk_alert(scene, "will", words)


def may_break_alert(scene: Scene, words: Words) -> Alert | None:
    """The most urgent promise that may break."""
    return _risk_alert(scene, "may", words)


def _risk_alert(scene: Scene, risk: Risk, words: Words) -> Alert | None:
    found = endangered(scene)
    if not found or found[0].risk != risk:
        return None
    others, broken = len(found) - 1, len(late(scene))
    parts = (
        _told(found[0], scene, words),
        words.count("{n} more promise is at risk.", "{n} more promises are at risk.", others) if others else "",
        words.count("{n} person is late already.", "{n} people are late already.", broken) if broken else "",
    )
    return Alert(words=" ".join(part for part in parts if part), icon="hourglass", tone="due")


def _told(one: Endangered, scene: Scene, words: Words) -> str:
    def clock(at: datetime) -> str:
        return words.clock(at.astimezone(scene.plan.zone))

    names = {
        "number": one.ticket.number,
        "service": service_name(scene, one.ticket.service, words),
        "promised": clock(one.promised_by),
    }
    if one.wait is None:
        return words.say("{number} · {service}: promised by {promised}, and nobody can call it now.", **names)
    if one.risk == "will":
        about = clock(one.at + timedelta(seconds=one.wait.point_s))
        return words.say(
            "{number} · {service}: promised by {promised}, will be called about {about}.", about=about, **names
        )
    latest = clock(one.at + timedelta(seconds=one.wait.to_s))
    return words.say(
        "{number} · {service}: promised by {promised}, may be called as late as {latest}.", latest=latest, **names
    )


def late_alert(scene: Scene, words: Words) -> Alert | None:
    """Who waits longest beyond what was promised."""
    found = late(scene)
    if not found:
        return None
    promised_by, worst = found[0]
    sentence = words.count(
        "Number {number} waits {n} minute longer than promised.",
        "Number {number} waits {n} minutes longer than promised.",
        begun_minutes(scene.now - promised_by),
        number=worst.number,
    )
    others = len(found) - 1
    more = words.count("{n} more person is late.", "{n} more people are late.", others) if others else ""
    return Alert(words=f"{sentence} {more}".strip(), tone="late")
