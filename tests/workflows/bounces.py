"""Delivery status notifications (RFC 3464), as Postfix writes them."""

import textwrap
from email.message import EmailMessage


def bounce(
    letter: EmailMessage,
    *,
    email: str = "",
    message_id: str = "",
    action: str = "failed",
    status: str = "5.1.1",
) -> bytes:
    """What comes back for a letter; for another recipient, or one that was never written, where these are given."""
    returned = message_id or str(letter["Message-ID"])
    recipient = email or str(letter["To"]).partition("<")[2].strip("> ")
    return textwrap.dedent(
        f"""\
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@mx.skoler.example>
        To: info@skoler.example
        Subject: Undelivered Mail Returned to Sender
        Date: Thu, 26 Nov 2026 08:00:00 +0000
        Message-ID: <{abs(hash((returned, recipient, action)))}@mx.skoler.example>
        Auto-Submitted: auto-replied
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        I'm sorry to have to inform you that your message could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.skoler.example

        Final-Recipient: rfc822; {recipient}
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 5.1.1 <{recipient}>:
            Recipient address rejected: User unknown

        --b
        Content-Type: text/rfc822-headers

        From: Skolerne <info@skoler.example>
        Subject: {letter["Subject"]}
        Message-ID: {returned}

        --b--
        """
    ).encode()
