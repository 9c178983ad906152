"""Mail that a machine wrote: RFC 3834 and its many silent cousins. It is never answered and never acted on.

Evidence comes in three strengths. What only machines say decides alone (`Auto-Submitted`, an empty return
path, multipart/report). What mail servers put on people's mail too (`X-Auto-Response-Suppress`) counts only
beside another cue. Words count where a machine puts them: at the start of the subject or of the text.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from service.mail import phrases
from service.mail.contacts import label_of
from service.mail.headers import parameterised
from service.mail.mail import Mail
from service.mail.reading import Automatic
from service.mail.regex import regex
from service.mail.sentences import EMAIL

Finding = tuple[Automatic, str]

OPENING = 600  # characters of new text in which a machine says what it is
NOTICE = 20_000  # characters in which a machine says that it is not to be answered, often at the very end

_REPORT_PARTS: dict[str, Automatic] = {
    "message/delivery-status": "bounce",
    "message/global-delivery-status": "bounce",
    "message/disposition-notification": "receipt",
    "message/global-disposition-notification": "receipt",
    "message/feedback-report": "bulk",
}
_DAEMON = regex(
    r"(?:mailer-?daemon|postmaster|mail-?delivery(?:-?system)?|microsoftexchange[0-9a-f]{16,64})@", re.I
)
_NO_REPLY = regex(
    r"(?:[^@]{0,60}[._+-])?(?:no[-_]?reply|do[-_]?not[-_]?reply|ikke[-_]?svar|svar[-_]?ikke|notifications?"
    r"|newsletter|nyhedsbrev|nyhetsbrev|nyheitsbrev|bounces?)(?:[._+-][^@]{0,60})?@",
    re.I,
)
_BOUNCE_HEADERS = ("x-failed-recipients", "x-ms-exchange-message-is-ndr")
_VACATION_HEADERS = ("x-autoreply", "x-autorespond", "x-autoresponder", "x-vacation", "x-auto-reply-from")
_LIST_HEADERS = (
    "list-id",
    "list-unsubscribe",
    "list-post",
    "list-help",
    "list-owner",
    "mailing-list",
    "x-mailing-list",
    "x-mailman-version",
    "x-campaign",
    "x-campaignid",
    "x-mc-user",
    "x-csa-complaints",
    "feedback-id",
    "x-facebook-notify",
    "x-linkedin-class",
)
_ANSWER_SUBJECT = regex(r"\s{0,5}(?:re|sv|aw|svar)\s{0,3}:", re.I)


def automatic(mail: Mail) -> Finding | None:
    """Which kind of machine wrote the mail, and by what it is known; None for a person's.

    Ask `itip.itip_method` first: the answers of calendars bear the marks of machines too.
    """
    return next(filter(None, (rule(mail) for rule in _RULES)), None)


def is_report(mail: Mail) -> bool:
    """Whether the mail tells what became of another one (RFC 3464, RFC 8098, RFC 5965)."""
    content_type, _ = parameterised(mail.header("content-type") or "")
    return content_type == "multipart/report" or any(
        part.content_type in _REPORT_PARTS for part in mail.parts
    )


def _own_letter(mail: Mail) -> Finding | None:
    if mail.header("x-tovholder") is None:
        return None
    return "auto-reply", "one of our own letters came back"


def _report(mail: Mail) -> Finding | None:
    for part in mail.parts:
        if kind := _REPORT_PARTS.get(part.content_type):
            return kind, f"it carries a {part.content_type} part"
    content_type, parameters = parameterised(mail.header("content-type") or "")
    if content_type != "multipart/report":
        return None
    is_receipt = "disposition" in parameters.get("report-type", "").lower()
    return "receipt" if is_receipt else "bounce", "it is a multipart/report"


def _bounce(mail: Mail) -> Finding | None:
    for name in _BOUNCE_HEADERS:
        if mail.header(name) is not None:
            return "bounce", f"it bears a {name} header"
    if mail.from_ and _DAEMON.match(mail.from_.email):
        return "bounce", "a mail server wrote it"
    in_subject = phrases.BOUNCE_SUBJECT.match(mail.subject) is not None
    in_text = phrases.BOUNCE_TEXT.search(_opening(mail)) is not None
    if (in_subject and (in_text or _has_cue(mail))) or (in_text and _is_surely_machine(mail)):
        return "bounce", "it says that a mail could not be delivered"
    return None


def _receipt(mail: Mail) -> Finding | None:
    if not phrases.RECEIPT_SUBJECT.match(mail.subject):
        return None
    if _has_cue(mail) or phrases.RECEIPT_TEXT.search(_opening(mail)):
        return "receipt", "its subject is that of a read receipt"
    return None


def _list(mail: Mail) -> Finding | None:
    found = next((name for name in _LIST_HEADERS if mail.header(name) is not None), None)
    return ("bulk", f"it bears a {found} header") if found else None


def _auto_reply_header(mail: Mail) -> Finding | None:
    for name in _VACATION_HEADERS:
        if (mail.header(name) or "no").strip().lower() not in {"no", "false", "0"}:
            return "auto-reply", f"it bears an {name} header"
    if _precedence(mail) in {"auto_reply", "auto-reply"}:
        return "auto-reply", "its Precedence is auto_reply"
    return None


def _away(mail: Mail) -> Finding | None:
    if phrases.AWAY_SUBJECT.match(mail.subject):
        return "auto-reply", "its subject is that of an automatic answer"
    if _says_away(mail) and (_is_answer(mail) or _has_cue(mail)):
        return "auto-reply", "its text opens like an out-of-office answer"
    return None


def _auto_submitted(mail: Mail) -> Finding | None:
    value = _auto_submitted_value(mail)
    return None if value == "no" else (_machine_kind(mail), f"it says Auto-Submitted: {value}")


def _null_return_path(mail: Mail) -> Finding | None:
    return (_machine_kind(mail), "its return path is empty") if _has_null_path(mail) else None


def _bulk_precedence(mail: Mail) -> Finding | None:
    precedence = _precedence(mail)
    return ("bulk", f"its Precedence is {precedence}") if precedence in {"bulk", "junk", "list"} else None


def _ticket(mail: Mail) -> Finding | None:
    opening = _opening(mail)
    whole = f"{mail.subject}\n{opening}"
    confirms = phrases.TICKET_TEXT.search(opening) is not None
    tells_news = phrases.CASE_NEWS.match(whole) is not None
    if not (confirms or tells_news) or not phrases.TICKET_NUMBER.search(whole):
        return None
    is_promise = confirms and (phrases.TICKET_PROMISE.search(opening) is not None or _has_cue(mail))
    if is_promise and not phrases.WISH.search(opening):
        return "auto-reply", "it confirms a case that a service desk opened"
    return ("bulk", "it tells what became of a case at a service desk") if tells_news else None


def _notice(mail: Mail) -> Finding | None:
    if _is_sent_for_a_person(mail):
        return None
    written_now = mail.span("new", "signature", "disclaimer")[:NOTICE]
    if phrases.NOT_ANSWERED.search(written_now):
        return _kind_of_notice(mail), "it says that it is sent automatically, or cannot be answered"
    if phrases.SUBSCRIBED.search(written_now):
        return "bulk", "it says why one is on its list"
    if mail.from_ and _NO_REPLY.match(mail.from_.email):
        return _kind_of_notice(mail), "it comes from an address that is not read"
    return None


def _kind_of_notice(mail: Mail) -> Automatic:
    confirms = phrases.TICKET_TEXT.search(f"{mail.subject}\n{_opening(mail)}") is not None
    return "auto-reply" if confirms or _is_answer(mail) else "bulk"


def _is_sent_for_a_person(mail: Mail) -> bool:
    """Whether it brings what somebody filled in on a website: the answers stand in it, an own address among them."""
    return without_form(mail) is not mail


def without_form(mail: Mail) -> Mail:
    """The mail as one of the person who filled in the form that it brings; the mail itself where it brings none."""
    if mail.from_ is None or not _NO_REPLY.match(mail.from_.email):
        return mail
    if not phrases.FORM.search(f"{mail.from_.name}\n{mail.from_.email}\n{mail.subject}\n{_opening(mail)}"):
        return mail
    answers = [found for line in mail.span("new").splitlines() if (found := label_of(line))]
    named = any(field in {"name", "first"} and value for field, value in answers)
    own = next((EMAIL.search(value) for field, value in answers if field == "email"), None)
    if not named or own is None or own.group().lower() == mail.from_.email:
        return mail
    writer = next((each for each in mail.reply_to if each.email == own.group().lower()), None)
    return replace(mail, from_=writer)


def _machine_kind(mail: Mail) -> Automatic:
    """What kind a mail is of which only the header says that a machine wrote it."""
    if phrases.BOUNCE_SUBJECT.match(mail.subject) or phrases.BOUNCE_TEXT.search(_opening(mail)):
        return "bounce"
    if phrases.RECEIPT_SUBJECT.match(mail.subject):
        return "receipt"
    is_confirmation = phrases.TICKET_TEXT.search(_opening(mail)) is not None
    is_notice = _auto_submitted_value(mail) in {"auto-generated", "auto-notified"}
    return (
        "bulk"
        if is_notice and not (_is_answer(mail) or is_confirmation or _says_away(mail))
        else "auto-reply"
    )


def _has_cue(mail: Mail) -> bool:
    """Something beside the words: a header that people's mail may carry, but seldom does."""
    return mail.header("x-auto-response-suppress") is not None or _is_surely_machine(mail)


