Somebody writes in an officer's name. Nothing happens; the officer is asked at the registered address, a few times.
---- mail
From: Poul Friis <poul@oesterbaek.example>
To: info@skoler.example
Subject: IT-netværket

Hej, jeg vil gerne være med i IT-netværket.

Poul Friis
Driftsleder
Østerbæk Tekniske Skole
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to poul@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=fail header.from=skoler.example
Answers: approval-request

GODKEND
---- then
handled approval unproved
letter confirm-address to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.evil.example; dmarc=pass header.from=skoler.example
Answers: approval-request

GODKEND
---- then
handled approval unproved
letter confirm-address to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=fail header.from=skoler.example
Answers: approval-request

GODKENDT.
---- then
handled approval unproved
letter confirm-address to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=fail header.from=skoler.example
Answers: approval-request

GODKENDT, tak
---- then
doubt approval unproved-again
letter alert to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=pass header.from=skoler.example
Answers: confirm-address

NEJ, det er ikke mig
---- then
handled held not-confirmed
