"""The daily overview for the secretariat, at the time that the charter names, and only if there is something to tell.

It covers the time since the last one, up to its own hour: what happens later is tomorrow's. So it comes at most once
a day, and a day on which the service stood still is told of with the next. A meeting is told of once for its own
sake, when it is a week away, and a follow-up point when its date is over; after that with whatever else there is.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from service.domain.decision import Attachment, Decision, Letter, Question, Reason
from service.domain.deed import Deed
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.commands.overview import counted, overdue, waiting
from service.workflows.falling_behind import falling_behind
from service.workflows.incoming import Incoming
from service.workflows.surroundings import Surroundings
from service.workflows.year_picture import years_attached

NAME = "digest"

# Of a service that has long been away, so much is told.
LONGEST = timedelta(days=7)
WEEK = timedelta(days=7)


def claim(registry: Registry, incoming: Incoming) -> None:
    """No mail asks for it."""
    return


def decide(registry: Registry, intent: None, now: datetime) -> Decision:
    """Never called: there is no intent."""
    return Decision(Reason("nothing", "no mail asks for a digest"), (), (), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """One for each mailbox whose hour has come today and that has not had its digest yet."""
    for setting in surroundings.settings.values():
        hours = [n.charter.secretariat.digest for n in setting.networks if n.charter.secretariat.digest]
        if not hours or not setting.mailbox.secretariat:
            continue
        hour = min(hours)
        until = now.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)
        last = registry.last_digest(setting.mailbox.key)
        if now < until or (last and last.astimezone(until.tzinfo).date() == until.date()):
            continue
        since = _covered(last, until) if last else until - timedelta(days=1)
        since = max(since, until - LONGEST)
        facts = _facts(registry, setting, since, until)
        meetings = [m for m in registry.meetings_ahead(setting.mailbox.key, until) if m.starts < until + WEEK]
        late = overdue(registry, setting, until.date())
        is_late = any(one["due"] and since.date() <= one["due"] < until.date() for one in late)
        is_near = any(meeting.starts >= since + WEEK for meeting in meetings)
        if any(facts.values()) or is_late or is_near:
            facts |= {"meetings": counted(registry, tuple(meetings)), "overdue": late}
            reason = Reason("digest", "the overview of the day")
            pictures = years_attached(registry, setting, meetings, until.tzinfo)
            yield Decision(reason, (), _letters(setting, facts, until, pictures), NAME)


def _covered(last: datetime, until: datetime) -> datetime:
    """Up to which moment the last digest told: the hour of its day, or earlier, where the hour has been changed."""
    day = last.astimezone(until.tzinfo)
    return min(day, day.replace(hour=until.hour, minute=until.minute, second=0, microsecond=0))


def _facts(registry: Registry, setting: Setting, since: datetime, until: datetime) -> dict[str, Any]:
    mailbox, names = setting.mailbox.key, {network.key: network.name for network in setting.networks}
    still = {
        what: [one for one in found if one["since"] is not None and one["since"] < until]
        for what, found in waiting(registry, setting, registry.pending(mailbox)).items()
    }
    return {
        **still,
        "entered": [
            {"person": member, "network": names[member.network]}
            for member in registry.entered_between(tuple(names), since, until)
        ],
        "left": [
            {"sender": mail.sender, "since": mail.arrived}
            for mail in registry.left_between(mailbox, since, until)
        ],
        "refused": list(registry.refused_between(mailbox, since, until)),
        "deeds": [
            {"officer": setting.mailbox.officer_name(deed.officer), "people": _people(deed)}
            for deed in registry.deeds_between(mailbox, since, until)
            if _people(deed)
        ],
        "stories": _stories(registry, setting, since, until),
        "behind": _behind(registry, setting, until),
    }


def _stories(registry: Registry, setting: Setting, since: datetime, until: datetime) -> list[dict[str, Any]]:
    """What came of offers and wants, where whoever told it has agreed to share it."""
    return [
        {"title": story.title, "text": story.text, "theme": story.theme}
        for network in setting.networks
        for story in registry.stories(network.key)
        if story.shared and since <= story.at < until
    ]


def _behind(registry: Registry, setting: Setting, until: datetime) -> list[dict[str, Any]]:
    """Who meets too seldom: told in the first digest of a month, and not again in it."""
    last = registry.last_digest(setting.mailbox.key)
    told = last.astimezone(until.tzinfo) if last else None
    if told is not None and (told.year, told.month) == (until.year, until.month):
        return []
    return falling_behind(registry, setting, until)


def _people(deed: Deed) -> list[str]:
    """Whose membership it was about; an answer to a question changed nobody's."""
    rows = [one for one in deed.altered if not isinstance(one.before, Question)]
    return list(dict.fromkeys(one.whom for one in rows))


def _letters(
    setting: Setting, facts: dict[str, Any], until: datetime, pictures: tuple[Attachment, ...]
) -> tuple[Letter, ...]:
    return tuple(
        Letter(
            key=f"digest/{setting.mailbox.key}/{until:%Y-%m-%d}/{officer.email}",
            kind="digest",
            template="secretariat/digest",
            to=officer,
            mailbox=setting.mailbox.key,
            language=setting.mailbox.language,
            facts={**facts, "until": until},
            thread="new",
            repeatable=True,
            attachments=pictures,
        )
        for officer in setting.mailbox.secretariat
    )
