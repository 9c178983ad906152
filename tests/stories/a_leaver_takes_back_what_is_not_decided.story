The last seat is given up, and with it the registration that lies with the officers; elsewhere nothing is touched.
---- mail
From: Anne Holm <anne@oesterbaek.example>
To: info@skoler.example
Subject: Tilmelding

Jeg vil gerne være med i Kvalitetsnetværket.

Anne Holm
Østerbæk Tekniske Skole
---- then
handled registration eligible-and-complete
letter welcome to anne@oesterbaek.example
member anne@oesterbaek.example in kvalitet
---- mail
From: Anne Holm <anne@oesterbaek.example>
To: info@skoler.example
Subject: Tilmelding

Jeg vil også gerne være med i IT-netværket.

Anne Holm
Østerbæk Tekniske Skole
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to anne@oesterbaek.example
---- mail
From: Anne Holm <anne@oesterbaek.example>
To: info@skoler.example
Subject: Farvel

Jeg vil gerne meldes ud af Kvalitetsnetværket og IT-netværket.

Anne Holm
---- then
handled membership left
letter farewell to anne@oesterbaek.example
letter handover to kirsten@skoler.example
gone anne@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=pass header.from=skoler.example
Answers: approval-request

GODKEND
---- then
handled approval withdrawn-before
letter command-reply to kirsten@skoler.example
