"""The letters about what is followed up in one network: questions, reminders, and what came of an answer."""

from collections.abc import Mapping, Sequence
from typing import Any

from service.domain.decision import Letter
from service.domain.follow_up import FollowUp, labels
from service.domain.network import Address, Language, Network
from service.domain.registry import Registry
from service.mail.reading import Setting


class FollowUpLetters:
    """`labels` are what the points of the network are called, by number."""

    def __init__(self, registry: Registry, setting: Setting, network: Network) -> None:
        self.setting, self.network = setting, network
        self._registry = registry
        self.labels = labels(registry.all_follow_ups(network.key))

    def letter(
        self,
        template: str,
        key: str,
        to: Address,
        points: Sequence[FollowUp],
        *,
        conversation: int | None = None,
        is_answer: bool = False,
        **facts: Any,
    ) -> Letter:
        """One letter about all of `points`, in the conversation of the first unless another is named."""
        return Letter(
            key=f"{key}/{to.email}",
            kind="follow-up",
            template=template,
            to=to,
            mailbox=self.setting.mailbox.key,
            language=self._language(to.email),
            network=self.network.key,
            facts={
                "points": self.shown(points),
                "label": self.labels.get(points[0].number, "") if len(points) == 1 else "",
                **facts,
            },
            conversation=conversation or points[0].number,
            thread="mail" if is_answer else "new",
        )

    def shown(self, points: Sequence[FollowUp]) -> list[dict[str, Any]]:
        """What a letter tells of points."""
        return [shown_point(point, self.labels) for point in points]

    def _language(self, email: str) -> Language:
        if self.setting.mailbox.is_secretariat(email):
            return self.setting.mailbox.language
        member = self._registry.member(email)
        return member.language if member else self.network.language


def shown_point(point: FollowUp, known: Mapping[int, str]) -> dict[str, Any]:
    """What is told of a point; `known` are what points are called, by number."""
    return {
        "label": known.get(point.number, ""),
        "text": point.text,
        "owner": point.owner,
        "due": point.due,
        "light": point.light,
        "note": point.note,
        "state": point.state,
    }
