"""One Authentication-Results header field taken apart (RFC 8601 §2.2). Whether it is believed is `trust`'s business.

Everything that a sender can choose (his address, his comments) may stand in it. So it is read whole or not at all:
what does not follow the grammar has no results.
"""

import re
from dataclasses import dataclass

from service.mail.regex import regex

_FIRST_WORD = regex(
    r'\s*(?:"(?P<quoted>[^"\\;]+)"|(?P<plain>[^\s;"=(]+)(?P<equals>=)?)(?(equals)|(?=[\s;(]|\Z))'
)
_STATEMENT = regex(r'(?:"(?:[^"\\]|\\.)*+"|[^";])++', re.DOTALL)
_PAIR = regex(
    r'\s*([\w.-]+)(?:\s*/\s*1)?\s*=\s*((?:"(?:[^"\\]|\\.)*+"|[^\s"])*+)(?=\s|\Z)', re.ASCII | re.DOTALL
)
_ONE_QUOTED = regex(r'"((?:[^"\\]|\\.)*+)"', re.DOTALL)
_DOMAIN = regex(r"(?:[a-z0-9_-]+\.)*[a-z0-9_-]+")
_LONGEST = 8_000  # characters; a field that was cut could say less, or something else, than it did


@dataclass(frozen=True, slots=True)
class Result:
    """What one method found, all in lower case: `spf`, `pass`, and properties like `smtp.mailfrom`."""

    method: str
    result: str
    properties: dict[str, str]

    def domain(self, name: str) -> str:
        """The domain of a property, or of the address in it; empty where there is none in ASCII."""
        domain = self.properties.get(name, "").rpartition("@")[2].removesuffix(".")
        return domain if _DOMAIN.fullmatch(domain) else ""


@dataclass(frozen=True, slots=True)
class AuthenticationResults:
    """`authserv_id` in lower case, None where the field begins with a result. `results` None: it is not well-formed."""

    authserv_id: str | None
    results: tuple[Result, ...] | None


def read(value: str) -> AuthenticationResults:
    """The field with this value, unfolded but with its encoded words as they came."""
    plain = _without_comments(value) if len(value) <= _LONGEST else None
    if plain is None:
        return AuthenticationResults(_first_word(value), None)
    authserv_id = _first_word(plain)
    statements: list[str] = _STATEMENT.findall(plain)
    is_sound = True
    if authserv_id is not None:
        version = statements.pop(0).split()[1:] if statements else []
        is_sound = version in ([], ["1"])
    results = [_result(statement) for statement in statements if "=" in statement]
    found = tuple(result for result in results if result is not None)
    return AuthenticationResults(authserv_id, found if is_sound and len(found) == len(results) else None)


def _first_word(text: str) -> str | None:
    """The authserv-id, empty where none can be read; None where a result stands in its place, as Microsoft has it."""
    word = _FIRST_WORD.match(text)
    if word is None:
        return ""
    return None if word["equals"] else _lower(word["quoted"] or word["plain"])


def _without_comments(value: str) -> str | None:
    """A blank for every comment (RFC 5322 §3.2.2); None where a comment or a quotation does not end.

    None also for a quotation mark within a comment: servers tell the sender's address there, and only in a quoted
    one can stand what would end the comment.
    """
    kept: list[str] = []
    depth, is_quoted, is_escaped = 0, False, False
    for char in value:
        if not depth:
            kept.append(" " if char == "(" and not is_quoted else char)
        if is_escaped:
            is_escaped = False
        elif char == "\\" and (depth or is_quoted):
            is_escaped = True
        elif char == '"':
            if depth:
                return None
            is_quoted = not is_quoted
        elif not is_quoted:
            depth += (char == "(") - (char == ")")
            if depth < 0:
                return None
    return None if depth or is_quoted else "".join(kept)


def _result(statement: str) -> Result | None:
    """`method=result` and its properties; None where something else stands among them, or one property twice."""
    pairs: dict[str, str] = {}
    position, method = 0, ""
    while statement[position:].strip():
        match = _PAIR.match(statement, position)
        if match is None or match[1].lower() in pairs:
            return None
        method = method or match[1].lower()
        pairs[match[1].lower()] = _lower(_unquoted(match[2]))
        position = match.end()
    return Result(method, pairs.pop(method), pairs)


def _unquoted(value: str) -> str:
    quoted = _ONE_QUOTED.fullmatch(value)
    return re.sub(r"\\(.)", r"\1", quoted[1], flags=re.DOTALL) if quoted else value


def _lower(text: str) -> str:
    """Lower case for ASCII alone: that of the Kelvin sign is the letter k."""
    return text.lower() if text.isascii() else text