def _is_surely_machine(mail: Mail) -> bool:
    return (
        _has_null_path(mail)
        or _auto_submitted_value(mail) != "no"
        or mail.from_ is None
        or _DAEMON.match(mail.from_.email) is not None
        or _NO_REPLY.match(mail.from_.email) is not None
    )


def _has_null_path(mail: Mail) -> bool:
    return (mail.header("return-path") or "").replace(" ", "") == "<>"


def _auto_submitted_value(mail: Mail) -> str:
    """The keyword of Auto-Submitted without parameters and comments (RFC 3834 §5)."""
    return re.split(r"[;(]", mail.header("auto-submitted") or "no")[0].strip().lower() or "no"


def _precedence(mail: Mail) -> str:
    return (mail.header("precedence") or "").strip().lower()


def _says_away(mail: Mail) -> bool:
    opening = _opening(mail)
    return (
        phrases.AWAY_TEXT.match(opening) is not None
        and phrases.AWAY_ADVICE.search(opening) is not None
        and phrases.WISH.search(opening) is None
    )


def _is_answer(mail: Mail) -> bool:
    return bool(mail.in_reply_to or mail.references or _ANSWER_SUBJECT.match(mail.subject))


def _opening(mail: Mail) -> str:
    """The first lines that were written now, without the greeting."""
    text = (mail.span("new") or mail.text)[: 2 * OPENING].lstrip()
    return phrases.GREETING.sub("", text, count=1).lstrip()[:OPENING]


# The first rule that finds something names the kind: what tells more about it stands before what tells less.
_RULES: tuple[Callable[[Mail], Finding | None], ...] = (
    _own_letter,
    _report,
    _bounce,
    _receipt,
    _list,
    _auto_reply_header,
    _away,
    _auto_submitted,
    _null_return_path,
    _bulk_precedence,
    _ticket,
    _notice,
)
