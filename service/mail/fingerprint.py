"""What an officer's word is bound to: one mail, or one command of it, with every file that came along."""

import hashlib

from service.mail.command import Order
from service.mail.mail import Mail


def fingerprint(mail: Mail, order: Order | None = None) -> str:
    """Hex SHA-256 over all that a mail may bring about: its words, its files and mails in it.

    With `order` over that one command instead of the words, as it was understood.
    """
    digest = hashlib.sha256()
    digest.update((repr((order.command.name, order.given, order.text)) if order else mail.digest).encode())
    for part in mail.parts:
        digest.update(f"\0{part.filename}\0{part.content_type}\0{len(part.payload)}\0".encode())
        digest.update(part.payload)
    for inner in mail.nested:
        digest.update(fingerprint(inner).encode())
    return digest.hexdigest()
