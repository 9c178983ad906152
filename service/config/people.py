"""Lists of people in the configuration: 'Mette Holm <mette.holm@deg.dk>' or a bare address."""

from service.config.fields import Block
from service.domain.network import Address
from service.mail.email_address import parse_address


def people(block: Block, key: str) -> tuple[Address, ...]:
    """The people listed at `key`; what is no address, and who stands there twice, is noted as a problem."""
    found: dict[str, Address] = {}
    for text in block.texts(key):
        person = parse_address(text.value)
        if person is None:
            example = "write it like 'Mette Holm <mette.holm@deg.dk>' or sekretariat@deg.dk"
            block.note(key, f"'{text.written}' is not an e-mail address; {example}", text.line)
        elif person.email in found:
            block.note(key, f"'{person.email}' stands here twice", text.line)
        else:
            found[person.email] = person
    return tuple(found.values())
