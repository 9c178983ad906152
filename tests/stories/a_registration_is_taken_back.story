Who leaves, or thinks better of it, takes back what is not decided yet; the officers hear of it, and a late ruling is answered.
---- mail
From: Bo Lund <bo@fremmed.example>
To: info@skoler.example
Subject: Tilmelding

Jeg vil gerne være med i IT-netværket og Kvalitetsnetværket.

Navn: Bo Lund
Organisation: Fremmed A/S
Telefon: 24 61 90 37
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to bo@fremmed.example
---- mail
From: Bo Lund <bo@fremmed.example>
To: info@skoler.example
Subject: Alligevel ikke

Hej. Jeg vil gerne meldes ud af IT-netværket.

Bo Lund
---- then
handled membership withdrawn
letter farewell to bo@fremmed.example
letter handover to kirsten@skoler.example
---- mail
From: Bo Lund <bo@fremmed.example>
To: info@skoler.example
Subject: Slet ikke

Jeg vil gerne trække min tilmelding tilbage.

Bo Lund
---- then
handled membership withdrawn
letter farewell to bo@fremmed.example
letter handover to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=pass header.from=skoler.example
Answers: approval-request

GODKEND
---- then
handled approval withdrawn-before
letter command-reply to kirsten@skoler.example
