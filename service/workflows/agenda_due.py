"""The agenda by itself: some days before a meeting the secretariat is shown what there is, and reminded once.

No member gets one before an officer has said yes. Who is invited after the agenda went out gets it then.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from service.domain.decision import Decision, Held, Letter, Reason
from service.domain.meeting import Meeting
from service.domain.network import Network
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.agenda_letters import AgendaLetters
from service.workflows.agenda_sheet import as_sent, sheet_of
from service.workflows.commands.agenda_done import agenda_done
from service.workflows.commands.duty import Done
from service.workflows.daytime import is_by_day, morning_before
from service.workflows.incoming import Incoming
from service.workflows.previews import preview_facts, showing
from service.workflows.surroundings import Surroundings

NAME = "agenda"

COMMAND = "agenda-due"  # what an agenda that nobody asked for is called among what waits for a yes
REMINDED_AFTER = timedelta(days=2)


def claim(registry: Registry, incoming: Incoming) -> None:
    """No mail asks for one: DAGSORDEN is a command."""
    return


def decide(registry: Registry, intent: None, now: datetime) -> Decision:
    """Never called: there is no intent."""
    return Decision(Reason("nothing", "no mail asks for an agenda here"), (), (), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """What the secretariat is to see by now, and who is to get what went out before they were invited."""
    if not is_by_day(now):
        return
    is_shown = False
    for setting in surroundings.settings.values():
        networks = {network.key: network for network in setting.networks}
        for meeting in registry.meetings_ahead(setting.mailbox.key, now):
            if meeting.network not in networks or meeting.starts <= now:
                continue
            for decision in _due(registry, setting, networks[meeting.network], meeting, now):
                # The next number is given once a tick.
                is_new = decision.reason.code == "agenda-due"
                if not (is_new and is_shown):
                    yield decision
                is_shown = is_shown or is_new


def performed(registry: Registry, setting: Setting, held: Held, now: datetime) -> Done | None:
    """What was shown, as it would go out now; None where the meeting is off or over, or has an agenda meanwhile."""
    meeting = registry.meeting(held.at_hand) if held.at_hand else None
    if meeting is None or meeting.is_cancelled or meeting.ends <= now or registry.agenda(meeting.number):
        return None
    network = next(n for n in setting.networks if n.key == meeting.network)
    done = agenda_done(registry, setting, sheet_of(registry, network, meeting, now), now)
    return done if done is not None and done.letters else None


def _due(
    registry: Registry, setting: Setting, network: Network, meeting: Meeting, now: datetime
) -> Iterator[Decision]:
    if registry.agenda(meeting.number) is not None:
        yield from _newcomers(registry, setting, network, meeting, now)
        return
    days = network.charter.meetings.agenda_before
    if days is None or now < morning_before(meeting.starts, days):
        return
    held = registry.held_about(COMMAND, meeting.number)
    if held is None and not _is_in_hand(registry, meeting):
        yield from _shown(registry, setting, meeting, now)
    elif held is not None and held.state == "open" and held.opened and held.opened <= now - REMINDED_AFTER:
        yield from _shown_again(registry, setting, held, now)


def _is_in_hand(registry: Registry, meeting: Meeting) -> bool:
    """An officer has asked for the agenda, and has it to say yes to."""
    waiting = registry.holding(meeting.mailbox)
    return any(one.command == "agenda" and meeting.network in one.networks for one in waiting)


def _shown(registry: Registry, setting: Setting, meeting: Meeting, now: datetime) -> Iterator[Decision]:
    secretariat = setting.mailbox.secretariat
    if not secretariat:
        return
    held = Held(
        number=registry.next_number(),
        mailbox=meeting.mailbox,
        officer=meeting.officer if setting.mailbox.is_secretariat(meeting.officer) else secretariat[0].email,
        waits_for="yes",
        mail="",
        command=COMMAND,
        networks=(meeting.network,),
        state="open",
        subject=meeting.title,
        at_hand=meeting.number,
    )
    done = performed(registry, setting, held, now)
    if done is not None:
        reason = Reason("agenda-due", "the secretariat is shown the agenda of a meeting that is near")
        held = replace(held, shown=done.shown)
        yield Decision(reason, (held,), _previews(setting, held, done, "first"), NAME)


def _shown_again(registry: Registry, setting: Setting, held: Held, now: datetime) -> Iterator[Decision]:
    if registry.reminded(held.number, _occasion(held, "again")):
        return
    done = performed(registry, setting, held, now)
    if done is not None:
        reason = Reason("agenda-reminder", "nobody in the secretariat has answered yet")
        held = replace(held, shown=done.shown)
        yield Decision(reason, (held,), _previews(setting, held, done, "again"), NAME)


def _previews(setting: Setting, held: Held, done: Done, which: str) -> tuple[Letter, ...]:
    """One to every officer; the first who answers decides."""
    return tuple(
        showing(
            Letter(
                key=f"{_occasion(held, which)}/{officer.email}",
                kind="preview",
                template=done.preview,
                to=officer,
                mailbox=held.mailbox,
                language=setting.mailbox.language,
                facts={**preview_facts(done), "is_again": which == "again"},
                conversation=held.number,
                thread="new",
            ),
            done,
            held,
        )
        for officer in setting.mailbox.secretariat
    )


def _occasion(held: Held, which: str) -> str:
    return f"agenda-due/{held.number}/{which}"


def _newcomers(
    registry: Registry, setting: Setting, network: Network, meeting: Meeting, now: datetime
) -> Iterator[Decision]:
    """Whoever was invited after the agenda went out, and has not had it."""
    agenda = registry.agenda(meeting.number)
    if agenda is None:
        return
    late = registry.invited_since(meeting.number, agenda.sent)
    had = (
        registry.reminded(meeting.number, f"agenda/{meeting.number}/{agenda.version}")
        if late
        else frozenset()
    )
    new = [one for one in late if one.email not in had and not one.is_uninvited]
    if new:
        letters = AgendaLetters.again(setting, as_sent(registry, network, meeting, agenda, now), agenda)
        reason = Reason("agenda-newcomer", "somebody who was invited since gets the agenda")
        yield Decision(reason, (), letters.letters(registry, new), NAME)
