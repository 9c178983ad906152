"""What somebody corrects about an item, in answer to the receipt for it."""

from dataclasses import dataclass, replace

from service.domain.agenda import Item
from service.mail.item_lines import said_lines
from service.mail.items import EDGES, LABEL, headline, label_key, minutes_of
from service.mail.mail import Mail
from service.mail.minutes import minutes_wanted

_MOST_BESIDE_MINUTES = 5  # words of `det tager kun 20 minutter`


@dataclass(frozen=True, slots=True)
class Corrections:
    """What is to be other about an item; None where it stays."""

    title: str | None = None
    text: str | None = None
    minutes: int | None = None
    presenter: str | None = None

    def applied_to(self, item: Item) -> Item:
        """The item with them."""
        return replace(
            item,
            title=headline(self.title) if self.title else item.title,
            text=self.text or item.text,
            minutes=self.minutes or item.minutes,
            presenter=self.presenter or item.presenter,
        )


def corrections(mail: Mail) -> Corrections | None:
    """What an answer to a receipt corrects: details line by line, or how long it takes; None where it is neither."""
    lines = [line.strip(EDGES) for line in said_lines(mail) if line.strip(EDGES)]
    matches = [LABEL.fullmatch(line) for line in lines]
    given = {key: match["value"].strip() for match in matches if match and (key := label_key(match["label"]))}
    if given and len(given) == len(lines):
        minutes = minutes_of(given["minutes"]) if "minutes" in given else None
        return Corrections(given.get("title"), given.get("text"), minutes, given.get("presenter"))
    minutes, rest = minutes_wanted(" ".join(lines))
    is_only = minutes is not None and len(rest.split()) <= _MOST_BESIDE_MINUTES and "?" not in rest
    return Corrections(minutes=minutes) if is_only else None
