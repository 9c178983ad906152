"""Whether an address could receive mail at all: RFC 5321 §4.1.2, less what no mail system takes in practice.

Reading address lists out of a header is `mail.addresses`' work; here somebody has typed one address.
"""

from service.domain.network import Address
from service.mail.regex import regex

# Nearly every address is of this form; the full check takes fifty times as long.
_ORDINARY = regex(
    r"(?=.{3,254}\Z)(?!.*[^.@]{64})[a-z0-9_]+(?:[.+-][a-z0-9_]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+(?P<top>[a-z]{2,})\Z"
)
_LOCAL_PART_LIMIT = 64
_SPECIAL_TOPS = {"invalid", "local", "localhost", "onion", "arpa", "alt", "internal"}
_WITH_NAME = regex(r"\s*(?P<name>[^<>]*?)\s*<\s*(?P<email>[^<>\s]+)\s*>\s*\Z")


def checked(email: str) -> str | None:
    """The address in lower case, its domain as it travels (IDNA); None where it cannot be one.

    Nothing is looked up. A local part outside ASCII is refused: hardly any server takes one (RFC 6531).
    """
    low = email.strip().lower()
    ordinary = _ORDINARY.match(low)
    if ordinary and ordinary["top"] not in _SPECIAL_TOPS and low.index("@") <= _LOCAL_PART_LIMIT:
        return low
    # Imported here: it takes 20 ms, and few addresses come so far.
    from email_validator import EmailNotValidError, validate_email

    try:
        valid = validate_email(
            low, check_deliverability=False, allow_smtputf8=False, test_environment=True, strict=True
        )
    except EmailNotValidError:
        return None
    return valid.ascii_email.lower() if valid.ascii_email else None


def travelling(written: str) -> str | None:
    """An address found in a text as it travels: in lower case, its domain in ASCII; None where none can travel."""
    low = written.strip("'.").lower()
    return low if low.isascii() else checked(low)


def parse_address(text: str) -> Address | None:
    """`Mette Holm <mette.holm@deg.dk>` or the bare address; None where the address cannot be one."""
    match = _WITH_NAME.match(text)
    name, spec = (match["name"].strip('" '), match["email"]) if match else ("", text)
    email = checked(spec)
    return Address(name, email) if email and name.isprintable() else None
