Somebody writes in an officer's name. The server says that it is forged; nothing happens, and the officer is told.
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
doubt approval unproved
letter alert to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.evil.example; dmarc=pass header.from=skoler.example
Answers: approval-request

GODKEND
---- then
doubt approval unproved
